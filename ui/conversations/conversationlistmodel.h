#pragma once

#include "core/store/change.h"
#include "core/store/conversationstore.h"
#include "ui/conversations/rowcontent.h"

#include <QAbstractListModel>

#include <functional>

namespace ivm {

/// The rows of one queue's list, with their section titles. Holds as many as were scrolled to, and
/// reads them again when told of a change. Window's thread.
class ConversationListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ContentRole = Qt::UserRole, ConversationRole };

    using ReadPage = std::function<Result<ListPage>(
        QueueId, const ListFilter &, const std::optional<ListPlace> &after, int limit)>;
    using Now = std::function<Instant()>;

    ConversationListModel(ReadPage readPage, Now now, look::DateText dates,
                          QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const RowContent &content(int row) const { return m_rows.at(row).content; }
    /// Absent for a section's title.
    std::optional<Conversation> conversation(int row) const;
    QModelIndex indexOf(ConversationId id) const; ///< Invalid if not among the rows read so far.
    /// Reads on until the conversation is there or the list ends; at most a few pages.
    QModelIndex reach(ConversationId id);
    /// The next row down from `row` (itself included) that is a conversation, else the next up.
    QModelIndex nearest(int row) const;

    QueueId queue() const { return m_queue; }
    const ListFilter &filter() const { return m_filter; }

    void show(QueueId queue, const ListFilter &filter);
    /// Reads the rows again and applies the difference.
    void refresh();
    /// A minute passed: waits and days are told anew from what is here.
    void tick();
    void setAuthor(const QString &author);

Q_SIGNALS:
    /// The rows could not be read; those on the screen stay.
    void failed(const ivm::Error &error);
    void refreshed();

private:
    struct Row
    {
        RowContent content;
        std::optional<Conversation> conversation;
    };
    struct Read
    {
        QList<Conversation> rows;
        std::optional<ListPlace> next;
    };
    std::optional<Read> read(const std::optional<ListPlace> &after, int atLeast);
    QList<Row> dressed(const QList<Conversation> &rows, std::optional<Section> above) const;
    void become(QList<Row> rows);

    ReadPage m_readPage;
    Now m_now;
    look::DateText m_dates;
    QString m_author;
    QueueId m_queue{};
    ListFilter m_filter;
    QList<Row> m_rows;
    int m_read = 0; // conversations among them
    std::optional<ListPlace> m_next;
};

} // namespace ivm

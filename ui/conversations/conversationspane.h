#pragma once

#include "ui/conversations/conversationlistmodel.h"

#include <QWidget>

#include <memory>

namespace ivm {

/// The left pane: what to show, the list, and what stands there when it is empty. Opens
/// conversations by saying so.
class ConversationsPane final : public QWidget
{
    Q_OBJECT

public:
    using ReadCounts = std::function<Result<QueueCounts>(QueueId)>;

    ConversationsPane(ConversationListModel::ReadPage readPage, ReadCounts readCounts,
                      ConversationListModel::Now now, look::DateText dates,
                      QWidget *parent = nullptr);
    ~ConversationsPane() override;

    ConversationListModel &model() { return *m_model; }
    const ListFilter &filter() const { return m_filter; }

public Q_SLOTS:
    void showQueue(ivm::QueueId queue, const QString &name);
    void setFilter(const ivm::ListFilter &filter);
    void apply(const ivm::Change &change);
    void setOpen(std::optional<ivm::ConversationId> conversation);
    void setAuthor(const QString &author);
    void step(int rows);
    /// The conversation to go to when the open one leaves the list.
    void stepFrom(ivm::ConversationId leaving);
    void focusList();
    void tick();
    /// A first fill is under way: an empty list says so.
    void setFilling(bool filling);

Q_SIGNALS:
    void opened(ivm::ConversationId conversation);
    void activated(ivm::ConversationId conversation); ///< Enter: the composer is wanted.
    void clicked(ivm::ConversationId conversation); ///< With the mouse; it is open already.
    void typed(const QString &text); ///< Letters, while the list has the keyboard.
    void menuWanted(ivm::ConversationId conversation, const QPoint &at);
    void newConversationWanted();
    void failed(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void showFilter();
    int count(const ListFilter &filter) const;
    void recount();
    void showEmptiness();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    ConversationListModel::ReadPage m_readPage;
    ReadCounts m_readCounts;
    ConversationListModel *m_model;
    ListFilter m_filter{ .needsReplyOnly = false };
    QueueCounts m_counts;
    QString m_queueName;
    bool m_filling = false;
};

} // namespace ivm

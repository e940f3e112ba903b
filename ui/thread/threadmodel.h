#pragma once

#include "core/model/message.h"
#include "core/result.h"
#include "ui/thread/threadrows.h"

#include <QAbstractListModel>

namespace ivm {

class Clock;
struct Readers;

/// A window onto one thread: its newest screenful, or the surroundings of a message, growing at
/// either end as it is scrolled. Told that something changed, it reads the window again and applies
/// the difference. Reads on the window's thread: one indexed query per call.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int Screenful = 60;

    ThreadModel(Readers &readers, Clock &clock, look::DateText dates, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    std::optional<ConversationId> conversation() const { return m_conversation; }
    const QList<ThreadRow> &rows() const { return m_rows; }
    const ThreadRow &row(int at) const { return m_rows.at(at); }
    const Message &message(int at) const { return m_messages.at(at); }
    /// -1 when it is not in the window.
    int indexOf(MessageId id) const;
    QString fullTime(int at) const { return m_context.dates.full(m_messages.at(at).at); }
    bool hasOlder() const { return m_older; }
    bool hasNewer() const { return m_newer; }
    std::optional<MessageId> newFrom() const { return m_context.newFrom; }
    /// Rows that are inserted at the end just now came just now; else they were scrolled to.
    bool isTakingNews() const { return m_takingNews; }

    /// The newest screenful. The "New messages" line is placed at the first unread text, once, and
    /// stays there until clearNewLine or another thread.
    void open(ConversationId conversation, const QString &clientName);
    void close();
    void setClientName(const QString &name);
    void refresh();
    /// The settings are others now; the next refresh() goes by them.
    void settingsChanged() { m_knowsWords = false; }
    void loadOlder();
    void loadNewer();
    void showNewest();
    void showOldest();
    /// The surroundings of a message; false if it is not of this thread.
    bool showAround(MessageId id);
    void clearNewLine();

Q_SIGNALS:
    /// The file could not be read; what is shown stays.
    void readFailed(const ivm::Error &error);
    /// A text of ours that was shown as on its way or sent did not arrive.
    void becameFailed(int row);

private:
    template <typename T>
    std::optional<T> read(Result<T> answer);
    void describe();
    void knowUrgentWords(const QList<Message> &messages);
    void take(QList<Message> messages);

    Readers &m_readers;
    Clock &m_clock;
    std::optional<ConversationId> m_conversation;
    ThreadContext m_context;
    bool m_knowsWords = false;
    QList<Message> m_messages;
    QList<ThreadRow> m_rows;
    bool m_older = false;
    bool m_newer = false;
    bool m_takingNews = false;
};

} // namespace ivm

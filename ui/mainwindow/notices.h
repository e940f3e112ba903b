#pragma once

#include "core/model/conversation.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

/// One desktop notification.
struct Notice
{
    enum class About { Text, Wait, Reminder };

    ConversationId conversation{};
    QString title; ///< "New text in SAC"
    QString text; ///< "From Maria R.": never what the client wrote, desks are public.
    bool urgent = false;
    About about = About::Text;
    bool operator==(const Notice &) const = default;
};

struct Arrivals
{
    QList<Notice> notices; ///< One per conversation.
    bool urgent = false; ///< Rings three times.
    bool ring = false; ///< A soft sound, also for the conversation one is looking at.
    bool shown = false; ///< A notice of our own says it: the desktop's is not needed.
};

/// Pure. `arrived` are the conversations that new texts belong to, oldest first, possibly several
/// times; `lookingAt` is the open one when the window is in front.
Arrivals noticesFor(const QList<Conversation> &arrived,
                    const std::function<QString(QueueId)> &queueName,
                    std::optional<ConversationId> lookingAt);

/// Nobody has answered yet: "Still waiting in SAC", "Maria R., 10 min".
Notice stillWaitingNotice(const Conversation &conversation, const QString &queue,
                          const QString &wait);
/// "Reminder in SAC", "Maria R.".
Notice reminderNotice(const Conversation &conversation, const QString &queue);

/// At most so many at once, each of its own conversation: a burst is one look, not a wall. Those
/// that matter most stay, urgent before newest, the most last; it says how many more there are.
constexpr qsizetype MostNoticesAtOnce = 3;
QList<Notice> newestOf(const QList<Notice> &notices, qsizetype most = MostNoticesAtOnce);

/// Whether nothing is left of what a notice was shown for: the text was read or answered, the wait
/// is over, the reminder done or put off; or the conversation left the desk.
bool isOver(Notice::About about, const Conversation &conversation, Instant now);

/// "Maria R." of "Maria Reyes"; the number's last four digits of someone unknown.
QString discreetName(const Conversation &conversation);

} // namespace ivm

#pragma once

#include "core/desk/deskstatus.h"
#include "core/model/conversation.h"
#include "core/model/queue.h"
#include "ui/look/datetext.h"

#include <QList>

namespace ivm {

/// A queue with what is going on in it.
struct QueueLine
{
    Queue queue;
    QueueCounts counts;
    bool operator==(const QueueLine &) const = default;
};

/// What the blue bar says: words, not yet places.
struct BarContent
{
    enum class Dot { Good, Busy, Bad };
    QString name; ///< "SAC"
    QString title; ///< "Small Animal Clinic"
    QString number; ///< "1-844-407-3300"
    QString waiting; ///< "4 waiting, longest 18 min"; empty when nobody is.
    QString waitingShort; ///< "4"
    QStringList others; ///< "LAC 1 waiting, 22 min", in order.
    QString elsewhere; ///< The others in one: "3 elsewhere"; empty when nobody waits there.
    QString sync; ///< "Checked 3 s ago"
    QString replies; ///< "replies: this desk": who answers by itself.
    QString repliesSpoken; ///< "Automatic replies: this desk"
    Dot dot = Dot::Good;
    QString spoken; ///< Of the button that opens the list of queues.
    bool operator==(const BarContent &) const = default;
};

/// Pure.
BarContent describeBar(const QList<QueueLine> &queues, QueueId current, const DeskStatus &status,
                       Instant now, const look::DateText &dates);
/// "this desk", "another computer", "off", "nobody": who answers by itself.
QString repliesWords(const AutomaticReplies &replies);
/// "Checked 3 s ago", "No connection": the line in few words.
QString syncWords(const DeskStatus &status, Instant now, const look::DateText &dates);

} // namespace ivm

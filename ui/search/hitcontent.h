#pragma once

#include "core/store/searchstore.h"
#include "ui/look/datetext.h"

#include <QHash>

namespace ivm {

/// One line of results: words and what to mark in them.
struct HitContent
{
    ConversationId conversation{};
    std::optional<MessageId> message;
    bool heading = false;
    QString avatar;
    QString title;
    QList<std::pair<int, int>> titleMarks;
    QString where; ///< The queue, and when.
    QString text; ///< Part of the message around the first match, one line.
    QList<std::pair<int, int>> textMarks;
    QString spoken;
};

/// The part of a text around its first match, on one line, with the marks moved along. At most
/// about 160 characters; cut places show an ellipsis. Pure.
std::pair<QString, QList<std::pair<int, int>>> excerpt(const QString &text,
                                                       const QList<std::pair<int, int>> &marks);

/// What days were meant: "On Sunday, November 22", "Yesterday", "In November 2026". Pure.
QString daysHeading(const TypedDays &days, Instant now, const look::DateText &dates);

/// Pure. `queues` names queues by id. What can only have been a date stands first; a date that is
/// also a name or a word stands below the clients and above the texts that have the word.
QList<HitContent> describeHits(const SearchHits &hits, const QHash<QueueId, QString> &queues,
                               Instant now, const look::DateText &dates);

} // namespace ivm

Q_DECLARE_METATYPE(ivm::HitContent)

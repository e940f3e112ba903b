#pragma once

// "Closed today": a queue whose texts nobody reads for the rest of the day, as a closing in the
// settings document "hours", beside everybody's hours, so that those stay what they are:
//
//     "closings": [ { "queue": "SAC", "from": "2026-11-26T14:30", "to": "2026-11-27T00:00",
//                     "why": "closed today" } ]
//
// Pure.

#include "core/automessages/autosettings.h"

#include <QJsonObject>

namespace ivm {

/// The document with the queue closed from this minute on until its day is over. Unchanged when
/// nobody would read its texts today anyhow.
QJsonObject closedForToday(QJsonObject hours, const QueueRules &rules, Instant now,
                           const QString &why);

/// The document with such a closing over by this minute: what came during it stays what it was.
/// Unchanged when there is none in force.
QJsonObject openedAgain(QJsonObject hours, const QueueRules &rules, Instant now);

/// The document without this queue's: for whoever writes its hours with them in it.
QJsonObject withoutClosings(QJsonObject hours, const QString &queue);

} // namespace ivm

#pragma once

// A place in a settings document, as it is typed and as faults name it:
// "hours.queues.SAC.week.mon[1]". Pure.

#include "core/result.h"

#include <QJsonValue>
#include <QStringList>

namespace ivm {

/// The parts of a place; list places are "[1]". Invalid when it is not written like one.
Result<QStringList> settingPath(const QString &typed);
/// NotFound, naming the part that is not there.
Result<QJsonValue> settingAt(const QJsonValue &document, const QStringList &path);
/// The document with another value there; names on the way that are missing are made, a list grows
/// by one at most.
Result<QJsonValue> settingWith(const QJsonValue &document, const QStringList &path,
                               const QJsonValue &value);

/// The same in a settings document of the clinic: a queue that went by the default so far gets a
/// copy of the default's part first, so that changing one day's hours does not close the others.
Result<QJsonValue> settingChanged(const QJsonValue &document, const QStringList &path,
                                  const QJsonValue &value);

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace ivm {

class Database;

/// Saves a checked document, and counts anew what is counted by it: whether automatic texts are in
/// a copy for the Comm Log says how many each thread owes to the record. In the caller's
/// transaction.
Result<> keepSetting(Database &database, const QString &subject, const QJsonObject &document,
                     Instant now);

/// After queues were given other numbers, in the same transaction: texts of the log that had no
/// queue may have one now, and what waits leaves from the number that its answer will come to.
Result<> heedNumbers(Database &database);

} // namespace ivm

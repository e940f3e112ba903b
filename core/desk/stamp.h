#pragma once

// Whose data a folder holds.

#include "core/result.h"

#include <QString>

namespace ivm {

class Database;

/// Which line the data of a folder comes from. They never mix (DECISIONS 37).
enum class LineKind {
    Real,
    Practice, ///< Scripted clients; no network.
    Loopback, ///< A look-alike server on this computer, given with --base-url.
};
/// real, practice, loopback: as stamped.
QString lineWord(LineKind line);

/// Refuses a folder of another account or line; writes nothing.
Result<> checkStamp(Database &database, const QString &accountSid, LineKind line);

/// Whose data this is, in `meta`. A fresh folder takes the stamp; another account or another line
/// is refused (kind Refused) before anything is written. An empty account matches any.
Result<> stampFolder(Database &database, const QString &accountSid, LineKind line);

} // namespace ivm

#pragma once

// What makes a file a data folder's: when it began, its queues, and whether it came out of a
// backup.

#include "core/clock.h"
#include "core/result.h"

#include <optional>

namespace ivm {

class Database;

/// Called by the owner at every start, in a transaction of its own. The first time it notes when
/// the folder began (what is older starts read, DECISIONS 23) and adds the queues of
/// resources/defaults/queues.json; later it changes nothing.
Result<> beginFolder(Database &database, Instant now);
/// The same in the caller's transaction; a file may have some of it already (a rescue).
Result<> beginWithin(Database &database, Instant now);

/// When the folder began, in whole seconds. A file nobody began gives the epoch: everything in it
/// is news.
Result<Instant> folderBegan(Database &database);

/// It cannot have begun after this: the computer's clock was ahead when it did.
Result<> beganBefore(Database &database, Instant now);

/// What tells this folder's file from every other; empty before it was begun.
Result<QString> folderIdentity(Database &database);

/// Whoever brings a file out of a backup says so in it, for the quiet period that must pass before
/// anything automatic leaves (DECISIONS 17): what was sent after the backup was made is not in it.
Result<> markRestored(Database &database, Instant now);
/// When it was last brought out of one; absent if never.
Result<std::optional<Instant>> folderRestored(Database &database);
/// Whether nobody has taken account of that yet, and that somebody has.
Result<bool> isRestoreNew(Database &database);
Result<> markRestoreHeeded(Database &database);

} // namespace ivm

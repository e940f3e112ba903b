#pragma once

// What makes a file a data folder's: when it began, and its queues.

#include "core/clock.h"
#include "core/result.h"

namespace ivm {

class Database;

/// Called by the owner at every start, in a transaction of its own. The first time it notes when
/// the folder began (what is older starts read, DECISIONS 23) and adds the queues of
/// resources/defaults/queues.json; later it changes nothing.
Result<> beginFolder(Database &database, Instant now);

/// When the folder began. A file nobody began gives the epoch: everything in it is news.
Result<Instant> folderBegan(Database &database);

} // namespace ivm

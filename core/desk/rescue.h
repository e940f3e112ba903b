#pragma once

// A damaged data file: set aside, salvaged, replaced (RELIABILITY L4–L6, DECISIONS 38).

#include "core/clock.h"
#include "core/desk/datafolder.h"
#include "core/desk/runrecord.h"
#include "core/result.h"
#include "core/store/rescued.h"

namespace ivm {

class Database;

/// What must be looked at before a data file is used again.
enum class Look {
    None, ///< The last owner closed it.
    Quick, ///< The shape of the file.
    Whole, ///< And every index against its table.
    Lost, ///< Nothing: it is gone, or its journal with whatever was last written.
};
/// Pure. A run that ended badly leaves a data file and its journal: without one of them, somebody
/// copied or removed part of the folder. Up to a hundred megabytes looking at all of it takes a
/// moment; above, only where there is reason to.
Look lookBefore(const RunRecord::Before &before, bool hasJournal, qint64 bytes);

/// Whether the open file is whole; not for Look::Lost. Storage with StorageFault::Damaged when it
/// is not.
Result<> lookOver(Database &database, Look look);

/// Whether the journal beside the data file is known to be another file's: then it is not read.
enum class Journal { Whosever, Strange };

/// Builds a new data file from what can be read of the damaged one and of the newest backup, then
/// moves the damaged files, all of them, into a folder of their own inside the data folder and
/// gives the new one its name. For the holder of the folder's lock, with the data file closed.
/// Nothing is deleted, and what breaks off is finished or begun again by the next start. Storage
/// when there is no space: then everything is as it was.
Result<Rescued> rescueFolder(const DataFolder &folder, Instant now,
                             Journal journal = Journal::Whosever);

/// The last step of a rescue that broke off; nothing otherwise. Before the data file is looked for.
Result<> finishRescue(const DataFolder &folder, Instant now);

} // namespace ivm

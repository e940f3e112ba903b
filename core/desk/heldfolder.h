#pragma once

#include "core/clock.h"
#include "core/desk/datafolder.h"
#include "core/desk/folderlock.h"
#include "core/desk/stamp.h"
#include "core/store/database.h"

#include <memory>

namespace ivm {

/// A data folder of which this program is the owner: prepared, locked, stamped, migrated, begun.
/// The members go in reverse order: the lock is let go last.
struct HeldFolder
{
    /// Busy when another program owns it; Refused when it belongs to another account or line.
    static Result<HeldFolder> hold(const DataFolder &folder, const QString &accountSid,
                                   LineKind line, Instant now);
    /// One that was begun before, whosever: for what concerns neither account nor line. NotFound
    /// when there is none.
    static Result<HeldFolder> holdExisting(const DataFolder &folder);

    DataFolder folder;
    FolderLock lock;
    std::unique_ptr<Database> database;
};

} // namespace ivm

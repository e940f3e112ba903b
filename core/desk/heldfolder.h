#pragma once

#include "core/clock.h"
#include "core/desk/datafolder.h"
#include "core/desk/folderlock.h"
#include "core/desk/runrecord.h"
#include "core/desk/stamp.h"
#include "core/log.h"
#include "core/store/database.h"

#include <memory>

namespace ivm {

/// A data folder of which this program is the owner: prepared, locked, looked over, stamped,
/// migrated, begun. A data file that is found damaged is set aside and salvaged on the way
/// (rescue.h); what came of it is in the file (rescued.h). Ends well: whoever destroys it says so
/// in the run record, and then lets go of the lock.
class HeldFolder
{
public:
    /// Who asks: a console's quick ends count (RELIABILITY C15), those of a single verb do not.
    enum class As { Program, Console };
    /// Busy when another program owns it; Refused when it belongs to another account or line.
    static Result<HeldFolder> hold(const DataFolder &folder, const QString &accountSid,
                                   LineKind line, Instant now, As as = As::Program);
    /// One that was begun before, whosever: for what concerns neither account nor line. NotFound
    /// when there is none.
    static Result<HeldFolder> holdExisting(const DataFolder &folder, Instant now);

    HeldFolder(HeldFolder &&other) noexcept = default;
    HeldFolder &operator=(HeldFolder &&other) = delete;
    ~HeldFolder();

    DataFolder folder;
    RunRecord::Before before; ///< How the last run ended.
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<KeptLog> log; ///< What the program says while it holds the folder.
    std::unique_ptr<Database> database;

private:
    HeldFolder(DataFolder held, RunRecord::Before last, FolderLock taken)
        : folder(std::move(held))
        , before(last)
        , lock(std::make_unique<FolderLock>(std::move(taken)))
        , log(std::make_unique<KeptLog>(folder.logFolder()))
    { }
    static Result<HeldFolder> take(const DataFolder &folder, Instant now);
    Result<> begin(As as);
};

} // namespace ivm

#pragma once

#include "core/backup/backup.h"

#include <QStringList>

namespace ivm {

/// What was restored.
struct Restored : Backup
{
    /// Pictures that the backup has no longer, or not as it was made with them; their names in it.
    QStringList leftOut;
};

/// Brings a backup into a data folder that has no data file yet: verified first, then copied, and
/// marked as restored at `now`, for the quiet period that must pass before anything automatic is
/// sent (DECISIONS 17). The folder must exist and be held by the caller's lock. Complete or absent:
/// the data file gets its name last. Only the data file must be whole: a picture that is not is
/// left out, and the desk shows it as one that it does not have.
/// Invalid when the folder holds a data file already, or the journal of one; otherwise as
/// verifyDataFile. Blocks.
Result<Restored> restoreBackup(const QString &backup, const BackupSource &into, Instant now);

} // namespace ivm

#pragma once

#include "core/backup/backup.h"

namespace ivm {

/// Brings a backup into a data folder that has no data file yet: verified first, then copied, and
/// marked as restored at `now`, for the quiet period that must pass before anything automatic is
/// sent (DECISIONS 17). The folder must exist and be held by the caller's lock. Complete or absent:
/// the data file gets its name last.
/// Invalid when the folder holds a data file already, or the journal of one; otherwise as
/// verifyBackup. Blocks.
Result<Backup> restoreBackup(const QString &backup, const BackupSource &into, Instant now);

} // namespace ivm

#pragma once

// A backup is a folder of its own, named by when it was made: the data file, its pictures, and
// backup.json with a digest of each. Complete or absent (RELIABILITY C12).

#include "core/backup/manifest.h"
#include "core/backup/rotation.h"

#include <QString>

#include <functional>

namespace ivm {

/// What is backed up: where the desk keeps it.
struct BackupSource
{
    QString databaseFile;
    QString mediaFolder;
};

struct Backup
{
    QString folder; ///< Whole path.
    BackupManifest manifest;
};

/// Makes a backup inside `into` (made 0700 if need be), checks it by opening it, and lets outdated
/// ones of the same data folder go: others may back up into the same place. Reads beside the owner
/// of the data folder, and beside its writing. Pictures never change: those that the newest backup
/// has already are linked to, where the disk can; a share of them is read again each day, and what
/// rotted is copied anew.
/// Blocks for as long as the copying takes: call on a worker. Errors: Busy while another program
/// makes one there, or in the second of another; Storage; what was begun is removed, at the latest
/// by the next backup. A full disk ends here too: nothing older is removed unless the new one is
/// good.
/// Cancelled soon after `cancelled` says so, which is asked on this thread.
Result<Backup> makeBackup(const BackupSource &source, const QString &into, Instant now,
                          const Rotation &rotation = {},
                          const std::function<bool()> &cancelled = {});

/// Every file is there with the bytes it was made with, and the data file is whole. Blocks.
Result<Backup> verifyBackup(const QString &folder);

/// Its data file alone: whole, and with the bytes it was made with. Blocks.
Result<Backup> verifyDataFile(const QString &folder);

/// The backups in a folder, of whatever data folder, newest first: those whose manifest can be
/// read, nothing else checked.
QList<Backup> backupsIn(const QString &folder);

} // namespace ivm

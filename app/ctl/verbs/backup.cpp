#include "app/ctl/verbs/verbs.h"
#include "core/backup/restore.h"
#include "core/desk/datafolder.h"
#include "core/desk/folderlock.h"
#include "core/desk/runrecord.h"

#include <QDir>
#include <QJsonArray>

namespace ivm::ctl {

namespace {

BackupSource sourceOf(const DataFolder &folder)
{
    return { .databaseFile = folder.databaseFile(), .mediaFolder = folder.mediaFolder() };
}

void print(Output &output, const Backup &backup, const QString &sentence,
           const QStringList &leftOut = {})
{
    const BackupManifest &manifest = backup.manifest;
    output.object({ { QStringLiteral("folder"), backup.folder },
                    { QStringLiteral("made"), isoUtc(manifest.made) },
                    { QStringLiteral("files"), manifest.files.size() },
                    { QStringLiteral("missing"), manifest.missing },
                    { QStringLiteral("damaged"), manifest.damaged },
                    { QStringLiteral("left_out"), QJsonArray::fromStringList(leftOut) } });
    output.line(sentence);
    if (manifest.missing + manifest.damaged > 0)
        output.line(QStringLiteral("%1 pictures were missing and %2 damaged when it was made.")
                        .arg(manifest.missing)
                        .arg(manifest.damaged));
}

} // namespace

Exit backup(Invocation &invocation)
{
    const DataFolder folder = folderOf(invocation);
    if (const auto there = folder.isThere(); !there)
        return invocation.output.error(there.error());
    const QString into = invocation.arguments.has("to")
        ? QDir::cleanPath(QDir(invocation.arguments.value("to")).absolutePath())
        : folder.backupFolder();
    const auto made = makeBackup(sourceOf(folder), into, invocation.clock.now());
    if (!made)
        return invocation.output.error(made.error());
    print(invocation.output, *made, QStringLiteral("Backed up into %1").arg(made->folder));
    return Exit::Done;
}

Exit restore(Invocation &invocation)
{
    const DataFolder folder = folderOf(invocation);
    if (auto done = folder.prepare(); !done)
        return invocation.output.error(done.error());
    const auto lock = FolderLock::take(folder.path());
    if (!lock)
        return invocation.output.error(lock.error());
    // Before the data file has its name: killed in between, the next start would take it for
    // another one than the record speaks of, and set it aside.
    if (!folder.exists())
        RunRecord::forget(folder);
    const QString from = QDir::cleanPath(QDir(invocation.arguments.value("from")).absolutePath());
    const auto restored = restoreBackup(from, sourceOf(folder), invocation.clock.now());
    if (!restored)
        return invocation.output.error(restored.error());
    print(
        invocation.output, *restored,
        QStringLiteral("Restored the desk as it was on %1. What came since is fetched from Twilio "
                       "by the next sync.")
            .arg(isoUtc(restored->manifest.made)),
        restored->leftOut);
    if (!restored->leftOut.isEmpty())
        invocation.output.line(QStringLiteral("%1 pictures are damaged in the backup, or gone "
                                              "from it, and were left out: %2.")
                                   .arg(restored->leftOut.size())
                                   .arg(restored->leftOut.join(QStringLiteral(", "))));
    return Exit::Done;
}

} // namespace ivm::ctl

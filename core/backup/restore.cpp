#include "core/backup/restore.h"

#include "core/durablefile.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace ivm {

namespace {

Result<> mark(const QString &file, Instant now)
{
    // As its owner: an older schema is brought up to date here, under the name it does not have
    // yet.
    const auto database = Database::open(file, Database::Mode::Owner);
    if (!database)
        return tl::unexpected(database.error());
    if (auto done = markRestored(**database, now); !done)
        return done;
    return (*database)->execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<> removeBefore(const QString &file)
{
    for (const char *ending : { "", "-wal", "-shm", "-journal" }) {
        const QString name = file + QLatin1String(ending);
        if (QFile::exists(name) && !QFile::remove(name))
            return failure(Error::Kind::Storage,
                           QStringLiteral("what an earlier restore left cannot be removed"));
    }
    return {};
}

/// False: the backup does not have it any more as it was made with it.
Result<bool> bringPicture(const QString &from, const QString &to, const QString &sha256)
{
    if (!QFileInfo(to).isSymLink() && digestOf(to) == sha256)
        return true; // it lay there already; the backup's may be worse
    QFile::remove(to);
    const auto copied = copyDurably(from, to);
    if (copied && *copied == sha256)
        return true;
    QFile::remove(to);
    if (!copied && digestOf(from)) // it is the target that cannot be written
        return tl::unexpected(copied.error());
    return false;
}

} // namespace

Result<Restored> restoreBackup(const QString &folder, const BackupSource &into, Instant now)
{
    if (QFile::exists(into.databaseFile))
        return failure(Error::Kind::Invalid,
                       QStringLiteral("this data folder is in use; restore into an empty one"));
    // SQLite would work the journal of another data file into the one that comes.
    for (const char *ending : { "-wal", "-journal" }) {
        if (QFile::exists(into.databaseFile + QLatin1String(ending)))
            return failure(Error::Kind::Invalid,
                           QStringLiteral("the journal of another data file lies in this folder; "
                                          "restore into an empty one"));
    }
    auto backup = verifyDataFile(folder);
    if (!backup)
        return tl::unexpected(backup.error());
    Restored restored{ std::move(*backup), {} };
    const QString arriving = into.databaseFile + QStringLiteral(".restoring");
    if (auto done = removeBefore(arriving); !done)
        return tl::unexpected(done.error());
    for (const BackupFile &file : std::as_const(restored.manifest.files)) {
        const QString from = folder + u'/' + file.name;
        if (file.name != QLatin1String("desk.sqlite")) {
            const auto brought = bringPicture(
                from, into.mediaFolder + u'/' + QFileInfo(file.name).fileName(), file.sha256);
            if (!brought)
                return tl::unexpected(brought.error());
            if (!*brought)
                restored.leftOut.append(file.name);
            continue;
        }
        const auto copied = copyDurably(from, arriving);
        if (!copied)
            return tl::unexpected(copied.error());
        if (*copied != file.sha256)
            return failure(Error::Kind::Storage,
                           QStringLiteral("the backup changed while it was restored"));
    }
    syncFolder(into.mediaFolder);
    if (auto done = mark(arriving, now); !done)
        return tl::unexpected(done.error());
    if (!QFile::rename(arriving, into.databaseFile))
        return failure(Error::Kind::Storage,
                       QStringLiteral("the restored data file cannot be given its name"));
    syncFolder(QFileInfo(into.databaseFile).path());
    return restored;
}

} // namespace ivm

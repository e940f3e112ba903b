#include "core/backup/restore.h"

#include "core/durablefile.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"

#include <QDir>

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

} // namespace

Result<Backup> restoreBackup(const QString &folder, const BackupSource &into, Instant now)
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
    auto backup = verifyBackup(folder);
    if (!backup)
        return backup;
    const QString arriving = into.databaseFile + QStringLiteral(".restoring");
    if (auto done = removeBefore(arriving); !done)
        return tl::unexpected(done.error());
    for (const BackupFile &file : backup->manifest.files) {
        const bool isData = file.name == QLatin1String("desk.sqlite");
        const QString target
            = isData ? arriving : into.mediaFolder + u'/' + QFileInfo(file.name).fileName();
        if (!isData)
            QFile::remove(target);
        const auto copied = copyDurably(folder + u'/' + file.name, target);
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
    return backup;
}

} // namespace ivm

#include "core/desk/rescue.h"

#include "core/backup/backup.h"
#include "core/durablefile.h"
#include "core/log.h"
#include "core/store/database.h"
#include "core/store/databasecopy.h"
#include "core/store/firstopen.h"
#include "core/store/salvage.h"
#include "core/store/storagefault.h"

#include <QDir>
#include <QFile>

namespace ivm {

namespace {

constexpr qint64 SmallEnough = 100'000'000;
constexpr const char *Parts[] = { "", "-wal", "-shm", "-journal" };

QString finished(const DataFolder &folder)
{
    return folder.databaseFile() + QStringLiteral(".rescued");
}

tl::unexpected<Error> cannot(const char *what)
{
    return failure(Error::Kind::Storage, QLatin1String(what));
}

Result<> removeParts(const QString &file)
{
    for (const char *part : Parts) {
        const QString name = file + QLatin1String(part);
        if (QFile::exists(name) && !QFile::remove(name))
            return cannot("what an earlier rescue left cannot be removed");
    }
    return {};
}

/// A copy that may be worked in. Its index of the journal is not copied: it is made anew.
Result<> copyParts(const QString &from, const QString &to)
{
    for (const char *part : { "", "-wal", "-journal" }) {
        const QString name = from + QLatin1String(part);
        if (!QFile::exists(name))
            continue;
        if (auto copied = copyDurably(name, to + QLatin1String(part)); !copied)
            return tl::unexpected(copied.error());
    }
    return {};
}

QString newestBackupOf(const DataFolder &folder)
{
    for (const Backup &backup : backupsIn(folder.backupFolder())) {
        const QString file = backup.folder + QStringLiteral("/desk.sqlite");
        if (checkDatabase(file))
            return file;
    }
    return {};
}

/// A data file that is whole without its journal, and not with it, has another's beside it.
void leaveStrangeJournal(const QString &file)
{
    const QString journal = file + QStringLiteral("-wal");
    if (!QFile::exists(journal) || checkDatabase(file))
        return;
    const QString away = journal + QStringLiteral(".away");
    QFile::remove(file + QStringLiteral("-shm"));
    if (!QFile::rename(journal, away))
        return;
    const bool aloneIsWhole = checkDatabase(file).has_value();
    for (const char *part : { "-wal", "-shm" })
        QFile::remove(file + QLatin1String(part));
    if (aloneIsWhole)
        QFile::remove(away);
    else
        QFile::rename(away, journal);
}

/// A folder for the damaged files that no other rescue used.
Result<QString> placeFor(const DataFolder &folder, Instant now)
{
    const QString base = toUtc(now).toString(QStringLiteral("'damaged-'yyyy-MM-dd'T'HHmmss'Z'"));
    QString name = base;
    for (int n = 2; QFile::exists(folder.path() + u'/' + name); ++n)
        name = QStringLiteral("%1-%2").arg(base).arg(n);
    const QString path = folder.path() + u'/' + name;
    if (!QDir().mkdir(path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return cannot("the folder for the damaged data file cannot be made");
    return name;
}

/// The damaged files leave; the new one takes their name.
Result<> exchange(const DataFolder &folder, const QString &place)
{
    const QString file = folder.databaseFile();
    const QString into = folder.path() + u'/' + place + QStringLiteral("/desk.sqlite");
    // The journal first: it must never stand beside the new file.
    for (const char *part : { "-wal", "-journal", "-shm", "" }) {
        const QString name = file + QLatin1String(part);
        if (QFile::exists(name) && !QFile::rename(name, into + QLatin1String(part)))
            return cannot("the damaged data file cannot be set aside");
    }
    syncFolder(folder.path() + u'/' + place);
    syncFolder(folder.path());
    if (!QFile::rename(finished(folder), file))
        return cannot("the new data file cannot be given its name");
    syncFolder(folder.path());
    return {};
}

Result<Rescued> fill(const DataFolder &folder, const QString &reading, const QString &fresh,
                     const QString &place, Instant now)
{
    auto database = Database::open(fresh, Database::Mode::Owner);
    if (!database)
        return tl::unexpected(database.error());
    auto rescued = salvage(reading, newestBackupOf(folder), **database, now);
    if (!rescued)
        return rescued;
    rescued->keptIn = place;
    // What left since the last thing that could be read is not in the file: as after a restore.
    if (auto done = markRestored(**database, now); !done)
        return tl::unexpected(done.error());
    if (auto done = noteRescued(**database, *rescued); !done)
        return tl::unexpected(done.error());
    if (auto done = lookOver(**database, Look::Whole); !done)
        return tl::unexpected(done.error());
    if (auto done = (*database)->execute(QStringLiteral("PRAGMA journal_mode = DELETE")); !done)
        return tl::unexpected(done.error());
    return rescued;
}

} // namespace

Look lookBefore(const RunRecord::Before &before, bool hasJournal, qint64 bytes)
{
    if (!before.endedBadly)
        return Look::None;
    if (!hasJournal || bytes == 0)
        return Look::Lost;
    const bool suspicious = before.foundDamage || before.quickEnds >= RunRecord::TooMany;
    return suspicious || bytes <= SmallEnough ? Look::Whole : Look::Quick;
}

Result<> lookOver(Database &database, Look look)
{
    if (look == Look::None)
        return {};
    Q_ASSERT(look != Look::Lost);
    return checkOpen(database, look == Look::Quick ? Depth::Quick : Depth::Whole);
}

Result<Rescued> rescueFolder(const DataFolder &folder, Instant now, Journal journal)
{
    qCCritical(lcDesk) << "the data file is damaged: it is set aside and salvaged";
    const QString reading = folder.databaseFile() + QStringLiteral(".reading");
    const QString fresh = folder.databaseFile() + QStringLiteral(".rescuing");
    for (const QString &file : { reading, fresh, finished(folder) }) {
        if (auto done = removeParts(file); !done)
            return tl::unexpected(done.error());
    }
    const auto place = placeFor(folder, now);
    if (!place)
        return tl::unexpected(place.error());
    const auto build = [&]() -> Result<Rescued> {
        if (auto done = copyParts(folder.databaseFile(), reading); !done)
            return tl::unexpected(done.error());
        if (journal == Journal::Strange)
            QFile::remove(reading + QStringLiteral("-wal"));
        else
            leaveStrangeJournal(reading);
        return fill(folder, reading, fresh, *place, now);
    };
    auto rescued = build();
    (void)removeParts(reading);
    if (!rescued) {
        (void)removeParts(fresh);
        QDir().rmdir(folder.path() + u'/' + *place);
        return rescued;
    }
    if (!QFile::rename(fresh, finished(folder)))
        return cannot("the new data file cannot be given its name");
    syncFolder(folder.path());
    if (auto done = exchange(folder, *place); !done)
        return tl::unexpected(done.error());
    return rescued;
}

Result<> finishRescue(const DataFolder &folder, Instant now)
{
    if (!QFile::exists(finished(folder)))
        return {};
    const auto place = placeFor(folder, now);
    if (!place)
        return tl::unexpected(place.error());
    return exchange(folder, *place);
}

} // namespace ivm

#include "core/backup/backup.h"

#include "core/durablefile.h"
#include "core/kernellock.h"
#include "core/log.h"
#include "core/removefolder.h"
#include "core/store/database.h"
#include "core/store/databasecopy.h"
#include "core/store/firstopen.h"
#include "core/store/migrations.h"

#include <QDir>
#include <QDirIterator>
#include <QHash>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace ivm {

namespace {

const QString ManifestName = QStringLiteral("backup.json");
const QString DatabaseName = QStringLiteral("desk.sqlite");
const QString MediaName = QStringLiteral("media");
const QString Making = QStringLiteral(".making-");
const QString MakingLock = QStringLiteral("/.making.lock");
constexpr auto OnlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

tl::unexpected<Error> cannot(const char *what)
{
    return failure(Error::Kind::Storage, QLatin1String(what));
}

QString nameFor(Instant made)
{
    return toUtc(made).toString(QStringLiteral("'desk'-yyyy-MM-dd'T'HHmmss'Z'"));
}

Result<> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, OnlyOwner))
        return cannot("the folder for backups cannot be made");
    return {};
}

/// One that was not there: what others put in its place is not ours to write into.
Result<> makeNewFolder(const QString &path)
{
    if (!QDir().mkdir(path, OnlyOwner))
        return cannot("the folder for the new backup cannot be made");
    return {};
}

/// What one that is being made is called before its name: not the same for two data folders.
QString makingFor(const QString &identity)
{
    bool isNumber = false; // the data file may say anything
    const qulonglong number = identity.toULongLong(&isNumber);
    return isNumber ? Making + QString::number(number) + u'-' : Making;
}

/// Left by one that was cut off; not by another data folder's, which may be at it where nothing can
/// be locked. Without a number they are of a version that gave none.
void removeUnfinished(const QString &into, const QString &identity)
{
    QDirIterator folders(into, { makingFor(identity) + u'*', Making + QStringLiteral("desk-*") },
                         QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    while (folders.hasNext())
        removeFolder(folders.next());
}

/// Those of this data folder, newest first. One that does not say whose it is was made before that
/// was written down, and counts as ours: they would stay for ever otherwise.
QList<Backup> backupsOf(const QString &identity, const QString &into)
{
    QList<Backup> found = backupsIn(into);
    found.removeIf([&](const Backup &each) {
        return !each.manifest.identity.isEmpty() && each.manifest.identity != identity;
    });
    return found;
}

/// Pictures of the newest backup, by digest: what can be linked to instead of copied.
///
/// A link carries on what became of the bytes. To read all of them every night would be much, so
/// each night has its share: about ReadAgain of them, all where there are no more. A picture that
/// rotted is thus in every backup until its night comes, and is copied from the media folder then.
class Known
{
public:
    Known(const QList<Backup> &before, Instant now)
        : m_day(toUtc(now).date().toJulianDay())
    {
        if (before.isEmpty())
            return;
        m_folder = before.first().folder;
        qint64 bytes = 0;
        for (const BackupFile &file : before.first().manifest.files) {
            m_files.insert(file.sha256, file);
            bytes += file.name == DatabaseName ? 0 : file.bytes;
        }
        m_shares = std::clamp<qint64>(bytes / ReadAgain, 1, 0x10000);
    }
    bool link(const QString &sha256, const QString &target) const
    {
#ifdef Q_OS_UNIX
        const auto file = m_files.constFind(sha256);
        if (file == m_files.cend())
            return false;
        const QString from = m_folder + u'/' + file->name;
        return QFileInfo(from).size() == file->bytes && (!isDue(sha256) || digestOf(from) == sha256)
            && ::link(QFile::encodeName(from).constData(), QFile::encodeName(target).constData())
            == 0;
#else
        Q_UNUSED(sha256)
        Q_UNUSED(target)
        return false;
#endif
    }

private:
    bool isDue(const QString &sha256) const
    {
        return sha256.left(4).toInt(nullptr, 16) % m_shares == m_day % m_shares;
    }

    static constexpr qint64 ReadAgain = 256 * 1024 * 1024;
    QString m_folder;
    QHash<QString, BackupFile> m_files;
    qint64 m_day; ///< The share of a day is the same all day.
    qint64 m_shares = 1;
};

Result<> addMedia(const QList<MediaFile> &files, const QString &from, const QString &to,
                  const Known &known, BackupManifest &manifest,
                  const std::function<bool()> &cancelled)
{
    for (const MediaFile &file : files) {
        if (cancelled && cancelled())
            return failure(Error::Kind::Cancelled, QStringLiteral("the backup was given up"));
        if (file.name.isEmpty()) {
            ++manifest.missing; // the data file names none that can be there
            continue;
        }
        const QString target = to + u'/' + file.name;
        QString digest = file.sha256;
        if (!known.link(file.sha256, target)) {
            const QString source = from + u'/' + file.name;
            const auto copied = copyDurably(source, target);
            if (!copied && !digestOf(source)) {
                ++manifest.missing; // said, and no reason to be without a backup
                continue;
            }
            if (!copied)
                return tl::unexpected(copied.error());
            digest = *copied;
            manifest.damaged += digest != file.sha256 ? 1 : 0;
        }
        manifest.files.append({ .name = MediaName + u'/' + file.name,
                                .bytes = QFileInfo(target).size(),
                                .sha256 = digest });
    }
    return {};
}

Result<BackupManifest> fill(Database &database, const QString &mediaFolder, const QString &folder,
                            const Known &known, Instant now, const std::function<bool()> &cancelled)
{
    const QString copy = folder + u'/' + DatabaseName;
    if (auto done = copyDatabase(database, copy, cancelled); !done)
        return tl::unexpected(done.error());
    if (auto done = checkDatabase(copy); !done)
        return tl::unexpected(done.error());
    const auto digest = digestOf(copy);
    // After the copy: a picture kept meanwhile is one too many to look for, never one too few.
    const auto media = keptMediaFiles(database);
    if (!digest || !media)
        return tl::unexpected(digest ? media.error() : digest.error());
    BackupManifest manifest{
        .made = now,
        .program = QStringLiteral(IVM_VERSION),
        .schema = currentSchema(),
        .files = { { .name = DatabaseName, .bytes = QFileInfo(copy).size(), .sha256 = *digest } },
        .missing = 0
    };
    if (auto done
        = addMedia(*media, mediaFolder, folder + u'/' + MediaName, known, manifest, cancelled);
        !done)
        return tl::unexpected(done.error());
    return manifest;
}

void letGo(const QString &into, const QString &identity, Instant now, const Rotation &rotation)
{
    const QList<Backup> all = backupsOf(identity, into);
    QList<Instant> made;
    for (const Backup &each : all)
        made.append(each.manifest.made);
    const QList<Instant> old = outdated(made, now, rotation);
    for (const Backup &each : all) {
        if (old.contains(each.manifest.made) && !removeFolder(each.folder))
            qCWarning(lcStore) << "an outdated backup could not be removed";
    }
}

Result<> verifyFile(const QString &folder, const BackupFile &file)
{
    const auto digest = digestOf(folder + u'/' + file.name);
    if (!digest)
        return failure(
            Error::Kind::Storage,
            QStringLiteral("the backup is not complete: %1 cannot be read").arg(file.name));
    if (*digest != file.sha256)
        return failure(Error::Kind::Storage,
                       QStringLiteral("the backup is damaged: %1 has changed").arg(file.name));
    return {};
}

} // namespace

Result<Backup> makeBackup(const BackupSource &source, const QString &into, Instant now,
                          const Rotation &rotation, const std::function<bool()> &cancelled)
{
    if (auto done = makeFolder(into); !done)
        return tl::unexpected(done.error());
    const auto alone = KernelLock::take(into + MakingLock);
    if (!alone && alone.error().kind == Error::Kind::Busy)
        return failure(Error::Kind::Busy,
                       QStringLiteral("another program is making a backup there right now"));
    if (!alone) // some shared folders know no locks: better a backup than none
        qCWarning(lcStore) << "the folder for backups cannot be locked" << alone.error().code;
    const auto database = Database::open(source.databaseFile, Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    const auto identity = folderIdentity(**database);
    if (!identity)
        return tl::unexpected(identity.error());
    removeUnfinished(into, *identity);
    const QString folder = into + u'/' + nameFor(now);
    if (QFileInfo::exists(folder))
        return failure(Error::Kind::Busy,
                       QStringLiteral("there is a backup of this second already"));
    const QString making = into + u'/' + makingFor(*identity) + nameFor(now);
    for (const QString &path : { making, making + u'/' + MediaName }) {
        if (auto done = makeNewFolder(path); !done)
            return tl::unexpected(done.error());
    }
    const auto finish = [&]() -> Result<Backup> {
        auto manifest = fill(**database, source.mediaFolder, making,
                             Known(backupsOf(*identity, into), now), now, cancelled);
        if (!manifest)
            return tl::unexpected(manifest.error());
        manifest->identity = *identity;
        if (auto done = writeDurably(making + u'/' + ManifestName, manifest->toJson()); !done)
            return tl::unexpected(done.error());
        syncFolder(making + u'/' + MediaName);
        if (!QDir().rename(making, folder))
            return cannot("the finished backup cannot be given its name");
        syncFolder(into);
        return Backup{ .folder = folder, .manifest = std::move(*manifest) };
    };
    auto backup = finish();
    if (backup)
        letGo(into, *identity, now, rotation);
    else
        removeFolder(making);
    return backup;
}

Result<Backup> verifyDataFile(const QString &folder)
{
    QFile said(folder + u'/' + ManifestName);
    if (!said.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       QStringLiteral("there is no backup.json in this folder"));
    auto manifest = BackupManifest::fromJson(said.readAll());
    if (!manifest)
        return tl::unexpected(manifest.error());
    if (auto done = verifyFile(folder, manifest->files.first()); !done) // the first, always
        return tl::unexpected(done.error());
    if (auto done = checkDatabase(folder + u'/' + DatabaseName); !done)
        return tl::unexpected(done.error());
    return Backup{ .folder = folder, .manifest = std::move(*manifest) };
}

Result<Backup> verifyBackup(const QString &folder)
{
    auto backup = verifyDataFile(folder);
    if (!backup)
        return backup;
    for (const BackupFile &file : std::as_const(backup->manifest.files).sliced(1)) {
        if (auto done = verifyFile(folder, file); !done)
            return tl::unexpected(done.error());
    }
    return backup;
}

QList<Backup> backupsIn(const QString &folder)
{
    QList<Backup> found;
    const QDir parent(folder);
    const QStringList names
        = parent.entryList({ QStringLiteral("desk-*") }, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QFile said(parent.filePath(name) + u'/' + ManifestName);
        if (!said.open(QIODevice::ReadOnly))
            continue;
        if (auto manifest = BackupManifest::fromJson(said.readAll()))
            found.append({ .folder = parent.filePath(name), .manifest = std::move(*manifest) });
    }
    std::sort(found.begin(), found.end(), [](const Backup &one, const Backup &other) {
        return one.manifest.made > other.manifest.made;
    });
    return found;
}

} // namespace ivm

#include "core/backup/backup.h"
#include "core/kernellock.h"
#include "core/store/databasecopy.h"
#include "core/store/mediastore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

BackupSource sourceOf(const DeskFolder &folder)
{
    return { .databaseFile = folder.file(),
             .mediaFolder = folder.path() + QStringLiteral("/media") };
}

QString backups(const DeskFolder &folder)
{
    return folder.path() + QStringLiteral("/backups");
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile written(file);
    REQUIRE(written.open(QIODevice::WriteOnly));
    written.write(bytes);
}

QByteArray read(const QString &file)
{
    QFile source(file);
    REQUIRE(source.open(QIODevice::ReadOnly));
    return source.readAll();
}

/// A text with a picture that was fetched.
void receivesPicture(DeskFolder &folder, const QByteArray &bytes, const char *name = "1.jpg")
{
    folder.receives("Look at her paw").withPictures(1);
    MediaStore media(folder.database());
    const auto wanted = media.wanted(folder.clock.now(), 1);
    REQUIRE(wanted);
    REQUIRE(wanted->size() == 1);
    QDir().mkpath(folder.path() + QStringLiteral("/media"));
    write(folder.path() + QStringLiteral("/media/") + QLatin1String(name), bytes);
    REQUIRE(
        media.setKept(wanted->first().id,
                      { .file = QLatin1String(name),
                        .sha256 = QString::fromLatin1(
                            QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                        .bytes = bytes.size(),
                        .sniffedType = QStringLiteral("image/jpeg") }));
}

QStringList filesUnder(const QString &folder)
{
    QDir dir(folder);
    QStringList names
        = dir.entryList(QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeAll(QStringLiteral(".making.lock")); // stays, empty
    return names;
}

} // namespace

TEST_CASE("a backup holds the data file and its pictures, each with its digest", "[backup]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(made);
    CHECK(made->manifest.made == folder.clock.now());
    REQUIRE(made->manifest.files.size() == 2);
    CHECK(made->manifest.files.last().name == QStringLiteral("media/1.jpg"));
    CHECK(made->manifest.missing == 0);
    CHECK(read(made->folder + QStringLiteral("/media/1.jpg")) == "paw");
    CHECK(verifyBackup(made->folder));
    CHECK(filesUnder(backups(folder)).size() == 1);
}

TEST_CASE("a backup is made beside a desk that writes", "[backup]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    Transaction writing(folder.database());
    REQUIRE(writing.begun());
    REQUIRE(folder.database().execute(QStringLiteral("DELETE FROM message")));
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(made);
    auto copy
        = Database::open(made->folder + QStringLiteral("/desk.sqlite"), Database::Mode::Reader);
    REQUIRE(copy);
    Query count(**copy, "SELECT count(*) FROM message");
    REQUIRE(count.run());
    REQUIRE(count.next());
    CHECK(count.integer(0) == 1); // what was committed, and only that
}

TEST_CASE("everything in a backup is for this account alone", "[backup][rights]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(made);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const char *name : { "", "/desk.sqlite", "/backup.json", "/media", "/media/1.jpg" }) {
        INFO(name);
        CHECK_FALSE(QFile::permissions(made->folder + QLatin1String(name)) & others);
    }
    CHECK_FALSE(QFile::permissions(backups(folder)) & others);
}

TEST_CASE("a picture that the last backup has is not copied again", "[backup]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now()));
    QFile::remove(folder.path() + QStringLiteral("/media/1.jpg"));
    folder.clock.advance(24h);
    const auto second = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(second);
    CHECK(second->manifest.missing == 0);
    CHECK(read(second->folder + QStringLiteral("/media/1.jpg")) == "paw");
    CHECK(verifyBackup(second->folder));
}

TEST_CASE("a picture that rotted in the last backup is copied anew, not linked", "[backup]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    const auto first = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(first);
    write(first->folder + QStringLiteral("/media/1.jpg"), "pXw");
    const bool isThere = GENERATE(true, false);
    if (!isThere)
        QFile::remove(folder.path() + QStringLiteral("/media/1.jpg"));
    folder.clock.advance(24h);
    const auto second = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(second);
    CHECK(verifyBackup(second->folder));
    CHECK(second->manifest.damaged == 0);
    CHECK(second->manifest.missing == (isThere ? 0 : 1));
    const QString picture = second->folder + QStringLiteral("/media/1.jpg");
    CHECK(QFile::exists(picture) == isThere);
    if (isThere)
        CHECK(read(picture) == "paw");
}

TEST_CASE("pictures that are missing or damaged are said, and there is a backup all the same",
          "[backup]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw", "1.jpg");
    folder.clock.advance(1min);
    receivesPicture(folder, "ear", "2.jpg");
    QFile::remove(folder.path() + QStringLiteral("/media/1.jpg"));
    write(folder.path() + QStringLiteral("/media/2.jpg"), "eXr");
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(made);
    CHECK(made->manifest.missing == 1);
    CHECK(made->manifest.damaged == 1);
    CHECK(verifyBackup(made->folder));
}

TEST_CASE("a backup takes nothing from outside the media folder, whatever the data file names",
          "[backup]")
{
    DeskFolder folder;
    const QString name
        = QLatin1String(GENERATE("../../secret", "../desk.sqlite", "..", ".hidden", ""));
    INFO(name.toStdString());
    const QString media = folder.path() + QStringLiteral("/in/media");
    REQUIRE(QDir().mkpath(media));
    write(folder.path() + QStringLiteral("/secret"), "secret");
    write(media + QStringLiteral("/.hidden"), "secret");
    write(media + QStringLiteral("/2.jpg"), "ear");
    folder.receives("Look at her paw").withPictures(2);
    MediaStore store(folder.database());
    const auto wanted = store.wanted(folder.clock.now(), 2);
    REQUIRE((wanted && wanted->size() == 2));
    REQUIRE(store.setKept(wanted->first().id, { .file = name, .sha256 = QString(64, u'a') }));
    REQUIRE(store.setKept(wanted->last().id,
                          { .file = QStringLiteral("2.jpg"), .sha256 = QString(64, u'a') }));
    const auto made = makeBackup({ .databaseFile = folder.file(), .mediaFolder = media },
                                 backups(folder), folder.clock.now());
    REQUIRE(made);
    CHECK(made->manifest.missing == 1);
    CHECK(made->manifest.files.size() == 2); // the data file and the other picture
    CHECK(filesUnder(made->folder + QStringLiteral("/media"))
          == QStringList{ QStringLiteral("2.jpg") });
    CHECK(filesUnder(backups(folder)).size() == 1);
    CHECK(verifyBackup(made->folder));
}

TEST_CASE("a changed byte of a backup is noticed", "[backup]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(made);
    for (const char *name : { "/desk.sqlite", "/media/1.jpg" }) {
        INFO(name);
        const QString file = made->folder + QLatin1String(name);
        const QByteArray before = read(file);
        QByteArray after = before;
        after[after.size() / 2] = char(after.at(after.size() / 2) ^ 1);
        write(file, after);
        const auto verified = verifyBackup(made->folder);
        REQUIRE_FALSE(verified);
        CHECK(verified.error().kind == Error::Kind::Storage);
        write(file, before);
        CHECK(verifyBackup(made->folder));
    }
    QFile::remove(made->folder + QStringLiteral("/media/1.jpg"));
    CHECK_FALSE(verifyBackup(made->folder));
}

TEST_CASE("what a backup that was cut off left behind is removed by the next, and is none",
          "[backup][C12]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    const QString left = backups(folder) + QStringLiteral("/.making-desk-2026-01-01T000000Z");
    REQUIRE(QDir().mkpath(left));
    write(left + QStringLiteral("/desk.sqlite"), "half");
    CHECK(backupsIn(backups(folder)).isEmpty());
    REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now()));
    CHECK_FALSE(QFile::exists(left));
    CHECK(backupsIn(backups(folder)).size() == 1);
}

TEST_CASE("a link in the place of what a backup clears away leads to nothing being removed",
          "[backup]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    const QString theirs = folder.path() + QStringLiteral("/theirs");
    const auto elsewhere = makeBackup(sourceOf(folder), theirs, folder.clock.now());
    REQUIRE(elsewhere);
    REQUIRE(QDir().mkpath(backups(folder)));
    const QString link
        = backups(folder) + u'/' + QLatin1String(GENERATE(".making-desk-x", "desk-outdated"));
    INFO(link.toStdString());
    REQUIRE(QFile::link(elsewhere->folder, link));
    folder.clock.advance(24h);
    REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now(),
                       { .days = 1, .weeks = 0, .months = 0 }));
    CHECK(verifyBackup(elsewhere->folder));
    CHECK(filesUnder(backups(folder)).size() == 1); // the link is gone
}

TEST_CASE("a damaged data file ends in an error and leaves the good backups alone", "[backup]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now()));
    const QString damaged = folder.path() + QStringLiteral("/damaged.sqlite");
    REQUIRE(copyDatabase(folder.database(), damaged));
    QByteArray bytes = read(damaged);
    for (qsizetype at = 3 * 4096; at < bytes.size(); at += 4096)
        bytes.replace(at, 512, QByteArray(512, '\xa5'));
    write(damaged, bytes);
    folder.clock.advance(24h);
    const auto second
        = makeBackup({ .databaseFile = damaged, .mediaFolder = folder.path() }, backups(folder),
                     folder.clock.now(), { .days = 1, .weeks = 0, .months = 0 });
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::Storage);
    REQUIRE(backupsIn(backups(folder)).size() == 1);
    CHECK(verifyBackup(backupsIn(backups(folder)).first().folder));
}

TEST_CASE("outdated backups go when a new one is good", "[backup]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    for (int night = 0; night < 4; ++night) {
        REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now(),
                           { .days = 2, .weeks = 0, .months = 0 }));
        folder.clock.advance(24h);
    }
    CHECK(backupsIn(backups(folder)).size() == 2);
}

TEST_CASE("backups of another data folder in the same place are left alone by the rotation",
          "[backup]")
{
    DeskFolder folder;
    const DeskFolder other(folder.clock.now() - 1h);
    const QString place = backups(folder);
    const auto theirs = makeBackup(sourceOf(other), place, other.clock.now());
    REQUIRE(theirs);
    const QString underWay = place
        + QStringLiteral("/.making-%1-desk-2026-01-01T000000Z").arg(theirs->manifest.identity);
    REQUIRE(QDir().mkpath(underWay));
    for (int night = 0; night < 4; ++night) {
        REQUIRE(makeBackup(sourceOf(folder), place, folder.clock.now(),
                           { .days = 2, .weeks = 0, .months = 0 }));
        folder.clock.advance(24h);
    }
    const QList<Backup> all = backupsIn(place);
    CHECK(all.size() == 3);
    CHECK(all.last().folder == theirs->folder);
    CHECK(verifyBackup(theirs->folder));
    CHECK(QFile::exists(underWay));
    // Theirs is not what the others were counted against, nor the other way round.
    REQUIRE(makeBackup(sourceOf(other), place, folder.clock.now(),
                       { .days = 1, .weeks = 0, .months = 0 }));
    CHECK(backupsIn(place).size() == 3);
    CHECK_FALSE(QFile::exists(theirs->folder));
    CHECK_FALSE(QFile::exists(underWay));
}

TEST_CASE("a backup of a version that did not write down whose it is goes when it is outdated",
          "[backup]")
{
    DeskFolder folder;
    const auto old = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
    REQUIRE(old);
    BackupManifest manifest = old->manifest;
    CHECK_FALSE(manifest.identity.isEmpty());
    manifest.identity.clear();
    write(old->folder + QStringLiteral("/backup.json"), manifest.toJson());
    folder.clock.advance(24h);
    REQUIRE(makeBackup(sourceOf(folder), backups(folder), folder.clock.now(),
                       { .days = 1, .weeks = 0, .months = 0 }));
    CHECK_FALSE(QFile::exists(old->folder));
}

TEST_CASE("a manifest that points outside its backup is refused", "[backup]")
{
    BackupManifest manifest{ .made = fromMs(1'795'003'200'000),
                             .program = QStringLiteral("1"),
                             .schema = 1,
                             .identity = QStringLiteral("1795003200000"),
                             .files = { { QStringLiteral("desk.sqlite"), 3, QString(64, u'a') } },
                             .missing = 0,
                             .damaged = 0 };
    REQUIRE(BackupManifest::fromJson(manifest.toJson()));
    CHECK(*BackupManifest::fromJson(manifest.toJson()) == manifest);
    for (const char *name : { "../desk.sqlite", "/etc/passwd", "media/../../x", "media/a/b",
                              "media/", "media/..", "media\\x", "" }) {
        INFO(name);
        BackupManifest outside = manifest;
        outside.files.append({ QLatin1String(name), 3, QString(64, u'a') });
        CHECK_FALSE(BackupManifest::fromJson(outside.toJson()));
    }
    CHECK_FALSE(BackupManifest::fromJson("{}"));
    CHECK_FALSE(BackupManifest::fromJson("not json"));
}

TEST_CASE("a backup that is given up leaves nothing behind", "[backup][C12]")
{
    DeskFolder folder;
    receivesPicture(folder, "paw");
    int asked = 0;
    const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now(), {},
                                 [&] { return ++asked > 1; });
    REQUIRE_FALSE(made);
    CHECK(made.error().kind == Error::Kind::Cancelled);
    CHECK(filesUnder(backups(folder)).isEmpty());
}

TEST_CASE("a backup that another program is making is left alone", "[backup][C12]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    const QString others = backups(folder) + QStringLiteral("/.making-desk-2026-01-01T000000Z");
    REQUIRE(QDir().mkpath(others));
    {
        const auto theirs = KernelLock::take(backups(folder) + QStringLiteral("/.making.lock"));
        REQUIRE(theirs);
        const auto made = makeBackup(sourceOf(folder), backups(folder), folder.clock.now());
        REQUIRE_FALSE(made);
        CHECK(made.error().kind == Error::Kind::Busy);
        CHECK(QFile::exists(others));
    }
    CHECK(makeBackup(sourceOf(folder), backups(folder), folder.clock.now()));
}

TEST_CASE("a backup that was killed keeps nobody from the next, whoever has its number by now",
          "[backup][C12]")
{
    DeskFolder folder;
    folder.receives("Is she awake?");
    REQUIRE(QDir().mkpath(backups(folder)));
    // What names its maker by a number and a name: here those of a program that runs.
    QFile left(backups(folder) + QStringLiteral("/.making.lock"));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::number(QCoreApplication::applicationPid()) + '\n'
               + QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8() + '\n'
               + QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::machineUniqueId() + '\n'
               + QSysInfo::bootUniqueId() + '\n');
    left.close();
    CHECK(makeBackup(sourceOf(folder), backups(folder), folder.clock.now()));
}

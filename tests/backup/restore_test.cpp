#include "core/backup/restore.h"
#include "core/durablefile.h"
#include "core/store/firstopen.h"
#include "core/store/mediastore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/goal.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Prepared statements are known by where their text stands: it must stay there.
const char *lasting(const QByteArray &sql)
{
    static QSet<QByteArray> all;
    return all.insert(sql)->constData();
}

int count(Database &database, const QByteArray &sql)
{
    Query query(database, lasting(sql));
    REQUIRE(query.run());
    REQUIRE(query.next());
    return int(query.integer(0));
}

/// A desk with something in every drawer, its backup, and an empty folder to restore into.
struct Drill
{
    Drill()
    {
        desk.receives("My dog ate a sock").from(Karen).on("SAC");
        desk.clock.advance(1min);
        desk.sent("Please reply YES to receive texts from us").to(Karen).on("SAC");
        desk.clock.advance(1min);
        desk.receives("YES").from(Karen).on("SAC");
        desk.receives("STOP").from(Miguel).on("LAC");
        desk.archive("LAC", Miguel);
        receivesPicture("1.jpg", "paw");
        receivesPicture("2.jpg", QByteArray(300'000, 'p'));
        fillEmptyTables();
        const auto made = makeBackup(
            { .databaseFile = desk.file(), .mediaFolder = desk.path() + QStringLiteral("/media") },
            desk.path() + QStringLiteral("/backups"), desk.clock.now());
        INFO((made ? std::string() : made.error().message.toStdString()));
        REQUIRE(made);
        backup = made->folder;
        QDir(fresh.path()).mkdir(QStringLiteral("media"));
    }
    BackupSource target() const
    {
        return { .databaseFile = fresh.filePath(QStringLiteral("desk.sqlite")),
                 .mediaFolder = fresh.filePath(QStringLiteral("media")) };
    }

    /// Every table of the schema but the one that says when the file was restored.
    QStringList tables()
    {
        QStringList names;
        Query query(desk.database(),
                    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'meta' "
                    "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'message_text_%'");
        REQUIRE(query.run());
        while (query.next())
            names.append(query.text(0));
        return names;
    }

    DeskFolder desk;
    QString backup;
    QTemporaryDir fresh;

private:
    void receivesPicture(const char *name, const QByteArray &bytes)
    {
        desk.receives("Look at her paw").withPictures(1);
        MediaStore media(desk.database());
        const auto wanted = media.wanted(desk.clock.now(), 1);
        REQUIRE((wanted && wanted->size() == 1));
        const QString folder = desk.path() + QStringLiteral("/media/");
        REQUIRE((QDir().mkpath(folder) && writeDurably(folder + QLatin1String(name), bytes)));
        REQUIRE(media.setKept(wanted->first().id,
                              { .file = QLatin1String(name),
                                .sha256 = *digestOf(folder + QLatin1String(name)),
                                .bytes = bytes.size(),
                                .sniffedType = QStringLiteral("image/jpeg") }));
    }
    /// A row in each drawer that the story above left empty, of whatever its columns hold.
    void fillEmptyTables()
    {
        Database &database = desk.database();
        for (const QString &table : tables()) {
            if (count(database, "SELECT count(*) FROM " + table.toLatin1()) > 0)
                continue;
            QStringList values;
            Query columns(database,
                          "SELECT c.type, f.\"table\", f.\"to\" FROM pragma_table_info(?1) c LEFT "
                          "JOIN pragma_foreign_key_list(?1) f ON f.\"from\" = c.name "
                          "ORDER BY c.cid");
            REQUIRE(columns.bind(table).run());
            while (columns.next()) {
                const QString type = columns.text(0);
                values.append(!columns.isNull(1) ? QStringLiteral("(SELECT min(%1) FROM %2)")
                                                       .arg(columns.text(2), columns.text(1))
                                  : type == u"INTEGER" ? QStringLiteral("1")
                                  : type == u"BLOB"    ? QStringLiteral("x'0102'")
                                                       : QStringLiteral("'+12175550148'"));
            }
            INFO(table.toStdString());
            REQUIRE(database.execute(
                QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, values.join(u','))));
        }
    }
};

} // namespace

TEST_CASE(
    "[C12] restored into a clean folder, every thread, consent record, setting and picture is "
    "the same",
    "[backup][C12]")
{
    const Goal goal("C12");
    Drill drill;
    REQUIRE(restoreBackup(drill.backup, drill.target(), drill.desk.clock.now()));
    Database &both = drill.desk.database();
    REQUIRE(
        both.execute(QStringLiteral("ATTACH '%1' AS restored").arg(drill.target().databaseFile)));
    CHECK(count(both, "SELECT count(*) FROM main.message") == 6);
    CHECK(count(both, "SELECT count(*) FROM main.evidence") >= 2);
    const QStringList tables = drill.tables();
    CHECK(tables.size() > 25);
    int different = 0;
    const auto onlyIn = [&](const char *one, const char *other, const QString &table) {
        return count(both,
                     QStringLiteral("SELECT count(*) FROM (SELECT * FROM %1.%3 EXCEPT SELECT * "
                                    "FROM %2.%3)")
                         .arg(QLatin1String(one), QLatin1String(other), table)
                         .toLatin1());
    };
    for (const QString &table : tables) {
        INFO(table.toStdString());
        CHECK(count(both, "SELECT count(*) FROM restored." + table.toLatin1()) > 0);
        const int rows = onlyIn("main", "restored", table) + onlyIn("restored", "main", table);
        CHECK(rows == 0);
        different += rows;
    }
    // What the file says of itself, but that it was restored.
    CHECK(count(both,
                "SELECT count(*) FROM (SELECT * FROM main.meta EXCEPT SELECT * FROM restored.meta)")
          == 0);
    CHECK(count(both,
                "SELECT count(*) FROM (SELECT key FROM restored.meta EXCEPT SELECT key FROM "
                "main.meta)")
          == 1);
    const QDir pictures(drill.desk.path() + QStringLiteral("/media"));
    CHECK(pictures.entryList(QDir::Files).size() == 2);
    for (const QString &name : pictures.entryList(QDir::Files)) {
        const auto before = digestOf(pictures.filePath(name));
        const auto after = digestOf(drill.target().mediaFolder + u'/' + name);
        REQUIRE((before && after));
        CHECK(*before == *after);
        different += *before == *after ? 0 : 1;
    }
    goal.measured(QStringLiteral("restored: %1 tables row by row and 2 pictures, %2 different")
                      .arg(tables.size())
                      .arg(different),
                  different == 0);
}

TEST_CASE("[C12] nothing is restored beside the journal of another data file", "[backup][C12]")
{
    // SQLite would work it into the one that comes.
    Drill drill;
    const QString journal
        = drill.target().databaseFile + QLatin1String(GENERATE("-wal", "-journal"));
    REQUIRE(writeDurably(journal, "of the day before"));
    const auto restored = restoreBackup(drill.backup, drill.target(), drill.desk.clock.now());
    REQUIRE_FALSE(restored);
    CHECK(restored.error().kind == Error::Kind::Invalid);
    CHECK(QFile::exists(journal)); // somebody may want it
    CHECK_FALSE(QFile::exists(drill.target().databaseFile));
}

TEST_CASE("a restored folder knows when it was restored, and another does not", "[backup]")
{
    Drill drill;
    const Instant now = drill.desk.clock.now() + 30 * 24h;
    REQUIRE(restoreBackup(drill.backup, drill.target(), now));
    auto restored = Database::open(drill.target().databaseFile, Database::Mode::Owner);
    REQUIRE(restored);
    REQUIRE(folderRestored(**restored));
    CHECK(*folderRestored(**restored) == now);
    CHECK(*folderRestored(drill.desk.database()) == std::nullopt);
}

TEST_CASE("nothing is restored over a folder in use", "[backup]")
{
    Drill drill;
    const auto again = restoreBackup(
        drill.backup, { .databaseFile = drill.desk.file(), .mediaFolder = drill.desk.path() },
        drill.desk.clock.now());
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Kind::Invalid);
    CHECK(drill.desk.thread("SAC").size() == 5);
}

TEST_CASE("a damaged backup restores nothing", "[backup]")
{
    Drill drill;
    QFile data(drill.backup + QStringLiteral("/desk.sqlite"));
    REQUIRE(data.open(QIODevice::ReadWrite));
    data.seek(5000);
    data.write("xxxx");
    data.close();
    CHECK_FALSE(restoreBackup(drill.backup, drill.target(), drill.desk.clock.now()));
    CHECK_FALSE(QFile::exists(drill.target().databaseFile));
}

TEST_CASE("a backup with one damaged picture is restored without it and says so", "[backup][C12]")
{
    Drill drill;
    const QString rotten = drill.backup + QStringLiteral("/media/1.jpg");
    REQUIRE(QFile::remove(rotten));
    if (GENERATE(true, false)) // otherwise it cannot be read at all
        REQUIRE(writeDurably(rotten, "pXw"));
    const auto restored = restoreBackup(drill.backup, drill.target(), drill.desk.clock.now());
    REQUIRE(restored);
    CHECK(restored->leftOut == QStringList{ QStringLiteral("media/1.jpg") });
    CHECK(QDir(drill.target().mediaFolder).entryList(QDir::Files)
          == QStringList{ QStringLiteral("2.jpg") });
    const auto opened = Database::open(drill.target().databaseFile, Database::Mode::Owner);
    REQUIRE(opened);
    CHECK(count(**opened, "SELECT count(*) FROM message") == 6);
    CHECK(count(**opened, "SELECT count(*) FROM media WHERE state = 1") == 2);
}

TEST_CASE("a restore keeps a picture that lies there already and is what the backup means",
          "[backup]")
{
    Drill drill;
    REQUIRE(writeDurably(drill.backup + QStringLiteral("/media/1.jpg"), "pXw"));
    const QString there = drill.target().mediaFolder + u'/';
    REQUIRE(writeDurably(there + QStringLiteral("1.jpg"), "paw"));
    REQUIRE(writeDurably(there + QStringLiteral("2.jpg"), "of another desk"));
    const auto restored = restoreBackup(drill.backup, drill.target(), drill.desk.clock.now());
    REQUIRE(restored);
    CHECK(restored->leftOut.isEmpty());
    for (const char *name : { "1.jpg", "2.jpg" }) {
        INFO(name);
        CHECK(digestOf(there + QLatin1String(name))
              == digestOf(drill.desk.path() + QStringLiteral("/media/") + QLatin1String(name)));
    }
}

TEST_CASE("a restore that was cut off can be done again", "[backup][C12]")
{
    Drill drill;
    QFile left(drill.target().databaseFile + QStringLiteral(".restoring"));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.write("half");
    left.close();
    REQUIRE(restoreBackup(drill.backup, drill.target(), drill.desk.clock.now()));
    CHECK_FALSE(QFile::exists(left.fileName()));
    CHECK_FALSE(QFile::exists(left.fileName() + QStringLiteral("-wal")));
}

#include "core/backup/restore.h"
#include "core/store/firstopen.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/goal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

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
        const auto made = makeBackup(
            { .databaseFile = desk.file(), .mediaFolder = desk.path() + QStringLiteral("/media") },
            desk.path() + QStringLiteral("/backups"), desk.clock.now());
        REQUIRE(made);
        backup = made->folder;
        QDir(fresh.path()).mkdir(QStringLiteral("media"));
    }
    BackupSource target() const
    {
        return { .databaseFile = fresh.filePath(QStringLiteral("desk.sqlite")),
                 .mediaFolder = fresh.filePath(QStringLiteral("media")) };
    }

    DeskFolder desk;
    QString backup;
    QTemporaryDir fresh;
};

int count(Database &database, const char *sql)
{
    Query query(database, sql);
    REQUIRE(query.run());
    REQUIRE(query.next());
    return int(query.integer(0));
}

} // namespace

TEST_CASE("restored into a clean folder, every thread, consent record and setting is the same",
          "[backup]")
{
    const Goal goal("C12");
    Drill drill;
    REQUIRE(restoreBackup(drill.backup, drill.target(), drill.desk.clock.now()));
    REQUIRE(drill.desk.database().execute(
        QStringLiteral("ATTACH '%1' AS restored").arg(drill.target().databaseFile)));
    Database &both = drill.desk.database();
    CHECK(count(both, "SELECT count(*) FROM main.message") == 4);
    CHECK(count(both, "SELECT count(*) FROM main.evidence") >= 2);
#define SAME(TABLE)                                                                                \
    CHECK(count(both,                                                                              \
                "SELECT count(*) FROM (SELECT * FROM main." TABLE                                  \
                " EXCEPT SELECT * FROM restored." TABLE ")")                                       \
          == 0);                                                                                   \
    CHECK(count(both,                                                                              \
                "SELECT count(*) FROM (SELECT * FROM restored." TABLE                              \
                " EXCEPT SELECT * FROM main." TABLE ")")                                           \
          == 0)
    SAME("message");
    SAME("evidence");
    SAME("client");
    SAME("conversation");
    SAME("queue");
    SAME("outbox");
    SAME("wording");
    SAME("setting");
    SAME("cursor");
    SAME("media");
#undef SAME
    goal.measured(QStringLiteral("restored: ten tables the same, row by row"), true);
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
    CHECK(drill.desk.thread("SAC").size() == 3);
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

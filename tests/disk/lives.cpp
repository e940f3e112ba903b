#include "tests/disk/lives.h"

#include "core/desk/accountwatch.h"
#include "core/desk/regulationof.h"
#include "core/durablefile.h"
#include "core/store/checkedpages.h"
#include "core/store/databasecopy.h"
#include "core/store/migrations.h"
#include "tests/disk/day.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/linkeddesk.h"

#include <QTemporaryDir>

#include <sqlite3.h>

namespace ivm::test {

using namespace std::chrono_literals;

namespace {

template <typename Desk>
void wire(Desk &desk, Points &points)
{
    desk.folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
    desk.passage.step = [&points](const HttpRequest &request, Passage::Point point) {
        return points.exchange(request, point);
    };
}

} // namespace

int liveADay(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared; // whole, but nobody waits for the real one
    SendingDesk desk;
    wire(desk, points);
    points.choose(point, what);
    Day day(desk);
    while (day.goesOn() && !points.isDead()) { }
    const int passed = points.passed();
    if (what == Points::What::Dies) {
        desk.dies();
        points.reset();
        desk.folder.restart();
        day.isKept();
        desk.starts();
    } else {
        points.reset();
    }
    desk.recovers();
    day.isFinished();
    return passed;
}

int fillAFolder(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared;
    LinkedDesk desk(holding(30));
    wire(desk, points);
    points.choose(point, what);
    if (desk.sync().start()) {
        desk.fills(10min);
        desk.receives("Look at her paw", Karen, 1);
        desk.clock.advance(2min);
    }
    const int passed = points.passed();
    if (what == Points::What::Dies) {
        desk.dies();
        points.reset();
        desk.folder.restart();
        // What is said to be kept is there, whole.
        const auto kept = keptMediaFiles(desk.folder.database());
        REQUIRE(kept);
        for (const MediaFile &file : *kept)
            CHECK(digestOf(desk.folder.path() + QStringLiteral("/media/") + file.name)
                  == file.sha256);
        desk.starts();
    } else {
        points.reset();
        desk.restarts(); // a start that failed is tried again by a person
    }
    desk.fills();
    desk.clock.advance(30min);
    CHECK(desk.missing().isEmpty());
    CHECK(desk.surplus().isEmpty());
    CHECK(desk.different().isEmpty());
    const auto kept = keptMediaFiles(desk.folder.database());
    REQUIRE(kept);
    CHECK_FALSE(kept->isEmpty());
    return passed;
}

int lookAtTheAccount(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared;
    practice::Setup setup = holding(0);
    setup.service = practice::MessagingService{};
    for (practice::OurNumber &number : setup.numbers)
        number.inService = true;
    LinkedDesk desk(setup);
    const auto looks = [&desk] {
        AccountWatch watch(desk.api(), desk.folder.database(), desk.clock, [] { });
        return finish(desk.clock, watch.look()).has_value();
    };
    const auto whatIsKnown = [&desk] {
        const auto known = regulationOf(desk.folder.readers(), desk.clock.now());
        REQUIRE(known);
        int traps = 0;
        for (const NumberRegulation &number : known->numbers)
            traps += int(number.traps.size());
        return traps;
    };
    REQUIRE(looks());
    const int before = whatIsKnown();
    REQUIRE(before > 0);
    wire(desk, points);
    points.choose(point, what);
    (void)looks();
    const int passed = points.passed();
    points.reset();
    if (what == Points::What::Dies) {
        desk.dies();
        desk.folder.restart();
    }
    CHECK(whatIsKnown() == before); // as seen now, or as seen last
    CHECK(looks());
    CHECK(whatIsKnown() == before);
    return passed;
}

int openAnOldFile(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    {
        sqlite3 *plain = nullptr;
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &plain) == SQLITE_OK);
        for (const Migration &migration : migrations()) {
            for (const char *statement : migration.statements)
                REQUIRE(sqlite3_exec(plain, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
        }
        const QByteArray rest = "INSERT INTO meta (key, value) VALUES ('kept', 'yes'); "
                                "PRAGMA user_version = "
            + QByteArray::number(currentSchema());
        REQUIRE(sqlite3_exec(plain, rest.constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(plain);
    }
    Points points;
    points.choose(point, what);
    (void)Database::open(file, Database::Mode::Owner,
                         [&points](const char *sql) { return points.statement(sql); });
    {
        const auto after = Database::open(file, Database::Mode::Owner);
        REQUIRE(after);
        Query kept(**after, "SELECT value FROM meta WHERE key = 'kept'");
        REQUIRE(kept.run());
        CHECK(kept.next());
    }
    CHECK(hasChecksums(file));
    return points.passed();
}

} // namespace ivm::test

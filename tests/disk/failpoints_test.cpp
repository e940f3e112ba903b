// Fail points: every statement that changes the file and every HTTP exchange of the main job, each
// of them failing once and each of them being the last thing the program did (RELIABILITY C2–C9,
// G2). The other jobs are in acts_test.cpp.

#include "core/desk/acts.h"
#include "core/durablefile.h"
#include "core/store/databasecopy.h"
#include "tests/disk/day.h"
#include "tests/disk/points.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"
#include "tests/support/linkeddesk.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

void wire(SendingDesk &desk, Points &points)
{
    desk.folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
    desk.passage.step = [&points](const HttpRequest &request, Passage::Point point) {
        return points.exchange(request, point);
    };
}

/// One life of the main job with one thing going wrong; how many points there were.
int live(int point, Points::What what)
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

} // namespace

TEST_CASE("[C2] [C3] [C4] [C5] [C6] [C7] [C8] [C9] the program may die at every statement and "
          "every exchange of its main job",
          "[disk][failpoints][C2][C3][C4][C5][C6][C7][C8][C9]")
{
    const Goal goal("G2");
    const int all = live(-1, Points::What::Passes);
    REQUIRE(all > 80);
    for (int point = 1; point <= all; ++point)
        live(point, Points::What::Dies);
    goal.measured(QStringLiteral("sending: died at each of %1 points").arg(all), true);
}

namespace {

/// A first fill, a live text with a picture, and the picture fetched; one thing goes wrong.
int fill(int point, Points::What what)
{
    INFO("point " << point << (what == Points::What::Dies ? " is the last" : " fails"));
    Points points;
    const FaultyDisk spared;
    LinkedDesk desk(holding(30));
    desk.folder.hurdle = [&points](const char *sql) { return points.statement(sql); };
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

} // namespace

TEST_CASE("[C8] [C10] the program may die at every statement of a first fill and of a picture's "
          "coming in",
          "[disk][failpoints][C8][C10]")
{
    const Goal goal("G2");
    const int all = fill(-1, Points::What::Passes);
    REQUIRE(all > 40);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : qMax(1, all / 30);
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        fill(point, Points::What::Dies);
    goal.measured(QStringLiteral("first fill: died at %1 of %2 points").arg(lives).arg(all), true);
}

TEST_CASE("[L3] every statement and every exchange of the main job may fail, and the desk goes on",
          "[disk][failpoints][L3]")
{
    const Goal goal("G2");
    const int all = live(-1, Points::What::Passes);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : 3;
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        live(point, Points::What::Fails);
    goal.measured(QStringLiteral("sending: failed at %1 of %2 points").arg(lives).arg(all), true);
}

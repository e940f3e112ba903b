// Fail points: every statement that changes the file and every HTTP exchange of the main job, each
// of them failing once and each of them being the last thing the program did (RELIABILITY C2–C9,
// G2). The other jobs are in acts_test.cpp, and statements_test.cpp sees to it that nothing is left
// out.

#include "tests/disk/lives.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("[C2] [C3] [C4] [C5] [C6] [C7] [C8] [C9] the program may die at every statement and "
          "every exchange of its main job",
          "[disk][failpoints][C2][C3][C4][C5][C6][C7][C8][C9]")
{
    const Goal goal("G2");
    const int all = liveADay(-1, Points::What::Passes);
    REQUIRE(all > 80);
    for (int point = 1; point <= all; ++point)
        liveADay(point, Points::What::Dies);
    goal.measured(QStringLiteral("sending: died at each of %1 points").arg(all), true);
}

TEST_CASE("[C8] [C10] the program may die at every statement of a first fill and of a picture's "
          "coming in",
          "[disk][failpoints][C8][C10]")
{
    const Goal goal("G2");
    const int all = fillAFolder(-1, Points::What::Passes);
    REQUIRE(all > 40);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : qMax(1, all / 30);
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        fillAFolder(point, Points::What::Dies);
    goal.measured(QStringLiteral("first fill: died at %1 of %2 points").arg(lives).arg(all), true);
}

TEST_CASE("[L3] every statement and every exchange of the main job may fail, and the desk goes on",
          "[disk][failpoints][L3]")
{
    const Goal goal("G2");
    const int all = liveADay(-1, Points::What::Passes);
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : 3;
    int lives = 0;
    for (int point = 1; point <= all; point += step, ++lives)
        liveADay(point, Points::What::Fails);
    goal.measured(QStringLiteral("sending: failed at %1 of %2 points").arg(lives).arg(all), true);
}

TEST_CASE("[C11] the program may die while an old file gets its checksums",
          "[disk][failpoints][C11]")
{
    const int all = openAnOldFile(-1, Points::What::Passes);
    CHECK(all > 0);
    for (int point = 1; point <= all; ++point) {
        openAnOldFile(point, Points::What::Fails);
        openAnOldFile(point, Points::What::Dies);
    }
}

TEST_CASE("what was seen of the account stays, wherever another look at it ends",
          "[disk][failpoints]")
{
    const Goal goal("G2");
    const int all = lookAtTheAccount(-1, Points::What::Passes);
    CHECK(all > 10);
    for (int point = 1; point <= all; ++point) {
        lookAtTheAccount(point, Points::What::Fails);
        lookAtTheAccount(point, Points::What::Dies);
    }
    goal.measured(
        QStringLiteral("a look at the account: failed and died at each of %1 points").arg(all),
        true);
}

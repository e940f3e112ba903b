// The power goes while the desk is at work (RELIABILITY C14): the disk forgets what was not synced,
// in part and out of order.

#include "tests/disk/day.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

TEST_CASE("[C14] nothing that was said to be done is lost when the power goes", "[disk][C14]")
{
    const bool full = qEnvironmentVariableIsSet("IVM_TEST_FULL");
    const int cuts = full ? 1000 : 50;
    const unsigned seed = 20261126;
    std::mt19937 chance(seed);
    const Goal goal("G3");
    int made = 0;
    while (made < cuts) {
        FaultyDisk disk;
        SendingDesk desk;
        desk.timings.settle = 60s;
        Day day(desk);
        // A desk lives through ten of them.
        for (int life = 0; life < 10 && made < cuts; ++life, ++made) {
            INFO("cut " << made << " of seed " << seed);
            disk.losesPowerAt(1 + int(chance() % 120));
            for (int act = 0; act < 2 * Day::Acts && !disk.isDark(); ++act)
                day.goesOn();
            disk.losesPower();
            desk.dies();
            desk.folder.restart([&] { disk.comesBack(chance); });
            day.isKept();
            desk.starts();
        }
        desk.recovers();
        day.isFinished();
    }
    goal.measured(QStringLiteral("%1 cuts, nothing lost or doubled").arg(made), true, seed);
}

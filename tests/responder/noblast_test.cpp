// Whatever is lost, put back or set wrong, nobody is texted by machine about what they wrote long
// ago (RELIABILITY G15).

#include "core/store/database.h"
#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"

#include <QFile>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

PhoneNumber client(int n)
{
    return PhoneNumber(QStringLiteral("+1%1%2")
                           .arg(217'555 + n / 10'000 * 1'000)
                           .arg(n % 10'000, 4, 10, QLatin1Char('0')));
}

/// Texts of so many clients, over two days; a third each begins, says yes to nothing, or is urgent.
void textLongAgo(AnsweringDesk &desk, int count)
{
    static constexpr const char *Words[] = { "Hi, is my dog ready?", "Yes", "He is bleeding" };
    for (int n = 0; n < count; ++n) {
        desk.receives(Words[n % 3], client(n));
        desk.clock.sleeps(std::chrono::duration_cast<Millis>(48h) / count);
    }
    desk.clock.sleeps(26h);
}

/// The data file is gone; the folder is begun anew, and somebody switches it on at once.
void losesItsFile(AnsweringDesk &desk)
{
    desk.dies();
    desk.folder.restart([&] {
        for (const char *part : { "", "-wal", "-shm" })
            QFile::remove(desk.folder.file() + QLatin1String(part));
    });
    desk.sets(QStringLiteral("live"), { { QStringLiteral("on"), true } });
    desk.isOpen();
    desk.starts();
}

/// And it is awake: who writes now is answered.
void answersNewOnes(AnsweringDesk &desk)
{
    const PhoneNumber fresh = client(10'000);
    desk.receives("Hello", fresh);
    desk.runs(2min);
    CHECK(desk.got(fresh) == QStringList(QStringLiteral("request")));
}

/// Thirty newcomers text and each is asked; how many texts left for it.
int answersThirty(AnsweringDesk &desk)
{
    for (int n = 0; n < 30; ++n)
        desk.receives("Hi", client(n));
    desk.runs(10min);
    REQUIRE(desk.posts() == 30);
    return desk.posts();
}

} // namespace

TEST_CASE("after a lost file, a restore, a new installation or a clock gone wrong nobody is texted "
          "about what they wrote long ago",
          "[responder][G15]")
{
    const Goal goal("G15");
    const int old = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 10'000 : 90;
    int sent = 0;

    SECTION("a new installation on an account with a long history")
    {
        AnsweringDesk::Setup setup;
        setup.starts = false;
        AnsweringDesk desk(setup);
        textLongAgo(desk, old);
        losesItsFile(desk); // begun after all of that
        desk.runs(30min);
        sent = desk.posts();
        CHECK(sent == 0);
        answersNewOnes(desk);
    }
    SECTION("a desk that was off while many wrote")
    {
        AnsweringDesk desk;
        desk.runs(10s);
        desk.dies();
        textLongAgo(desk, old);
        desk.starts();
        desk.runs(30min);
        sent = desk.posts();
        CHECK(sent == 0);
        CHECK(desk.responder->missed()->size() > old / 3);
        answersNewOnes(desk);
    }
    SECTION("the data file is gone")
    {
        AnsweringDesk desk;
        const int before = answersThirty(desk);
        losesItsFile(desk);
        desk.runs(30min);
        sent = desk.posts() - before;
        CHECK(sent == 0);
        answersNewOnes(desk);
    }
    SECTION("a backup of before is put back")
    {
        AnsweringDesk desk;
        desk.runs(10s);
        desk.keepsCopy();
        const int before = answersThirty(desk);
        desk.restoresCopy();
        desk.runs(30min);
        sent = desk.posts() - before;
        CHECK(sent == 0);
        answersNewOnes(desk);
    }
    SECTION("the clock is set a day forward, and back")
    {
        AnsweringDesk desk;
        const int before = answersThirty(desk);
        desk.clock.jump(24h);
        desk.runs(20min);
        desk.clock.jump(-24h);
        desk.runs(20min);
        sent = desk.posts() - before;
        CHECK(sent == 0);
    }
    goal.measured(QStringLiteral("a drill of five, up to %1 old texts: %2 sent").arg(old).arg(sent),
                  sent == 0);
}

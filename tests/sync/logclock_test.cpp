// The time that texts, decisions and attempts are written in, whatever this computer's clock shows.

#include "core/logclock.h"
#include "tests/support/catch.h"
#include "tests/support/linkeddesk.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

struct Clocks
{
    SimulatedClock own;
    LogClock log{ own };
    /// An answer that was dated by a clock so far ahead of ours, in whole seconds.
    void hears(Millis ahead)
    {
        log.heard(std::chrono::floor<std::chrono::seconds>(own.now() + ahead));
    }
    Millis ahead() const { return log.now() - own.now(); }
};

} // namespace

TEST_CASE("the log's clock shows this computer's time while that agrees with the answers",
          "[clock]")
{
    Clocks clocks;
    CHECK(clocks.ahead() == 0ms);
    for (const Millis off : { Millis(0), Millis(900), Millis(-900), Millis(3s), Millis(-3s) }) {
        clocks.own.advance(5s);
        clocks.hears(off);
        CHECK(clocks.ahead() == 0ms);
    }
}

TEST_CASE("it shows the answers' time where this computer's is hours off, to within a second",
          "[clock]")
{
    Clocks clocks;
    const Millis off = GENERATE(Millis(2h), Millis(-2h), Millis(24h * 365), Millis(90s));
    clocks.hears(off);
    Instant before = clocks.log.now();
    for (int i = 0; i < 50; ++i) {
        clocks.own.advance(Millis(1'300));
        clocks.hears(off);
        CHECK(clocks.ahead() <= off);
        CHECK(clocks.ahead() > off - 1s);
        CHECK(clocks.log.now() > before); // it never goes back for a date that was cut
        before = clocks.log.now();
    }
}

TEST_CASE("setting this computer's clock between two answers changes nothing", "[clock]")
{
    Clocks clocks;
    clocks.hears(0ms);
    const Instant before = clocks.log.now();
    const Millis by = GENERATE(Millis(2h), Millis(-2h));
    clocks.own.jump(by);
    clocks.own.advance(3s);
    CHECK(clocks.log.now() == before + 3s);
    clocks.hears(-by); // Twilio's went on
    CHECK(clocks.log.now() == before + 3s);
    clocks.own.jump(-by);
    clocks.own.advance(3s);
    clocks.hears(0ms);
    CHECK(clocks.log.now() == before + 6s);
}

TEST_CASE("a clock that is off by about what a date may lack does not change sides", "[clock]")
{
    Clocks clocks;
    clocks.hears(1min);
    CHECK(clocks.ahead() > 50s);
    clocks.own.jump(1min - 4s);
    clocks.hears(4s);
    CHECK(clocks.ahead() > 2s); // not near enough to be trusted again
    clocks.own.jump(4s);
    clocks.hears(0ms);
    CHECK(clocks.ahead() == 0ms);
    clocks.hears(4s);
    CHECK(clocks.ahead() == 0ms);
}

TEST_CASE("an answer that took long says nothing of the time", "[clock][sync]")
{
    LinkedDesk desk(holding(50));
    desk.line.manners().latency = 9s; // dated when it was made, read later
    desk.starts();
    desk.clock.advance(1min);
    CHECK(desk.folder.logClock().now() == desk.clock.now());
    CHECK_FALSE(desk.api().serverTime());
    desk.line.manners().latency = 0ms;
    desk.clock.advance(1min);
    CHECK(desk.api().serverTime());
}

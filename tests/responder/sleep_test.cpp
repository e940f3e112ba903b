// The computer sleeps with the desk open, a lid that was closed on Friday, and wakes (RELIABILITY
// C16).

#include "core/store/messagestore.h"
#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Asked = QStringLiteral("request");

/// Karen may be texted, and everything there is to do has been done.
void beginsTheDay(AnsweringDesk &desk)
{
    desk.runs(10s);
    desk.receives("Hi");
    desk.runs(20s);
    desk.receives("Yes");
    desk.runs(2min);
    REQUIRE(desk.got().size() == 2);
}

bool has(AnsweringDesk &desk, const MessageSid &sid)
{
    const auto message = MessageStore(desk.folder.database()).bySid(sid);
    REQUIRE(message);
    return message->has_value();
}

Message shown(AnsweringDesk &desk, MessageId id)
{
    const auto message = MessageStore(desk.folder.database()).one(id);
    REQUIRE(message);
    REQUIRE(*message);
    return **message;
}

int effective(const AnsweringDesk &desk, const char *text)
{
    return static_cast<int>(
        std::ranges::count_if(desk.line.ledger(), [&](const practice::LedgerEntry &each) {
            return each.tookEffect && each.body == QLatin1String(text);
        }));
}

} // namespace

TEST_CASE("[C16] a text leaves on a look into the log that was made awake, however short the sleep",
          "[responder][C16]")
{
    AnsweringDesk desk;
    beginsTheDay(desk);
    desk.line.manners().latency = 12s; // so that each text waits for a look of its own
    desk.runs(1min);
    const MessageId text = desk.writes("Bella may go home");
    desk.runs(GENERATE(3s, 8s, 13s, 18s, 23s)); // a look is under way
    if (effective(desk, "Bella may go home") > 0)
        return; // it was quicker
    const int before = desk.posts();
    desk.clock.sleeps(5min);
    desk.receives("STOP"); // which that look does not know
    desk.runs(2min);
    CHECK(desk.posts() == before); // nor was Twilio left to refuse it
    CHECK(desk.folder.standing() == Standing::OptedOut);
    CHECK(shown(desk, text).status == MessageStatus::Withdrawn);
}

TEST_CASE("[C16] a slow line is no sleep: a text leaves on it", "[responder][C16]")
{
    AnsweringDesk desk;
    beginsTheDay(desk);
    desk.line.manners().latency = 12s; // longer than a look counts as fresh
    desk.writes("Bella may go home");
    desk.runs(2min);
    CHECK(effective(desk, "Bella may go home") == 1);
}

TEST_CASE("[C16] a computer that slept for days takes in what came, without a burst of requests, "
          "and answers nothing old",
          "[responder][C16]")
{
    AnsweringDesk desk;
    beginsTheDay(desk);
    const int postsBefore = desk.posts();
    const MessageId waiting = desk.writes("Come at nine");

    desk.clock.sleeps(24h);
    const MessageSid early = desk.receives("Hi", Ruth); // 48 hours before waking
    desk.clock.sleeps(38h);
    for (int i = 0; i < 400; ++i)
        desk.receives(QStringLiteral("And another thing, %1").arg(i), Karen);
    const MessageSid later = desk.receives("Hi", Miguel); // as young as a text that is answered
    desk.clock.sleeps(10h - 5min);
    const PhoneNumber fresh(QStringLiteral("+12175550199"));
    desk.receives("Hi", fresh);
    desk.clock.sleeps(5min);

    const int asleep = desk.transport.performed();
    desk.runs(1s);
    CHECK(has(desk, early));
    CHECK(has(desk, later));
    // The newest page, the look back over the days, and for three newcomers the log of each.
    const int atOnce = desk.transport.performed() - asleep;
    CHECK(atOnce <= 6);
    desk.runs(59s);
    const int inAMinute = desk.transport.performed() - asleep;
    CAPTURE(atOnce, inAMinute);
    CHECK(inAMinute <= 20);

    // What was about to leave three days ago is put to whoever wrote it.
    CHECK(shown(desk, waiting).status == MessageStatus::Waiting);
    CHECK(shown(desk, waiting).askPerson);
    desk.runs(1h);
    CHECK(effective(desk, "Come at nine") == 0);

    CHECK(desk.got(Ruth).isEmpty());
    CHECK(desk.got(Miguel).isEmpty());
    CHECK(desk.got().size() == 2);
    CHECK(desk.responder->missed()->size() == 2);
    CHECK(desk.got(fresh) == QStringList(Asked)); // and it is awake
    CHECK(desk.posts() == postsBefore + 1);
}

TEST_CASE("[C16] a computer that falls asleep in the middle of a poll wakes as any other",
          "[responder][C16]")
{
    AnsweringDesk desk;
    beginsTheDay(desk);
    desk.line.manners().latency = 200ms;
    REQUIRE(desk.clock.runUntil([&] { return desk.transport.underWay() == 1; }, 10s));
    const Millis onTheWay = GENERATE(50ms, 150ms); // there, and back
    CAPTURE(onTheWay.count());
    desk.runs(onTheWay);
    REQUIRE(desk.transport.underWay() > 0);
    desk.clock.sleeps(1h);
    desk.receives("Hi", Miguel);
    desk.clock.sleeps(10h);
    desk.runs(2min);
    CHECK(desk.got(Miguel).isEmpty());
    CHECK(desk.responder->missed()->size() == 1);
}

TEST_CASE("[C16] a text that a computer fell asleep over is asked about, not sent a night later",
          "[responder][C16]")
{
    AnsweringDesk desk;
    beginsTheDay(desk);
    desk.dies();
    desk.outboxTimings.freshness = 0ms;
    desk.starts();
    desk.line.manners().latency = 200ms;
    desk.runs(10s);
    const MessageId text = desk.writes("Come at nine");
    desk.runs(50ms);
    REQUIRE(desk.transport.underWay() > 0);
    desk.clock.sleeps(10h); // while the log was read for it
    desk.runs(10min);
    CHECK(effective(desk, "Come at nine") == 0);
    CHECK(shown(desk, text).askPerson);
    REQUIRE(desk.outbox->sendAgain(text, QStringLiteral("AB")));
    desk.runs(10s);
    CHECK(effective(desk, "Come at nine") == 1);
}

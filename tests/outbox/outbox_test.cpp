#include "core/consent/wordings.h"
#include "core/settings/supervised.h"
#include "core/store/database.h"
#include "core/store/outboxstore.h"
#include "core/store/searchstore.h"
#include "tests/outbox/sendingdesk.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Kind = practice::Fault::Kind;

namespace {

const QByteArray Post = "POST";
const QByteArray Get = "GET";

practice::Fault fault(Kind kind, bool takesEffect = false)
{
    practice::Fault made;
    made.kind = kind;
    made.takesEffect = takesEffect;
    return made;
}

} // namespace

TEST_CASE("a text is on disk as a waiting bubble before anything leaves", "[outbox]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    CHECK(desk.message(text).status == MessageStatus::Waiting);
    CHECK(desk.message(text).author == u"AB");
    CHECK(desk.thread().last().body == u"See you at 5");
    CHECK(desk.posts() == 0);
}

TEST_CASE("a text goes out once, and its bubble becomes the row of the log", "[outbox]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    desk.runs(2s);
    CHECK(desk.effective("See you at 5") == 1);
    CHECK(desk.entry(text).state == OutboxState::Sent);
    CHECK(
        desk.effectiveSids(QStringLiteral("See you at 5")).contains(desk.message(text).sid.text()));
    desk.runs(10s);
    desk.polls();
    desk.runs(1s);
    CHECK(desk.thread().size() == 1);
    CHECK(desk.message(text).status == MessageStatus::Delivered);
    CHECK(desk.posts() == 1);
}

TEST_CASE("what waits while queues swap their numbers leaves from the one its answer will come to",
          "[outbox]")
{
    SendingDesk desk;
    desk.breaks({ .kind = Kind::TooManyRequests, .retryAfter = 60 }, "POST");
    const MessageId tried = desk.writes("See you at 5");
    desk.runs(2s);
    REQUIRE(desk.posts() == 1); // proven not to have been processed
    desk.writes("Or at 6");
    Queue small = desk.folder.queue("SAC");
    Queue large = desk.folder.queue("LAC");
    std::swap(small.number, large.number);
    REQUIRE(applyChange(desk.folder.database(), { .queues = { small, large } },
                        desk.folder.clock.now(), {}));
    desk.runs(5min);
    CHECK(desk.effective("See you at 5") == 1);
    CHECK(desk.effective("Or at 6") == 1);
    for (const practice::LedgerEntry &each : desk.line.ledger()) {
        if (each.tookEffect)
            CHECK(each.from == small.number.text().toLatin1());
    }
    CHECK(desk.entry(tried).state == OutboxState::Sent);
}

TEST_CASE("a text that may be taken back stays for its three seconds, whatever happens meanwhile",
          "[outbox]")
{
    SendingDesk desk;
    const auto text = desk.outbox->enqueue(
        desk.folder.idOf("SAC", Karen), QStringLiteral("Come in"), QStringLiteral("AB"), false, 3s);
    REQUIRE(text);
    SECTION("it goes out after them, once")
    {
        desk.runs(2900ms);
        CHECK(desk.posts() == 0);
        CHECK(desk.message(*text).status == MessageStatus::Waiting);
        desk.runs(2s);
        CHECK(desk.effective("Come in") == 1);
    }
    SECTION("trying now, and what others decide, do not hurry it")
    {
        desk.outbox->hurry();
        desk.outbox->noticeChange({});
        desk.runs(2900ms);
        CHECK(desk.posts() == 0);
    }
    SECTION("taken back, it never leaves")
    {
        desk.runs(2s);
        REQUIRE(desk.outbox->withdraw(*text));
        desk.runs(30s);
        CHECK(desk.posts() == 0);
        CHECK(desk.message(*text).status == MessageStatus::Withdrawn);
    }
    SECTION("a crash keeps it as waiting, and the next run sends it")
    {
        desk.runs(1s);
        desk.crashes();
        CHECK(desk.message(*text).status == MessageStatus::Waiting);
        desk.runs(5s);
        CHECK(desk.effective("Come in") == 1);
    }
    SECTION("later texts of the conversation stay behind it")
    {
        desk.writes("second");
        desk.runs(2900ms);
        CHECK(desk.posts() == 0);
        desk.runs(10s);
        CHECK(desk.posts() == 2);
    }
}

TEST_CASE("a text that a poll brings while its answer is on the way is still one bubble",
          "[outbox][C7]")
{
    SendingDesk desk;
    practice::Fault slow = fault(Kind::Slow);
    slow.pause = 8s;
    desk.breaks(slow, Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(2s);
    desk.polls();
    desk.runs(1s);
    CHECK(desk.thread().size() == 1);
    CHECK_FALSE(desk.message(text).sid.isEmpty());
    desk.runs(10s);
    CHECK(desk.thread().size() == 1);
    CHECK(desk.entry(text).state == OutboxState::Sent);
    CHECK(desk.posts() == 1);
}

TEST_CASE("an answer lost after the text was taken: found in the log at once, never sent again",
          "[outbox][C6]")
{
    for (const Kind kind :
         { Kind::Reset, Kind::Close, Kind::ServerError, Kind::TimeOut, Kind::CutBody }) {
        SendingDesk desk;
        desk.breaks(fault(kind, true), Post);
        const MessageId text = desk.writes("See you at 5");
        desk.runs(40s);
        INFO("fault " << int(kind));
        CHECK(desk.effective("See you at 5") == 1);
        CHECK(desk.posts() == 1);
        CHECK(desk.entry(text).state == OutboxState::Sent);
        CHECK(desk.thread().size() == 1);
    }
}

TEST_CASE("an answer lost before the text was taken: a person is asked, with the evidence",
          "[outbox][C4]")
{
    for (const Kind kind :
         { Kind::Reset, Kind::Close, Kind::ServerError, Kind::TimeOut, Kind::ForeignBody }) {
        SendingDesk desk;
        desk.breaks(fault(kind, false), Post);
        const MessageId text = desk.writes("See you at 5");
        desk.runs(40s);
        INFO("fault " << int(kind));
        CHECK(desk.message(text).status == MessageStatus::Unconfirmed);
        CHECK_FALSE(desk.message(text).askPerson);
        desk.runs(5min);
        CHECK(desk.message(text).status == MessageStatus::Unconfirmed);
        CHECK(desk.message(text).askPerson);
        CHECK(desk.message(text).looks >= 6);
        CHECK(desk.message(text).lastLook);
        desk.runs(2h);
        CHECK(desk.posts() <= 1); // a captive portal's page: it never reached the line
        CHECK(desk.effective("See you at 5") == 0);

        const auto again = desk.outbox->sendAgain(text, QStringLiteral("CD"));
        REQUIRE(again);
        CHECK(*again != text);
        desk.runs(1min);
        CHECK(desk.effective("See you at 5") == 1);
        CHECK(desk.message(*again).author == u"CD");
        CHECK(desk.message(text).status == MessageStatus::Withdrawn);
        CHECK(desk.thread().size() == 2);
    }
}

TEST_CASE("asked for twice, a text is sent again once", "[outbox]")
{
    SendingDesk desk;
    desk.breaks(fault(Kind::Reset), Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(6min);
    REQUIRE(desk.message(text).askPerson);
    const auto again = desk.outbox->sendAgain(text, QStringLiteral("AB"));
    CHECK(desk.outbox->sendAgain(text, QStringLiteral("AB")) == again); // a double click
    desk.runs(1min);
    CHECK(desk.outbox->sendAgain(text, QStringLiteral("CD")) == again); // somebody else, later
    desk.runs(1min);
    CHECK(desk.effective("See you at 5") == 1);
    CHECK(desk.thread().size() == 2);
}

TEST_CASE("what was sent again and failed, too, may be sent once more", "[outbox]")
{
    for (const practice::Fate &fate :
         { practice::Fate{ .kind = practice::Fate::Kind::Refused, .code = 21211 },
           practice::Fate{ .kind = practice::Fate::Kind::Undelivered, .code = 30003 } }) {
        SendingDesk desk;
        const QByteArray karen = Karen.text().toLatin1();
        desk.line.setFate(karen, fate);
        const MessageId text = desk.writes("See you at 5");
        const auto fails = [&](MessageId message) {
            desk.runs(1min);
            desk.polls();
            desk.runs(1s);
            return isFailure(desk.message(message).status);
        };
        REQUIRE(fails(text));
        const auto again = desk.outbox->sendAgain(text, QStringLiteral("AB"));
        REQUIRE(again);
        REQUIRE(fails(*again));
        desk.line.setFate(karen, {});
        const auto third = desk.outbox->sendAgain(text, QStringLiteral("AB"));
        REQUIRE(third);
        CHECK(*third != *again);
        CHECK_FALSE(fails(*third));
    }
}

TEST_CASE("whoever hears that a text is put to a person may close the outbox there and then",
          "[outbox]")
{
    SendingDesk desk;
    desk.breaks(fault(Kind::ServerError, false), Post);
    const MessageId text = desk.writes("See you at 5");
    bool joinWouldWait = false; // until the outbox has nothing of its own on the stack
    QObject::connect(desk.outbox.get(), &Outbox::settled, [&](MessageId settled) {
        CHECK(settled == text);
        desk.outbox->stop();
        joinWouldWait = desk.outbox->isRunning();
    });
    desk.runs(10min);
    CHECK(joinWouldWait);
    CHECK_FALSE(desk.outbox->isRunning());
    desk.crashes();
    CHECK(desk.message(text).askPerson);
    CHECK(desk.posts() == 1);
}

TEST_CASE("a text that takes effect only after a person sent it again is shown, both of them",
          "[outbox]")
{
    SendingDesk desk;
    practice::Fault late = fault(Kind::TimeOut, true);
    late.effectAfter = 20min; // far beyond anything Twilio is known for
    desk.breaks(late, Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(6min);
    const auto again = desk.outbox->sendAgain(text, QStringLiteral("AB"));
    REQUIRE(again);
    desk.runs(30min);
    desk.polls();
    desk.runs(5s);
    CHECK(desk.effective("See you at 5") == 2);
    CHECK(desk.thread().size() == 2);
    CHECK_FALSE(desk.message(text).sid.isEmpty());
    CHECK_FALSE(desk.message(*again).sid.isEmpty());
}

TEST_CASE("what is proven not to have been processed is sent again by itself", "[outbox]")
{
    for (const Kind kind : { Kind::TooManyRequests, Kind::Refuse }) {
        SendingDesk desk;
        desk.breaks(fault(kind), Post, 3);
        const MessageId text = desk.writes("See you at 5");
        desk.runs(500ms);
        INFO("fault " << int(kind));
        CHECK(desk.message(text).status == MessageStatus::Waiting);
        desk.runs(1min);
        CHECK(desk.effective("See you at 5") == 1);
        CHECK(desk.entry(text).state == OutboxState::Sent);
        CHECK(desk.entry(text).attempt == 4);
    }
}

TEST_CASE("Twilio's wish for how long to wait is honoured", "[outbox]")
{
    SendingDesk desk;
    practice::Fault busy = fault(Kind::TooManyRequests);
    busy.retryAfter = 45;
    desk.breaks(busy, Post);
    desk.writes("See you at 5");
    desk.runs(44s);
    CHECK(desk.posts() <= 1);
    CHECK(desk.effective("See you at 5") == 0);
    desk.runs(5s);
    CHECK(desk.effective("See you at 5") == 1);
}

TEST_CASE("without a cable a text waits, without hammering; after ten minutes a person is asked",
          "[outbox]")
{
    SendingDesk desk;
    desk.transport.disconnect();
    const MessageId text = desk.writes("See you at 5");
    const int before = desk.transport.performed();
    desk.runs(9min + 59s);
    CHECK(desk.transport.performed() - before <= 30);
    CHECK(desk.message(text).status == MessageStatus::Waiting);
    CHECK_FALSE(desk.message(text).askPerson);
    desk.runs(2min);
    CHECK(desk.message(text).askPerson);
    desk.transport.connect();
    desk.outbox->hurry();
    desk.runs(1h);
    CHECK(desk.posts() == 0);

    const auto still = desk.outbox->sendAgain(text, QStringLiteral("AB"));
    REQUIRE(still);
    CHECK(*still == text);
    desk.runs(1min);
    CHECK(desk.effective("See you at 5") == 1);
}

TEST_CASE("a refused key stops the queue and keeps it", "[outbox]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    int told = 0;
    QObject::connect(desk.outbox.get(), &Outbox::unauthorized, [&] { ++told; });
    // What a revoked key looks like: a 401 to everything.
    practice::Fault revoked = fault(Kind::ServerError);
    revoked.status = 401;
    desk.breaks(revoked, {}, -1);
    desk.runs(4min);
    CHECK(told == 1);
    CHECK(desk.message(text).status == MessageStatus::Waiting);
    CHECK(desk.effective("See you at 5") == 0);
    desk.line.clearFaults();
    desk.runs(3min);
    CHECK(desk.effective("See you at 5") == 1);
}

TEST_CASE("a text that Twilio refuses says why and is not sent again", "[outbox]")
{
    SendingDesk desk;
    desk.line.setFate(Karen.text().toLatin1(),
                      { .kind = practice::Fate::Kind::Refused, .code = 21211 });
    const MessageId text = desk.writes("See you at 5");
    desk.runs(1h);
    CHECK(desk.message(text).status == MessageStatus::Refused);
    CHECK(desk.message(text).errorCode == 21211);
    CHECK(desk.posts() == 1);
}

TEST_CASE("21610 means the network blocks the pair: recorded, and the composer closes", "[outbox]")
{
    SendingDesk desk;
    desk.line.setFate(Karen.text().toLatin1(),
                      { .kind = practice::Fate::Kind::Refused, .code = 21610 });
    const MessageId text = desk.writes("See you at 5");
    desk.runs(5s);
    CHECK(desk.message(text).status == MessageStatus::Refused);
    CHECK(desk.message(text).errorCode == 21610);
    CHECK(desk.folder.conversation("SAC").networkBlocked);
    const auto next = desk.triesToWrite(QStringLiteral("Hello?"));
    REQUIRE_FALSE(next);
    CHECK(next.error().kind == Error::Kind::NotPermitted);
}

TEST_CASE("a STOP between writing and sending: nothing leaves", "[outbox]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    // In the log, but not on this desk: only the look before the POST can know.
    desk.line.receive(
        { .from = Karen.text().toLatin1(), .to = "+18444073300", .body = QStringLiteral("STOP") });
    desk.runs(10min);
    CHECK(desk.posts() == 0);
    CHECK(desk.message(text).status == MessageStatus::Withdrawn);
    CHECK(desk.folder.standing() == Standing::OptedOut);
}

TEST_CASE("a STOP withdraws everything queued for the client, and nobody else's", "[outbox]")
{
    SendingDesk desk;
    desk.transport.disconnect();
    const MessageId first = desk.writes("See you at 5");
    const MessageId second = desk.writes("Bring the leash");
    const MessageId other = desk.writes(QStringLiteral("Hello Miguel"), Miguel);
    desk.runs(3s);
    desk.folder.receives("STOP");
    desk.outbox->noticeChange(desk.folder.lastTaken().change);
    CHECK(desk.message(first).status == MessageStatus::Withdrawn);
    CHECK(desk.message(second).status == MessageStatus::Withdrawn);
    CHECK(desk.entry(first).reason == int(Forbidden::OptedOut));
    CHECK(desk.message(other).status == MessageStatus::Waiting);
}

TEST_CASE("a text to someone whose history is not known waits until it is", "[outbox]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    CHECK(desk.catchUps == 0);
    desk.runs(1s);
    CHECK(desk.catchUps == 1); // a look before the first text
    desk.writes("Bring the leash");
    desk.runs(2s);
    CHECK(desk.catchUps == 1); // fresh enough
    desk.runs(20s);
    desk.writes("And the papers");
    desk.runs(1s);
    CHECK(desk.catchUps == 2);
    CHECK(desk.entry(text).state == OutboxState::Sent);
}

TEST_CASE("texts of one conversation arrive in the order they were written", "[outbox]")
{
    SendingDesk desk;
    practice::Fault slow = fault(Kind::Slow);
    slow.pause = 3s;
    desk.breaks(slow, Post);
    desk.breaks(fault(Kind::TooManyRequests), Post, 2, 0.5);
    QStringList written;
    for (int i = 0; i < 6; ++i) {
        written.append(QStringLiteral("Text %1").arg(i));
        desk.writes(written.last());
    }
    desk.runs(5min);
    QStringList arrived;
    for (const auto &each : desk.line.ledger()) {
        if (each.tookEffect)
            arrived.append(each.body);
    }
    CHECK(arrived == written);
    QStringList shown;
    for (const Message &each : desk.thread())
        shown.append(each.body);
    CHECK(shown == written);
}

TEST_CASE("a number of ours sends no faster than three segments a second", "[outbox]")
{
    SendingDesk desk;
    for (int i = 0; i < 9; ++i)
        desk.writes(QStringLiteral("Text %1").arg(i));
    desk.runs(1400ms);
    CHECK(desk.posts() >= 3);
    CHECK(desk.posts() <= 5);
    desk.runs(10s);
    CHECK(desk.posts() == 9);
}

TEST_CASE("two identical texts to one client become two sids", "[outbox]")
{
    SendingDesk desk;
    desk.breaks(fault(Kind::Reset, true), Post, 2);
    const MessageId first = desk.writes("ok");
    const MessageId second = desk.writes("ok");
    desk.runs(1min);
    CHECK(desk.effective("ok") == 2);
    CHECK(desk.posts() == 2);
    CHECK(desk.entry(first).state == OutboxState::Sent);
    CHECK(desk.entry(second).state == OutboxState::Sent);
    CHECK(desk.message(first).sid != desk.message(second).sid);
    CHECK(desk.thread().size() == 2);
}

TEST_CASE("an answer outranks a likeness: the sid goes to the text that Twilio gave it to",
          "[outbox]")
{
    // The first "ok" never took effect. The second's row turns up while its answer is on the way.
    SendingDesk desk;
    desk.breaks(fault(Kind::Reset, false), Post);
    const MessageId first = desk.writes("ok");
    desk.runs(5s);
    REQUIRE(desk.entry(first).state == OutboxState::Unconfirmed);
    practice::Fault slow = fault(Kind::Slow);
    slow.pause = 10s;
    desk.breaks(slow, Post);
    const MessageId second = desk.writes("ok");
    desk.runs(3s);
    desk.polls();
    desk.runs(20s);
    CHECK(desk.entry(second).state == OutboxState::Sent);
    CHECK(desk.entry(first).state == OutboxState::Unconfirmed);
    desk.runs(10min);
    CHECK(desk.entry(first).askPerson);
    CHECK(desk.thread().size() == 2);
}

TEST_CASE("a stack that repeats a request behind our back raises an alarm", "[outbox]")
{
    SendingDesk desk;
    desk.breaks(fault(Kind::SilentResend), Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(1min);
    CHECK(desk.effective("See you at 5") == 2);
    CHECK(desk.outbox->repeatedRequests() == 1);
    CHECK(desk.entry(text).state == OutboxState::Sent); // found in the log
    desk.polls();
    desk.runs(5s);
    CHECK(desk.thread().size() == 2); // both copies are shown
    // Whoever comes tomorrow has to know of it, too.
    desk.crashes();
    CHECK(desk.outbox->repeatedRequests() == 1);
    desk.breaks(fault(Kind::SilentResend), Post);
    desk.writes("See you at 6");
    desk.runs(1min);
    CHECK(desk.outbox->repeatedRequests() == 2);
    desk.folder.clock.sleeps(73h); // a weekend and a day
    CHECK(desk.outbox->repeatedRequests() == 0);
}

TEST_CASE("what was being sent when the program died is unconfirmed, and found", "[outbox][C5]")
{
    SendingDesk desk;
    practice::Fault slow = fault(Kind::Slow);
    slow.pause = 10s;
    desk.breaks(slow, Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(2s);
    REQUIRE(desk.entry(text).state == OutboxState::Sending);
    desk.dies();
    CHECK(desk.entry(text).state == OutboxState::Sending);
    desk.folder.restart();
    desk.starts();
    CHECK(desk.message(text).status == MessageStatus::Unconfirmed);
    desk.runs(2s);
    CHECK(desk.entry(text).state == OutboxState::Sent);
    CHECK(desk.posts() == 1);
}

TEST_CASE("what waited when the program died goes out after", "[outbox][C3]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    desk.crashes();
    desk.runs(5s);
    CHECK(desk.entry(text).state == OutboxState::Sent);
    CHECK(desk.posts() == 1);
}

TEST_CASE("a text can be taken back until it leaves, and given up while it is unconfirmed",
          "[outbox]")
{
    SendingDesk desk;
    const MessageId waiting = desk.writes("See you at 5");
    REQUIRE(desk.outbox->withdraw(waiting));
    desk.runs(1min);
    CHECK(desk.posts() == 0);
    CHECK(desk.message(waiting).status == MessageStatus::Withdrawn);

    desk.breaks(fault(Kind::Reset, false), Post);
    const MessageId unconfirmed = desk.writes("See you at 6");
    desk.runs(2s);
    REQUIRE(desk.outbox->withdraw(unconfirmed));
    const int before = desk.transport.performed();
    desk.runs(10min);
    CHECK(desk.transport.performed() == before);
    CHECK(desk.message(unconfirmed).status == MessageStatus::Withdrawn);
    CHECK_FALSE(desk.outbox->withdraw(unconfirmed));
}

TEST_CASE("a clock set forward does not cut the search short", "[outbox]")
{
    SendingDesk desk;
    practice::Manners late = desk.line.manners();
    late.lateMin = 60s;
    late.lateMax = 60s;
    desk.line.manners() = late;
    desk.breaks(fault(Kind::Reset, true), Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(2s);
    REQUIRE(desk.entry(text).state == OutboxState::Unconfirmed);
    desk.folder.clock.jump(1h);
    desk.runs(30s);
    CHECK_FALSE(desk.entry(text).askPerson);
}

TEST_CASE("a text that may have left is recognised after the clock that was ahead is put right",
          "[outbox][clock]")
{
    SendingDesk desk;
    desk.setsClock(2h);
    desk.polls();
    desk.runs(5s);
    desk.line.manners().lateMin = desk.line.manners().lateMax = 60s;
    desk.breaks(fault(Kind::Reset, true), Post);
    const MessageId text = desk.writes("See you at 5");
    desk.runs(2s);
    REQUIRE(desk.entry(text).state == OutboxState::Unconfirmed);
    desk.dies();
    desk.setsClock(-2h);
    desk.folder.restart();
    desk.starts();
    desk.runs(10min);
    CHECK(desk.entry(text).state == OutboxState::Sent);
    CHECK(desk.effective("See you at 5") == 1);
    CHECK(desk.posts() == 1);
}

TEST_CASE("an answer stands below what it answers, whatever this computer's clock shows",
          "[outbox][clock]")
{
    SendingDesk desk;
    const Millis by = GENERATE(Millis(2h), Millis(-2h));
    desk.setsClock(by);
    desk.polls();
    desk.runs(5s);
    desk.line.receive({ .from = Karen.text().toLatin1(),
                        .to = desk.folder.queue("SAC").number.text().toLatin1(),
                        .body = QStringLiteral("When?") });
    desk.runs(5s);
    desk.polls();
    desk.runs(5s);
    desk.writes("See you at 5?");
    desk.runs(5s);
    desk.line.receive({ .from = Karen.text().toLatin1(),
                        .to = desk.folder.queue("SAC").number.text().toLatin1(),
                        .body = QStringLiteral("Yes please") });
    desk.runs(5s);
    desk.polls();
    desk.runs(5s);
    QStringList bodies;
    for (const Message &message : desk.thread())
        bodies.append(message.body);
    CHECK(bodies
          == QStringList({ QStringLiteral("When?"), QStringLiteral("See you at 5?"),
                           QStringLiteral("Yes please") }));
    CHECK(desk.folder.conversation("SAC").section == Section::Waiting);
}

TEST_CASE("an automatic text that was tried, not found, and then taken back is still recognised",
          "[outbox]")
{
    SendingDesk desk;
    OutboxStore store(desk.folder.database());
    OutboxStore::Draft draft;
    draft.conversation = desk.folder.idOf("SAC");
    draft.body = QStringLiteral("Reply YES to receive texts.");
    draft.fingerprint = fingerprint(draft.body);
    draft.kind = AutoKind::Request;
    draft.scope = QStringLiteral("scope");
    draft.period = QStringLiteral("1");
    draft.soughtFrom = desk.folder.clock.now() - 5s;
    Transaction transaction(desk.folder.database());
    const auto tried = store.enqueue(draft, desk.folder.clock.now(), u"00001");
    REQUIRE(tried);
    REQUIRE(store.claim(*tried, desk.folder.clock.now()));
    REQUIRE(store.setUnconfirmed(*tried));
    REQUIRE(store.tryAgain(*tried));
    REQUIRE(store.withdraw(*tried, OutboxEntry::Expired));
    CHECK((*store.entry(*tried))->state == OutboxState::GivenUp);
    draft.period = QStringLiteral("2");
    const auto never = store.enqueue(draft, desk.folder.clock.now(), u"00002");
    REQUIRE(never);
    REQUIRE(store.withdraw(*never, OutboxEntry::Expired));
    CHECK((*store.entry(*never))->state == OutboxState::Withdrawn);
    REQUIRE(transaction.commit());
}

TEST_CASE("nothing is written to someone whose standing forbids it", "[outbox]")
{
    SendingDesk desk;
    desk.folder.receives("STOP");
    const auto text = desk.triesToWrite(QStringLiteral("See you at 5"));
    REQUIRE_FALSE(text);
    CHECK(text.error().kind == Error::Kind::NotPermitted);
    CHECK(text.error().code == int(Forbidden::OptedOut));
    CHECK(desk.thread().size() == 1);

    desk.folder.receives("Is my dog ok?").from(Ruth);
    const auto stranger = desk.triesToWrite(QStringLiteral("Yes"), false, Ruth);
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().code == int(Forbidden::NeedsAnswerClick));
    CHECK(desk.triesToWrite(QStringLiteral("Yes"), true, Ruth));
}

TEST_CASE("an empty text, one that is too long and one by nobody are refused", "[outbox]")
{
    SendingDesk desk;
    const ConversationId karen = desk.folder.idOf("SAC");
    const QString author = QStringLiteral("AB");
    CHECK(desk.outbox->enqueue(karen, QStringLiteral(" \n"), author, false).error().kind
          == Error::Kind::Invalid);
    CHECK(desk.outbox->enqueue(karen, QString(1601, u'a'), author, false).error().kind
          == Error::Kind::Invalid);
    CHECK(desk.outbox->enqueue(karen, QStringLiteral("Hello"), QString(), false).error().kind
          == Error::Kind::Invalid);
}

TEST_CASE(
    "a row of the log that was taken for the wrong text stands for itself again, and is found",
    "[outbox][search]")
{
    SendingDesk desk;
    const MessageId text = desk.writes("See you at 5");
    LoggedMessage row;
    row.sid = MessageSid(QStringLiteral("SM00000000000000000000000000000abc"));
    row.direction = Direction::Out;
    row.from = desk.entry(text).ours;
    row.to = Karen;
    row.body = QStringLiteral("See you at 5");
    row.status = MessageStatus::Delivered;
    row.created = desk.folder.clock.now();
    OutboxStore store(desk.folder.database());
    REQUIRE(store.adopt(text, row));
    LoggedMessage right = row;
    right.sid = MessageSid(QStringLiteral("SM00000000000000000000000000000def"));
    REQUIRE(store.adopt(text, right));

    CHECK(desk.message(text).sid == right.sid);
    const QList<Message> thread = desk.thread();
    REQUIRE(thread.size() == 2);
    CHECK(std::any_of(thread.begin(), thread.end(),
                      [&](const Message &one) { return one.sid == row.sid; }));
    const auto found = SearchStore(desk.folder.database()).search(QStringLiteral("see you"), 10);
    REQUIRE(found);
    CHECK(found->messages.size() == 2);
}

#include "core/consent/consent.h"
#include "core/desk/acts.h"
#include "core/store/arrivals.h"
#include "core/store/clientstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/must.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

TEST_CASE("a text that comes in is in its thread, waits, is unread and rings", "[intake]")
{
    DeskFolder folder;
    folder.receives("My dog ate a sock").from(Karen).on("SAC");
    const Conversation row = folder.conversation("SAC", Karen);
    CHECK(row.section == Section::Waiting);
    CHECK(row.waitingSince == folder.clock.now());
    CHECK(row.unread == 1);
    CHECK(row.notCopied == 1);
    CHECK(row.lastBody == QStringLiteral("My dog ate a sock"));
    CHECK_FALSE(row.isArchived());
    CHECK(folder.lastTaken().change.arrived.size() == 1);
    CHECK(folder.thread("SAC").size() == 1);
    CHECK(folder.list("LAC").isEmpty());
}

TEST_CASE("a text of the second in which the folder began came after it", "[intake]")
{
    DeskFolder folder(fromMs(1'795'000'000'700));
    folder.receives("Hi").at(fromMs(1'795'000'000'000)); // what the log says of :00.900
    CHECK(folder.lastTaken().change.arrived.size() == 1);
    CHECK(folder.conversation("SAC").unread == 1);
}

TEST_CASE("whichever walk brings a text of just now, it rings once", "[intake]")
{
    DeskFolder folder;
    folder.clock.advance(1h);
    const Source source = GENERATE(Source::Fill, Source::ClientHistory, Source::Sweep);
    const LoggedMessage now = folder.receives("Are you there?").row();
    const LoggedMessage before = folder.receives("Hi").at(folder.clock.now() - 30min).row();
    folder.take({ now, before }, source);
    const int news = source == Source::Sweep ? 2 : 1; // a look back goes after what was missed
    CHECK(folder.lastTaken().change.arrived.size() == news);
    folder.take({ now, before });
    CHECK(folder.lastTaken().change.arrived.isEmpty());
}

TEST_CASE("a person's accepted text ends waiting; automatic, failed and open ones do not",
          "[intake]")
{
    DeskFolder folder;
    folder.receives("Is she all right?");
    const Instant asked = folder.clock.now();
    folder.clock.advance(1min);
    const MessageSid sid = folder.nextSid();

    folder.sent("Yes").withSid(sid).withStatus(MessageStatus::Queued);
    CHECK(folder.conversation("SAC").section == Section::Answered);

    folder.sent("Yes").withSid(sid).at(folder.clock.now()).withStatus(MessageStatus::Failed, 30003);
    CHECK(folder.conversation("SAC").waitingSince == asked);
    CHECK(folder.conversation("SAC").failed);
}

TEST_CASE("while only the program has answered, the client's own last words stay with the row",
          "[intake]")
{
    DeskFolder folder;
    const QString request = QStringLiteral("Reply YES to receive text messages.");
    folder.intake().setWordings(
        Wordings({ Wording{ .kind = AutoKind::Request, .text = request } }));
    folder.receives("My dog ate a sock");
    CHECK(folder.conversation("SAC").waitingBody.isEmpty()); // they are the last words
    folder.clock.advance(1s);
    folder.receives("Look").withPictures(2);
    folder.clock.advance(1s);
    folder.sent(request);
    const Conversation row = folder.conversation("SAC");
    CHECK(row.lastBody == request);
    CHECK(row.waitingBody == QStringLiteral("Look"));
    CHECK(row.waitingMedia == 2);
    CHECK(folder.list("SAC").first() == row);
    folder.clock.advance(1min);
    folder.sent("Please come in");
    CHECK(folder.conversation("SAC").waitingBody.isEmpty());
    CHECK(folder.conversation("SAC").waitingMedia == 0);
}

TEST_CASE("status only moves forward, whatever the order of reports", "[intake]")
{
    DeskFolder folder;
    const MessageSid sid = folder.nextSid();
    const Instant at = folder.clock.now();
    folder.sent("Hello").withSid(sid).at(at).withStatus(MessageStatus::Delivered);
    folder.sent("Hello").withSid(sid).at(at).withStatus(MessageStatus::Sent);
    REQUIRE(folder.thread("SAC").size() == 1);
    CHECK(folder.thread("SAC").first().status == MessageStatus::Delivered);
    CHECK(folder.lastTaken().newRows == 0);
    CHECK(folder.lastTaken().changedRows == 0);
}

TEST_CASE("a text emptied upstream keeps what we know and says so", "[intake]")
{
    DeskFolder folder;
    const MessageSid sid = folder.nextSid();
    const Instant at = folder.clock.now();
    SECTION("emptied after we had it")
    {
        folder.receives("Secret").withSid(sid).at(at);
        folder.receives("").withSid(sid).at(at);
    }
    SECTION("the emptied version came first")
    {
        folder.receives("").withSid(sid).at(at);
        folder.receives("Secret").withSid(sid).at(at);
    }
    const Message text = folder.thread("SAC").first();
    CHECK(text.body == QStringLiteral("Secret"));
    CHECK(text.redacted);
}

TEST_CASE("a row of a number that is no queue is kept and shown nowhere", "[intake]")
{
    DeskFolder folder;
    LoggedMessage row = folder.receives("Hi").row();
    row.to = PhoneNumber(QStringLiteral("+18445550100"));
    CHECK(folder.take({ row }).newRows == 1);
    CHECK(folder.lastTaken().change.conversations.isEmpty());
    CHECK(folder.lastTaken().change.arrived.isEmpty());
    CHECK(MessageStore(folder.database()).bySid(row.sid)->has_value());
}

TEST_CASE("the same nonsense is set aside once", "[intake]")
{
    DeskFolder folder;
    const QList<QuarantinedRow> nonsense{ { QStringLiteral("no sid"), "{\"sid\":3}" } };
    CHECK(folder.intake().take({}, nonsense, Source::Live)->quarantined == 1);
    CHECK(folder.intake().take({}, nonsense, Source::Live)->quarantined == 0);
}

TEST_CASE("pictures of a text are wanted once each", "[intake]")
{
    DeskFolder folder;
    const MessageSid sid = folder.nextSid();
    const Instant at = folder.clock.now();
    folder.receives("Look").withSid(sid).at(at).withPictures(2);
    folder.receives("Look").withSid(sid).at(at).withPictures(2);
    const Message text = folder.thread("SAC").first();
    REQUIRE(text.media.size() == 2);
    CHECK(text.media.last().position == 1);
    CHECK(text.media.first().state == MediaItem::State::Wanted);
}

TEST_CASE("lone keywords and a yes to a request need no reply, a cry for help does", "[intake]")
{
    DeskFolder folder;
    folder.receives("STOP").from(Karen);
    folder.receives("help").from(Miguel);
    CHECK(folder.conversation("SAC", Karen).section == Section::Answered);
    CHECK(folder.conversation("SAC", Miguel).section == Section::Waiting);
    CHECK(folder.conversation("SAC", Karen).notCopied == 0);
}

TEST_CASE("urgent words put a thread on top", "[intake]")
{
    DeskFolder folder;
    folder.receives("When do you open?").from(Karen);
    folder.clock.advance(10min);
    folder.receives("He is having a SEIZURE").from(Miguel);
    const auto list = folder.list("SAC");
    REQUIRE(list.size() == 2);
    CHECK(list.first().client == Miguel);
    CHECK(list.first().section == Section::Urgent);
    CHECK(folder.counts("SAC").urgent == 1);
    CHECK(folder.counts("SAC").needsReply == 2);
}

TEST_CASE("what is urgent follows the clinic's own words", "[intake]")
{
    DeskFolder folder;
    folder.intake().setUrgentWords(UrgentWords({ QStringLiteral("grape*") }));
    folder.receives("She ate grapes").from(Karen);
    folder.receives("He is not breathing").from(Miguel);
    CHECK(folder.conversation("SAC", Karen).urgent);
    CHECK_FALSE(folder.conversation("SAC", Miguel).urgent);
}

TEST_CASE("a new text brings an archived thread back, and what was done stays done", "[intake]")
{
    DeskFolder folder;
    folder.receives("First");
    folder.clock.advance(1h);
    folder.archive("SAC");
    CHECK(folder.conversation("SAC").section == Section::Archived);
    CHECK(folder.list("SAC").isEmpty());
    folder.clock.advance(1h);
    SECTION("a text of theirs")
    {
        folder.receives("Second");
        CHECK(folder.conversation("SAC").waitingSince == folder.clock.now());
        CHECK(folder.list("SAC").size() == 1);
    }
    SECTION("not a text of ours")
    {
        folder.sent("By the way");
        CHECK(folder.conversation("SAC").section == Section::Archived);
    }
    SECTION("a person takes it back: it waits again")
    {
        folder.unarchive("SAC");
        CHECK(folder.conversation("SAC").section == Section::Waiting);
    }
}

TEST_CASE("what is older than the folder starts read, and quiet threads start archived", "[intake]")
{
    DeskFolder folder;
    const Instant began = folder.clock.now();
    folder.receives("Long ago").from(Karen).at(began - 24h * 20).through(Source::Fill);
    folder.receives("Last week").from(Miguel).at(began - 24h * 6).through(Source::Fill);
    folder.receives("Yesterday").from(Ruth).at(began - 24h).through(Source::Fill);
    CHECK(folder.conversation("SAC", Karen).section == Section::Archived);
    CHECK(folder.conversation("SAC", Miguel).section == Section::Answered);
    CHECK(folder.conversation("SAC", Ruth).section == Section::Waiting);
    CHECK(folder.conversation("SAC", Ruth).unread == 0);
    CHECK(folder.lastTaken().change.arrived.isEmpty());
}

TEST_CASE("reading, and saying that no reply is needed, cover what is there so far", "[intake]")
{
    DeskFolder folder;
    folder.receives("One");
    folder.markRead("SAC");
    folder.needsNoReply("SAC");
    CHECK(folder.conversation("SAC").unread == 0);
    CHECK(folder.conversation("SAC").section == Section::Answered);
    CHECK(folder.conversation("SAC").noReplyNeeded);
    folder.clock.advance(1s);
    folder.receives("Two");
    CHECK(folder.conversation("SAC").unread == 1);
    CHECK(folder.conversation("SAC").section == Section::Waiting);
}

TEST_CASE("a text that is taken in between the click and the act waits on the desk", "[intake]")
{
    DeskFolder folder;
    folder.receives("One");
    const ConversationId id = folder.conversation("SAC").id;
    const Arrival seen = must(lastArrival(folder.database()));
    folder.clock.advance(1s);
    folder.receives("He is not breathing");
    Acts acts(folder.database(), folder.clock);
    SECTION("when the thread is archived")
    {
        must(acts.setArchived(id, true, seen));
        CHECK(folder.list("SAC").size() == 1);
    }
    SECTION("when no reply is needed")
    {
        must(acts.setNoReplyNeeded(id, true, seen));
    }
    CHECK(folder.conversation("SAC").section == Section::Urgent);
    CHECK(folder.conversation("SAC").waitingSince == folder.clock.now());
    // Asked again by someone who has seen it, it is done.
    must(acts.setArchived(id, true, must(lastArrival(folder.database()))));
    CHECK(folder.conversation("SAC").section == Section::Archived);
}

TEST_CASE("a standing is unknown until the client's history is here", "[intake][consent]")
{
    DeskFolder folder;
    folder.receives("Hi");
    CHECK(folder.standing() == Standing::Unknown);
    REQUIRE(folder.intake().historyIsKnown(Karen));
    CHECK(folder.standing() == Standing::Stranger);
    folder.receives("STOP");
    CHECK(folder.standing() == Standing::OptedOut);
    CHECK(folder.conversation("SAC").networkBlocked);
}

TEST_CASE("when the whole log is in, everyone's standing is known, newcomers' too",
          "[intake][consent]")
{
    DeskFolder folder;
    folder.receives("STOP").from(Karen).through(Source::Fill);
    folder.receives("Hi").from(Miguel).through(Source::Fill);
    folder.fillIsComplete();
    CHECK(folder.standing(Karen) == Standing::OptedOut);
    CHECK(folder.standing(Miguel) == Standing::Stranger);
    folder.receives("Hi").from(Ruth);
    CHECK(folder.standing(Ruth) == Standing::Stranger);
}

TEST_CASE("the answer owed for a new text commits or vanishes with it", "[intake][C9]")
{
    DeskFolder folder;
    int asked = 0;
    folder.intake().onArrival([&](Database &, const QList<MessageId> &arrived, Source) -> Result<> {
        asked += int(arrived.size());
        return failure(Error::Kind::Storage, QStringLiteral("no room"));
    });
    const LoggedMessage row = folder.receives("Hi").row();
    CHECK_FALSE(folder.intake().take({ row }, {}, Source::Live));
    CHECK(asked == 1);
    CHECK(*MessageStore(folder.database()).count() == 0);
    CHECK(folder.list("SAC").isEmpty());
}

TEST_CASE("who is first written to after the fill is a stranger, not unknown", "[sync]")
{
    DeskFolder desk;
    const bool filled = GENERATE(false, true);
    if (filled)
        desk.fillIsComplete();
    Transaction transaction(desk.database());
    REQUIRE(ConversationStore(desk.database()).ensure(desk.queue("SAC").id, Ruth));
    REQUIRE(transaction.commit());
    CHECK(desk.standing(Ruth) == (filled ? Standing::Stranger : Standing::Unknown));
}

TEST_CASE("what staff say about stopping holds against all that came before, whatever their clock "
          "shows",
          "[intake][consent]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    folder.receives("STOP").at(folder.clock.now() - 24h);
    folder.receives("START");
    REQUIRE(folder.standing() == Standing::OptedIn);
    const auto kind = GENERATE(EvidenceKind::StaffStop, EvidenceKind::StaffWrongNumber);
    REQUIRE(folder.intake().decide(Karen, { .kind = kind, .at = folder.clock.now() - 2h }));
    CHECK(folder.standing() == Standing::OptedOut);
}

TEST_CASE("that a text was not about texting is said of what was there, not of one on its way",
          "[intake][consent]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    folder.receives("Hi");
    REQUIRE(folder.intake().decide(
        Karen, { .kind = EvidenceKind::StaffAccept, .at = folder.clock.now() + 1s }));
    const auto suspected = [&] {
        const auto evidence = ClientStore(folder.database()).evidence(Karen);
        REQUIRE(evidence);
        return foldConsent(*evidence, true).suspectedStop.has_value();
    };
    folder.clock.advance(1min);
    folder.receives("please stop texting me");
    REQUIRE(suspected());
    folder.clock.advance(1min);
    const LoggedMessage onItsWay = folder.receives("stop texting me please!").row();
    folder.clock.advance(3s);
    REQUIRE(folder.intake().decide(
        Karen, { .kind = EvidenceKind::StaffNotAboutTexting, .at = folder.clock.now() }));
    CHECK_FALSE(suspected());
    folder.take({ onItsWay });
    CHECK(suspected());
}

TEST_CASE("a folder that began while the clock was ahead rings from the first text on",
          "[intake][clock]")
{
    DeskFolder folder;
    folder.clock.jump(-3h); // somebody puts it right
    folder.restart();
    folder.clock.advance(30s);
    folder.receives("Hi").at(folder.clock.now() - 5s); // polled a little later
    CHECK(folder.lastTaken().change.arrived.size() == 1);
    CHECK(folder.conversation("SAC").unread == 1);
}

#include "core/consent/permission.h"
#include "core/desk/acts.h"
#include "core/desk/performact.h"
#include "core/outbox/permissionnow.h"
#include "core/store/foldercounts.h"
#include "core/store/historystore.h"
#include "core/store/searchstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QFile>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// A desk whose supervisor is CH and whose staff is AB.
struct BlockingDesk
{
    BlockingDesk()
    {
        folder.fillIsComplete();
        folder.receives("Hello");
        folder.clock.advance(1min);
    }
    Result<Change> does(const DeskAct &act)
    {
        return Acts(folder.database(), folder.clock).perform(act);
    }
    void blocks(const char *queue)
    {
        BlockClient act{ .client = Karen,
                         .queue = std::nullopt,
                         .reason = QStringLiteral("threatens staff"),
                         .author = QStringLiteral("CH") };
        if (queue)
            act.queue = folder.queue(queue).id;
        REQUIRE(does(act));
        folder.clock.advance(1min);
    }
    void unblocks(const char *queue)
    {
        UnblockClient act{ .client = Karen,
                           .queue = std::nullopt,
                           .reason = QStringLiteral("apologised"),
                           .author = QStringLiteral("CH") };
        if (queue)
            act.queue = folder.queue(queue).id;
        REQUIRE(does(act));
        folder.clock.advance(1min);
    }
    Forbidden mayWriteTo(const char *queue)
    {
        return permissionNow(folder.database(), folder.idOf(queue), Purpose::AnswerByHand,
                             folder.clock.now())
            ->why;
    }
    QList<BlockStore::Blocked> inForce() { return *folder.readers().blocks.inForce(); }

    DeskFolder folder;
};

} // namespace

TEST_CASE("a blocked client's texts are kept and do not reach the desk", "[block]")
{
    BlockingDesk desk;
    DeskFolder &folder = desk.folder;
    CHECK(folder.list("SAC").size() == 1);
    CHECK(desk.mayWriteTo("SAC") == Forbidden::Nothing);
    desk.blocks("SAC");
    CHECK(folder.list("SAC", { .withArchived = true }).isEmpty());
    CHECK(desk.mayWriteTo("SAC") == Forbidden::Blocked);

    folder.receives("I will come over there");
    CHECK(folder.thread("SAC").size() == 2);
    CHECK(folder.list("SAC", { .withArchived = true }).isEmpty());
    CHECK(folder.counts("SAC").needsReply == 0);
    CHECK(folder.counts("SAC").unread == 0);
    CHECK(folder.conversation("SAC").section == Section::Blocked);
    CHECK(desk.mayWriteTo("SAC") == Forbidden::Blocked);

    // Another queue is another matter.
    folder.receives("Hi").on("LAC");
    CHECK(folder.list("LAC").size() == 1);
    CHECK(desk.mayWriteTo("LAC") == Forbidden::Nothing);
}

TEST_CASE("a block of all queues holds for a queue the client never wrote to", "[block]")
{
    BlockingDesk desk;
    desk.blocks(nullptr);
    desk.folder.receives("Hi").on("VMSC");
    CHECK(desk.folder.list("VMSC", { .withArchived = true }).isEmpty());
    CHECK(desk.mayWriteTo("VMSC") == Forbidden::Blocked);
    desk.folder.receives("Hi").from(Miguel).on("VMSC");
    CHECK(desk.folder.list("VMSC").size() == 1);
}

TEST_CASE("unblocking brings the same thread back, unread, and nothing of it waits", "[block]")
{
    BlockingDesk desk;
    DeskFolder &folder = desk.folder;
    const ConversationId before = folder.idOf("SAC");
    desk.blocks("SAC");
    folder.receives("Answer me");
    folder.clock.advance(24h * 40);
    desk.unblocks("SAC");
    const Conversation back = folder.conversation("SAC");
    CHECK(back.id == before);
    CHECK(back.section == Section::Answered);
    CHECK(back.unread == 2);
    CHECK_FALSE(back.waitingSince);
    CHECK(folder.thread("SAC").size() == 2);
    // The next one does.
    folder.receives("Hello again");
    CHECK(folder.conversation("SAC").section == Section::Waiting);
    CHECK(desk.inForce().isEmpty());
    // Who and why stays.
    const auto past = folder.readers().blocks.ofClient(Karen);
    REQUIRE(past->size() == 1);
    CHECK(past->first().reason == QStringLiteral("threatens staff"));
    CHECK(past->first().endReason == QStringLiteral("apologised"));
}

TEST_CASE("unblocking one queue of a client who is blocked twice leaves the other", "[block]")
{
    BlockingDesk desk;
    desk.folder.receives("Hi").on("LAC");
    desk.blocks("SAC");
    desk.blocks("LAC");
    desk.unblocks("SAC");
    CHECK(desk.folder.conversation("SAC").section != Section::Blocked);
    CHECK(desk.folder.conversation("LAC").section == Section::Blocked);
    desk.blocks(nullptr);
    desk.unblocks("SAC"); // which a block of all covers
    CHECK(desk.folder.conversation("SAC").section != Section::Blocked);
    CHECK(desk.folder.conversation("LAC").section == Section::Blocked);
    desk.unblocks(nullptr);
    CHECK(desk.folder.conversation("LAC").section != Section::Blocked);
}

TEST_CASE("STOP still counts from a blocked client", "[block]")
{
    BlockingDesk desk;
    desk.blocks("SAC");
    desk.folder.receives("STOP");
    CHECK(desk.folder.standing() == Standing::OptedOut);
    CHECK(desk.folder.conversation("SAC").networkBlocked);
    desk.unblocks("SAC");
    CHECK(desk.mayWriteTo("SAC") == Forbidden::OptedOut);
}

TEST_CASE("a blocked client's urgent words reach the supervisor until they are seen", "[block]")
{
    BlockingDesk desk;
    DeskFolder &folder = desk.folder;
    folder.receives("he is bleeding and can't breathe"); // before the block: seen by whoever blocks
    folder.clock.advance(1min);
    desk.blocks("SAC");
    CHECK_FALSE(desk.inForce().first().urgent);
    folder.receives("nice weather");
    CHECK_FALSE(desk.inForce().first().urgent);
    folder.clock.advance(1min);
    folder.receives("my dog is having a seizure");
    CHECK(folder.counts("SAC").urgent == 0); // not to the desk
    REQUIRE(desk.inForce().first().urgent == folder.idOf("SAC"));
    CHECK(desk.inForce().first().textsSince == 2);
    REQUIRE(desk.does(SeenBlockedText{ folder.idOf("SAC") }));
    CHECK_FALSE(desk.inForce().first().urgent);
}

TEST_CASE("a block is reviewed after 90 days, and stays until somebody ends it", "[block]")
{
    BlockingDesk desk;
    desk.blocks("SAC");
    const Block block = desk.inForce().first().block;
    CHECK(block.reviewAt - block.at == 24h * 90);
    CHECK_FALSE(block.isDue(block.at + 24h * 89));
    desk.folder.clock.advance(24h * 91);
    CHECK(desk.inForce().first().block.isDue(desk.folder.clock.now()));
    desk.folder.receives("Still here");
    CHECK(desk.folder.conversation("SAC").section == Section::Blocked);
    REQUIRE(desk.does(KeepBlock{ block.id, QStringLiteral("CH") }));
    CHECK_FALSE(desk.inForce().first().block.isDue(desk.folder.clock.now()));
}

TEST_CASE("staff can ask for a block, which changes nothing until a supervisor decides", "[block]")
{
    BlockingDesk desk;
    const ConversationId thread = desk.folder.idOf("SAC");
    REQUIRE(
        desk.does(AskForBlock{ thread, QStringLiteral("third rude text"), QStringLiteral("AB") }));
    CHECK(desk.folder.list("SAC").size() == 1);
    const auto requests = desk.folder.readers().blocks.requests();
    REQUIRE(requests->size() == 1);
    CHECK(requests->first().by == QStringLiteral("AB"));
    SECTION("declined")
    {
        REQUIRE(desk.does(DeclineBlock{ requests->first().id, QStringLiteral("CH") }));
        CHECK(desk.folder.list("SAC").size() == 1);
    }
    SECTION("blocked")
    {
        desk.blocks("SAC");
    }
    CHECK(desk.folder.readers().blocks.requests()->isEmpty());
}

TEST_CASE("a block needs a reason and initials, and is not made twice", "[block]")
{
    BlockingDesk desk;
    const QueueId sac = desk.folder.queue("SAC").id;
    CHECK_FALSE(desk.does(BlockClient{ Karen, sac, QStringLiteral("  "), QStringLiteral("CH") }));
    CHECK_FALSE(desk.does(BlockClient{ Karen, sac, QStringLiteral("rude"), QString() }));
    CHECK(desk.folder.list("SAC").size() == 1);
    desk.blocks("SAC");
    CHECK_FALSE(desk.does(BlockClient{ Karen, sac, QStringLiteral("rude"), QStringLiteral("CH") }));
    CHECK_FALSE(desk.does(
        AskForBlock{ desk.folder.idOf("SAC"), QStringLiteral("x"), QStringLiteral("AB") }));
    CHECK_FALSE(desk.does(
        UnblockClient{ Miguel, std::nullopt, QStringLiteral("x"), QStringLiteral("CH") }));
}

TEST_CASE("a masked card number is gone from the text, the list, search and the evidence", "[mask]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    const MessageId id = folder.receives("Hi, card 4111 1111 1111 1111, thanks").id();
    const MessageSid sid = folder.thread("SAC").last().sid;
    const SearchStore search(folder.database());
    REQUIRE(search.search(QStringLiteral("4111 1111"), 10)->messages.size() == 1);
    Acts acts(folder.database(), folder.clock);
    const auto done
        = acts.perform(MaskCards{ id, QStringLiteral("card number"), QStringLiteral("AB") });
    REQUIRE(done);

    const QString masked = QStringLiteral("Hi, card •••• •••• •••• 1111, thanks");
    CHECK(folder.thread("SAC").last().body == masked);
    CHECK(folder.thread("SAC").last().maskedBy == QStringLiteral("AB"));
    CHECK(folder.conversation("SAC").lastBody == masked);
    CHECK(search.search(QStringLiteral("4111 1111"), 10)->messages.isEmpty());
    CHECK(search.search(QStringLiteral("thanks"), 10)->messages.size() == 1);
    const auto evidence = folder.readers().clients.evidence(Karen);
    for (const Evidence &piece : *evidence)
        CHECK_FALSE(piece.words.contains(QStringLiteral("4111")));

    SECTION("a later row of the log does not bring it back")
    {
        folder.receives("Hi, card 4111 1111 1111 1111, thanks").withSid(sid).through(Source::Sweep);
        folder.receives("Hi, card 4111 1111 1111 1111, thanks")
            .withSid(sid)
            .withStatus(MessageStatus::Received)
            .through(Source::ClientHistory);
        REQUIRE(folder.intake().historyIsKnown(Karen));
        CHECK(folder.thread("SAC").last().body == masked);
        const auto afterwards = folder.readers().clients.evidence(Karen);
        for (const Evidence &piece : *afterwards)
            CHECK_FALSE(piece.words.contains(QStringLiteral("4111")));
    }
    SECTION("nothing else can be taken out")
    {
        const MessageId other = folder.receives("no card here").id();
        CHECK_FALSE(acts.perform(MaskCards{ other, QStringLiteral("rude"), QStringLiteral("AB") }));
        CHECK_FALSE(acts.perform(MaskCards{ id, QStringLiteral("again"), QStringLiteral("AB") }));
    }
    SECTION("its digits are nowhere in the data file")
    {
        folder.restart();
        REQUIRE(folder.database().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        QFile file(folder.file());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("4111 1111 1111 1111"));
    }
}

TEST_CASE("a card number is gone from what staff decided about its text, too", "[mask]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    const QString said = QStringLiteral("ok, card 4111 1111 1111 1111");
    const auto texts = [&](const PhoneNumber &client) {
        folder.clock.advance(1min);
        const MessageId id = folder.receives("ok, card 4111 1111 1111 1111").from(client).id();
        for (const EvidenceKind kind : { EvidenceKind::StaffAccept, EvidenceKind::StaffStop,
                                         EvidenceKind::StaffNotAboutTexting }) {
            folder.clock.advance(1min);
            REQUIRE(folder.intake().decide(client,
                                           { .kind = kind,
                                             .at = folder.clock.now(),
                                             .words = said,
                                             .staff = QStringLiteral("AB") }));
        }
        return id;
    };
    const MessageId id = texts(Karen);
    texts(Miguel);
    const auto quotes = [&](const PhoneNumber &client, const QString &words) {
        const auto evidence = folder.readers().clients.evidence(client);
        REQUIRE(evidence);
        return std::ranges::count(*evidence, words, &Evidence::words);
    };
    const auto before = quotes(Karen, said);
    REQUIRE(before > 3); // and the text's own
    REQUIRE(quotes(Miguel, said) == before);
    REQUIRE(Acts(folder.database(), folder.clock)
                .perform(MaskCards{ id, QStringLiteral("card number"), QStringLiteral("AB") }));
    CHECK(quotes(Karen, said) == 0);
    CHECK(quotes(Karen, QStringLiteral("ok, card •••• •••• •••• 1111")) == before);
    CHECK(quotes(Miguel, said) == before); // whose text is as it was
}

TEST_CASE("a legal hold keeps a client's records as they are", "[mask][hold]")
{
    DeskFolder folder;
    folder.fillIsComplete();
    const MessageId id = folder.receives("4111 1111 1111 1111").id();
    Acts acts(folder.database(), folder.clock);
    CHECK_FALSE(acts.perform(HoldRecords{ Karen, true, QString(), QStringLiteral("CH") }));
    REQUIRE(acts.perform(
        HoldRecords{ Karen, true, QStringLiteral("case 26-CV-1"), QStringLiteral("CH") }));
    REQUIRE(*folder.readers().holds.of(Karen));
    const auto refused
        = acts.perform(MaskCards{ id, QStringLiteral("card"), QStringLiteral("AB") });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::NotPermitted);
    CHECK(folder.thread("SAC").last().body == QStringLiteral("4111 1111 1111 1111"));
    REQUIRE(acts.perform(HoldRecords{ Karen, false, QString(), QStringLiteral("CH") }));
    CHECK_FALSE(*folder.readers().holds.of(Karen));
    CHECK(acts.perform(MaskCards{ id, QStringLiteral("card"), QStringLiteral("AB") }));
}

TEST_CASE("texts that another system sends from our numbers are counted by queue", "[selfcheck]")
{
    DeskFolder folder;
    folder.clock.advance(1min);
    folder.sent("Your appointment is tomorrow").to(Karen).on("LAC");
    folder.sent("Your appointment is tomorrow").to(Miguel).on("LAC");
    folder.receives("ok");
    const auto counts = sentByOthers(folder.database(), folder.clock.now() - 1h);
    REQUIRE(counts);
    CHECK(*counts == QMap<QString, qint64>{ { QStringLiteral("LAC"), 2 } });
    CHECK(sentByOthers(folder.database(), folder.clock.now() + 1h)->isEmpty());
}

TEST_CASE("what a supervisor does stands in the change history, with who and why", "[block]")
{
    BlockingDesk desk;
    desk.blocks("SAC");
    const auto newest = [&] {
        const auto page = HistoryStore(desk.folder.database()).page({}, 0, 1);
        REQUIRE(page);
        REQUIRE_FALSE(page->isEmpty());
        return page->first();
    };
    CHECK(newest().kind == HistoryKind::Blocked);
    CHECK(newest().who.initials == QStringLiteral("CH"));
    CHECK(newest().queue == QStringLiteral("SAC"));
    CHECK(newest().subject == Karen.text());
    CHECK(newest().after == QStringLiteral("threatens staff"));
    desk.unblocks("SAC");
    CHECK(newest().kind == HistoryKind::Unblocked);
    REQUIRE(desk.does(HoldRecords{ Karen, true, QStringLiteral("case"), QStringLiteral("CH") }));
    CHECK(newest().kind == HistoryKind::HoldBegun);
    // What was refused is not in it.
    CHECK_FALSE(
        desk.does(UnblockClient{ Karen, std::nullopt, QStringLiteral("x"), QStringLiteral("CH") }));
    CHECK(newest().kind == HistoryKind::HoldBegun);
    CHECK(needsSupervisor(KeepBlock{}));
    CHECK_FALSE(needsSupervisor(AskForBlock{}));
    CHECK_FALSE(needsSupervisor(MaskCards{}));
}

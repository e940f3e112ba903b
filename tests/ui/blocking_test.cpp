#include "core/desk/acts.h"
#include "core/settings/settingsfile.h"
#include "core/settings/subjects.h"
#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/notices.h"
#include "ui/questions/supervisorsections.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadrows.h"
#include "ui/thread/threadview.h"

#include <QJsonArray>
#include <QMenu>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

struct BlockingPane : ThreadDesk
{
    BlockingPane()
    {
        folder.receives("Hello");
        optedIn();
        open();
    }
    void does(const DeskAct &act)
    {
        REQUIRE(Acts(folder.database(), folder.clock).perform(act));
        Change change;
        change.conversations.insert(id());
        change.clients.insert(Karen);
        pane->apply(change);
    }
    void blocks(std::optional<QueueId> queue)
    {
        does(BlockClient{ Karen, queue, QStringLiteral("rude"), QStringLiteral("CH") });
    }
    /// Chooses from the menu of the header; false when it is not there.
    bool choose(const char *words)
    {
        part<QAbstractButton>("more")->click();
        auto *menu = part<QMenu>("moreMenu");
        for (QAction *action : menu->actions()) {
            if (action->text() == QString::fromUtf8(words)) {
                menu->close();
                action->trigger();
                settle();
                return true;
            }
        }
        menu->close();
        settle();
        return false;
    }
    void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
};

QList<ThreadRow> rowsOf(const QString &body, const QString &maskedBy = {})
{
    Message message;
    message.id = MessageId(1);
    message.sid = MessageSid(QStringLiteral("SM00000000000000000000000000000001"));
    message.body = body;
    message.maskedBy = maskedBy;
    message.status = MessageStatus::Received;
    ThreadContext context;
    context.now = fromMs(1'795'000'000'000);
    return threadRows({ message }, context);
}

} // namespace

TEST_CASE("blocking asks for a supervisor, where, and why; and then does it once", "[blocking]")
{
    BlockingPane desk;
    SECTION("on this queue")
    {
        desk.asker.willChoose(QStringLiteral("I am a supervisor"));
        desk.asker.willChoose(QStringLiteral("Block for SAC"));
        desk.asker.willType(QStringLiteral(" threatens staff "));
        QSignalSpy said(desk.pane.get(), &ThreadPane::done);
        REQUIRE(desk.choose("Block client…"));
        REQUIRE(desk.commands.acts.size() == 1);
        const auto act = std::get<BlockClient>(desk.commands.acts.first());
        CHECK(act.client == Karen);
        CHECK(act.queue == desk.folder.queue("SAC").id);
        CHECK(act.reason == QStringLiteral("threatens staff"));
        CHECK(act.author == QStringLiteral("AB"));
        CHECK(ThreadDesk::until([&] { return said.size() == 1; }));
    }
    SECTION("on all")
    {
        desk.asker.willChoose(QStringLiteral("I am a supervisor"));
        desk.asker.willChoose(QStringLiteral("Block for all queues"));
        desk.asker.willType(QStringLiteral("rude"));
        REQUIRE(desk.choose("Block client…"));
        REQUIRE(desk.commands.acts.size() == 1);
        CHECK_FALSE(std::get<BlockClient>(desk.commands.acts.first()).queue);
    }
    SECTION("no supervisor")
    {
        REQUIRE(desk.choose("Block client…"));
        CHECK(desk.commands.acts.isEmpty());
        CHECK(desk.asker.asked.size() == 1);
    }
    SECTION("thought better of it")
    {
        desk.asker.willChoose(QStringLiteral("I am a supervisor"));
        REQUIRE(desk.choose("Block client…"));
        CHECK(desk.commands.acts.isEmpty());
        CHECK(desk.asker.asked.size() == 2);
        CHECK(desk.asker.asked.at(1).danger); // Enter alone blocks nobody
    }
    SECTION("without a reason")
    {
        desk.asker.willChoose(QStringLiteral("I am a supervisor"));
        desk.asker.willChoose(QStringLiteral("Block for SAC"));
        desk.asker.willType(QStringLiteral("  "));
        REQUIRE(desk.choose("Block client…"));
        CHECK(desk.commands.acts.isEmpty());
        CHECK_FALSE(desk.asker.askedText.first().objection(QStringLiteral("  ")).isEmpty());
    }
}

TEST_CASE("the gate that is set decides who may block", "[blocking]")
{
    BlockingPane desk;
    int asked = 0;
    desk.pane->setGate(
        { .ask = [&](const QString &, QObject *, const std::function<void()> &) { ++asked; } });
    REQUIRE(desk.choose("Block client…"));
    CHECK(asked == 1);
    CHECK(desk.asker.asked.isEmpty());
    CHECK(desk.commands.acts.isEmpty());
}

TEST_CASE("anyone can ask for a block, without a supervisor", "[blocking]")
{
    BlockingPane desk;
    desk.asker.willType(QStringLiteral("third rude text today"));
    REQUIRE(desk.choose("Ask for a block…"));
    REQUIRE(desk.commands.acts.size() == 1);
    CHECK(std::get<AskForBlock>(desk.commands.acts.first()).conversation == desk.id());
    CHECK(desk.asker.asked.isEmpty());
}

TEST_CASE("asking for a block opens no lock, and giving it up closes none", "[blocking]")
{
    BlockingPane desk;
    REQUIRE(desk.choose("Ask for a block…"));
    CHECK(desk.asker.askedText.size() == 1);
    CHECK(desk.commands.acts.isEmpty());
    CHECK_FALSE(desk.commands.wasAsked(QStringLiteral("lockSettings")));
}

TEST_CASE("a blocked conversation says so, closes the composer and offers to unblock", "[blocking]")
{
    BlockingPane desk;
    desk.blocks(desk.folder.queue("SAC").id);
    desk.settle();
    CHECK_FALSE(desk.choose("Block client…"));
    CHECK_FALSE(desk.choose("Ask for a block…"));
    desk.asker.willChoose(QStringLiteral("I am a supervisor"));
    desk.asker.willType(QStringLiteral("apologised"));
    REQUIRE(desk.choose("Unblock client…"));
    REQUIRE(desk.commands.acts.size() == 1);
    const auto act = std::get<UnblockClient>(desk.commands.acts.first());
    CHECK(act.client == Karen);
    CHECK(act.queue == desk.folder.queue("SAC").id);
    CHECK(act.reason == QStringLiteral("apologised"));
}

TEST_CASE("whoever ends a block of all queues is told that it ends for all", "[blocking]")
{
    BlockingPane desk;
    desk.blocks(std::nullopt);
    desk.asker.willChoose(QStringLiteral("I am a supervisor"));
    desk.asker.willType(QStringLiteral("apologised"));
    REQUIRE(desk.choose("Unblock client…"));
    REQUIRE(desk.asker.askedText.size() == 1);
    CHECK(desk.asker.askedText.first().text.contains(QStringLiteral("all queues")));
}

TEST_CASE("a blocked client's text rings nowhere", "[blocking]")
{
    BlockingPane desk;
    desk.blocks(std::nullopt);
    desk.folder.receives("my dog is having a seizure");
    const auto made = noticesFor(
        { desk.folder.conversation("SAC") }, [](QueueId) { return QStringLiteral("SAC"); },
        std::nullopt);
    CHECK_FALSE(made.ring);
    CHECK(made.notices.isEmpty());
    CHECK(*desk.folder.readers().blocks.anyUrgent()); // but the supervisor is told
}

TEST_CASE("what is underlined are the clinic's own urgent words, as they are now",
          "[thread][block]")
{
    ThreadDesk desk;
    desk.folder.receives("Could a glowing collar bring on a seizure?");
    desk.open();
    const auto underlined = [&] {
        const ThreadRow &row = desk.part<ThreadView>("threadView")->model().row(0);
        QStringList words;
        for (const auto &[start, length] : row.underlined)
            words.append(row.text.text.mid(start, length));
        return words;
    };
    CHECK(underlined() == QStringList{ QStringLiteral("seizure") });
    QJsonObject words = shippedSetting(QStringLiteral("words"));
    words.insert(QStringLiteral("groups"),
                 QJsonArray{ QJsonObject{ { QStringLiteral("name"), QStringLiteral("collars") },
                                          { QStringLiteral("language"), QStringLiteral("en") },
                                          { QStringLiteral("words"),
                                            QJsonArray{ QStringLiteral("glowing collar") } } } });
    REQUIRE(saveSetting(desk.folder.database(), QStringLiteral("words"), words,
                        desk.folder.clock.now()));
    Change change;
    change.settings = true;
    desk.pane->apply(change);
    CHECK(underlined() == QStringList{ QStringLiteral("glowing collar") });
}

TEST_CASE("what waits for a supervisor is listed: urgent words, requests, blocks to look at again",
          "[blocking][questions]")
{
    BlockingPane desk;
    desk.does(AskForBlock{ desk.id(), QStringLiteral("<b>rude</b>"), QStringLiteral("AB") });
    const look::DateText dates;
    const auto sections = [&] {
        return supervisorSections(supervisorNews(desk.folder.readers()), desk.folder.clock.now(),
                                  dates);
    };
    REQUIRE(sections().size() == 1);
    CHECK(sections().first().title == QStringLiteral("1 block is asked for"));
    CHECK(sections().first().rows.first().words.contains(QStringLiteral("<b>rude</b>")));
    CHECK(sections().first().rows.first().conversation == desk.id());

    desk.blocks(std::nullopt);
    CHECK(sections().isEmpty());
    desk.folder.clock.advance(1h);
    desk.folder.receives("my dog is having a seizure");
    REQUIRE(sections().size() == 1);
    CHECK(sections().first().rows.first().conversation == desk.id());
    desk.does(SeenBlockedText{ desk.id() });
    CHECK(sections().isEmpty());
    desk.folder.clock.sleeps(24h * 91); // not each of its minutes, which the pane would paint
    REQUIRE(sections().size() == 1);
    CHECK(sections().first().title == QStringLiteral("1 block should be looked at again"));
}

TEST_CASE("a text with a card number offers to mask it, and a masked one says who did", "[mask]")
{
    const ThreadRow card = rowsOf(QStringLiteral("4111 1111 1111 1111")).first();
    CHECK(card.hasCard);
    CHECK(card.meta.contains(QStringLiteral("mask it")));
    CHECK(card.spoken.contains(QStringLiteral("card number")));
    const ThreadRow masked
        = rowsOf(QStringLiteral("•••• •••• •••• 1111"), QStringLiteral("AB")).first();
    CHECK_FALSE(masked.hasCard);
    CHECK(masked.meta.contains(QStringLiteral("card number masked by AB")));
    CHECK_FALSE(rowsOf(QStringLiteral("call 217-555-0148")).first().hasCard);
}

TEST_CASE("masking from the bubble's menu asks why, and names what it will read", "[mask]")
{
    ThreadDesk desk;
    const MessageId id = desk.folder.receives("my card 4111 1111 1111 1111").id();
    desk.open();
    desk.asker.willType(QStringLiteral("Card number"));
    Q_EMIT desk.part<ThreadView>("threadView")->maskWanted(id);
    REQUIRE(ThreadDesk::until([&] { return desk.commands.acts.size() == 1; }));
    const auto act = std::get<MaskCards>(desk.commands.acts.first());
    CHECK(act.message == id);
    CHECK(act.reason == QStringLiteral("Card number"));
    CHECK(act.author == QStringLiteral("AB"));
    CHECK(desk.asker.askedText.first().text.contains(QStringLiteral("•••• •••• •••• 1111")));
}

TEST_CASE("what a masked text will read shows its control and direction characters", "[mask]")
{
    ThreadDesk desk;
    const MessageId id
        = desk.folder.receives(QStringLiteral("\u001b[31m\u202e4111 1111 1111 1111")).id();
    desk.open();
    desk.asker.willType(QStringLiteral("Card number"));
    Q_EMIT desk.part<ThreadView>("threadView")->maskWanted(id);
    REQUIRE(ThreadDesk::until([&] { return !desk.asker.askedText.isEmpty(); }));
    const QString asked = desk.asker.askedText.first().text;
    CHECK(asked.contains(QStringLiteral("\u241b[31m")));
    CHECK_FALSE(asked.contains(QChar(0x1b)));
    CHECK_FALSE(asked.contains(QChar(0x202e)));
}

// What the client panel says of a number: whether texts arrive there.

#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/client/numberhealth.h"

#include <QLabel>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// The panel of Karen, opened once something was texted.
struct PanelDesk : ThreadDesk
{
    PanelDesk() { folder.receives("Hi"); }
    void openPanel()
    {
        panel = std::make_unique<ClientPanel>(folder.readers(), commands, asker, folder.clock);
        panel->resize(268, 900);
        panel->showConversation(id());
        panel->show();
        QCoreApplication::processEvents();
    }
    /// Absent where nothing is shown.
    QString line(const char *name)
    {
        auto *label = panel->findChild<QLabel *>(QString::fromUtf8(name));
        REQUIRE(label);
        return label->isVisible() ? label->text() : QString();
    }
    std::unique_ptr<ClientPanel> panel;
};

} // namespace

TEST_CASE("a number that was never texted has no health to speak of", "[health]")
{
    PanelDesk desk;
    desk.openPanel();
    CHECK(desk.line("numberTrouble").isEmpty());
    CHECK(desk.line("numberRest").isEmpty());
    CHECK_FALSE(desk.panel->findChild<QWidget *>(QStringLiteral("numberHealth"))->isVisible());
}

TEST_CASE("the panel says when a text last arrived", "[health]")
{
    PanelDesk desk;
    desk.folder.sent("Come in at 4");
    desk.openPanel();
    CHECK(desk.line("numberTrouble").isEmpty());
    CHECK(desk.line("numberRest") == QStringLiteral("Last delivered 2:00 PM"));
}

TEST_CASE("a landline shows before the next text is written, and whatever queue found it out",
          "[health]")
{
    PanelDesk desk;
    desk.folder.sent("From the other queue")
        .on("LAC")
        .withStatus(MessageStatus::Undelivered, 30006);
    desk.openPanel();
    CHECK(desk.line("numberTrouble").startsWith(QStringLiteral("× Not delivered: ")));
    CHECK(desk.line("numberTrouble").contains(QStringLiteral("landline")));
    CHECK(desk.line("numberTrouble").endsWith(QStringLiteral(", 2:00 PM")));
    CHECK(desk.line("numberRest")
          == QStringLiteral("No text to this number has been delivered lately"));
}

TEST_CASE("a failure that is over is told quietly, and news of a text changes it", "[health]")
{
    PanelDesk desk;
    desk.folder.sent("Is he well?").withStatus(MessageStatus::Undelivered, 30003);
    desk.folder.clock.advance(1h);
    desk.openPanel();
    CHECK(desk.line("numberTrouble").contains(QStringLiteral("Not delivered")));
    desk.folder.sent("He is well");
    desk.panel->apply(desk.folder.lastTaken().change);
    CHECK(desk.line("numberTrouble").isEmpty());
    CHECK(desk.line("numberRest")
              .startsWith(QStringLiteral("Last delivered 3:00 PM\nBefore that: "
                                         "Not delivered")));
}

TEST_CASE("only texts of ours that have come to an end tell of a number", "[health]")
{
    const auto text = [](MessageStatus status, Millis at, Direction direction = Direction::Out) {
        Message message;
        message.status = status;
        message.at = Instant{ at };
        message.direction = direction;
        return message;
    };
    CHECK_FALSE(numberHealth({ text(MessageStatus::Sent, 1min), text(MessageStatus::Waiting, 2min),
                               text(MessageStatus::Withdrawn, 3min) })
                    .failed);
    const NumberHealth health
        = numberHealth({ text(MessageStatus::Delivered, 2min), text(MessageStatus::Failed, 1min),
                         text(MessageStatus::Delivered, 1min),
                         text(MessageStatus::Received, 9min, Direction::In) });
    CHECK(health.delivered == Instant{ 2min });
    REQUIRE(health.failed);
    CHECK_FALSE(health.isTroubled());
    CHECK(numberHealth({ text(MessageStatus::Failed, 2min), text(MessageStatus::Read, 1min) })
              .isTroubled());
}

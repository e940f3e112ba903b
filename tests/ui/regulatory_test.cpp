#include "core/desk/regulationof.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakecommands.h"
#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/regulatory/differenceview.h"
#include "ui/regulatory/regulatorypaper.h"
#include "ui/regulatory/regulatoryview.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

/// One number, rejected, whose declared welcome is not ours.
AccountLook rejected(Instant now)
{
    AccountLook look;
    look.at = now;
    twilio::NumberSetup number;
    number.sid = QStringLiteral("PN1");
    number.number = QStringLiteral("+18444073300");
    number.sms = true;
    look.numbers = QList{ number };
    twilio::Verification verification;
    verification.numberSid = number.sid;
    verification.status = QStringLiteral("TWILIO_REJECTED");
    verification.rejections = { { .code = 30445, .reason = QStringLiteral("<b>No</b>") } };
    verification.editUntil = now + std::chrono::hours(30);
    verification.optInConfirmation = QStringLiteral("Welcome to something else.");
    look.verifications = QList{ verification };
    return look;
}

QStringList textsOn(const QWidget &view)
{
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

TEST_CASE("the regulatory page opens with what was last seen and says how old it is",
          "[regulatory]")
{
    look::install(look::Theme::Light);
    DeskFolder folder;
    FakeCommands commands;
    RegulatoryView view(folder.readers(), commands, folder.clock);
    view.show();
    auto *age = view.findChild<QLabel *>(QStringLiteral("regulatoryAge"));
    CHECK(age->text().contains(QStringLiteral("not asked yet")));

    REQUIRE(keepLook(folder.database(), rejected(folder.clock.now())));
    Change change;
    change.settings = true;
    commands.tell(change);
    CHECK(age->text().contains(QStringLiteral("just now")));
    const QString all = textsOn(view).join(u'\n');
    CHECK(all.contains(QStringLiteral("could not be verified")));
    CHECK(all.contains(QStringLiteral("1 day 6 hours left")));
    CHECK(all.contains(QStringLiteral("<b>No</b>"))); // as text
    CHECK(view.findChildren<DifferenceView *>().size() == 1);
    for (const QLabel *label : view.findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);

    folder.clock.advance(std::chrono::hours(3));
    view.reload();
    CHECK(age->text().contains(QStringLiteral("3 hours ago")));
}

TEST_CASE("asking Twilio anew says so, and says when it does not work", "[regulatory]")
{
    look::install(look::Theme::Light);
    DeskFolder folder;
    FakeCommands commands;
    commands.refuses(QStringLiteral("lookAtAccount"), Error::Kind::Network);
    RegulatoryView view(folder.readers(), commands, folder.clock);
    view.show();
    auto *ask = view.findChild<look::Button *>(QStringLiteral("regulatoryAsk"));
    auto *age = view.findChild<QLabel *>(QStringLiteral("regulatoryAge"));
    QTest::keyClick(ask, Qt::Key_Return);
    CHECK(age->text().contains(QStringLiteral("Asking")));
    CHECK_FALSE(ask->isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return ask->isEnabled(); }));
    CHECK(age->text().contains(QStringLiteral("No connection")));
}

TEST_CASE("the regulatory status goes to paper, page and text", "[regulatory]")
{
    DeskFolder folder;
    const Instant now = folder.clock.now();
    const auto status = regulationOf(folder.readers(), rejected(now), now);
    REQUIRE(status);
    const QTemporaryDir out;
    const auto bytes = [&](const char *name) {
        const QString file = out.filePath(QString::fromLatin1(name));
        REQUIRE(writeRegulation(*status, now, file));
        QFile written(file);
        REQUIRE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    };
    CHECK(bytes("status.pdf").startsWith("%PDF"));
    CHECK(bytes("status.html").contains("could not be verified"));
    CHECK(bytes("status.txt").contains("could not be verified"));
    CHECK(writeRegulation(*status, now, out.filePath(QStringLiteral("status.doc"))).error().kind
          == Error::Kind::Invalid);
}

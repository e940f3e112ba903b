// Each page of the settings by keyboard alone: found by what it is about, gone through with Tab,
// used, and saved with Ctrl+S. No mouse, and no widget that is reached into but to look at it.

#include "core/desk/acts.h"
#include "tests/ui/settingsdesk.h"
#include "ui/look/announce.h"
#include "ui/look/keptfocus.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/fields.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QScrollArea>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Where a control stands, for a failing test.
std::string called(const QWidget &widget)
{
    return (widget.objectName() + u' ' + widget.accessibleName() + u' '
            + QString::fromLatin1(widget.metaObject()->className()))
        .toStdString();
}

void does(SettingsDesk &desk, const DeskAct &act)
{
    REQUIRE(Acts(desk.folder.database(), desk.folder.clock).perform(act));
}

/// A file that will be chosen wherever one is asked for.
void offersFile(SettingsDesk &desk, const QByteArray &bytes)
{
    desk.file = desk.files.filePath(QStringLiteral("list.csv"));
    QFile file(desk.file);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

template <typename Act>
const Act &lastAct(SettingsDesk &desk)
{
    REQUIRE_FALSE(desk.commands.acts.isEmpty());
    REQUIRE(std::holds_alternative<Act>(desk.commands.acts.last()));
    return std::get<Act>(desk.commands.acts.last());
}

} // namespace

TEST_CASE(
    "on every page Tab goes through all there is, as one reads, and each thing says what it is",
    "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.folder.receives("Hello");
    does(desk,
         AskForBlock{ desk.folder.idOf("SAC"), QStringLiteral("rude"), QStringLiteral("AB") });
    does(desk,
         BlockClient{ Karen, desk.folder.queue("SAC").id, QStringLiteral("rude"),
                      QStringLiteral("CH") });
    SettingsPane &pane = desk.open("", { 900, 700 });
    const auto *scroll = &desk.part<QScrollArea>("settingsScroll");
    for (const char *name :
         { "hours", "automatic", "queues", "templates", "commlog", "clinic", "staff", "directory",
           "blocked", "earlier", "records", "report", "urgent", "connection", "regulatory", "data",
           "history", "password" }) {
        pane.showPage(QString::fromLatin1(name));
        QTest::qWait(30); // cards within cards are laid out one after the other
        INFO(name);
        auto &page = *qobject_cast<SettingsPage *>(scroll->widget());
        REQUIRE(page.about().name == QLatin1String(name));
        // Its figures are worked out elsewhere and bring places to stop at with them, the last of
        // which are shown once they are laid out.
        if (page.about().name == QLatin1String("report")) {
            desk.waitFor([&] {
                const auto *last = page.findChild<QWidget *>(QStringLiteral("openNotCopied0"));
                return last && last->isVisible() && look::tabStops(page).contains(last);
            });
        }
        const QList<QWidget *> stops = look::tabStops(page);
        REQUIRE_FALSE(stops.isEmpty());
        stops.first()->setFocus(Qt::TabFocusReason);
        QTest::qWait(1); // it is brought into sight once the page is laid out
        for (QWidget *stop : stops) {
            INFO(called(*stop));
            QWidget *focus = QApplication::focusWidget();
            REQUIRE(focus);
            INFO("the keyboard is at " << called(*focus));
            REQUIRE(focus == stop);
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(stop);
            REQUIRE(told);
            CHECK_FALSE(told->text(QAccessible::Name).trimmed().isEmpty());
            CHECK(told->role() != QAccessible::Client);
            CHECK(told->role() != QAccessible::NoRole);
            // It has come into sight.
            const QRect place(stop->mapTo(scroll->viewport(), QPoint()), stop->size());
            INFO("at " << place.x() << ", " << place.y() << " of " << scroll->viewport()->width()
                       << " x " << scroll->viewport()->height() << ", page " << page.width()
                       << " x " << page.height());
            CHECK(scroll->viewport()->rect().intersects(place));
            desk.tabOn();
        }
        // And out again at the end: nowhere trapped.
        QWidget *beyond = QApplication::focusWidget();
        INFO("the keyboard is at last at " << (beyond ? called(*beyond) : std::string("nothing")));
        CHECK_FALSE(page.isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("hours by keyboard: a day, a split, a holiday, closed today", "[settings][keyboard]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open();
    desk.find("holiday");
    CHECK(pane.page() == QStringLiteral("hours"));
    desk.tabTo("day0From0");
    desk.press(Qt::Key_Up); // the hour
    desk.tabTo("day5Add");
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("day5From0"));
    desk.tabTo("day1Remove0");
    desk.press(Qt::Key_Space);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("day1Add")); // not lost
    desk.tabTo("addDay");
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("dayDate"));
    desk.tabTo("dayName");
    desk.types("Founders Day");
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("addDay"));
    desk.tabTo("closedToday");
    desk.press(Qt::Key_Return);
    CHECK(desk.save());
    for (const char *said : { "Monday 9:00 AM – 5:00 PM, was 8:00 AM – 5:00 PM", "Tuesday Closed",
                              "Saturday 8:00 AM – 5:00 PM", "Founders Day", "SAC: closed from" }) {
        INFO(said);
        CHECK(desk.asked().contains(QString::fromUtf8(said)));
    }
}

TEST_CASE("automatic messages by keyboard: words, a switch, the preview's day, and live",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("after hours");
    desk.tabTo("words-after_hours");
    desk.retypes("We read texts again {next_open}.");
    desk.tabTo("send-emergency");
    desk.press(Qt::Key_Space);
    desk.tabTo("previewWhen");
    desk.press(Qt::Key_Down); // another weekday or day: it only must be reachable and answer
    desk.tabTo("previewText");
    desk.retypes("Is anybody there?");
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("After-hours reply: now “We read texts again")));
    CHECK(desk.asked().contains(QStringLiteral("SAC: Emergency reply off")));
    desk.asker.willChoose(QStringLiteral("Switch on"));
    desk.tabTo("live");
    desk.press(Qt::Key_Space);
    QTest::qWait(1);
    CHECK(desk.commands.wasAsked(QStringLiteral("setLive on")));
}

TEST_CASE("queues by keyboard: one is added, named, numbered, colored, ordered; another renamed",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("new queue");
    desk.tabTo("queue0Name");
    desk.retypes("PETS");
    desk.tabTo("addQueue");
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queue3Name"));
    desk.types("ER");
    desk.press(Qt::Key_Tab);
    desk.types("Emergency room");
    desk.press(Qt::Key_Tab);
    desk.types("844 555 0199");
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Right); // the next color
    desk.tabTo("queue3Up");
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queue2Up"));
    desk.press(Qt::Key_Return);
    CHECK(desk.save());
    const auto queues = desk.folder.readers().queues.all();
    REQUIRE(queues);
    REQUIRE(queues->size() == 4);
    CHECK(queues->at(0).name == QStringLiteral("PETS"));
    CHECK(queues->at(1).name == QStringLiteral("ER"));
    CHECK(queues->at(1).title == QStringLiteral("Emergency room"));
    CHECK(queues->at(1).number == PhoneNumber(QStringLiteral("+18445550199")));
    CHECK(queues->at(1).colour == QStringLiteral("#1F6B4A"));
}

TEST_CASE("templates by keyboard: written, with a field, for one queue, and removed",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("quick reply");
    desk.tabTo("addTemplate");
    desk.press(Qt::Key_Return);
    desk.types("Ready");
    desk.press(Qt::Key_Tab);
    desk.types("Your animal can go home");
    desk.tabTo("template0ForSAC");
    desk.press(Qt::Key_Space);
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("New template “Ready”")));
    desk.tabTo("template0Remove");
    desk.press(Qt::Key_Return);
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Template “Ready” is removed")));
}

TEST_CASE("the Comm Log format by keyboard", "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("sandi");
    desk.tabTo("includeAutomatic");
    desk.press(Qt::Key_Space);
    desk.tabTo("label-client");
    desk.retypes("Owner");
    CHECK(desk.part<look::PlainLabel>("commLogPreview").text().contains(QStringLiteral("Owner")));
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Automatic texts in the Comm Log: off, was on")));
}

TEST_CASE("the clinic by keyboard: phones, pages on the web, and taking a text back",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("privacy");
    desk.tabTo("emergencyPhone");
    desk.retypes("217-555-0100");
    desk.tabTo("faqUrl");
    desk.types("https://practice.invalid/questions");
    desk.tabTo("privacyUrl");
    desk.types("practice.invalid/privacy");
    desk.tabTo("termsUrl");
    desk.types("https://practice.invalid/terms");
    desk.tabTo("pullBackSeconds");
    desk.press(Qt::Key_Up);
    desk.press(Qt::Key_Up);
    CHECK_FALSE(desk.save()); // one address is none, and that is said
    desk.tabTo("privacyUrl");
    desk.retypes("https://practice.invalid/privacy");
    CHECK(desk.save());
    const QJsonObject clinic = desk.kept("clinic");
    CHECK(clinic.value(QLatin1String("faq_url")).toString()
          == QStringLiteral("https://practice.invalid/questions"));
    CHECK(clinic.value(QLatin1String("privacy_url")).toString()
          == QStringLiteral("https://practice.invalid/privacy"));
    CHECK(clinic.value(QLatin1String("terms_url")).toString()
          == QStringLiteral("https://practice.invalid/terms"));
    CHECK(desk.kept("desk").value(QLatin1String("pull_back_seconds")).toInt() == 2);
    CHECK(desk.asked().contains(
        QStringLiteral("Seconds in which a text can be taken back: 2, was 0")));
}

TEST_CASE("staff initials by keyboard", "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("initials");
    desk.tabTo("newInitials");
    desk.types("kc");
    desk.press(Qt::Key_Return);
    desk.types("tj");
    desk.press(Qt::Key_Return);
    desk.tabTo("removeKC");
    desk.press(Qt::Key_Return);
    CHECK(desk.save());
    CHECK(desk.kept("staff").value(QLatin1String("initials")).toArray()
          == QJsonArray{ QStringLiteral("TJ") });
}

TEST_CASE("why initials are not taken is said as they are typed, once", "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open("staff");
    desk.part<QLineEdit>("newInitials").setFocus();
    QStringList heard;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { heard << words; });
    desk.types("k");
    CHECK(heard.count(QStringLiteral("Two to four letters")) == 1);
    desk.types("c");
    desk.types("-");
    desk.types("-");
    look::listenToAnnouncements({});
    CHECK(heard.count(QStringLiteral("Two to four letters")) == 1);
    CHECK(heard.count(QStringLiteral("Letters only")) == 1);
}

TEST_CASE("a directory by keyboard: chosen, looked through, its bad lines read, taken over",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    offersFile(desk, "Phone,Client name\n217-555-0172,Maria Reyes\n12,Nobody\n");
    desk.find("client directory");
    CHECK(desk.pane->page() == QStringLiteral("directory"));
    desk.tabTo("importChoose");
    desk.press(Qt::Key_Return);
    desk.waitFor([&] { return desk.part<QWidget>("importAccept").isVisible(); });
    desk.tabTo("importLines");
    CHECK(desk.commands.acts.isEmpty()); // so far it was a dry run
    desk.tabTo("importAccept");
    desk.press(Qt::Key_Return);
    CHECK(lastAct<TakeDirectory>(desk).entries.size() == 1);
}

TEST_CASE("an earlier system's list by keyboard", "[settings][keyboard]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open();
    offersFile(desk, "Number,Date,Status\n217-555-0172,3/9/2026,opted out\n12,3/9/2026,opted in\n");
    desk.find("cut-over");
    CHECK(pane.page() == QStringLiteral("earlier"));
    auto &page = desk.part<QWidget>("earlierPage");
    const auto button
        = [&](const char *name) { return page.findChild<QWidget *>(QString::fromLatin1(name)); };
    desk.tabTo("importChoose");
    desk.press(Qt::Key_Return);
    desk.waitFor([&] { return button("importAccept")->isVisible(); });
    desk.tabTo("importAccept");
    desk.press(Qt::Key_Return);
    CHECK(lastAct<TakeConsent>(desk).evidence.size() == 1);
}

TEST_CASE("blocked clients by keyboard: texts read, urgent seen, unblocked; the place is kept",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.folder.receives("Hello");
    desk.folder.clock.advance(1min);
    does(desk,
         BlockClient{ Karen, desk.folder.queue("SAC").id, QStringLiteral("rude"),
                      QStringLiteral("MK") });
    desk.folder.clock.advance(1min);
    desk.folder.receives("my dog is having a seizure");
    desk.open();
    desk.find("unblock");
    desk.tabTo("texts1");
    desk.press(Qt::Key_Return);
    QTest::qWait(1);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("texts1"));
    CHECK(QApplication::focusWidget()->accessibleName().startsWith(QStringLiteral("Hide texts")));
    desk.tabTo("seen1");
    desk.press(Qt::Key_Return);
    QTest::qWait(1);
    CHECK(lastAct<SeenBlockedText>(desk).conversation == desk.folder.idOf("SAC"));
    desk.asker.willType(QStringLiteral("apologised"));
    desk.tabTo("unblock1");
    desk.press(Qt::Key_Return);
    QTest::qWait(1);
    CHECK(lastAct<UnblockClient>(desk).client == Karen);
}

TEST_CASE("records by keyboard: an export to a folder, and a legal hold", "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.folder.receives("Hello");
    desk.open();
    desk.find("public records");
    desk.tabTo("exportRedact");
    desk.press(Qt::Key_Space);
    desk.file = desk.files.path();
    desk.tabTo("exportStart");
    desk.press(Qt::Key_Return);
    auto &outcome = desk.part<look::PlainLabel>("exportOutcome");
    desk.waitFor([&] { return outcome.isVisible(); });
    CHECK(outcome.text().contains(QStringLiteral("1 texts of 1 conversations")));
    desk.tabTo("holdClient");
    desk.types("217-555-0172");
    desk.press(Qt::Key_Tab);
    desk.types("Claim of March");
    desk.tabTo("holdBegin");
    desk.press(Qt::Key_Return);
    QTest::qWait(1);
    CHECK(lastAct<HoldRecords>(desk).reason == QStringLiteral("Claim of March"));
}

TEST_CASE("urgent words by keyboard: tried, added, saved", "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("urgent");
    desk.tabTo("wordGroup0");
    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.types(", swallowed a magnet");
    desk.tabTo("tryText");
    desk.types("she swallowed a magnet");
    CHECK(desk.part<look::PlainLabel>("tryFound").text().contains(QStringLiteral("magnet")));
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Urgent from now on: swallowed a magnet")));
}

TEST_CASE("connection, regulatory status and backup by keyboard: each asks when Enter is pressed",
          "[settings][keyboard]")
{
    SettingsDesk desk;
    desk.open();
    desk.find("twilio connection");
    desk.tabTo("connectionTest");
    desk.press(Qt::Key_Return);
    CHECK(desk.commands.wasAsked(QStringLiteral("selfCheck")));
    desk.find("verification");
    desk.tabTo("regulatoryAsk");
    desk.press(Qt::Key_Return);
    CHECK(desk.commands.wasAsked(QStringLiteral("lookAtAccount")));
    desk.find("backup");
    desk.tabTo("backUpNow");
    desk.press(Qt::Key_Return);
    CHECK(desk.commands.wasAsked(QStringLiteral("backUpNow")));
    desk.file = desk.files.filePath(QStringLiteral("all.json"));
    desk.tabTo("exportSettings");
    desk.press(Qt::Key_Return);
    CHECK(QFile::exists(desk.file));
}

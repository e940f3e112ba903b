#include "core/model/texttemplate.h"
#include "core/settings/settingsfile.h"
#include "core/settings/subjects.h"
#include "tests/support/catch.h"
#include "tests/ui/settingsdesk.h"
#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/settings/card.h"
#include "ui/settings/changewords.h"
#include "ui/settings/fields.h"
#include "ui/settings/keptinsight.h"
#include "ui/settings/pages/dayrow.h"
#include "ui/settings/phonepreview.h"
#include "ui/settings/queuechoice.h"
#include "ui/settings/timefield.h"
#include "ui/settings/weekpicture.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

TEST_CASE("opening the settings and looking at every page changes nothing", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open();
    for (const char *name : { "hours", "automatic", "queues", "templates", "commlog", "clinic",
                              "staff", "urgent", "data" }) {
        INFO(name);
        pane.showPage(QString::fromLatin1(name));
        QCoreApplication::processEvents();
        CHECK(pane.page() == QLatin1String(name));
        CHECK_FALSE(pane.hasEdits());
    }
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.commands.saved.isEmpty());
    QSignalSpy closed(&pane, &SettingsPane::closed);
    pane.leave();
    CHECK(closed.count() == 1);
    CHECK(desk.asker.asked.isEmpty());
}

TEST_CASE("by keyboard alone one finds a page, changes it, reads what changes, and saves",
          "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open();
    desk.part<QLineEdit>("pageFilter").setFocus(Qt::TabFocusReason);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("emergency phone"));
    desk.press(Qt::Key_Return);
    CHECK(pane.page() == QStringLiteral("clinic"));
    // The first field has the keyboard; the emergency phone is the next.
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("hospitalName"));
    desk.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("217-555-0100"));
    CHECK(pane.hasEdits());
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Emergency phone: “217-555-0100”, was nothing")));
    CHECK(desk.kept("clinic").value(QLatin1String("emergency_phone")).toString()
          == QStringLiteral("217-555-0100"));
    CHECK(desk.commands.saved.first().author == QStringLiteral("AB"));
}

TEST_CASE("what was saved can be undone, and done again", "[settings]")
{
    SettingsDesk desk;
    desk.open("staff");
    desk.part<QLineEdit>("newInitials").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("kc"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.save());
    const auto staff
        = [&] { return desk.kept("staff").value(QLatin1String("initials")).toArray(); };
    CHECK(staff() == QJsonArray{ QStringLiteral("KC") });
    desk.click("undoSave");
    QTest::qWait(1);
    CHECK(staff().isEmpty());
    CHECK(desk.part<look::Strip>("settingsStrip").fact() == QStringLiteral("Put back as it was."));
    desk.click("undoSave");
    QTest::qWait(1);
    CHECK(staff() == QJsonArray{ QStringLiteral("KC") });
}

TEST_CASE("what is put back by hand is no change", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("automatic");
    const auto typeAndDelete = [&](const char *name) {
        auto &box = desk.part<QWidget>(name);
        box.setFocus();
        QTest::keyClicks(&box, QStringLiteral("x"));
        CHECK(pane.hasEdits());
        desk.press(Qt::Key_Backspace);
        CHECK_FALSE(pane.hasEdits());
    };
    typeAndDelete("words-welcome");
    pane.showPage(QStringLiteral("urgent"));
    typeAndDelete("wordGroup1");
    pane.showPage(QStringLiteral("templates"));
    typeAndDelete("template0Text");
    pane.showPage(QStringLiteral("hours"));
    desk.part<TimeField>("day0From0").setMinutes(7 * 60);
    CHECK(pane.hasEdits());
    desk.part<TimeField>("day0From0").setMinutes(8 * 60);
    CHECK_FALSE(pane.hasEdits());
}

TEST_CASE("leaving with unsaved edits asks, and nothing is lost by staying", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("clinic");
    desk.part<QLineEdit>("officePhone").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("217-555-0111"));
    QSignalSpy closed(&pane, &SettingsPane::closed);
    desk.asker.willChoose(QStringLiteral("Keep editing"));
    desk.press(Qt::Key_Escape);
    QTest::qWait(1);
    CHECK(closed.isEmpty());
    CHECK(pane.hasEdits());
    CHECK(desk.part<QLineEdit>("officePhone").text() == QStringLiteral("217-555-0111"));
    desk.asker.willChoose(QStringLiteral("Save and leave"));
    pane.leave();
    QTest::qWait(1);
    QCoreApplication::processEvents();
    CHECK(closed.count() == 1);
    CHECK(desk.kept("clinic").value(QLatin1String("office_phone")).toString()
          == QStringLiteral("217-555-0111"));
}

TEST_CASE("what somebody else changed meanwhile is not overwritten", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("clinic");
    desk.part<QLineEdit>("officePhone").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("217-555-0111"));
    QJsonObject other = desk.kept("clinic");
    other.insert(QStringLiteral("hospital"), QStringLiteral("Another Hospital"));
    REQUIRE(saveSetting(desk.folder.database(), QStringLiteral("clinic"), other,
                        desk.folder.clock.now()));
    CHECK_FALSE(desk.save());
    CHECK(pane.hasEdits());
    CHECK(desk.part<look::Strip>("settingsStrip").fact() == QStringLiteral("Nothing was saved."));
    CHECK(desk.kept("clinic").value(QLatin1String("hospital")).toString()
          == QStringLiteral("Another Hospital"));
}

TEST_CASE("settings that were locked again say so, and keep what was entered", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("clinic");
    desk.part<QLineEdit>("officePhone").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("217-555-0111"));
    desk.commands.keepSettings = [](const SettingsEdit &) -> Result<> {
        return failure(Error::Kind::NotPermitted, QStringLiteral("the role password is needed"));
    };
    CHECK_FALSE(desk.save());
    CHECK(pane.hasEdits());
    const auto &strip = desk.part<look::Strip>("settingsStrip");
    CHECK(strip.fact() == QStringLiteral("Nothing was saved."));
    CHECK(strip.more().contains(QStringLiteral("locked")));
}

TEST_CASE("hours: a split day, past midnight, a holiday and closed today, by keyboard",
          "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("hours");
    // Monday ends at noon; then a second span until two in the morning.
    auto &until = desk.part<TimeField>("day0To0");
    until.setFocus(Qt::TabFocusReason);
    until.setCurrentSection(QDateTimeEdit::HourSection);
    for (int hour = 17; hour > 12; --hour)
        desk.press(Qt::Key_Down);
    desk.click("day0Add");
    desk.part<TimeField>("day0From1").setMinutes(20 * 60);
    desk.part<TimeField>("day0To1").setMinutes(2 * 60);
    // A holiday.
    desk.click("addDay");
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("dayDate"));
    desk.part<QDateEdit>("dayDate").setDate(QDate(2026, 12, 25));
    desk.part<QLineEdit>("dayName").setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Christmas"));
    desk.press(Qt::Key_Return);
    desk.click("closedToday");
    REQUIRE(pane.hasEdits());
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("SAC: Monday 8:00 AM – 12:00 PM, 8:00 PM – 2:00 AM, "
                                               "was 8:00 AM – 5:00 PM")));
    CHECK(desk.asked().contains(QStringLiteral("Christmas: Closed")));
    const auto rules
        = autoSettings({ { QStringLiteral("hours"), desk.kept("hours") } }, pane.draft().queues);
    REQUIRE(rules);
    const OpeningHours &sac = rules->queues.first().hours;
    CHECK(sac.week[0] == QList<OpenSpan>{ { 480, 720 }, { 1200, 1560 } });
    CHECK_FALSE(sac.isOpen(desk.folder.clock.now())); // an ordinary Friday morning, but closed
    REQUIRE(sac.days.size() == 1);
    CHECK(sac.days.first().name == QStringLiteral("Christmas"));
    // The other queues go by the default as before.
    CHECK(rules->queues.at(1).hours.week[0] == QList<OpenSpan>{ { 480, 1020 } });
}

TEST_CASE("a day asks for no more width when it has more: a page that does never rests",
          "[settings]")
{
    look::install(look::Theme::Light);
    DayRow day(QStringLiteral("Monday"), QStringLiteral("day-mon"), nullptr);
    day.setSpans({ { 480, 720 }, { 780, 1020 } });
    day.show();
    QList<int> least;
    for (const int width : { 1200, 300, 1200 }) {
        day.resize(width, 200);
        QCoreApplication::processEvents();
        least.append(day.minimumSizeHint().width());
    }
    CHECK(least.at(1) == least.at(0));
    CHECK(least.at(2) == least.at(0));
    CHECK(least.at(0) <= 300);
}

TEST_CASE("hours that overlap are not saved, and the reason is said", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("hours");
    desk.click("day0Add");
    desk.part<TimeField>("day0From1").setMinutes(16 * 60);
    desk.part<TimeField>("day0To1").setMinutes(18 * 60);
    CHECK_FALSE(desk.save());
    CHECK(desk.part<look::Strip>("settingsStrip")
              .more()
              .contains(QStringLiteral("The hours of Monday overlap")));
    CHECK(pane.hasEdits());
}

TEST_CASE("a day's picture holds the morning of the night before", "[settings]")
{
    std::array<QList<OpenSpan>, 7> week;
    week[6] = { { 20 * 60, 26 * 60 } };
    week[0] = { { 8 * 60, 12 * 60 } };
    CHECK(dayPart(week, 0) == QList<OpenSpan>{ { 0, 120 }, { 480, 720 } });
    CHECK(dayPart(week, 6) == QList<OpenSpan>{ { 1200, 1440 } });
}

TEST_CASE("automatic messages: the words of one queue, their count, and the client's phone",
          "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("automatic");
    auto &choice = *pane.findChildren<QueueChoice *>().first();
    for (QueueChoice *each : pane.findChildren<QueueChoice *>()) {
        if (each->isVisible())
            each->choose(QStringLiteral("SAC"));
    }
    Q_UNUSED(choice)
    auto &words = desk.part<TextBox>("words-after_hours");
    words.setFocus();
    words.selectAll();
    QTest::keyClicks(&words, QStringLiteral("We are closed until {next_open}. Call 217-555-0100."));
    CHECK(desk.part<look::PlainLabel>("count-after_hours")
              .text()
              .startsWith(QStringLiteral("Longest rendering ")));
    // This evening the words as they are now are what the phone shows, before anything is saved.
    const QString phone = desk.part<PhonePreview>("phonePreview").words();
    CHECK(phone.contains(QStringLiteral(
        "Us, automatic: We are closed until Monday at 8:00 AM. Call 217-555-0100.")));
    CHECK(phone.contains(QStringLiteral("No second reply")));
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("SAC: After-hours reply: now “We are closed")));
    int own = 0;
    for (const QJsonValue row : desk.kept("wordings").value(QLatin1String("wordings")).toArray())
        own += row[QLatin1String("queue")].toString() == u"SAC";
    CHECK(own == 1);
    desk.click("usual-after_hours");
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("the usual words again")));
}

TEST_CASE("a wording that will not do says why and is not saved", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("automatic");
    auto &words = desk.part<TextBox>("words-request");
    words.setFocus();
    words.selectAll();
    QTest::keyClicks(&words, QStringLiteral("Hello"));
    CHECK_FALSE(desk.save());
    CHECK(pane.hasEdits());
    CHECK(desk.part<look::Strip>("settingsStrip").more().contains(QStringLiteral("STOP")));
}

TEST_CASE("the live switch asks first, acts at once, and is locked by a webhook", "[settings]")
{
    SettingsDesk desk;
    desk.open("automatic");
    auto &live = desk.part<QCheckBox>("live");
    desk.asker.willChoose(QStringLiteral("Cancel"));
    live.setFocus(Qt::TabFocusReason);
    desk.press(Qt::Key_Space);
    QTest::qWait(1);
    CHECK_FALSE(desk.commands.wasAsked(QStringLiteral("setLive on")));
    CHECK_FALSE(live.isChecked());
    desk.asker.willChoose(QStringLiteral("Switch on"));
    desk.press(Qt::Key_Space);
    QTest::qWait(1);
    CHECK(desk.commands.wasAsked(QStringLiteral("setLive on")));
    DeskStatus status;
    status.automatic.webhook = QStringLiteral("hooks.example.org");
    desk.commands.tell(status);
    CHECK_FALSE(live.isEnabled());
    CHECK(desk.part<look::PlainLabel>("liveWords")
              .text()
              .contains(QStringLiteral("hooks.example.org")));
}

TEST_CASE("a queue that is called otherwise keeps its hours, words and templates", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open("hours");
    desk.click("day0Remove0");
    REQUIRE(desk.save());
    pane.showPage(QStringLiteral("queues"));
    auto &name = desk.part<QLineEdit>("queue0Name");
    name.setFocus();
    name.selectAll();
    QTest::keyClicks(&name, QStringLiteral("SMALL"));
    auto &number = desk.part<QLineEdit>("queue0Number");
    number.setFocus();
    number.selectAll();
    QTest::keyClicks(&number, QStringLiteral("(844) 555-0123"));
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Queue SAC is called SMALL")));
    CHECK(
        desk.asked().contains(QStringLiteral("SMALL: number 1-844-555-0123, was 1-844-407-3300")));
    CHECK_FALSE(desk.asked().contains(QStringLiteral("hours")));
    const auto queues = desk.folder.readers().queues.all();
    REQUIRE(queues);
    CHECK(queues->first().name == QStringLiteral("SMALL"));
    CHECK(queues->first().number == PhoneNumber(QStringLiteral("+18445550123")));
    CHECK(desk.kept("hours")
              .value(QLatin1String("queues"))
              .toObject()
              .contains(QStringLiteral("SMALL")));
}

TEST_CASE("queues are added, ordered and judged", "[settings]")
{
    SettingsDesk desk;
    desk.open("queues");
    desk.click("addQueue");
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queue3Name"));
    CHECK_FALSE(desk.save());
    QTest::keyClicks(&desk.part<QLineEdit>("queue3Name"), QStringLiteral("ER"));
    QTest::keyClicks(&desk.part<QLineEdit>("queue3Number"), QStringLiteral("844"));
    CHECK_FALSE(desk.save());
    CHECK(desk.part<look::Strip>("settingsStrip").more().contains(QStringLiteral("ten digits")));
    desk.part<QLineEdit>("queue3Number").clear();
    QTest::keyClicks(&desk.part<QLineEdit>("queue3Number"), QStringLiteral("844 555 0199"));
    desk.click("queue3Up");
    CHECK(desk.save());
    const auto queues = desk.folder.readers().queues.all();
    REQUIRE(queues);
    REQUIRE(queues->size() == 4);
    CHECK(queues->at(2).name == QStringLiteral("ER"));
    CHECK(raw(queues->at(2).id) != 0);
}

TEST_CASE("templates are written, counted, kept to a queue and removed", "[settings]")
{
    SettingsDesk desk;
    desk.open("templates");
    desk.click("addTemplate");
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("template0Name"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Lab results"));
    desk.press(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("{animal}'s results are in"));
    desk.part<QCheckBox>("template0ForLAC").setChecked(true);
    CHECK(desk.save());
    const auto templates = textTemplates(desk.kept("templates"));
    REQUIRE_FALSE(templates.isEmpty());
    CHECK(templates.first()
          == TextTemplate{ QStringLiteral("Lab results"),
                           QStringLiteral("{animal}'s results are in"),
                           { QStringLiteral("LAC") } });
    QTest::keyClicks(&desk.part<TextBox>("template0Text"), QStringLiteral(" {owner}"));
    CHECK_FALSE(desk.save());
    desk.click("template0Remove");
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Template “Lab results” is removed")));
}

TEST_CASE("the Comm Log shows how a copy looks while one changes it", "[settings]")
{
    SettingsDesk desk;
    desk.open("commlog");
    auto &preview = desk.part<look::PlainLabel>("commLogPreview");
    CHECK(preview.text().contains(QStringLiteral("Karen Miller")));
    CHECK(preview.text().contains(QStringLiteral("Thank you for your text")));
    desk.click("includeAutomatic");
    CHECK_FALSE(preview.text().contains(QStringLiteral("Thank you for your text")));
    auto &label = desk.part<QLineEdit>("label-client");
    label.setFocus();
    label.selectAll();
    QTest::keyClicks(&label, QStringLiteral("Owner"));
    CHECK(preview.text().contains(QStringLiteral("Owner")));
    CHECK(desk.save());
    CHECK(desk.kept("commlog").value(QLatin1String("labels"))[QLatin1String("client")].toString()
          == QStringLiteral("Owner"));
}

TEST_CASE("urgent words are edited and tried before they are saved", "[settings]")
{
    SettingsDesk desk;
    desk.open("urgent");
    QTest::keyClicks(&desk.part<QLineEdit>("tryText"), QStringLiteral("she ate a battery"));
    CHECK(desk.part<look::PlainLabel>("tryFound").text()
          == QStringLiteral("Nothing urgent in it."));
    auto &group = desk.part<TextBox>("wordGroup0");
    group.setFocus();
    group.moveCursor(QTextCursor::End);
    QTest::keyClicks(&group, QStringLiteral(", ate a battery"));
    CHECK(desk.part<look::PlainLabel>("tryFound").text().contains(QStringLiteral("ate a battery")));
    CHECK(desk.save());
    CHECK(desk.asked().contains(QStringLiteral("Urgent from now on: ate a battery")));
}

TEST_CASE("all settings go out as one file and come back with the switch off", "[settings]")
{
    SettingsDesk desk;
    desk.open("data");
    const QString name = desk.files.filePath(QStringLiteral("all.json"));
    desk.file = name;
    desk.click("exportSettings");
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(importSettings(desk.folder.database(), file.readAll(), desk.folder.clock.now()));
    desk.asker.willChoose(QStringLiteral("Import"));
    desk.click("importSettings");
    QTest::qWait(1);
    QCoreApplication::processEvents();
    CHECK(desk.commands.timesAsked(QStringLiteral("importSettings")) == 1);
    CHECK(desk.part<look::PlainLabel>("fileOutcome").text().contains(QStringLiteral("are off")));
    desk.click("backUpNow");
    CHECK(desk.commands.wasAsked(QStringLiteral("backUpNow")));
}

TEST_CASE("what changes is said in plain words, never by the name of a document or of its value",
          "[settings]")
{
    SettingsDesk desk;
    const auto words = [&](const char *subject, const char *was, const char *is) {
        const auto queues = desk.folder.readers().queues.all();
        REQUIRE(queues);
        SettingsDraft before{ *queues, {} };
        SettingsDraft after = before;
        before.documents.insert(QString::fromLatin1(subject),
                                QJsonDocument::fromJson(was).object());
        after.documents.insert(QString::fromLatin1(subject), QJsonDocument::fromJson(is).object());
        return changeWords(before, after).join(u'\n');
    };
    struct Case
    {
        const char *subject, *was, *is, *said;
    };
    // clang-format off
    const Case cases[] = {
        { "consent", R"({"answer_before_yes":"with_click"})", R"({"answer_before_yes":"freely"})",
          "Answering before a YES: freely, for 24 hours, was with one click a text" },
        { "commlog", R"({"time_format":"M/d/yyyy h:mm AP"})", R"({"time_format":"yyyy-MM-dd HH:mm"})",
          "Comm Log time format: “2026-01-31 14:05”, was “1/31/2026 2:05 PM”" },
        { "commlog", R"({"header":["title","client"]})", R"({"header":["title","copied"]})",
          "Comm Log header: title, copied by, was title, client" },
        { "commlog", R"({"labels":{"client":"Client"}})", R"({"labels":{"client":"Owner"}})",
          "In the Comm Log: “Owner” instead of “Client”" },
        { "commlog", R"({"line_width":0})", R"({"line_width":200})",
          "Comm Log line width: 200, was lines are not broken" },
        { "hours", R"({"zone":"America/Chicago"})", R"({"zone":"America/Denver"})",
          "Time zone of the hours: “America/Denver”, was “America/Chicago”" },
        { "hours", R"({})", R"({"about":"Ask Chris before changing."})",
          "When texts are read: a detail that no page shows" },
        { "caps", R"({})", R"({"about":"Ask Chris before changing."})",
          "How much is sent automatically: a detail that no page shows" },
    };
    // clang-format on
    for (const Case &each : cases) {
        INFO(each.said);
        CHECK(words(each.subject, each.was, each.is) == QString::fromUtf8(each.said));
    }
}

TEST_CASE("the client's phone stays in sight while one goes down the words, and never past them",
          "[settings]")
{
    SettingsDesk desk;
    desk.open("automatic", { 1440, 900 });
    QTest::qWait(30);
    auto &scroll = desk.part<QScrollArea>("settingsScroll");
    auto &phone = desk.part<QWidget>("phonePreview");
    const auto top = [&] { return phone.mapTo(scroll.viewport(), QPoint()).y(); };
    const int atFirst = top();
    REQUIRE(scroll.verticalScrollBar()->maximum() > 200);
    for (const int at : { 150, scroll.verticalScrollBar()->maximum() }) {
        scroll.verticalScrollBar()->setValue(at);
        QCoreApplication::processEvents();
        CHECK(top() <= atFirst);
        CHECK(top() + phone.height() <= scroll.viewport()->height());
        CHECK(top() >= 0);
    }
    // Where it has no room beside them it stands below.
    desk.pane->resize(700, 900);
    QTest::qWait(30);
    scroll.verticalScrollBar()->setValue(0);
    CHECK(top() > scroll.viewport()->height());

    CHECK(keptAt(0, 500, 300, 1000) == 0);
    CHECK(keptAt(200, 500, 300, 1000) == 200);
    CHECK(keptAt(900, 500, 300, 1000) == 700); // not out of its column
    CHECK(keptAt(200, 500, 600, 1000) == 100); // higher than what is seen: until its end is
    CHECK(keptAt(200, 500, 600, 500) == 0);
}

TEST_CASE("on every page a card is as high as what is in it, in whatever window", "[settings]")
{
    SettingsDesk desk;
    SettingsPane &pane = desk.open();
    for (const QSize size : { QSize(1440, 1100), QSize(900, 600), QSize(420, 720) }) {
        pane.resize(size);
        for (const char *name : { "hours", "automatic", "queues", "templates", "commlog", "clinic",
                                  "staff", "directory", "blocked", "earlier", "records", "report",
                                  "urgent", "connection", "data", "history", "password" }) {
            pane.showPage(QString::fromLatin1(name));
            INFO(name << " at " << size.width());
            const auto tooHigh = [&] {
                QStringList found;
                for (const auto *card : pane.findChildren<Card *>()) {
                    if (card->isVisible()
                        && card->height() > card->layout()->totalHeightForWidth(card->width()) + 4)
                        found << card->accessibleName();
                }
                return found.join(u'|');
            };
            // Cards within cards are laid out one after the other.
            (void)QTest::qWaitFor([&] { return tooHigh().isEmpty(); }, 2000);
            CHECK(tooHigh() == QString());
        }
    }
}

TEST_CASE("the settings work in a narrow pane: the list first, then the page, and back",
          "[settings]")
{
    SettingsDesk desk;
    desk.open("", { 380, 640 });
    auto &list = desk.part<QListWidget>("pages");
    CHECK(list.isVisible());
    list.setFocus();
    desk.press(Qt::Key_Return);
    CHECK_FALSE(list.isVisible());
    CHECK(desk.part<QWidget>("hoursPage").isVisible());
    desk.press(Qt::Key_Escape);
    CHECK(list.isVisible());
}

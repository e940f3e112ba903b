// The window and the desktop's tray: one number, a click that opens, closing into it.

#include "tests/support/fakenotices.h"
#include "tests/support/faketray.h"
#include "tests/ui/console.h"
#include "ui/settings/settingspane.h"

#include <QAction>
#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const PhoneNumber Cow(QStringLiteral("+12175550103"));

struct TrayConsole : Console
{
    QTemporaryDir folder2;
    QPointer<FakeTray> tray;
    QPointer<FakeNotices> notices; ///< The desktop's own, where it has them.

    explicit TrayConsole(bool closesIntoIt = false, bool hasTray = true, bool hasNotices = false)
    {
        folder.receives("Hello");
        everyoneOptedIn();
        sql(QStringLiteral("UPDATE client SET name = 'Karen <b>Mills'"));
        WindowConfig config;
        config.memoryFile = folder2.filePath(QStringLiteral("window.ini"));
        WindowMemory memory = WindowMemory::load(config.memoryFile);
        memory.closeToTray = closesIntoIt;
        memory.save(config.memoryFile);
        config.tray = [this, hasTray]() -> std::unique_ptr<Tray> {
            if (!hasTray)
                return nullptr;
            auto made = std::make_unique<FakeTray>();
            tray = made.get();
            return made;
        };
        config.desktopNotices = [this, hasNotices]() -> std::unique_ptr<DesktopNotices> {
            if (!hasNotices)
                return nullptr;
            auto made = std::make_unique<FakeNotices>();
            notices = made.get();
            return made;
        };
        open(config);
        if (hasTray)
            REQUIRE(QTest::qWaitFor([this] { return tray && tray->shown; }));
        if (hasNotices)
            REQUIRE(QTest::qWaitFor([this] { return !notices.isNull(); }));
    }
    ConversationId of(const PhoneNumber &client) { return folder.idOf("SAC", client); }
    void arrives(const char *body, const PhoneNumber &client = Karen)
    {
        QApplication::setActiveWindow(nullptr);
        folder.clock.advance(1min);
        const MessageId id = folder.receives(body).from(client).id();
        Change change;
        change.conversations.insert(folder.idOf("SAC", client));
        change.arrived.append(id);
        commands.tell(change);
        QTest::qWait(120); // one beat of the window's own pace
    }
};

} // namespace

TEST_CASE("a click on a notification brings the window forward with that conversation", "[tray]")
{
    TrayConsole desk;
    desk.arrives("He ate a sock");
    desk.arrives("My cow", PhoneNumber(QStringLiteral("+12175550103")));
    REQUIRE(desk.tray->told.size() == 2);
    CHECK(desk.tray->told.last().startsWith(QStringLiteral("New text in SAC: ")));
    CHECK(desk.tray->told.last().contains(QStringLiteral("0103")));
    for (const QString &told : std::as_const(desk.tray->told)) {
        CHECK_FALSE(told.contains(QStringLiteral("sock"))); // never the text
        CHECK_FALSE(told.contains(u'<')); // some desktops read markup
    }
    desk.window->hide();
    desk.tray->clickNotification();
    CHECK(desk.window->isVisible());
    CHECK(desk.window->conversation()
          == desk.folder.idOf("SAC", PhoneNumber(QStringLiteral("+12175550103"))));
}

TEST_CASE("without a tray the desktop itself tells, one notification for each who texts", "[tray]")
{
    TrayConsole desk(false, false, true);
    desk.arrives("He ate a sock");
    desk.arrives("My cow", Cow);
    desk.arrives("And a mitten");
    REQUIRE(desk.notices->told.size() == 3);
    CHECK(desk.notices->told.first().startsWith(QStringLiteral("New text in SAC: ")));
    for (const QString &told : std::as_const(desk.notices->told))
        CHECK_FALSE(told.contains(QStringLiteral("sock"))); // never the text
    CHECK(desk.notices->standing == QList{ desk.of(Cow), desk.of(Karen) });
    // The one that is clicked opens, not the latest.
    desk.window->hide();
    desk.notices->click(desk.of(Cow));
    CHECK(desk.window->isVisible());
    CHECK(desk.window->conversation() == desk.of(Cow));
}

TEST_CASE("where both can tell the desktop itself does, and the tray while nobody answers there",
          "[tray]")
{
    TrayConsole desk(false, true, true);
    desk.arrives("He ate a sock");
    CHECK(desk.notices->told.size() == 1);
    CHECK(desk.tray->told.isEmpty());
    desk.notices->there = false;
    desk.arrives("And a mitten");
    CHECK(desk.notices->told.size() == 1);
    CHECK(desk.tray->told.size() == 1);
}

TEST_CASE("a notification goes as soon as somebody opens the conversation", "[tray]")
{
    TrayConsole desk(false, false, true);
    desk.arrives("He ate a sock");
    desk.arrives("My cow", Cow);
    QApplication::setActiveWindow(desk.window.get());
    desk.window->openConversation(desk.of(Karen));
    CHECK(desk.notices->standing == QList{ desk.of(Cow) });
    // Open already when the text came, with nobody there: when somebody comes.
    desk.arrives("And a mitten");
    CHECK(desk.notices->standing == QList{ desk.of(Cow), desk.of(Karen) });
    QApplication::setActiveWindow(desk.window.get());
    CHECK(desk.notices->standing == QList{ desk.of(Cow) });
}

TEST_CASE("a click on a notification leaves the settings and the search behind", "[tray]")
{
    TrayConsole desk(false, false, true);
    desk.arrives("My cow", Cow);
    QApplication::setActiveWindow(desk.window.get());
    desk.window->openSettings();
    desk.arrives("It is standing again", Cow);
    desk.notices->click(desk.of(Cow));
    QTest::qWait(20);
    CHECK(desk.window->conversation() == desk.of(Cow));
    CHECK(desk.part<QWidget>("threadPane")->isVisible());
    CHECK_FALSE(desk.part<QWidget>("settingsPane")->isVisible());
    for (const auto *dialog : desk.window->findChildren<QDialog *>())
        CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("the open conversation is told like any other while the settings stand before it",
          "[tray]")
{
    TrayConsole desk(false, false, true);
    desk.window->openConversation(desk.of(Karen));
    desk.window->openSettings();
    desk.part<QDialog>("unlockDialog")->reject();
    QTest::qWait(20);
    QApplication::setActiveWindow(desk.window.get());
    REQUIRE(desk.window->isActiveWindow());
    desk.folder.clock.advance(1min);
    Change change;
    change.arrived.append(desk.folder.receives("He ate a sock").id());
    change.conversations.insert(desk.of(Karen));
    desk.commands.tell(change);
    QTest::qWait(120);
    CHECK(desk.notices->standing == QList{ desk.of(Karen) });
    // Read when it is before somebody again.
    const QString read = QStringLiteral("markRead %1").arg(raw(desk.of(Karen)));
    desk.commands.asked.clear();
    desk.part<SettingsPane>("settingsPane")->leave();
    CHECK(desk.commands.asked.contains(read));
}

TEST_CASE("a notification goes when the text is read or answered elsewhere", "[tray]")
{
    TrayConsole desk(false, false, true);
    desk.arrives("He ate a sock");
    desk.arrives("My cow", Cow);
    desk.changed("SAC"); // something else of it
    CHECK(desk.notices->standing == QList{ desk.of(Karen), desk.of(Cow) });
    desk.folder.markRead("SAC");
    desk.changed("SAC");
    CHECK(desk.notices->standing == QList{ desk.of(Cow) });
    desk.folder.clock.advance(1min);
    desk.folder.sent("Bring her in").to(Cow);
    desk.changed("SAC", Cow);
    CHECK(desk.notices->standing.isEmpty());
}

TEST_CASE("what a notification was for is over when that is, not with any change", "[tray]")
{
    using About = Notice::About;
    const Instant now{ 1'000'000ms };
    Conversation c;
    c.unread = 1;
    c.waitingSince = now - 1min;
    CHECK_FALSE(isOver(About::Text, c, now));
    CHECK_FALSE(isOver(About::Wait, c, now));
    // A lone keyword waits for nobody, and has not been read.
    c.waitingSince.reset();
    CHECK_FALSE(isOver(About::Text, c, now));
    CHECK(isOver(About::Wait, c, now));
    // What the desk answers by itself is no answer of a person's.
    c.lastDirection = Direction::Out;
    c.lastAutomatic = AutoKind::AfterHours;
    CHECK_FALSE(isOver(About::Text, c, now));
    c.lastAutomatic = AutoKind::None;
    CHECK(isOver(About::Text, c, now));
    // Read, it goes on waiting.
    c = {};
    c.waitingSince = now - 1min;
    CHECK(isOver(About::Text, c, now));
    CHECK_FALSE(isOver(About::Wait, c, now));
    c.section = Section::Archived;
    CHECK(isOver(About::Wait, c, now));
    // A reminder brings back what was archived; done or put off it is over.
    c.remindAt = now - 1min;
    CHECK_FALSE(isOver(About::Reminder, c, now));
    c.remindAt = now + 15min;
    CHECK(isOver(About::Reminder, c, now));
    c.remindAt.reset();
    CHECK(isOver(About::Reminder, c, now));
    c.remindAt = now;
    c.section = Section::Blocked;
    CHECK(isOver(About::Reminder, c, now));
}

TEST_CASE("a burst of texts is three notifications, never without the urgent one", "[tray]")
{
    QList<Notice> burst;
    for (int i = 1; i <= 9; ++i)
        burst << Notice{ ConversationId(i), QStringLiteral("New text in SAC"),
                         QStringLiteral("From %1").arg(i), i == 1 };
    const QList<Notice> shown = newestOf(burst);
    REQUIRE(shown.size() == 3);
    CHECK(shown.first().text == QStringLiteral("From 8"));
    CHECK(shown.at(1).text == QStringLiteral("From 9"));
    CHECK(shown.last().text == QStringLiteral("From 1, and 6 more"));
    CHECK(shown.last().urgent);
    CHECK(newestOf(burst.sliced(7)) == burst.sliced(7));
}

TEST_CASE("one number stands in the title, on the window's icon and in the tray", "[tray]")
{
    TrayConsole desk;
    const auto pictures = [&desk] {
        return std::pair(desk.window->windowIcon().pixmap(32, 32).toImage(),
                         desk.tray->icon.pixmap(32, 32).toImage());
    };
    desk.arrives("He ate a sock", PhoneNumber(QStringLiteral("+12175550103")));
    const QString title = desk.window->windowTitle();
    REQUIRE(title.startsWith(u'('));
    const QString number = title.mid(1, title.indexOf(u')') - 1);
    CHECK(desk.tray->words.endsWith(QStringLiteral(": %1 unread").arg(number)));
    const auto before = pictures();
    CHECK(before.first == before.second);
    desk.arrives("And a mitten", PhoneNumber(QStringLiteral("+12175550104")));
    const auto after = pictures();
    CHECK(after.first == after.second);
    CHECK(after.first != before.first);
}

TEST_CASE("closing goes into the tray where a person chose so, and says it once", "[tray]")
{
    TrayConsole desk(true);
    CHECK_FALSE(desk.window->close());
    CHECK_FALSE(desk.window->isVisible());
    REQUIRE(desk.tray->told.size() == 1);
    CHECK(desk.tray->told.first().contains(QStringLiteral("goes on here")));
    desk.tray->click();
    CHECK(desk.window->isVisible());
    CHECK_FALSE(desk.window->close());
    CHECK(desk.tray->told.size() == 1);
    // Quit in its menu means it.
    REQUIRE(desk.tray->menu);
    desk.tray->menu->actions().last()->trigger();
    CHECK_FALSE(desk.window->isVisible());
    CHECK(desk.tray->told.size() == 1);
}

TEST_CASE("closing closes where nobody chose the tray, or there is none", "[tray]")
{
    SECTION("not chosen")
    {
        TrayConsole desk;
        CHECK(desk.window->close());
        CHECK(desk.tray->told.isEmpty());
    }
    SECTION("no tray")
    {
        TrayConsole desk(true, false);
        CHECK(desk.window->close());
    }
}

TEST_CASE("hiding and quitting wait for a key that a person gives them", "[tray]")
{
    TrayConsole desk;
    const auto action = [&desk](const char *name) {
        auto *found = desk.window->findChild<QAction *>(QLatin1String(name));
        REQUIRE(found);
        CHECK(found->shortcuts().isEmpty());
        CHECK_FALSE(found->text().isEmpty()); // it stands on the sheet of keys
        return found;
    };
    action("key-hide")->trigger();
    CHECK_FALSE(desk.window->isVisible());
    CHECK(desk.tray->told.size() == 1); // where it went
    desk.tray->click();
    CHECK(desk.window->isVisible());
    action("key-quit")->trigger();
    CHECK_FALSE(desk.window->isVisible());
}

TEST_CASE("without a tray the window is hidden in the task bar, never out of reach", "[tray]")
{
    TrayConsole desk(false, false);
    auto *hide = desk.window->findChild<QAction *>(QStringLiteral("key-hide"));
    REQUIRE(hide);
    hide->trigger();
    CHECK(desk.window->isVisible());
    CHECK(desk.window->isMinimized());
}

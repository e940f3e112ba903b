// The window and the desktop's tray: one number, a click that opens, closing into it.

#include "tests/support/faketray.h"
#include "tests/ui/console.h"

#include <QAction>
#include <QPointer>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

struct TrayConsole : Console
{
    QTemporaryDir folder2;
    QPointer<FakeTray> tray;

    explicit TrayConsole(bool closesIntoIt = false, bool hasTray = true)
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
        open(config);
        if (hasTray)
            REQUIRE(QTest::qWaitFor([this] { return tray && tray->shown; }));
    }
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

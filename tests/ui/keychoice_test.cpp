// Keys that a person binds otherwise, on the sheet of keys.

#include "tests/ui/console.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/boxkeys.h"
#include "ui/look/boundkeys.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/keybutton.h"
#include "ui/mainwindow/keyrules.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/mainwindow/windowmemory.h"

#include <QAction>
#include <QFile>
#include <QHelpEvent>

using namespace ivm;
using namespace ivm::test;

namespace {

/// The console with its sheet of keys; what is changed is as delivered again afterwards.
struct KeyDesk
{
    QTemporaryDir files;
    QString memory = files.filePath(QStringLiteral("window.ini"));
    Console console;

    KeyDesk()
    {
        console.folder.receives("Is she ready?");
        console.everyoneOptedIn();
        open();
    }
    ~KeyDesk() { look::setKeyChanges({}); }
    /// Also again: as after a restart.
    void open()
    {
        console.window.reset();
        WindowConfig config;
        config.memoryFile = memory;
        console.open(config);
        console.window->setAuthor(QStringLiteral("AB"));
    }
    static void settle()
    {
        QTest::qWait(1);
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    ShortcutSheet &sheet()
    {
        if (!console.window->findChild<ShortcutSheet *>())
            console.press(Qt::Key_Slash, Qt::ControlModifier);
        auto *found = console.window->findChild<ShortcutSheet *>();
        REQUIRE(found);
        QApplication::setActiveWindow(found);
        return *found;
    }
    KeyButton &row(const char *name)
    {
        auto *found = sheet().findChild<KeyButton *>(QStringLiteral("bind-") + QLatin1String(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    /// By keyboard: to the row, Space, and the new key.
    void choose(const char *name)
    {
        row(name).setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        CHECK(row(name).isWaiting());
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, with);
        settle();
    }
    void closeSheet()
    {
        sheet().close();
        settle();
        QApplication::setActiveWindow(console.window.get());
    }
    QString said() { return sheet().findChild<QLabel *>(QStringLiteral("keysSaid"))->text(); }
    QList<QKeySequence> keysOf(const char *words) const
    {
        for (const QAction *action : console.window->actions()) {
            if (action->text() == QString::fromUtf8(words))
                return action->shortcuts();
        }
        FAIL(words);
        return {};
    }
};

QKeySequence keys(const char *written)
{
    return QKeySequence::fromString(QString::fromLatin1(written), QKeySequence::PortableText);
}

} // namespace

TEST_CASE("keys that type, move, edit or are the system's cannot be bound, and the reason is said",
          "[keys]")
{
    for (const char *free : { "Ctrl+D", "Ctrl+Shift+D", "Alt+D", "F9", "Shift+F9", "Ctrl+.",
                              "Ctrl+Space", "Alt+Down", "Ctrl+F12", "Alt+1" }) {
        INFO(free);
        CHECK(keyObjection(keys(free)).isEmpty());
    }
    const std::pair<const char *, const char *> refused[] = {
        { "D", "Hold Ctrl or Alt" },
        { "Shift+D", "Hold Ctrl or Alt" },
        { "Space", "Hold Ctrl or Alt" },
        { "Up", "Hold Ctrl or Alt" },
        { "Esc", "stay as they are" },
        { "Ctrl+Tab", "stay as they are" },
        { "Ctrl+Return", "stay as they are" },
        { "Alt+Enter", "stay as they are" },
        { "Ctrl+C", "copies" },
        { "Ctrl+Shift+Z", "taken back" },
        { "Ctrl+Left", "moves in texts" },
        { "Ctrl+Shift+Home", "moves in texts" },
        { "Ctrl+Alt+Q", "write signs" },
        { "Meta+D", "belong to the system" },
        { "Alt+F4", "closes the window" },
        { "Shift+F10", "opens the menu" },
        { "Ctrl+S", "saves" },
        { "", "No key" },
    };
    for (const auto &[key, why] : refused) {
        INFO(key);
        CHECK(keyObjection(keys(key)).contains(QString::fromUtf8(why)));
    }
    // What is pressed, not how it is made: Shift makes the plus, the number pad makes no
    // difference.
    const auto pressed = [](Qt::Key key, Qt::KeyboardModifiers with) {
        return keyOf(QKeyEvent(QEvent::KeyPress, key, with));
    };
    CHECK(pressed(Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier) == keys("Ctrl++"));
    CHECK(pressed(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier) == keys("Ctrl+Shift+D"));
    CHECK(pressed(Qt::Key_1, Qt::AltModifier | Qt::KeypadModifier) == keys("Alt+1"));
    CHECK(pressed(Qt::Key_Control, Qt::ControlModifier).isEmpty());
}

TEST_CASE("a key is changed on the sheet by keyboard, holds at once everywhere, and is remembered",
          "[keys]")
{
    KeyDesk desk;
    const auto karen = desk.console.folder.idOf("SAC");
    desk.choose("archive");
    CHECK(desk.said().contains(QStringLiteral("press the new key")));

    // What is another's already, and what types, is refused with the reason; it goes on waiting.
    desk.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(desk.said()
          == QStringLiteral("Ctrl+F is “Find in this conversation” already. Change that one "
                            "first."));
    desk.press(Qt::Key_D);
    CHECK(desk.said().contains(QStringLiteral("Hold Ctrl or Alt")));
    CHECK(desk.keysOf("Archive conversation").contains(keys("Ctrl+E")));
    REQUIRE(desk.row("archive").isWaiting());
    desk.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(desk.said().contains(QStringLiteral("Archive conversation is Ctrl+D from now on")));
    CHECK(desk.row("archive").label() == QStringLiteral("Ctrl+D"));
    CHECK(desk.row("archive").hasFocus());
    CHECK(desk.sheet().findChild<QWidget *>(QStringLiteral("delivered-archive")));
    desk.closeSheet();

    // It does what it says, the old one nothing; menus and tooltips tell of the new one.
    CHECK(desk.keysOf("Archive conversation") == QList{ keys("Ctrl+D") });
    desk.console.window->openConversation(karen);
    auto *archive = desk.console.part<look::Button>("archive");
    QHelpEvent shown(QEvent::ToolTip, QPoint(1, 1), archive->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(archive, &shown);
    CHECK(archive->toolTip().contains(QStringLiteral("Ctrl+D")));
    auto *question = desk.console.part<QWidget>("archiveQuestion");
    desk.console.press(Qt::Key_E, Qt::ControlModifier);
    CHECK_FALSE(question->isVisible());
    desk.console.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(question->isVisible());
    desk.console.press(Qt::Key_Escape);

    desk.open(); // a restart
    CHECK(desk.keysOf("Archive conversation") == QList{ keys("Ctrl+D") });
    desk.row("archive");
    auto *back = desk.sheet().findChild<look::Button *>(QStringLiteral("delivered-archive"));
    REQUIRE(back);
    back->click();
    desk.settle();
    CHECK(desk.keysOf("Archive conversation") == QList{ keys("Ctrl+E"), keys("Ctrl+Shift+A") });
    CHECK(desk.row("archive").hasFocus());
    CHECK_FALSE(WindowMemory::load(desk.memory).keys.contains(QStringLiteral("archive")));
}

TEST_CASE("choosing a key can be left with Esc, and what has none can get one", "[keys]")
{
    KeyDesk desk;
    desk.choose("optincard");
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.row("optincard").isWaiting());
    CHECK(desk.sheet().isVisible());
    CHECK(desk.keysOf("Opt-in card…").isEmpty());
    desk.choose("optincard");
    desk.press(Qt::Key_F9);
    CHECK(desk.keysOf("Opt-in card…") == QList{ keys("F9") });
    // Nothing waits any more once one goes elsewhere.
    desk.choose("search");
    desk.row("find").setFocus();
    desk.settle();
    CHECK_FALSE(desk.row("search").isWaiting());
    // Also what the box and not the window does.
    desk.choose("templates");
    desk.press(Qt::Key_F8);
    CHECK(BoxKeys().keys(BoxKey::Templates) == QList{ keys("F8") });
    auto *all = desk.sheet().findChild<look::Button *>(QStringLiteral("allAsDelivered"));
    REQUIRE(all->isEnabled());
    all->click();
    desk.settle();
    CHECK(look::keyChanges().isEmpty());
    CHECK(desk.keysOf("Opt-in card…").isEmpty());
    CHECK_FALSE(all->isEnabled());
}

TEST_CASE("keys that changed places come back after a restart, nonsense in the file does not",
          "[keys]")
{
    KeyDesk desk;
    desk.console.window.reset();
    WindowMemory memory = WindowMemory::load(desk.memory);
    memory.keys = { { QStringLiteral("find"), keys("Ctrl+E") },
                    { QStringLiteral("archive"), keys("Ctrl+F") },
                    { QStringLiteral("note"), keys("Ctrl+K") }, // is Search's
                    { QStringLiteral("new"), keys("N") },
                    { QStringLiteral("unheard of"), keys("F9") } };
    memory.save(desk.memory);
    desk.open();
    CHECK(desk.keysOf("Find in this conversation") == QList{ keys("Ctrl+E") });
    CHECK(desk.keysOf("Archive conversation") == QList{ keys("Ctrl+F") });
    CHECK(desk.keysOf("Add a note") == QList{ keys("Ctrl+Shift+N") });
    CHECK(desk.keysOf("New conversation by number") == QList{ keys("Ctrl+N") });
    CHECK(look::keyChanges().size() == 2);
    // One alone goes back: the other would be bound twice, and goes back with it.
    auto *back = desk.sheet().findChild<look::Button *>(QStringLiteral("delivered-find"));
    REQUIRE(back);
    back->click();
    desk.settle();
    CHECK(look::keyChanges().isEmpty());
}

TEST_CASE("a row that waits for a key, or was changed, pushes nothing aside", "[keys]")
{
    KeyDesk desk;
    const auto places = [&] {
        KeyDesk::settle();
        QList<int> all; // of every key from the left
        for (const auto *row : desk.sheet().findChildren<KeyButton *>())
            all << row->x();
        return all;
    };
    const QSize size = desk.sheet().size();
    const QList<int> delivered = places();
    REQUIRE(delivered.size() > 20);
    desk.choose("archive");
    CHECK(places() == delivered);
    desk.press(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(desk.sheet().findChild<QWidget *>(QStringLiteral("delivered-archive")));
    CHECK(places() == delivered);
    CHECK(desk.sheet().size() == size);
}

TEST_CASE("every row of the sheet either has a key one can change or says that it stays", "[keys]")
{
    KeyDesk desk;
    int changeable = 0;
    for (const QAction *action : desk.console.window->actions()) {
        const QString name = action->property(ActionName).toString();
        if (name.isEmpty())
            continue;
        ++changeable;
        INFO(name.toStdString());
        CHECK(desk.row(name.toLatin1().constData()).accessibleName().startsWith(action->text()));
        // A key as delivered that could not be chosen would be lost by changing it once; those
        // with Tab and the arrows are the windows' own habits.
        for (const QKeySequence &key : action->shortcuts()) {
            const QString why = keyObjection(key);
            CHECK((why.isEmpty() || why.contains(QStringLiteral("Tab"))));
        }
    }
    CHECK(changeable > 30);
    CHECK(desk.said().contains(QStringLiteral("Keys without a frame")));
}

#include "tests/ui/console.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/boxkeys.h"
#include "ui/composer/composerbox.h"
#include "ui/look/button.h"
#include "ui/look/typedday.h"
#include "ui/mainwindow/shortcutsheet.h"
#include "ui/thread/threadkeys.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Three clients: Miguel waits longest, Karen waits, Ruth is answered.
void threeClients(Console &console)
{
    console.folder.receives("Is she ready?").from(Ruth).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.sent("Yes").to(Ruth).on("SAC");
    console.folder.receives("My cat coughs").from(Miguel).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("Biscuit limps").from(Karen).on("SAC");
    console.everyoneOptedIn();
    for (const PhoneNumber &client : { Ruth, Miguel, Karen })
        console.folder.markRead("SAC", client);
}

const QDate Today(2026, 11, 27); // a Friday

std::optional<QDate> typed(const char *words, const char *locale = "en_US")
{
    return dayTyped(QString::fromUtf8(words), Today, QLocale(QLatin1String(locale)));
}

} // namespace

TEST_CASE("Ctrl+Tab steps as Alt and the arrows do", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    console.press(Qt::Key_Tab, Qt::ControlModifier);
    const auto first = console.window->conversation();
    REQUIRE(first == console.folder.idOf("SAC", Miguel));
    console.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(console.window->conversation() == console.folder.idOf("SAC", Karen));
    console.press(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(console.window->conversation() == first);
}

TEST_CASE("whoever clicks a conversation can write at once", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    QListView &list = console.list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(0, 0)).center());
    CHECK(console.focus() == QStringLiteral("composerBox"));
    console.type(QStringLiteral("Good morning"));
    CHECK(console.part<ComposerBox>("composerBox")->toPlainText()
          == QStringLiteral("Good morning"));
}

TEST_CASE("letters typed in the list land in the box, blanks and shortcuts do not", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    console.list().setFocus();
    console.press(Qt::Key_X);
    console.press(Qt::Key_Home);
    REQUIRE(console.window->conversation() == console.folder.idOf("SAC", Miguel));
    auto *box = console.part<ComposerBox>("composerBox");
    console.press(Qt::Key_Space);
    console.press(Qt::Key_G, Qt::AltModifier);
    CHECK(box->toPlainText().isEmpty());
    CHECK(console.list().hasFocus());
    QTest::keyClick(&console.list(), 'G', Qt::ShiftModifier);
    CHECK(box->toPlainText() == QStringLiteral("G"));
    console.type(QStringLiteral("ood"));
    CHECK(box->toPlainText() == QStringLiteral("Good"));
}

TEST_CASE("Alt+Shift+arrow goes to whoever waits or is unread, round and round", "[keys]")
{
    Console console;
    threeClients(console);
    console.folder.receives("Thanks!").from(Ruth).on("SAC"); // unread, and waits
    console.folder.needsNoReply("SAC", Ruth); // unread only
    console.open();
    const auto next = [&] {
        console.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        return console.window->conversation();
    };
    CHECK(next() == console.folder.idOf("SAC", Miguel));
    CHECK(next() == console.folder.idOf("SAC", Karen));
    CHECK(next() == console.folder.idOf("SAC", Ruth));
    CHECK(next() == console.folder.idOf("SAC", Miguel));
    console.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(console.window->conversation() == console.folder.idOf("SAC", Ruth));
}

TEST_CASE("Ctrl+Shift+U brings an archived conversation back and archives nothing", "[keys]")
{
    Console console;
    threeClients(console);
    console.folder.archive("SAC", Ruth);
    console.open();
    console.window->setAuthor(QStringLiteral("AB"));
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    console.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(console.commands.timesAsked(QStringLiteral("archive")) == 0);
    CHECK(console.commands.timesAsked(QStringLiteral("unarchive")) == 0);
    console.window->openConversation(console.folder.idOf("SAC", Ruth));
    console.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(console.commands.timesAsked(QStringLiteral("unarchive")) == 1);
}

TEST_CASE("the arrow up in an empty box brings one's own last text back, as a new one", "[keys]")
{
    ThreadDesk desk;
    desk.folder.receives("When may we come?");
    desk.folder.sent("From the colleague");
    desk.folder.sent("Any time after 3.");
    desk.folder.sent("Also from the colleague");
    desk.sql("UPDATE message SET author = 'KT' WHERE direction = 1");
    desk.sql("UPDATE message SET author = 'AB' WHERE body LIKE 'Any%'");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(box->toPlainText() == QStringLiteral("Any time after 3."));
    CHECK(desk.commands.sent.isEmpty());
    // With something in the box the arrow only moves.
    QTest::keyClick(box, Qt::Key_Up);
    CHECK(box->toPlainText() == QStringLiteral("Any time after 3."));

    SECTION("who sent nothing here is told so")
    {
        box->clear();
        desk.pane->setAuthor(QStringLiteral("ZZ"));
        QTest::keyClick(box, Qt::Key_Up);
        CHECK(box->toPlainText().isEmpty());
        CHECK(desk.part<QLabel>("composerNote")->text()
              == QStringLiteral("You sent nothing here yet"));
    }
}

TEST_CASE("Enter sends or starts a line, as a person chose, and the window remembers", "[keys]")
{
    ThreadDesk desk;
    desk.folder.receives("When may we come?");
    desk.optedIn();
    desk.open();
    desk.pane->setEnterSends(false);
    auto *box = desk.part<ComposerBox>("composerBox");
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("At 3"));
    QTest::keyClick(box, Qt::Key_Return);
    QTest::keyClicks(box, QStringLiteral("or 4"));
    CHECK(box->toPlainText() == QStringLiteral("At 3\nor 4"));
    CHECK(desk.commands.sent.isEmpty());
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent.first().text == QStringLiteral("At 3\nor 4"));
    REQUIRE(ThreadDesk::until([&] { return box->toPlainText().isEmpty(); })); // it is on disk
    QTest::keyClicks(box, QStringLiteral("COME IN NOW PLEASE, WE ARE READY FOR HER"));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.part<QWidget>("composerStrip0")
              ->accessibleDescription()
              .contains(QStringLiteral("Press Ctrl+Enter again")));

    QTemporaryDir folder;
    WindowMemory memory;
    memory.enterSends = false;
    memory.save(folder.filePath(QStringLiteral("window.ini")));
    CHECK_FALSE(WindowMemory::load(folder.filePath(QStringLiteral("window.ini"))).enterSends);
    CHECK(WindowMemory::load(folder.filePath(QStringLiteral("none.ini"))).enterSends);
}

TEST_CASE("Enter with keys that mean nothing never sends", "[keys]")
{
    for (const bool sends : { true, false }) {
        const BoxKeys keys(sends);
        for (const auto modifiers :
             { Qt::AltModifier | Qt::NoModifier, Qt::AltModifier | Qt::ShiftModifier,
               Qt::MetaModifier | Qt::NoModifier }) {
            const QKeyEvent event(QEvent::KeyPress, Qt::Key_Return, modifiers);
            CHECK(keys.of(event) == BoxKey::NewLine);
        }
        const QKeyEvent onThePad(QEvent::KeyPress, Qt::Key_Enter, Qt::KeypadModifier);
        CHECK(keys.of(onThePad) == (sends ? BoxKey::Send : BoxKey::NewLine));
    }
}

TEST_CASE("a day is understood as people type it, and never lies ahead", "[keys]")
{
    CHECK(typed("today") == Today);
    CHECK(typed(" Yesterday ") == Today.addDays(-1));
    CHECK(typed("friday") == Today);
    CHECK(typed("Mon") == QDate(2026, 11, 23));
    CHECK(typed("11/19") == QDate(2026, 11, 19));
    CHECK(typed("12/24") == QDate(2025, 12, 24)); // not yet this year
    CHECK(typed("3/5/25") == QDate(2025, 3, 5));
    CHECK(typed("2026-01-02") == QDate(2026, 1, 2));
    CHECK(typed("Nov 19") == QDate(2026, 11, 19));
    CHECK(typed("March 5, 2024") == QDate(2024, 3, 5));
    CHECK(typed("2/29") == QDate(2024, 2, 29));
    CHECK(typed("19/11", "en_GB") == QDate(2026, 11, 19));
    CHECK(typed("11/19", "C") == QDate(2026, 11, 19)); // a computer with no language set
    for (const char *nonsense : { "", "soon", "13/13", "12/1/2026", "2/30", "Nov", "0/0", "99" })
        CHECK_FALSE(typed(nonsense).has_value());
}

TEST_CASE("going to a day shows its first text, or says what is there instead", "[keys]")
{
    ThreadDesk desk;
    desk.folder.receives("long ago").at(desk.folder.clock.now() - 24h * 400);
    for (int i = 0; i < 90; ++i) {
        desk.folder.receives(QStringLiteral("Text number %1").arg(i))
            .at(desk.folder.clock.now() - 24h * (90 - i));
    }
    desk.folder.receives("today");
    desk.optedIn();
    desk.open();
    auto *view = desk.part<ThreadView>("threadView");
    QSignalSpy said(desk.pane.get(), &ThreadPane::done);
    const auto go = [&](const char *day) {
        desk.asker.willType(QString::fromUtf8(day));
        desk.pane->goToDay();
        QCoreApplication::processEvents();
        const int row = view->currentRow();
        return row < 0 ? QString() : view->model().row(row).text.text;
    };
    CHECK(go("2026-09-20") == QStringLiteral("Text number 30"));
    CHECK(said.isEmpty());
    const QRectF rect = view->rowRect(view->currentRow());
    CHECK(rect.top() >= 0);
    CHECK(rect.bottom() <= view->viewport()->height());
    CHECK(go("2026-01-10") == QStringLiteral("Text number 0"));
    REQUIRE(said.size() == 1);
    CHECK(said.first().first().toString().startsWith(QStringLiteral("No text on that day.")));
    desk.pane->showNewest();
    CHECK(view->isFollowing());
    // What will not do is said while it is typed.
    CHECK_FALSE(desk.asker.askedText.last().objection(QStringLiteral("soon")).isEmpty());
}

TEST_CASE("the first text nobody answered is one key away", "[keys]")
{
    ThreadDesk desk;
    desk.folder.receives("answered long ago");
    desk.folder.clock.advance(1min);
    desk.folder.sent("Yes");
    desk.folder.clock.advance(1min);
    desk.folder.receives("first that waits");
    for (int i = 0; i < 80; ++i) { // more than is loaded
        desk.folder.clock.advance(1min);
        desk.folder.receives(QStringLiteral("Text number %1").arg(i));
    }
    desk.optedIn();
    desk.folder.markRead("SAC");
    desk.open();
    auto *view = desk.part<ThreadView>("threadView");
    desk.pane->goToWaiting();
    REQUIRE(view->currentRow() >= 0);
    CHECK(view->model().row(view->currentRow()).text.text == QStringLiteral("first that waits"));

    desk.folder.sent("Here we are");
    desk.tell();
    QSignalSpy said(desk.pane.get(), &ThreadPane::done);
    desk.pane->goToWaiting();
    CHECK(said.size() == 1);
}

TEST_CASE("Escape goes outward one step at a time: chosen texts, the ring, the box", "[keys]")
{
    ThreadDesk desk;
    desk.folder.receives("one");
    desk.folder.receives("two");
    desk.optedIn();
    desk.open();
    auto *view = desk.part<ThreadView>("threadView");
    desk.pane->findInThread();
    auto *line = desk.part<QLineEdit>("findLine");
    QTest::keyClick(line, Qt::Key_Escape);
    CHECK_FALSE(line->isVisible());
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    REQUIRE(view->chosen().size() == 1);
    QTest::keyClick(view, Qt::Key_Escape);
    CHECK(view->chosen().isEmpty());
    CHECK(view->currentRow() >= 0);
    QTest::keyClick(view, Qt::Key_Escape);
    CHECK(view->currentRow() < 0);
    CHECK(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Escape);
    CHECK(desk.part<ComposerBox>("composerBox")->hasFocus());
}

TEST_CASE("the sheet of keys holds every key of the window, the box and the thread", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    console.press(Qt::Key_Slash, Qt::ControlModifier);
    auto *sheet = console.window->findChild<ShortcutSheet *>(QStringLiteral("shortcutSheet"));
    REQUIRE(sheet);
    QString all;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        all += label->text() + u'\n';
    for (const auto *button : sheet->findChildren<look::Button *>())
        all += button->label() + u'\n';
    const auto has = [&](const QKeySequence &key) {
        INFO(key.toString().toStdString());
        CHECK(all.contains(look::keyWords(key)));
    };
    for (const QAction *action : console.window->actions()) {
        for (const QKeySequence &key : action->shortcuts()) {
            if (!action->text().isEmpty())
                has(key);
        }
    }
    for (const look::KeyLine &line : BoxKeys().lines() + threadKeyLines()) {
        CHECK(all.contains(line.words));
        for (const QKeySequence &key : line.keys)
            has(key);
    }
    CHECK(all.contains(QStringLiteral("Ctrl+1 to Ctrl+9")));
    sheet->close();
}

TEST_CASE("no key of the window means two things", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    QHash<QString, QString> taken;
    for (const QAction *action : console.window->actions()) {
        for (const QKeySequence &key : action->shortcuts()) {
            const QString name = key.toString();
            INFO(name.toStdString());
            CHECK(taken.value(name).isEmpty());
            taken.insert(name, action->text() + u' ');
        }
    }
    // A key of the box that the window takes first would never reach it.
    for (const bool sends : { true, false }) {
        for (const look::KeyLine &line : BoxKeys(sends).lines()) {
            for (const QKeySequence &key : line.keys)
                CHECK_FALSE(taken.contains(key.toString()));
        }
    }
    for (const look::KeyLine &line : threadKeyLines()) {
        for (const QKeySequence &key : line.keys)
            CHECK_FALSE(taken.contains(key.toString()));
    }
}

TEST_CASE("a key marks the open conversation unread, and read again", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    const auto open = console.folder.list("SAC").first();
    console.window->openConversation(open.id);
    const auto strikes = [&] {
        console.commands.asked.clear();
        console.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    };
    const QString id = QString::number(raw(open.id));
    console.sql(QStringLiteral("UPDATE conversation SET unread = 0"));
    strikes();
    CHECK(console.commands.wasAsked(QStringLiteral("markUnread ") + id));
    console.sql(QStringLiteral("UPDATE conversation SET unread = 1"));
    strikes();
    CHECK(console.commands.wasAsked(QStringLiteral("markRead ") + id));
}

TEST_CASE("a key that does something does it once, however long it is held", "[keys]")
{
    Console console;
    threeClients(console);
    console.open();
    const QSet<QString> steps{ QStringLiteral("next"),     QStringLiteral("previous"),
                               QStringLiteral("nextowed"), QStringLiteral("previousowed"),
                               QStringLiteral("larger"),   QStringLiteral("smaller") };
    QSet<QString> repeated;
    for (const QAction *action : console.window->actions()) {
        if (action->autoRepeat())
            repeated.insert(action->property(ActionName).toString());
    }
    CHECK(repeated == steps);
}

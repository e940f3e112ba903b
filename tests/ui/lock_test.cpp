// The lock on Settings as a person meets it: choosing a password, opening, the warning, the cover.

#include "tests/support/catch.h"
#include "tests/support/fakecommands.h"
#include "tests/support/supervisedfolder.h"
#include "ui/look/button.h"
#include "ui/look/plainlabel.h"
#include "ui/settings/historypage.h"
#include "ui/settings/lockcover.h"
#include "ui/settings/passwordpage.h"
#include "ui/settings/rolepasswordwords.h"
#include "ui/settings/unlockdialog.h"
#include "ui/settings/unlockscreen.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

constexpr const char *Right = "otters like kites";

/// The window over which the door opens and in which the cover stands.
struct Door
{
    Door()
    {
        commands.settingsPassword = QString::fromUtf8(Right);
        commands.lockState.kind = RoleLockState::Kind::Set;
        window.resize(900, 600);
        window.show();
        QApplication::setActiveWindow(&window);
    }
    ~Door()
    {
        delete cover;
        qDeleteAll(window.findChildren<QDialog *>());
    }

    FakeCommands commands;
    SimulatedClock clock;
    ScreenLock screen;
    QWidget window;
    LockCover *cover = nullptr;
    QTextEdit *wording = nullptr;
    bool opened = false;

    void open()
    {
        auto *dialog = new UnlockDialog({ .commands = commands,
                                          .clock = clock,
                                          .initials = [] { return QStringLiteral("KM"); },
                                          .ours = {} },
                                        &window);
        QObject::connect(dialog, &QDialog::accepted, &window, [this] { opened = true; });
        dialog->open();
        QApplication::processEvents(); // which page, and
        QApplication::processEvents(); // how long to wait
    }
    void makeCover()
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        wording = new QTextEdit(content);
        wording->setAccessibleName(QStringLiteral("secret wording"));
        column->addWidget(wording);
        column->addWidget(new look::PlainLabel(QStringLiteral("secret label")));
        cover = new LockCover(content,
                              { .commands = commands,
                                .clock = clock,
                                .initials = [] { return QStringLiteral("KM"); },
                                .screen = &screen },
                              &window);
        (new QVBoxLayout(&window))->addWidget(cover);
        QApplication::processEvents();
    }
    template <typename T>
    T &part(const char *name)
    {
        T *found = window.findChild<T *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    bool isThere(const char *name)
    {
        auto *found = window.findChild<QWidget *>(QString::fromLatin1(name));
        return found && found->isVisible();
    }
    void type(const char *name, const char *text)
    {
        auto &line = part<QLineEdit>(name);
        line.setFocus();
        line.clear();
        QTest::keyClicks(&line, QString::fromUtf8(text));
    }
    void press(const char *name)
    {
        part<QAbstractButton>(name).click();
        QApplication::processEvents();
    }
    QString words(const char *name) { return part<look::PlainLabel>(name).text(); }
    void guess(const char *text)
    {
        type("rolePasswordLine", text);
        press("unlock");
        QApplication::processEvents();
        QApplication::processEvents();
    }
};

/// Every word that assistive technology can reach from the program's root, hidden or not.
QStringList wordsInTheTree()
{
    QStringList words;
    const std::function<void(QAccessibleInterface *)> visit = [&](QAccessibleInterface *node) {
        if (!node || !node->isValid())
            return;
        words.append(node->text(QAccessible::Name));
        words.append(node->text(QAccessible::Value));
        words.append(node->text(QAccessible::Description));
        if (auto *text = node->textInterface())
            words.append(text->text(0, text->characterCount()));
        for (int i = 0; i < node->childCount(); ++i)
            visit(node->child(i));
    };
    visit(QAccessible::queryAccessibleInterface(qApp));
    return words;
}

} // namespace

TEST_CASE("on the first day a password is chosen, judged in words while it is typed", "[lock]")
{
    Door door;
    door.commands.lockState.kind = RoleLockState::Kind::NotSet;
    door.open();
    CHECK(door.isThere("choosePassword"));
    door.type("newPasswordLine", "otters like");
    CHECK(door.words("judgement") == QStringLiteral("4 more characters are needed."));
    door.type("newPasswordLine", "veterinary hospital");
    CHECK(door.words("judgement").startsWith(QStringLiteral("Many people")));
    CHECK_FALSE(door.part<QAbstractButton>("setPassword").isEnabled());
    door.type("newPasswordLine", Right);
    CHECK(door.words("judgement") == QStringLiteral("This will do."));
    CHECK_FALSE(door.part<QAbstractButton>("setPassword").isEnabled());
    door.type("samePasswordLine", "otters like kits!");
    CHECK(door.words("judgement") == QStringLiteral("The two are not the same."));
    // Pasting is welcome.
    QApplication::clipboard()->setText(QString::fromUtf8(Right));
    door.part<QLineEdit>("samePasswordLine").clear();
    door.part<QLineEdit>("samePasswordLine").paste();
    REQUIRE(door.part<QAbstractButton>("setPassword").isEnabled());
    door.press("setPassword");
    QApplication::processEvents();
    CHECK(door.opened);
    CHECK(door.commands.wasAsked(QStringLiteral("setRolePassword KM")));
    CHECK(door.commands.settingsPassword == QString::fromUtf8(Right));
}

TEST_CASE("a password is hidden until somebody asks to see it", "[lock]")
{
    Door door;
    door.open();
    auto &line = door.part<QLineEdit>("rolePasswordLine");
    CHECK(line.echoMode() == QLineEdit::Password);
    door.press("rolePasswordShow");
    CHECK(line.echoMode() == QLineEdit::Normal);
    door.press("rolePasswordShow");
    CHECK(line.echoMode() == QLineEdit::Password);
}

TEST_CASE("the right password opens; a wrong one says so and is gone", "[lock]")
{
    Door door;
    door.open();
    CHECK_FALSE(door.part<QAbstractButton>("unlock").isEnabled());
    door.guess("otters like kits");
    CHECK(door.words("unlockWords").startsWith(QStringLiteral("This is not the role password.")));
    CHECK(door.part<QLineEdit>("rolePasswordLine").text().isEmpty());
    CHECK_FALSE(door.opened);
    door.guess("otters like kit");
    CHECK(door.words("unlockWords").contains(QStringLiteral("3 more tries, then a wait.")));
    door.guess(Right);
    CHECK(door.opened);
}

TEST_CASE("while a wait runs, it counts down and nothing can be tried", "[lock]")
{
    Door door;
    door.commands.lockState.wait = 90s;
    door.open();
    CHECK(door.words("unlockWords") == QStringLiteral("You can try again in 90 seconds."));
    door.type("rolePasswordLine", Right);
    CHECK_FALSE(door.part<QAbstractButton>("unlock").isEnabled());
    door.clock.advance(60s);
    CHECK(door.words("unlockWords") == QStringLiteral("You can try again in 30 seconds."));
    door.clock.advance(30s);
    CHECK(door.words("unlockWords") == QStringLiteral("You can try again now."));
    CHECK(door.part<QAbstractButton>("unlock").isEnabled());
    CHECK(waitWords(61min) == QStringLiteral("1 hour"));
    CHECK(waitWords(91s) == QStringLiteral("2 minutes"));
}

TEST_CASE("settings are covered until unlocked, and nothing behind the cover can be read", "[lock]")
{
    Door door;
    door.makeCover();
    const auto isReadable
        = [] { return !wordsInTheTree().filter(QStringLiteral("secret")).isEmpty(); };
    CHECK(door.cover->isLocked());
    CHECK_FALSE(isReadable());
    door.cover->unlock();
    QApplication::processEvents();
    CHECK(door.wording->isVisible());
    door.wording->setPlainText(QStringLiteral("secret edits"));
    CHECK(isReadable()); // the test can see what it looks for
    door.cover->lock();
    QApplication::processEvents();
    CHECK_FALSE(isReadable());
    CHECK_FALSE(door.wording->isVisible());
    CHECK(door.commands.wasAsked(QStringLiteral("lockSettings")));
    CHECK(door.words("lockWhy").contains(QStringLiteral("not saved is kept")));
}

TEST_CASE("what was not saved is there again behind the lock, where it was left", "[lock]")
{
    Door door;
    door.makeCover();
    door.cover->unlock();
    QApplication::processEvents();
    door.wording->setFocus();
    QTest::keyClicks(door.wording, QStringLiteral("half written"));
    door.clock.advance(120s);
    REQUIRE(door.cover->isLocked());
    QApplication::processEvents();
    door.guess(Right);
    CHECK_FALSE(door.cover->isLocked());
    CHECK(door.wording->toPlainText() == QStringLiteral("half written"));
    CHECK(QApplication::focusWidget() == door.wording);
}

TEST_CASE("twenty seconds before it locks it says so, and Stay stays", "[lock]")
{
    Door door;
    door.makeCover();
    QSignalSpy words(door.cover, &LockCover::lockWords);
    door.cover->unlock();
    QApplication::processEvents();
    CHECK(words.last().first().toString() == QStringLiteral("Unlocked · locks in 2:00"));
    door.clock.advance(99s);
    CHECK_FALSE(door.isThere("lockWarning"));
    door.clock.advance(1s);
    REQUIRE(door.isThere("lockWarning"));
    CHECK(words.last().first().toString() == QStringLiteral("Unlocked · locks in 0:20"));
    door.clock.advance(15s);
    door.press("stay");
    CHECK_FALSE(door.isThere("lockWarning"));
    door.clock.advance(110s);
    CHECK_FALSE(door.cover->isLocked());
    // A key in Settings is a hand on it, too.
    QTest::keyClick(door.wording, Qt::Key_A);
    door.clock.advance(119s);
    CHECK_FALSE(door.cover->isLocked());
    door.clock.advance(1s);
    CHECK(door.cover->isLocked());
}

TEST_CASE("after fifteen minutes settings lock under any hand, with a warning without Stay",
          "[lock]")
{
    Door door;
    door.makeCover();
    door.cover->unlock();
    for (int i = 0; i < 14 * 6 + 5; ++i) {
        door.clock.advance(10s);
        QTest::keyClick(door.wording, Qt::Key_A);
    }
    REQUIRE_FALSE(door.cover->isLocked());
    CHECK(door.isThere("lockWarning"));
    CHECK_FALSE(door.isThere("stay"));
    door.clock.advance(10s);
    CHECK(door.cover->isLocked());
    CHECK(door.words("lockWhy").contains(QStringLiteral("fifteen minutes")));
}

TEST_CASE("settings lock with the screen, and what stood over them closes", "[lock]")
{
    Door door;
    door.makeCover();
    door.cover->unlock();
    auto *over = new QDialog(door.wording);
    over->open();
    REQUIRE(over->isVisible());
    Q_EMIT door.screen.locked();
    CHECK(door.cover->isLocked());
    CHECK_FALSE(over->isVisible());
    CHECK(door.words("lockWhy").startsWith(QStringLiteral("The screen was locked.")));
}

TEST_CASE("the password is changed on its page, with the old one", "[lock]")
{
    Door door;
    auto *page = new PasswordPage({ .commands = door.commands,
                                    .clock = door.clock,
                                    .dates = {},
                                    .initials = [] { return QStringLiteral("KM"); },
                                    .ours = {} },
                                  &door.window);
    page->show();
    page->reload();
    QApplication::processEvents();
    QSignalSpy said(page, &PasswordPage::said);
    door.type("oldPasswordLine", "something else entirely");
    door.type("newPasswordLine", "seven herons at dusk");
    door.type("samePasswordLine", "seven herons at dusk");
    door.press("changePassword");
    CHECK(door.words("passwordWords") == QStringLiteral("This is not the role password."));
    door.type("oldPasswordLine", Right);
    door.press("changePassword");
    CHECK(said.size() == 1);
    CHECK(door.commands.settingsPassword == QStringLiteral("seven herons at dusk"));
    delete page;
}

TEST_CASE("the history shows the newest, more on demand, and what is sought", "[lock][history]")
{
    SupervisedFolder folder;
    HistoryStore history(folder.database());
    for (int i = 0; i < 100; ++i)
        REQUIRE(history.add({ .at = folder.clock.now(),
                              .kind = HistoryKind::SettingChanged,
                              .who = whoever,
                              .queue = i % 2 ? QStringLiteral("SAC") : QString(),
                              .subject = QStringLiteral("clinic.hospital"),
                              .before = QStringLiteral("\"<b>Name %1</b>\"").arg(i),
                              .after = QStringLiteral("\"Name %1\"").arg(i + 1) }));
    QWidget window;
    HistoryPage page({ .readers = folder.readers(),
                       .clock = folder.clock,
                       .dates = {},
                       .databaseFile = folder.file() },
                     &window);
    window.show();
    page.reload();
    const auto entries = [&] {
        QApplication::processEvents(); // new rows show themselves from the event loop
        int count = 0;
        for (QWidget *entry : page.findChildren<QWidget *>(QStringLiteral("historyEntry")))
            count += entry->isVisibleTo(&page);
        return count;
    };
    CHECK(entries() == HistoryPage::PageLength);
    const auto *first = page.findChild<QWidget *>(QStringLiteral("historyEntry"));
    CHECK(first->accessibleName().contains(QStringLiteral("“Name 100”, was “<b>Name 99</b>”")));
    CHECK(first->accessibleName().contains(QStringLiteral("KM, as frontdesk on sac-1")));
    page.findChild<QAbstractButton *>(QStringLiteral("historyOlder"))->click();
    CHECK(entries() == 80);
    page.findChild<QLineEdit *>(QStringLiteral("historySearch"))
        ->setText(QStringLiteral("name 42"));
    CHECK(entries() == 2); // before of one, after of the other
    page.findChild<QLineEdit *>(QStringLiteral("historySearch"))->setText(QStringLiteral("zebra"));
    CHECK(entries() == 0);
    CHECK(page.findChild<QLabel *>(QStringLiteral("historyWords"))->text()
          == QStringLiteral("Nothing in the history fits."));
}

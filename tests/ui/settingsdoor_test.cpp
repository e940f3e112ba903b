// The way into the settings, and what a supervisor finds there when something was changed behind
// the role password.

#include "core/settings/changedbehind.h"
#include "core/store/historystore.h"
#include "tests/support/catch.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "tests/support/supervisedfolder.h"
#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/search/searcher.h"
#include "ui/settings/behindcard.h"
#include "ui/settings/lockcover.h"
#include "ui/settings/pages/lockpages.h"
#include "ui/settings/placewords.h"
#include "ui/settings/settingspane.h"
#include "ui/settings/unlockdialog.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

const QString Right = QString::fromLatin1(SupervisedFolder::Password);

/// The window over a folder that a supervisor sealed, or not yet.
struct Door
{
    SupervisedFolder folder;
    FakeCommands commands;
    FakeAsker asker;
    Searcher searcher{ [] {
        return [](const SearchQuestion &) -> Result<SearchHits> { return SearchHits{}; };
    } };
    std::unique_ptr<MainWindow> window;

    Door()
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        commands.settingsPassword = Right;
    }
    void setPassword()
    {
        folder.setPassword();
        commands.lockState.kind = RoleLockState::Kind::Set;
    }
    MainWindow &open(QSize size = { 1200, 800 }, bool byDialogs = false)
    {
        window = std::make_unique<MainWindow>(folder.readers(), commands, folder.clock, searcher,
                                              WindowConfig{}, byDialogs ? nullptr : &asker);
        window->resize(size);
        window->show();
        QApplication::setActiveWindow(window.get());
        settle();
        return *window;
    }
    static void settle()
    {
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
    template <typename T>
    T *find(const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    bool isSeen(const char *name)
    {
        auto *found = find<QWidget>(name);
        return found && found->isVisible();
    }
    void type(const char *name, const QString &text)
    {
        auto *line = find<QLineEdit>(name);
        REQUIRE(line);
        line->setFocus();
        QTest::keyClicks(line, text);
    }
    void press(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        REQUIRE(button);
        button->click();
        settle();
    }
};

/// The settings with the change history in front, as they are kept.
struct HistoryDesk
{
    SupervisedFolder folder;
    FakeCommands commands;
    FakeAsker asker;
    std::unique_ptr<SettingsPane> pane;

    SettingsPane &open()
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        commands.keepSettings = [this](const SettingsEdit &edit) {
            return saveEdit(folder.database(), edit, folder.clock.now(), folder.supervisor());
        };
        commands.behind = *changedBehind(folder.database());
        const SettingsContext context{ .readers = folder.readers(),
                                       .commands = commands,
                                       .clock = folder.clock,
                                       .asker = asker,
                                       .dates = {},
                                       .dataFolder = folder.path(),
                                       .author = [] { return QStringLiteral("KM"); } };
        pane = std::make_unique<SettingsPane>(context);
        pane->addPage(new ChangesPage(context));
        pane->resize(1000, 800);
        pane->show();
        QApplication::setActiveWindow(pane.get());
        pane->open(QStringLiteral("history"));
        Door::settle();
        return *pane;
    }
    QString text(const char *name)
    {
        auto *label = pane->findChild<look::PlainLabel *>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    QString said()
    {
        auto *strip = pane->findChild<look::Strip *>(QStringLiteral("settingsStrip"));
        return strip->isVisible() ? strip->fact() : QString();
    }
    QStringList entries()
    {
        Door::settle();
        QStringList names;
        for (QWidget *entry : pane->findChildren<QWidget *>(QStringLiteral("historyEntry"))) {
            if (entry->isVisible())
                names.append(entry->accessibleName());
        }
        return names;
    }
    void press(const char *name)
    {
        Door::settle();
        for (auto *button : pane->findChildren<QAbstractButton *>(QString::fromLatin1(name))) {
            if (button->isVisible()) {
                button->click();
                Door::settle();
                return;
            }
        }
        FAIL("not to be seen: " << name);
    }
};

} // namespace

TEST_CASE("settings that were changed behind the password are a red band, which leads to them",
          "[door][behind]")
{
    Door door;
    door.folder.receives("Hello");
    door.setPassword();
    door.open();
    CHECK_FALSE(door.isSeen("banner"));
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.seal
        = { .hasPassword = true, .changed = { QStringLiteral("hours"), QStringLiteral("queues") } };
    door.window->setStatus(status);
    REQUIRE(door.isSeen("banner"));
    const auto *band = door.find<look::Strip>("banner");
    CHECK(band->fact() == QStringLiteral("Settings were changed without the role password"));
    CHECK(band->more().contains(QStringLiteral("When texts are read, Queues")));
    CHECK(band->more().contains(QStringLiteral("until a supervisor")));
    door.press("bannerAction");
    CHECK(door.isSeen("lockFront"));
    CHECK_FALSE(door.isSeen("behindCard"));
    door.commands.behind = {
        .report = status.seal, .before = {}, .now = {}, .unknown = { QStringLiteral("hours") }
    };
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    CHECK(door.isSeen("behindCard"));
    CHECK(door.commands.unlockedFor == Unlock::Settings);

    // A record that is gone opens nothing.
    status.seal = { .hasPassword = true, .isBroken = true };
    door.window->setStatus(status);
    CHECK(band->more().contains(QStringLiteral("ivmctl password reset")));
}

TEST_CASE("settings whose password's record was taken away are not open to everyone",
          "[door][behind]")
{
    Door door;
    door.setPassword();
    door.folder.execute("DELETE FROM role_password");
    door.commands.lockState.kind = RoleLockState::Kind::Damaged;
    door.open().openSettings();
    Door::settle();
    CHECK(door.isSeen("lockFront"));
    CHECK_FALSE(door.isSeen("settingsPane"));
}

TEST_CASE("while no password is set, the settings offer to choose one, once", "[door]")
{
    Door door;
    door.open().openSettings();
    Door::settle();
    REQUIRE(door.isSeen("choosePassword"));
    SECTION("not now: they are open, and nobody is asked again in this run")
    {
        door.press("passwordLater");
        CHECK(door.isSeen("settingsPane"));
        door.press("leaveSettings");
        door.window->openSettings();
        Door::settle();
        CHECK_FALSE(door.isSeen("choosePassword"));
        CHECK(door.isSeen("settingsPane"));
    }
    SECTION("chosen: they are open, and lock from now on")
    {
        door.type("newPasswordLine", QStringLiteral("seven herons at dusk"));
        door.type("samePasswordLine", QStringLiteral("seven herons at dusk"));
        door.press("setPassword");
        door.folder.setPassword("seven herons at dusk");
        Change change;
        change.settings = true;
        door.commands.tell(change);
        QTest::qWait(120);
        auto *cover = door.find<LockCover>("lockCover");
        REQUIRE(cover);
        CHECK_FALSE(cover->isLocked());
        CHECK(door.isSeen("settingsPane"));
        door.folder.clock.advance(std::chrono::minutes(2));
        CHECK(cover->isLocked());
        CHECK_FALSE(door.isSeen("settingsPane"));
    }
}

TEST_CASE("the choice of a password fits a window as narrow as a phone, at 200 %", "[door]")
{
    Door door;
    MainWindow &window = door.open({ 420, 700 });
    const qreal zoom = look::zoom();
    look::setZoom(GENERATE(1.0, 2.0));
    window.resize(420, 700);
    window.openSettings();
    Door::settle();
    auto *dialog = door.find<UnlockDialog>("unlockDialog");
    REQUIRE(dialog);
    CHECK(dialog->width() <= window.width());
    // Nothing of it is cut off at its side.
    for (const char *name : { "newPasswordLine", "samePasswordLine", "newPasswordShow",
                              "setPassword", "passwordLater", "judgement" }) {
        INFO(name);
        const auto *part = dialog->findChild<QWidget *>(QString::fromLatin1(name));
        REQUIRE(part);
        const QRect at(part->mapTo(dialog, QPoint(0, 0)), part->size());
        CHECK(at.left() >= 0);
        CHECK(at.right() < dialog->width());
    }
    delete dialog;
    look::setZoom(zoom);
}

TEST_CASE("a supervisor reads what was changed behind the password, and puts it back or lets it "
          "stand",
          "[door][behind]")
{
    HistoryDesk desk;
    REQUIRE(desk.folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    desk.folder.setPassword();
    SECTION("nothing was changed: nothing is shown")
    {
        desk.open();
        CHECK_FALSE(desk.pane->findChild<QWidget *>(QStringLiteral("behindCard"))->isVisible());
    }
    SECTION("put back")
    {
        desk.folder.edit("clinic", R"({"hospital":"Elsewhere"})");
        desk.open();
        CHECK(
            desk.text("behindList")
                .contains(QStringLiteral("Name of the hospital: “Elsewhere”, was “Prairie Vets”")));
        desk.press("behindPutBack");
        CHECK(desk.asker.asked.last().text == desk.text("behindList"));
        CHECK_FALSE(desk.commands.wasAsked(QStringLiteral("putBackSettings KM"))); // Esc
        desk.asker.willChoose(QStringLiteral("Put back"));
        desk.press("behindPutBack");
        CHECK(desk.commands.wasAsked(QStringLiteral("putBackSettings KM")));
        CHECK(desk.said().contains(QStringLiteral("as a supervisor left them")));
    }
    SECTION("let stand: what was read, and nothing else")
    {
        desk.folder.edit("clinic", R"({"hospital":"Elsewhere"})");
        desk.open();
        desk.asker.willChoose(QStringLiteral("Let it stand"));
        desk.press("behindLetStand");
        CHECK(desk.asker.asked.last().danger);
        CHECK(desk.commands.wasAsked(
            QStringLiteral("confirmSettings %1 KM").arg(desk.commands.behind.fingerprint)));
        desk.commands.refuses(QStringLiteral("confirmSettings"), Error::Kind::Busy);
        desk.asker.willChoose(QStringLiteral("Let it stand"));
        desk.press("behindLetStand");
        CHECK(desk.said().contains(QStringLiteral("changed again just now")));
    }
    SECTION("what stood before is not known: it can only be let stand")
    {
        desk.folder.execute("DELETE FROM settings_seal");
        desk.open();
        CHECK_FALSE(desk.pane->findChild<QWidget *>(QStringLiteral("behindPutBack"))->isVisible());
        CHECK(desk.text("behindList").contains(QStringLiteral("is not known")));
    }
    SECTION("nobody saves over it unseen")
    {
        desk.folder.edit("clinic", R"({"hospital":"Elsewhere"})");
        desk.open();
        // The history has an entry of this document that could be put back.
        desk.asker.willChoose(QStringLiteral("Save changes"));
        desk.press("historyPutBack");
        desk.pane->save();
        Door::settle();
        CHECK(desk.said() == QStringLiteral("Nothing was saved."));
        CHECK(desk.pane->findChild<look::Strip *>(QStringLiteral("settingsStrip"))
                  ->more()
                  .contains(QStringLiteral("without the role password")));
    }
}

TEST_CASE("the history speaks in the words of the pages", "[door][history]")
{
    HistoryDesk desk;
    REQUIRE(desk.folder.save("hours",
                             R"({"queues":{"SAC":{"week":{"mon":["09:00-17:00"],"tue":[]}}}})"));
    REQUIRE(desk.folder.save("hours",
                             R"({"queues":{"SAC":{"week":{"mon":["09:00-18:00"],"tue":[]}}}})"));
    REQUIRE(desk.folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(HistoryStore(desk.folder.database())
                .add({ .at = desk.folder.clock.now(),
                       .kind = HistoryKind::ChangedBehind,
                       .subject = QStringLiteral("hours, queues"),
                       .after = QStringLiteral("0123456789abcdef") }));
    desk.open();
    const QStringList entries = desk.entries();
    for (const QString &entry : entries) {
        INFO(entry.toStdString());
        CHECK_FALSE(entry.contains(QStringLiteral("hours.queues")));
        CHECK_FALSE(entry.contains(QStringLiteral("clinic.hospital")));
        CHECK_FALSE(entry.contains(u'['));
        CHECK_FALSE(entry.contains(QStringLiteral("0123456789abcdef")));
    }
    CHECK(entries.at(0).contains(QStringLiteral("When texts are read, Queues")));
    CHECK(std::ranges::any_of(entries, [](const QString &entry) {
        return entry.contains(QStringLiteral("Name of the hospital: “Prairie Vets”"));
    }));
    const auto monday = std::ranges::find_if(entries, [](const QString &entry) {
        return entry.contains(
            QStringLiteral("SAC: Monday 9:00 AM – 6:00 PM, was 9:00 AM – 5:00 PM"));
    });
    CHECK(monday != entries.end());
}

TEST_CASE("one change of the history is put back as an edit that is saved like any other",
          "[door][history]")
{
    HistoryDesk desk;
    REQUIRE(desk.folder.save("clinic", R"({"hospital":"Prairie Vets"})"));
    REQUIRE(
        desk.folder.save("clinic", R"({"hospital":"Elsewhere","office_phone":"217-555-0100"})"));
    desk.folder.setPassword();
    desk.open();
    // Of three entries that could be put back, the newest: the office phone.
    desk.press("historyPutBack");
    CHECK(desk.pane->hasEdits());
    CHECK(desk.said().contains(QStringLiteral("once you save")));
    CHECK(desk.commands.saved.isEmpty());
    desk.asker.willChoose(QStringLiteral("Save changes"));
    desk.pane->save();
    Door::settle();
    REQUIRE(desk.commands.saved.size() == 1);
    CHECK(desk.asker.asked.last().text.contains(QStringLiteral("Office phone: nothing")));
    CHECK_FALSE(desk.pane->hasEdits());
    const auto clinic = desk.folder.readers().settings.document(QStringLiteral("clinic"));
    CHECK_FALSE(clinic->contains(QStringLiteral("office_phone")));
    CHECK(clinic->value(QLatin1String("hospital")).toString() == QStringLiteral("Elsewhere"));

    // And the hospital's name; its own change has not happened since.
    const auto names = desk.entries();
    desk.pane->discard();
    desk.press("historyPutBack");
    desk.pane->discard();
    CHECK_FALSE(desk.pane->hasEdits());
}

TEST_CASE("settings that turn out to be locked when they are saved ask for the password, with the "
          "edits kept",
          "[door]")
{
    Door door;
    door.setPassword();
    MainWindow &window = door.open();
    window.openSettings(QStringLiteral("clinic"));
    Door::settle();
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    door.type("officePhone", QStringLiteral("217-555-0111"));
    auto *pane = door.find<SettingsPane>("settingsPane");
    REQUIRE(pane);
    REQUIRE(pane->hasEdits());
    door.commands.refuses(QStringLiteral("saveSettings"), Error::Kind::NotPermitted);
    door.asker.willChoose(QStringLiteral("Save changes"));
    pane->save();
    Door::settle();
    CHECK(door.isSeen("rolePasswordLine"));
    CHECK_FALSE(door.isSeen("officePhone"));
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    CHECK(pane->isVisible());
    CHECK(pane->hasEdits());
}

TEST_CASE("a question about the settings goes when they lock, and nothing is lost by it", "[door]")
{
    Door door;
    door.setPassword();
    MainWindow &window = door.open({ 1200, 800 }, true);
    window.openSettings(QStringLiteral("clinic"));
    Door::settle();
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    door.type("officePhone", QStringLiteral("217-555-0111"));
    SECTION("whether to leave")
    {
        door.press("leaveSettings");
    }
    SECTION("whether to discard")
    {
        door.press("discardChanges");
    }
    SECTION("whether to save")
    {
        door.press("saveChanges");
    }
    REQUIRE(door.isSeen("question"));
    door.folder.clock.advance(std::chrono::minutes(2));
    REQUIRE(door.find<LockCover>("lockCover")->isLocked());
    const auto windows = QApplication::topLevelWidgets();
    CHECK(std::ranges::none_of(windows, [](const QWidget *each) {
        return each->isVisible() && each->objectName() == QStringLiteral("question");
    }));
    CHECK(door.commands.saved.isEmpty());
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    CHECK(door.isSeen("officePhone"));
    CHECK(door.find<SettingsPane>("settingsPane")->hasEdits());
}

TEST_CASE("the password that is given for a block opens nothing else, and ends with Cancel",
          "[door][blocking]")
{
    Door door;
    door.folder.receives("Hello");
    door.folder.fillIsComplete();
    door.setPassword();
    MainWindow &window = door.open();
    window.setAuthor(QStringLiteral("KM"));
    window.openConversation(door.folder.idOf("SAC"));
    Door::settle();
    door.press("more");
    auto *menu = door.find<QMenu>("moreMenu");
    REQUIRE(menu);
    QAction *block = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(QStringLiteral("Block client")))
            block = action;
    }
    REQUIRE(block);
    menu->close();
    block->trigger();
    Door::settle();
    REQUIRE(door.find<UnlockDialog>("unlockDialog"));
    door.type("rolePasswordLine", Right);
    door.press("unlock");
    CHECK(door.commands.unlockedFor == Unlock::OneAct);
    // Nothing was prepared: the question was answered with Cancel.
    CHECK(door.asker.asked.size() == 1);
    CHECK(door.commands.acts.isEmpty());
    CHECK(door.commands.wasAsked(QStringLiteral("lockSettings")));
}

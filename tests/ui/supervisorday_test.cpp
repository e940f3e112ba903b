// A supervisor's day, by keyboard alone: what the clinic's manual says of the settings, of blocking
// and of the regulations, each found by the words the manual uses for it, on a folder that is
// really sealed with a role password.

#include "core/desk/acts.h"
#include "core/desk/regulationof.h"
#include "tests/support/supervisedfolder.h"
#include "tests/ui/fakebrowser.h"
#include "tests/ui/nomouse.h"
#include "tests/ui/screens/screens.h"
#include "ui/look/plainlabel.h"
#include "ui/search/searcher.h"
#include "ui/settings/lockcover.h"
#include "ui/settings/settingspane.h"
#include "ui/settings/unlockdialog.h"
#include "ui/thread/threadpane.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const QString Password = QString::fromLatin1(SupervisedFolder::Password);

/// CH, a supervisor, at the console of a clinic with a role password.
struct Supervised
{
    SupervisedFolder folder;
    FakeCommands commands;
    FakeAsker asker;
    Searcher searcher{ [] {
        return [](const SearchQuestion &) -> Result<SearchHits> { return SearchHits{}; };
    } };
    std::unique_ptr<MainWindow> window;

    Supervised()
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        folder.fillIsComplete();
        folder.receives("I will find out where you live");
        folder.setPassword();
        commands.settingsPassword = Password;
        commands.lockState.kind = RoleLockState::Kind::Set;
        commands.keepSettings = [this](const SettingsEdit &edit) {
            return saveEdit(folder.database(), edit, folder.clock.now(), folder.supervisor());
        };
        window = std::make_unique<MainWindow>(folder.readers(), commands, folder.clock, searcher,
                                              WindowConfig{}, &asker);
        window->resize(1366, 768);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->setAuthor(QStringLiteral("CH"));
        settle();
    }
    static void settle()
    {
        QTest::qWait(1);
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
    }
    template <typename T>
    T &part(const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(found);
        return *found;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *focus = popup ? popup : QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
        settle();
    }
    void ctrl(Qt::Key key) { press(key, Qt::ControlModifier); }
    void type(const QString &words)
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), words);
        settle();
    }
    void retype(const QString &words)
    {
        ctrl(Qt::Key_A);
        type(words);
    }
    static QString focus()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    void tabTo(const QString &name)
    {
        for (int i = 0; i < 120 && focus() != name; ++i)
            press(Qt::Key_Tab);
        INFO(name.toStdString());
        REQUIRE(focus() == name);
    }
    SettingsPane &pane() { return part<SettingsPane>("settingsPane"); }
    /// Behind the lock it is not even in the window.
    bool isOpen() const
    {
        const auto *found = window->findChild<SettingsPane *>(QStringLiteral("settingsPane"));
        return found && found->isVisible();
    }
    /// As somebody does who has never been here: types what the manual calls it.
    QString find(const char *words)
    {
        auto &filter = part<QLineEdit>("pageFilter");
        filter.setFocus(Qt::TabFocusReason);
        retype(QString::fromUtf8(words));
        press(Qt::Key_Return);
        return pane().page();
    }
    /// Ctrl+S, and yes to what it says is changed, which is answered.
    QString save()
    {
        asker.willChoose(QStringLiteral("Save changes"));
        const auto before = commands.saved.size();
        ctrl(Qt::Key_S);
        REQUIRE(commands.saved.size() == before + 1);
        REQUIRE_FALSE(pane().hasEdits());
        return asker.asked.last().text;
    }
    /// What a person can read in the window.
    QString seen()
    {
        QStringList words;
        for (const auto *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }
    /// The back office does what was asked for last, and says what changed.
    template <typename Act>
    Act carriesOut()
    {
        REQUIRE_FALSE(commands.acts.isEmpty());
        const DeskAct act = commands.acts.takeLast();
        REQUIRE(std::holds_alternative<Act>(act));
        const auto done = Acts(folder.database(), folder.clock).perform(act, folder.supervisor());
        REQUIRE(done);
        commands.tell(*done);
        QTest::qWait(130); // one beat of the window's own pace
        return std::get<Act>(act);
    }
    /// Of the conversation's menu, by arrows.
    void choose(const char *words)
    {
        press(Qt::Key_M, Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        for (int i = 0; i < menu->actions().size(); ++i) {
            if (menu->activeAction() && menu->activeAction()->text() == QString::fromUtf8(words))
                break;
            press(Qt::Key_Down);
        }
        INFO(words);
        REQUIRE(menu->activeAction());
        REQUIRE(menu->activeAction()->text() == QString::fromUtf8(words));
        press(Qt::Key_Return);
    }
};

} // namespace

TEST_CASE("a supervisor's day is done by keyboard, each thing found by the manual's word for it",
          "[days][door]")
{
    Supervised i;
    NoMouse none;
    REQUIRE(keepLook(i.folder.database(), mixedVerifications(i.folder.clock.now())));

    // "To be used by service area supervisors and managers ONLY."
    i.ctrl(Qt::Key_Comma);
    CHECK(i.seen().contains(QStringLiteral("Settings are locked")));
    REQUIRE(i.focus() == QStringLiteral("rolePasswordLine"));
    i.type(QStringLiteral("is it this one maybe"));
    i.press(Qt::Key_Return);
    CHECK_FALSE(i.isOpen());
    i.type(Password);
    i.press(Qt::Key_Return);
    REQUIRE(i.isOpen());

    // "Auto-message setup for SAC after hours": the words, and what a client then gets.
    REQUIRE(i.find("auto-message setup for SAC after hours") == QStringLiteral("automatic"));
    i.tabTo(QStringLiteral("words-after_hours"));
    i.retype(QStringLiteral("Our phones open again {next_open}."));
    CHECK(i.seen().contains(QStringLiteral("Our phones open again tomorrow at 8:00")));
    CHECK(i.save().contains(QStringLiteral("After-hours reply: now “Our phones open again")));

    // When texts are read, and a holiday.
    REQUIRE(i.find("holiday hours") == QStringLiteral("hours"));
    i.tabTo(QStringLiteral("addDay"));
    i.press(Qt::Key_Return);
    i.tabTo(QStringLiteral("dayName"));
    i.type(QStringLiteral("Founders Day"));
    i.press(Qt::Key_Return);
    CHECK(i.save().contains(QStringLiteral("Founders Day")));

    // What is pasted into the SANDI Comm Log.
    REQUIRE(i.find("SANDI Comm Log") == QStringLiteral("commlog"));
    i.tabTo(QStringLiteral("label-client"));
    i.retype(QStringLiteral("Owner"));
    CHECK(i.save() == QStringLiteral("• In the Comm Log: “Owner” instead of “Client”"));

    // "A list of Frequently Asked Questions (FAQ)": ours is entered, and offered from then on.
    i.find("clinic faq");
    i.tabTo(QStringLiteral("faqUrl"));
    i.retype(QStringLiteral("https://practice.invalid/faq"));
    i.save();
    REQUIRE(i.find("Customer Contact Regulations") == QStringLiteral("regulatory"));
    for (const char *word : { "SAC", "LAC", "VMSC", "Approved", "Rejected" }) {
        INFO(word);
        CHECK(i.seen().contains(QString::fromUtf8(word)));
    }
    i.tabTo(QStringLiteral("regulatoryFaq"));
    FakeBrowser browser;
    i.press(Qt::Key_Return);
    CHECK(browser.opened == QStringList{ QStringLiteral("https://practice.invalid/faq") });

    // Back at the texts it is locked. "Block Client – see your supervisor": asks again.
    i.press(Qt::Key_Escape);
    CHECK(i.commands.timesAsked(QStringLiteral("lockSettings")) > 0);
    CHECK_FALSE(i.isOpen());
    i.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(i.window->conversation() == i.folder.idOf("SAC"));
    REQUIRE(i.folder.counts("SAC").needsReply == 1);
    i.asker.willChoose(QStringLiteral("Block for SAC"));
    i.asker.willType(QStringLiteral("Threatens staff"));
    i.choose("Block client…");
    auto *door = i.window->findChild<UnlockDialog *>(QStringLiteral("unlockDialog"));
    REQUIRE(door);
    QApplication::setActiveWindow(door);
    REQUIRE(i.focus() == QStringLiteral("rolePasswordLine"));
    CHECK(i.commands.acts.isEmpty());
    i.type(Password);
    i.press(Qt::Key_Return);
    QApplication::setActiveWindow(i.window.get());
    const auto block = i.carriesOut<BlockClient>();
    CHECK(block.author == QStringLiteral("CH"));
    CHECK(block.reason == QStringLiteral("Threatens staff"));
    CHECK(i.folder.conversation("SAC").section == Section::Blocked);

    // The list of blocked clients, and back.
    i.ctrl(Qt::Key_Comma);
    CHECK_FALSE(i.isOpen());
    i.type(Password);
    i.press(Qt::Key_Return);
    REQUIRE(i.find("block client") == QStringLiteral("blocked"));
    CHECK(i.seen().contains(QStringLiteral("Threatens staff")));
    i.asker.willType(QStringLiteral("Has apologized"));
    i.tabTo(QStringLiteral("unblock1"));
    i.press(Qt::Key_Return);
    CHECK(i.carriesOut<UnblockClient>().reason == QStringLiteral("Has apologized"));
    CHECK(i.folder.conversation("SAC").section == Section::Answered); // what came is settled

    // Who changed what: all of it.
    REQUIRE(i.find("who changed what") == QStringLiteral("history"));
    const QString history = i.seen();
    for (const char *said :
         { "After-hours reply: now “Our phones open again", "Founders Day",
           "“Owner” instead of “Client”", "Threatens staff", "Has apologized" }) {
        INFO(history.toStdString());
        INFO(said);
        CHECK(history.contains(QString::fromUtf8(said)));
    }

    // Called away: after two minutes it is locked, and nothing of it is to be read.
    i.folder.clock.advance(110s);
    i.settle();
    CHECK(i.seen().contains(QStringLiteral("Settings lock in")));
    i.folder.clock.advance(11s);
    i.settle();
    CHECK(i.seen().contains(QStringLiteral("Nobody worked here for two minutes")));
    CHECK_FALSE(i.seen().contains(QStringLiteral("Has apologized")));
    CHECK(i.focus() == QStringLiteral("rolePasswordLine"));
    CHECK(none.touched == 0);
}

TEST_CASE("settings are found by the words people have for them, and most of a sentence will do",
          "[settings]")
{
    Supervised i;
    i.ctrl(Qt::Key_Comma);
    i.type(Password);
    i.press(Qt::Key_Return);
    const std::pair<const char *, const char *> words[] = {
        { "auto-message", "automatic" },
        { "Example of auto-message setup for SAC", "automatic" },
        { "welcome message", "automatic" },
        { "opt in", "automatic" },
        { "after-hours", "automatic" },
        { "regulations", "regulatory" },
        { "Regulatory and Twilio Messaging Policy", "regulatory" },
        { "closed today", "hours" },
        { "text queues", "queues" },
        { "texting numbers", "queues" },
        { "clipboard", "commlog" },
        { "Block Client", "blocked" },
        { "change password", "password" },
        { "export", "records" },
        { "response times", "report" },
        { "statistics", "report" },
        { "restore a backup", "data" },
        { "API key", "connection" },
        { "quick replies", "templates" },
    };
    for (const auto &[typed, page] : words) {
        INFO(typed);
        CHECK(i.find(typed) == QLatin1String(page));
    }
    i.part<QLineEdit>("pageFilter").setText(QStringLiteral("zebra"));
    auto &list = i.part<QListWidget>("pages");
    REQUIRE(list.count() == 1);
    CHECK(list.item(0)->text() == QStringLiteral("Nothing is called that"));
}

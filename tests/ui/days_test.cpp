// A day at the desk, once without touching a mouse and once without seeing the screen.

#include "tests/ui/nomouse.h"
#include "tests/ui/screens/screens.h"
#include "ui/composer/composerbox.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/questions/questionsheet.h"
#include "ui/thread/photoviewer.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Somebody at the keyboard, on the morning of the mock-ups.
struct Person
{
    Stage &stage;
    FakeCommands &commands = stage.morning.commands;

    /// A key; the keyboard is never left nowhere.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        stage.press(key, modifiers);
        INFO(QKeySequence(QKeyCombination(modifiers, key)).toString().toStdString()
             << " in conversation "
             << (stage.window().conversation() ? raw(*stage.window().conversation()) : 0));
        CHECK((QApplication::focusWidget() || QApplication::activePopupWidget()));
    }
    void ctrl(Qt::Key key) { press(key, Qt::ControlModifier); }
    void ctrlShift(Qt::Key key) { press(key, Qt::ControlModifier | Qt::ShiftModifier); }
    void type(const char *text)
    {
        stage.morning.folder.clock.advance(3s); // nobody writes faster
        REQUIRE(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
        QCoreApplication::processEvents();
    }
    static QString focus()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    /// With Tab, as often as it takes.
    void tabTo(const char *name, Qt::Key tab = Qt::Key_Tab)
    {
        for (int i = 0; i < 60 && focus() != QLatin1String(name); ++i)
            press(tab, tab == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        INFO(name);
        REQUIRE(focus() == QLatin1String(name));
    }
    bool isOpen(int who, const char *queue = "SAC") const
    {
        return stage.window().conversation() == stage.morning.id(who, queue);
    }
    QString id(int who, const char *queue = "SAC") const
    {
        return QString::number(raw(stage.morning.id(who, queue)));
    }
    int asked(const char *start) const { return commands.timesAsked(QString::fromUtf8(start)); }
    template <typename Condition>
    void until(Condition &&condition) const
    {
        INFO(commands.asked.last().toStdString()); // the latest that happened
        REQUIRE(QTest::qWaitFor(condition, 5000));
    }
    template <typename T>
    T *over() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

const Screen AMorning{ "a-day",
                       [](Morning &m) {
                           SearchHit hit;
                           hit.conversation = m.folder.conversation("SAC", number(Morning::Jordan));
                           hit.matches = { { 0, 3 } };
                           m.found.clients = { hit };
                       },
                       {},
                       {} };

} // namespace

TEST_CASE("a working day is done without a mouse", "[days]")
{
    onStage(AMorning, {}, [](Stage &stage) {
        NoMouse none;
        Person i{ stage };
        FakeAsker &asker = stage.morning.asker;

        // What came overnight: the first that waits is opened from the sheet, and answered.
        i.ctrlShift(Qt::Key_W);
        auto *sheet = i.over<QuestionSheet>();
        REQUIRE(sheet);
        QApplication::setActiveWindow(sheet);
        i.press(Qt::Key_J);
        i.press(Qt::Key_K);
        stage.press(Qt::Key_R);
        QApplication::setActiveWindow(&stage.window()); // as a desktop does
        REQUIRE(i.isOpen(Morning::Dana)); // urgent before all
        CHECK(i.focus() == QStringLiteral("composerBox"));
        i.type("Please come in right now, we are ready for Biscuit");
        i.press(Qt::Key_Return);
        REQUIRE(i.commands.sent.size() == 1);
        CHECK(i.commands.sent.last().conversation == stage.morning.id(Morning::Dana));
        stage.morning.answered(Morning::Dana, QStringLiteral("Please come in right now"),
                               "2026-11-23T16:59:00Z");
        stage.changed(Morning::Dana);

        // Amy is phoned; whoever waits next has not agreed yet: one click, also with the keyboard.
        i.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(i.isOpen(Morning::Amy));
        i.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(i.isOpen(Morning::Nameless));
        i.tabTo("choice0");
        i.press(Qt::Key_Space);
        CHECK(i.focus() == QStringLiteral("composerBox"));
        i.type("Which animal is it about?");
        i.press(Qt::Key_Return);
        REQUIRE(i.commands.sent.size() == 2);
        CHECK(i.commands.sent.last().answer);

        // A photo looked at, part of the thread copied, a template, sent, copied and archived.
        i.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(i.isOpen(Morning::Maria));
        i.tabTo("threadView", Qt::Key_Backtab);
        i.press(Qt::Key_Return);
        auto &viewer = stage.part<PhotoViewer>("photoViewer");
        REQUIRE(viewer.isVisible());
        i.press(Qt::Key_R);
        CHECK(viewer.turned() == 1);
        i.press(Qt::Key_Escape);
        CHECK(i.focus() == QStringLiteral("threadView"));
        i.press(Qt::Key_Space);
        i.press(Qt::Key_Up, Qt::ShiftModifier);
        i.ctrlShift(Qt::Key_C);
        i.until([&] { return i.asked("markCopied") == 1; });
        CHECK(i.commands.wasAsked(QStringLiteral("markCopied %1 2 AB").arg(i.id(Morning::Maria))));
        i.press(Qt::Key_Escape);
        i.press(Qt::Key_Escape);
        CHECK(i.focus() == QStringLiteral("composerBox"));
        i.type("/refill");
        i.press(Qt::Key_Return);
        CHECK(stage.part<ComposerBox>("composerBox").toPlainText()
              == QStringLiteral("Coco's medication is ready to be picked up."));
        i.ctrl(Qt::Key_Return);
        REQUIRE(i.commands.sent.size() == 3);
        i.until([&] { return stage.part<look::Strip>("archiveQuestion").isVisible(); });
        i.press(Qt::Key_Return); // copy and archive
        i.until([&] { return i.asked("archive") == 1; });
        CHECK(i.asked("markCopied") == 2);
        i.until([&] {
            return stage.part<QLabel>("toastWords").text().startsWith(QStringLiteral("Archived"));
        });
        i.ctrl(Qt::Key_Z); // not yet, after all
        i.until([&] { return i.asked("unarchive") == 1; });

        // Somebody is looked for, and a text of theirs; a note, and a call to come back to.
        i.ctrl(Qt::Key_K);
        i.type("jor");
        stage.wait();
        i.press(Qt::Key_Return);
        REQUIRE(i.isOpen(Morning::Jordan));
        i.ctrl(Qt::Key_F);
        i.type("news");
        i.until([&] { return stage.part<QLabel>("findPlace").text().startsWith(u'1'); });
        i.press(Qt::Key_Escape);
        asker.willType(QStringLiteral("Owner is traveling, phone after 5"));
        i.ctrlShift(Qt::Key_N);
        i.until([&] { return i.asked("addNote") == 1; });
        i.ctrlShift(Qt::Key_L);
        i.press(Qt::Key_Down);
        i.press(Qt::Key_Return);
        i.until([&] { return i.asked("remind") == 1; });
        asker.willType(QStringLiteral("11/23"));
        i.ctrl(Qt::Key_G);
        QCoreApplication::processEvents();
        CHECK(stage.part<ThreadView>("threadView").currentRow() >= 0);
        i.ctrl(Qt::Key_J);

        // Another queue, where thanks need no answer; and back.
        i.ctrl(Qt::Key_2);
        i.press(Qt::Key_Down, Qt::AltModifier);
        REQUIRE(i.isOpen(Morning::Mare, "LAC"));
        i.ctrlShift(Qt::Key_R);
        CHECK(i.asked("setNoReplyNeeded") == 1);
        i.ctrl(Qt::Key_1);

        // What is still to be copied, then everything, then the archive.
        i.tabTo("filterNeedsReply");
        i.press(Qt::Key_Right); // within the filters, as among radio buttons
        i.press(Qt::Key_Right);
        i.press(Qt::Key_Down);
        i.press(Qt::Key_Return);
        CHECK(stage.part<QAbstractButton>("filterMore")
                  .text()
                  .startsWith(QStringLiteral("Not copied")));
        i.tabTo("filterMore");
        i.press(Qt::Key_Left);
        CHECK(stage.part<QAbstractButton>("filterAll").isChecked());
        i.tabTo("showArchived");
        i.press(Qt::Key_Space);
        CHECK(stage.part<QAbstractButton>("showArchived").isChecked());

        // A client who has not texted, the handover, the keys, larger text.
        asker.willType(QStringLiteral("217 555 0199"));
        i.ctrl(Qt::Key_N);
        i.until([&] { return i.asked("openConversation") == 1; });
        i.ctrlShift(Qt::Key_H);
        auto *handover = i.over<QuestionSheet>();
        REQUIRE(handover);
        QTest::keyClick(handover, Qt::Key_Escape);
        QApplication::setActiveWindow(&stage.window());
        const qreal before = look::zoom();
        i.ctrl(Qt::Key_Equal);
        CHECK(look::zoom() > before);
        i.ctrl(Qt::Key_0);
        CHECK(look::zoom() == Approx(1));
        CHECK(none.touched == 0);
    });
}

// ---- without seeing ----------------------------------------------------------------------------

namespace {

/// Somebody who hears what a screen reader would say.
struct Listener : Person
{
    QStringList heard; ///< What was announced since it was last asked for.
    QStringList urgently;

    explicit Listener(Stage &on)
        : Person{ on }
    {
        look::listenToAnnouncements([this](const QString &words, look::Heed heed) {
            heard << words;
            if (heed == look::Heed::Now)
                urgently << words;
        });
    }
    ~Listener() { look::listenToAnnouncements({}); }

    QString announced()
    {
        const QString all = heard.join(u'\n');
        heard.clear();
        return all;
    }
    QAccessibleInterface *of(const char *name) const
    {
        auto *node = QAccessible::queryAccessibleInterface(&stage.part<QWidget>(name));
        REQUIRE(node);
        return node;
    }
    QString name(const char *part) const { return of(part)->text(QAccessible::Name); }
    /// What the focus says of itself.
    QAccessibleInterface *here() const
    {
        REQUIRE(QApplication::focusWidget());
        auto *node = QAccessible::queryAccessibleInterface(QApplication::focusWidget());
        REQUIRE(node);
        return node;
    }
    QString hereName() const { return here()->text(QAccessible::Name); }
};

} // namespace

TEST_CASE("a working day is done by ear: each step says where one is and what happened", "[days]")
{
    onStage(AMorning, {}, [](Stage &stage) {
        Listener i(stage);

        // Where texts wait, in words.
        CHECK(i.name("queueButton").contains(QStringLiteral("SAC")));
        CHECK(i.name("queueButton").contains(QStringLiteral("5")));
        CHECK(i.of("queueButton")->role() == QAccessible::Button);
        auto *list = i.of("conversationList");
        CHECK(list->role() == QAccessible::List);
        CHECK(list->text(QAccessible::Name) == QStringLiteral("Conversations"));
        CHECK(list->child(0)->role() == QAccessible::ListItem);
        CHECK(list->child(0)
                  ->text(QAccessible::Name)
                  .startsWith(QStringLiteral("Dana Whitfield · Biscuit, urgent, needs reply")));
        CHECK(i.of("filterAll")->state().checked);
        CHECK(i.name("filterNeedsReply") == QStringLiteral("Needs reply 5"));

        // Opening a conversation: the box says to whom and as which queue.
        i.press(Qt::Key_Down, Qt::AltModifier);
        REQUIRE(i.isOpen(Morning::Dana));
        i.press(Qt::Key_Return);
        CHECK(i.here()->role() == QAccessible::EditableText);
        CHECK(i.hereName().contains(QStringLiteral("Dana")));
        CHECK(i.hereName().contains(QStringLiteral("SAC")));
        CHECK(i.here()->state().focused);
        CHECK(i.of("send")->state().disabled);
        i.type("On our way");
        CHECK(i.here()->text(QAccessible::Value) == QStringLiteral("On our way"));
        CHECK_FALSE(i.of("send")->state().disabled);

        // A text that comes meanwhile is told, and holds the first Enter in words.
        i.announced();
        stage.morning.says(Morning::Dana, QStringLiteral("It stopped!"), "2026-11-23T16:59:00Z");
        stage.changed(Morning::Dana);
        CHECK(i.announced().contains(QStringLiteral("Dana Whitfield, ")));
        i.press(Qt::Key_Return);
        CHECK(i.commands.sent.isEmpty());
        CHECK(i.announced().contains(QStringLiteral("new text"), Qt::CaseInsensitive));
        stage.morning.folder.clock.advance(3s);
        i.press(Qt::Key_Return);
        REQUIRE(i.commands.sent.size() == 1);
        i.until([&] { return stage.part<ComposerBox>("composerBox").toPlainText().isEmpty(); });

        // What could not be sent is said at once, before anything else.
        i.commands.refuses(QStringLiteral("send"), Error::Kind::Storage);
        i.type("Bring her in");
        i.press(Qt::Key_Return);
        i.until([&] { return i.commands.sent.size() == 2; });
        i.until([&] { return !i.urgently.isEmpty(); });
        CHECK(i.of("sendFailure")->role() == QAccessible::AlertMessage);
        CHECK_FALSE(i.of("sendFailure")->text(QAccessible::Name).isEmpty());
        CHECK(i.of("sendFailure")
                  ->text(QAccessible::Description)
                  .contains(QStringLiteral("Your text is still here.")));
        i.commands.refuses(QStringLiteral("send"), Error::Kind::Cancelled);

        // The thread is a list of sentences; where one is in it is told.
        i.tabTo("threadView", Qt::Key_Backtab);
        auto *thread = i.here();
        CHECK(thread->role() == QAccessible::List);
        CHECK(thread->text(QAccessible::Name) == QStringLiteral("Messages"));
        REQUIRE(thread->focusChild());
        CHECK(thread->focusChild()->role() == QAccessible::ListItem);
        CHECK(thread->focusChild()->state().focused);
        CHECK(
            thread->focusChild()->text(QAccessible::Name).contains(QStringLiteral("It stopped!")));
        i.press(Qt::Key_Up);
        CHECK(thread->focusChild()->text(QAccessible::Name).contains(QStringLiteral("seizure")));

        // Choosing says how many.
        i.announced();
        i.press(Qt::Key_Space);
        CHECK(i.announced() == QStringLiteral("1 text is chosen"));
        CHECK(thread->focusChild()->state().selected);
        i.press(Qt::Key_Escape);
        CHECK_FALSE(thread->focusChild()->state().selected);

        // Finding says where among how many.
        i.ctrl(Qt::Key_F);
        CHECK(i.here()->role() == QAccessible::EditableText);
        CHECK(i.hereName() == QStringLiteral("Find in this conversation"));
        i.type("seizure");
        i.until([&] { return i.heard.contains(QStringLiteral("1 of 1")); });
        i.press(Qt::Key_Escape);

        // Archiving asks in words, and what happened is told.
        i.announced();
        i.ctrl(Qt::Key_E);
        CHECK(i.announced().contains(QStringLiteral("not in the Comm Log copy")));
        CHECK(i.hereName() == QStringLiteral("Copy and archive"));
        CHECK(i.here()->role() == QAccessible::Button);
        i.press(Qt::Key_Return);
        i.until([&] { return i.asked("archive") == 1; });
        i.until([&] { return i.heard.join(u'\n').contains(QStringLiteral("Archived Dana")); });

        // The line breaks: told now, and named where it stands.
        i.announced();
        stage.tell(DeskStatus::Line::Offline, 6min);
        CHECK_FALSE(i.announced().isEmpty());
        CHECK(i.of("banner")->role() == QAccessible::AlertMessage);
        CHECK_FALSE(i.name("banner").isEmpty());

        // Menus are menus, with words and keys.
        i.press(Qt::Key_M, Qt::AltModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        auto *popup = QAccessible::queryAccessibleInterface(menu);
        CHECK(popup->role() == QAccessible::PopupMenu);
        for (int item = 0; item < popup->childCount(); ++item) {
            auto *node = popup->child(item);
            if (node->role() == QAccessible::MenuItem)
                CHECK_FALSE(node->text(QAccessible::Name).isEmpty());
        }
        i.press(Qt::Key_Escape);
    });
}

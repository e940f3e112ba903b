#include "tests/ui/console.h"
#include "ui/composer/composerbox.h"
#include "ui/look/announce.h"
#include "ui/look/plainlabel.h"
#include "ui/mainwindow/answernotice.h"

#include <QLineEdit>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A window that nobody looks at, of a desk whose notices show what clients write.
struct NoticeConsole : Console
{
    explicit NoticeConsole(bool showWords = true)
    {
        folder.receives("Hello");
        everyoneOptedIn();
        sql(s("UPDATE client SET name = 'Karen Mills'"));
        if (showWords)
            sql(s("INSERT INTO setting (subject, version, document, changed_at) VALUES ('desk', 1, "
                  "'{\"notice_words\": true}', 0)"));
        open();
        window->setAuthor(s("AB"));
        QApplication::setActiveWindow(nullptr);
    }
    void arrives(const char *body, const PhoneNumber &client = Karen)
    {
        folder.clock.advance(1min);
        const MessageId id = folder.receives(body).from(client).id();
        Change change;
        change.conversations.insert(folder.idOf("SAC", client));
        change.arrived.append(id);
        commands.tell(change);
        QTest::qWait(120); // one beat of the window's own pace
    }
    AnswerNotice *notice() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<AnswerNotice *>(top); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    QString says(const char *part) const
    {
        REQUIRE(notice());
        return notice()->findChild<look::PlainLabel *>(s(part))->text();
    }
    QLineEdit &line() const { return *notice()->findChild<QLineEdit *>(s("noticeAnswer")); }
    void answers(const char *text)
    {
        REQUIRE(notice());
        line().setText(s(text));
        QTest::keyClick(&line(), Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    QString box() { return part<ComposerBox>("composerBox")->toPlainText(); }
};

} // namespace

TEST_CASE("a notice offers an answer only where one may be given, and quotes the newest text",
          "[notice]")
{
    Conversation karen;
    karen.id = ConversationId(7);
    karen.clientName = s("Karen Mills");
    karen.standing = Standing::OptedIn;
    Message newest;
    newest.body = s("He \u202eate\na sock");
    const auto made = [&] { return answerNotice(karen, newest, s("New text in SAC"), s("SAC")); };
    CHECK(made().mayAnswer);
    CHECK(made().conversation == ConversationId(7));
    CHECK(made().who.contains(s("Karen M.")));
    CHECK(made().answer.contains(s("Karen M.")));
    CHECK(made().answer.endsWith(s(" as SAC")));
    CHECK_FALSE(made().words.contains(QChar(0x202e)));
    CHECK_FALSE(made().words.contains(u'\n'));
    CHECK(made().words.contains(s("a sock")));
    SECTION("not to who has not opted in")
    {
        karen.standing = GENERATE(Standing::Unknown, Standing::Stranger, Standing::Invited,
                                  Standing::Declined, Standing::OptedOut);
        CHECK_FALSE(made().mayAnswer);
    }
    SECTION("not where the network blocks it")
    {
        karen.networkBlocked = true;
        CHECK_FALSE(made().mayAnswer);
    }
    SECTION("not to a blocked client")
    {
        karen.section = Section::Blocked;
        CHECK_FALSE(made().mayAnswer);
    }
    SECTION("not beside what is being written already")
    {
        karen.draft = s("Dear");
        CHECK_FALSE(made().mayAnswer);
    }
    SECTION("photos without words are named")
    {
        newest.body.clear();
        newest.mediaCount = 2;
        CHECK(made().words.contains(s("2 photos")));
    }
}

TEST_CASE("notices say what clients write only where a supervisor allowed it", "[notice]")
{
    NoticeConsole desk(false);
    desk.arrives("He ate a sock");
    CHECK_FALSE(desk.notice());
}

TEST_CASE("a text is answered in its notice, by the same way as in the window, once", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    CHECK(desk.says("noticeTitle") == s("New text in SAC"));
    CHECK(desk.says("noticeWords").contains(s("He ate a sock")));
    desk.commands.holdsBack = true;
    desk.answers("  Please come in now.");
    QTest::keyClick(&desk.line(), Qt::Key_Return); // a second Enter is not a second text
    desk.commands.answerAll();
    REQUIRE(QTest::qWaitFor(
        [&] { return desk.says("noticeWords") == s("Your answer is on its way"); }));
    REQUIRE(desk.commands.sent.size() == 1);
    const TextDraft &sent = desk.commands.sent.first();
    CHECK(sent.conversation == desk.folder.idOf("SAC"));
    CHECK(sent.text == s("Please come in now."));
    CHECK(sent.author == s("AB"));
    CHECK(desk.box().isEmpty());
    desk.folder.clock.advance(4s);
    CHECK_FALSE(desk.notice());
}

TEST_CASE("what holds a text in the window holds an answer of a notice, in the window", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    desk.answers("See bit.ly/sock");
    CHECK(desk.commands.sent.isEmpty());
    CHECK(desk.box() == s("See bit.ly/sock"));
    CHECK_FALSE(desk.notice());
}

TEST_CASE("an answer that the outbox does not take is in the box, and the window comes forward",
          "[notice]")
{
    NoticeConsole desk;
    desk.commands.refuses(s("send"), Error::Kind::Storage);
    desk.arrives("He ate a sock");
    desk.answers("Please come in now.");
    REQUIRE(QTest::qWaitFor([&] { return !desk.notice(); }));
    CHECK(desk.box() == s("Please come in now."));
}

TEST_CASE("beside something that is being written an answer stays in its notice", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    desk.window->openConversation(desk.folder.idOf("SAC"));
    desk.part<ComposerBox>("composerBox")->setPlainText(s("Dear Karen"));
    desk.answers("Please come in now.");
    CHECK(desk.commands.sent.isEmpty());
    CHECK(desk.box() == s("Dear Karen"));
    CHECK(desk.line().text() == s("Please come in now."));
    CHECK(desk.says("noticeNote").contains(s("can’t be sent from here")));
    CHECK_FALSE(desk.line().isReadOnly());
}

TEST_CASE("a notice goes by itself, but not with an answer begun, nor for another client's text",
          "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    SECTION("nobody minds it")
    {
        desk.folder.clock.advance(16s);
        CHECK_FALSE(desk.notice());
    }
    SECTION("the keyboard is in its line, nothing is written yet")
    {
        desk.line().setFocus();
        desk.arrives("Hello from Tom", PhoneNumber(s("+12175550103")));
        CHECK(desk.says("noticeWords").contains(s("He ate a sock")));
    }
    SECTION("another client's text, while nobody is at it")
    {
        desk.arrives("Hello from Tom", PhoneNumber(s("+12175550103")));
        CHECK(desk.says("noticeWords").contains(s("Hello from Tom")));
    }
    SECTION("an answer is begun")
    {
        desk.line().setText(s("Please"));
        desk.folder.clock.advance(10min);
        REQUIRE(desk.notice());
        desk.arrives("Hello from Tom", PhoneNumber(s("+12175550103")));
        CHECK(desk.says("noticeWords").contains(s("He ate a sock")));
        CHECK(desk.line().text() == s("Please"));
        desk.arrives("And a mitten");
        CHECK(desk.says("noticeWords").contains(s("And a mitten")));
        CHECK(desk.line().text() == s("Please"));
    }
}

TEST_CASE("what was written in a notice is thrown away only by who was told so", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    QStringList heard;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { heard << words; });
    const bool byKey = GENERATE(true, false);
    const auto leaves = [&] {
        REQUIRE(desk.notice());
        if (byKey)
            QTest::keyClick(&desk.line(), Qt::Key_Escape);
        else
            desk.notice()->findChild<QAbstractButton *>(s("noticeClose"))->click();
    };
    const auto isAsked = [&] {
        const QString words = s("This was not sent. Esc or Close once more throws it away.");
        const bool told = heard.contains(words);
        heard.clear();
        return desk.notice() && desk.line().text().startsWith(s("Please"))
            && desk.says("noticeNote") == words && told;
    };
    SECTION("nothing is written: it goes")
    {
        leaves();
        CHECK_FALSE(desk.notice());
    }
    SECTION("once more")
    {
        desk.line().setText(s("Please"));
        leaves();
        CHECK(isAsked());
        leaves();
        CHECK_FALSE(desk.notice());
    }
    SECTION("not by a key that is held down")
    {
        desk.line().setText(s("Please"));
        leaves();
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(&desk.line(), &held);
        CHECK(isAsked());
    }
    SECTION("what is typed since is asked about anew")
    {
        desk.line().setText(s("Please"));
        leaves();
        CHECK(isAsked());
        QTest::keyClicks(&desk.line(), s(" come"));
        CHECK_FALSE(desk.notice()->findChild<QWidget *>(s("noticeNote"))->isVisible());
        leaves();
        CHECK(isAsked());
        leaves();
        CHECK_FALSE(desk.notice());
    }
    SECTION("another text has come since")
    {
        desk.line().setText(s("Please"));
        leaves();
        CHECK(isAsked());
        desk.arrives("And a mitten");
        leaves();
        CHECK(isAsked());
    }
    SECTION("the box in the window was not free")
    {
        desk.line().setText(s("Please"));
        leaves();
        CHECK(isAsked());
        desk.window->openConversation(desk.folder.idOf("SAC"));
        desk.part<ComposerBox>("composerBox")->setPlainText(s("Dear Karen"));
        desk.notice()->findChild<QAbstractButton *>(s("noticeOpen"))->click();
        CHECK(desk.says("noticeNote").contains(s("stays here")));
        leaves();
        CHECK(isAsked());
    }
    look::listenToAnnouncements({});
}

TEST_CASE("a notice opens its conversation in the window", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    QTest::mouseClick(desk.notice()->findChild<QAbstractButton *>(s("noticeOpen")), Qt::LeftButton);
    CHECK_FALSE(desk.notice());
    CHECK(desk.window->conversation() == desk.folder.idOf("SAC"));
}

TEST_CASE("what was begun in a notice goes along when its conversation is opened", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    desk.line().setText(s("Please"));
    const auto open = [&] {
        desk.notice()->findChild<QAbstractButton *>(s("noticeOpen"))->click();
        QCoreApplication::processEvents();
    };
    SECTION("into the box")
    {
        open();
        CHECK_FALSE(desk.notice());
        CHECK(desk.box() == s("Please"));
        CHECK(desk.commands.sent.isEmpty());
    }
    SECTION("not into what is being written there")
    {
        desk.window->openConversation(desk.folder.idOf("SAC"));
        desk.part<ComposerBox>("composerBox")->setPlainText(s("Dear Karen"));
        open();
        CHECK(desk.box() == s("Dear Karen"));
        REQUIRE(desk.notice());
        CHECK(desk.line().text() == s("Please"));
        CHECK(desk.says("noticeNote").contains(s("stays here")));
    }
}

TEST_CASE("what a notice opens or cannot send comes up from behind the settings", "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    desk.window->openSettings(s("clinic"));
    QCoreApplication::processEvents();
    const auto inFront = [&] { return desk.part<QWidget>("composerBox")->isVisible(); };
    REQUIRE_FALSE(inFront());
    SECTION("Open")
    {
        desk.notice()->findChild<QAbstractButton *>(s("noticeOpen"))->click();
        QCoreApplication::processEvents();
        CHECK(inFront());
        CHECK(desk.window->conversation() == desk.folder.idOf("SAC"));
    }
    SECTION("an answer that something holds")
    {
        desk.answers("See bit.ly/sock");
        CHECK(inFront());
        CHECK(desk.box() == s("See bit.ly/sock"));
    }
    SECTION("an answer beside something that is being written")
    {
        desk.folder.clock.advance(3s);
        desk.window->openConversation(desk.folder.idOf("SAC"));
        desk.part<ComposerBox>("composerBox")->setPlainText(s("Dear Karen"));
        desk.answers("Please come in now.");
        CHECK(inFront());
        CHECK(desk.box() == s("Dear Karen"));
        CHECK(desk.line().text() == s("Please come in now."));
    }
    SECTION("an answer that the outbox does not take")
    {
        desk.commands.refuses(s("send"), Error::Kind::Storage);
        desk.answers("Please come in now.");
        REQUIRE(QTest::qWaitFor([&] { return !desk.notice(); }));
        CHECK(inFront());
        CHECK(desk.box() == s("Please come in now."));
    }
    SECTION("but one that goes out leaves them as they are")
    {
        desk.answers("Please come in now.");
        REQUIRE(QTest::qWaitFor(
            [&] { return desk.says("noticeWords") == s("Your answer is on its way"); }));
        CHECK_FALSE(inFront());
    }
    SECTION("and who stays with changes that are not saved is told that nothing was sent")
    {
        auto *phone = desk.part<QLineEdit>("officePhone");
        phone->setFocus();
        QTest::keyClicks(phone, s("217-555-0111"));
        desk.asker.willChoose(s("Keep editing"));
        desk.answers("See bit.ly/sock");
        QCoreApplication::processEvents();
        CHECK_FALSE(inFront());
        CHECK(desk.box() == s("See bit.ly/sock"));
        CHECK(desk.part<look::PlainLabel>("toastWords")->text()
              == s("Your answer was not sent: it waits in the conversation."));
    }
}

TEST_CASE("an answer that was refused while another client was open is told in its box alone",
          "[notice]")
{
    NoticeConsole desk;
    desk.folder.receives("Hi").from(Miguel);
    desk.commands.refuses(s("send"), Error::Kind::Storage);
    desk.commands.holdsBack = true;
    desk.arrives("He ate a sock");
    desk.answers("Please come in now.");
    REQUIRE(desk.commands.sent.size() == 1);
    desk.window->openConversation(desk.folder.idOf("SAC", Miguel));
    desk.commands.answerAll();
    QCoreApplication::processEvents();
    CHECK(desk.window->conversation() == desk.folder.idOf("SAC"));
    CHECK(desk.box() == s("Please come in now."));
    CHECK_FALSE(desk.part<QWidget>("notSent")->isVisible());
}

TEST_CASE("a second notice asks no second time about the settings, nor hides that an answer was "
          "not sent",
          "[notice]")
{
    NoticeConsole desk;
    desk.arrives("He ate a sock");
    desk.window->openSettings(s("clinic"));
    QCoreApplication::processEvents();
    auto *phone = desk.part<QLineEdit>("officePhone");
    phone->setFocus();
    QTest::keyClicks(phone, s("217-555-0111"));
    desk.line().setText(s("See bit.ly/sock"));
    QTest::keyClick(&desk.line(), Qt::Key_Return); // the question stands
    desk.window->openFromOutside(desk.folder.idOf("SAC"));
    CHECK(desk.asker.asked.size() == 1);
    CHECK(desk.part<look::PlainLabel>("toastWords")->text()
          == s("Your answer was not sent: it waits in the conversation."));
    QCoreApplication::processEvents(); // nobody decides
    desk.window->openFromOutside(desk.folder.idOf("SAC"));
    CHECK(desk.asker.asked.size() == 2);
}

TEST_CASE("a notice is as high as the words need, whatever it showed before", "[notice]")
{
    NoticeConsole desk;
    const auto wordsFit = [&] {
        const auto *words = desk.notice()->findChild<look::PlainLabel *>(s("noticeWords"));
        return words->height() >= words->heightForWidth(words->width());
    };
    desk.arrives(
        "He has been at it since yesterday evening, he does not eat, he does not drink and "
        "he hides below the bed; what am I to do with him until you open again?");
    CHECK(wordsFit());
    const int high = desk.notice()->height();
    desk.arrives("Hi");
    CHECK(wordsFit());
    CHECK(desk.notice()->height() < high);
    desk.arrives(
        "He has been at it since yesterday evening, he does not eat, he does not drink and "
        "he hides below the bed; what am I to do with him until you open again?");
    CHECK(wordsFit());
}

TEST_CASE("who looks at the window needs no notice", "[notice]")
{
    NoticeConsole desk;
    QApplication::setActiveWindow(desk.window.get());
    desk.arrives("He ate a sock");
    CHECK_FALSE(desk.notice());
}

TEST_CASE("a notice that nobody clicked is reached and left by keyboard", "[notice]")
{
    NoticeConsole desk;
    const auto strikes = [&] {
        QApplication::setActiveWindow(desk.window.get());
        QTest::keyClick(desk.window.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
        QCoreApplication::processEvents();
    };
    SECTION("none is there, and that is said")
    {
        strikes();
        CHECK(desk.part<QWidget>("toast")->isVisible());
        CHECK_FALSE(desk.notice());
    }
    SECTION("its line")
    {
        desk.arrives("He ate a sock");
        strikes();
        CHECK(QApplication::focusWidget() == &desk.line());
        QTest::keyClicks(&desk.line(), s("Please come in now."));
        QTest::keyClick(&desk.line(), Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return desk.commands.sent.size() == 1; }));
    }
    SECTION("where no answer may be given: Open, and it stays while one is there")
    {
        desk.sql(s("UPDATE client SET standing = 1"));
        desk.sql(s("DELETE FROM evidence"));
        desk.arrives("He ate a sock");
        strikes();
        auto *open = desk.notice()->findChild<QAbstractButton *>(s("noticeOpen"));
        CHECK(QApplication::focusWidget() == open);
        desk.folder.clock.advance(20s);
        REQUIRE(desk.notice());
        QTest::keyClick(open, Qt::Key_Escape);
        CHECK_FALSE(desk.notice());
    }
}

TEST_CASE("a suspected minor is answered in the window, where the warning stands", "[notice]")
{
    NoticeConsole desk;
    desk.sql(s("INSERT INTO client_mark (client, kind, by, at) VALUES ('+12175550148', 1, 'AB', "
               "1)"));
    desk.arrives("He ate a sock");
    REQUIRE(desk.notice());
    CHECK(desk.line().isHidden());
    QTest::mouseClick(desk.notice()->findChild<QAbstractButton *>(s("noticeOpen")), Qt::LeftButton);
    CHECK(desk.part<QLabel>("markMinor")->text() == s("! May be under 18"));
}

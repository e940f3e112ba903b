#include "tests/support/catch.h"
#include "tests/ui/fakebrowser.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/composerbox.h"
#include "ui/composer/composerstate.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/thread/photos.h"
#include "ui/thread/photoviewer.h"
#include "ui/thread/scrolldownbutton.h"
#include "ui/thread/threadfinder.h"
#include "ui/thread/threadheader.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

void fill(ThreadDesk &desk, int count)
{
    for (int i = 0; i < count; ++i) {
        desk.folder.clock.advance(4min);
        desk.folder.receives(QStringLiteral("Text number %1").arg(i));
    }
}

ThreadView *view(ThreadDesk &desk)
{
    return desk.part<ThreadView>("threadView");
}

QString lastText(ThreadDesk &desk)
{
    const ThreadModel &model = view(desk)->model();
    return model.row(model.rowCount() - 1).text.text;
}

qreal topOf(ThreadDesk &desk, const QString &text)
{
    const ThreadModel &model = view(desk)->model();
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i).text.text == text)
            return view(desk)->rowRect(i).top();
    }
    FAIL("not in the window: " + text.toStdString());
    return 0;
}

} // namespace

TEST_CASE("a thread opens at the bottom with its newest screenful only", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 200);
    desk.folder.markRead("SAC");
    desk.open();
    const ThreadModel &model = view(desk)->model();
    CHECK(lastText(desk) == QStringLiteral("Text number 199"));
    CHECK(view(desk)->isFollowing());
    CHECK(model.rowCount() == ThreadModel::Screenful);
    CHECK(model.hasOlder());
    CHECK_FALSE(desk.part<ScrollDownButton>("scrollDown")->isVisible());
}

TEST_CASE("a thread with unread texts opens at the new-messages line", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 30);
    desk.folder.markRead("SAC");
    fill(desk, 25);
    desk.open();
    const ThreadModel &model = view(desk)->model();
    REQUIRE(model.newFrom());
    const int row = model.indexOf(*model.newFrom());
    REQUIRE(row >= 0);
    CHECK(model.row(row).newLine == QStringLiteral("New messages"));
    CHECK(model.row(row).text.text == QStringLiteral("Text number 0"));
    const QRectF at = view(desk)->rowRect(row);
    CHECK(at.top() >= 0);
    CHECK(at.top() < 60);
    CHECK_FALSE(view(desk)->isFollowing());
    CHECK(desk.commands.timesAsked(QStringLiteral("markRead")) == 1);
}

TEST_CASE("older texts load on scrolling up and what is under the eye stays there", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 200);
    desk.folder.markRead("SAC");
    desk.open();
    const ThreadModel &model = view(desk)->model();
    QScrollBar *bar = view(desk)->verticalScrollBar();
    bar->setValue(40);
    const int top = view(desk)->rowAt(0);
    const QString seen = model.row(top).text.text;
    const qreal before = topOf(desk, seen);
    REQUIRE(ThreadDesk::until([&] { return model.rowCount() > ThreadModel::Screenful; }));
    CHECK(topOf(desk, seen) == Approx(before).margin(1));
    CHECK(model.rowCount() == 2 * ThreadModel::Screenful);
}

TEST_CASE("at the bottom new texts are followed; scrolled up nothing moves and the button counts",
          "[pane]")
{
    ThreadDesk desk;
    fill(desk, 50);
    desk.folder.markRead("SAC");
    desk.open();
    desk.folder.clock.advance(1min);
    desk.folder.receives("Followed");
    desk.tell();
    CHECK(lastText(desk) == QStringLiteral("Followed"));
    CHECK(view(desk)->isFollowing());
    CHECK(view(desk)->verticalScrollBar()->value() == view(desk)->verticalScrollBar()->maximum());

    view(desk)->verticalScrollBar()->setValue(view(desk)->verticalScrollBar()->maximum() / 2);
    const QString seen = view(desk)->model().row(view(desk)->rowAt(100)).text.text;
    const qreal before = topOf(desk, seen);
    desk.folder.clock.advance(1min);
    desk.folder.receives("Unseen");
    desk.tell();
    desk.folder.clock.advance(1min);
    desk.folder.sent("Ours");
    desk.tell();
    CHECK(topOf(desk, seen) == Approx(before).margin(1));
    auto *down = desk.part<ScrollDownButton>("scrollDown");
    CHECK(down->isVisible());
    CHECK(down->count() == 1);
    QTest::mouseClick(down, Qt::LeftButton);
    CHECK(view(desk)->isFollowing());
    CHECK_FALSE(down->isVisible());
}

TEST_CASE("the model keeps every promise of a model while texts come and change", "[pane]")
{
    DeskFolder folder;
    for (int i = 0; i < 10; ++i)
        folder.receives(QString::number(i));
    ThreadModel model(folder.readers(), folder.clock, look::DateText());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.open(folder.idOf("SAC"), QStringLiteral("Karen"));
    const Instant then = folder.clock.now();
    folder.clock.advance(1h);
    folder.sent("answer").to(Karen);
    folder.receives("late").at(then - 2h);
    model.refresh();
    CHECK(model.rowCount() == 12);
    CHECK(model.row(0).text.text == QStringLiteral("late"));
    CHECK(model.row(11).text.text == QStringLiteral("answer"));
    model.close();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Enter sends what was typed, as written, and the box clears when it is on disk", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Is Biscuit ok?");
    desk.optedIn();
    desk.open();
    desk.commands.holdsBack = true;
    auto *box = desk.part<ComposerBox>("composerBox");
    desk.pane->focusComposer();
    QTest::keyClicks(box, QStringLiteral("He is fine"));
    QTest::keyClick(box, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(box, QStringLiteral("and eating"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent[0].text == QStringLiteral("He is fine\nand eating"));
    CHECK(desk.commands.sent[0].author == QStringLiteral("AB"));
    CHECK_FALSE(desk.commands.sent[0].answer);
    CHECK(box->toPlainText() == QStringLiteral("He is fine\nand eating")); // not on disk yet
    desk.commands.answerAll();
    CHECK(box->toPlainText().isEmpty());
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.size() == 1);
}

TEST_CASE("a refused text stays in the box with the reason beside it", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    desk.commands.refuses(QStringLiteral("send"), Error::Kind::Storage);
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Hello"));
    QTest::keyClick(box, Qt::Key_Return);
    auto *failure = desk.part<look::Strip>("sendFailure");
    REQUIRE(ThreadDesk::until([&] { return failure->isVisible(); }));
    CHECK(box->toPlainText() == QStringLiteral("Hello"));
    CHECK(failure->more().startsWith(QStringLiteral("Your text is still here.")));
}

TEST_CASE("a draft is saved within a second and comes back with its conversation", "[pane][C1]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("The estimate is"));
    CHECK(desk.commands.drafts.isEmpty());
    desk.folder.clock.advance(1s);
    CHECK(desk.commands.drafts.value(desk.id()) == QStringLiteral("The estimate is"));

    QTest::keyClicks(box, QStringLiteral(" 200"));
    desk.pane->showConversation(desk.id("LAC")); // leaving saves at once
    CHECK(desk.commands.drafts.value(desk.id()) == QStringLiteral("The estimate is 200"));
    CHECK(box->toPlainText().isEmpty());
    desk.sql("INSERT INTO draft SELECT id, 'The estimate is 200', 0 FROM conversation "
             "WHERE queue_id = (SELECT id FROM queue WHERE name = 'SAC')");
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(box->toPlainText() == QStringLiteral("The estimate is 200"));
}

TEST_CASE("a draft comes back though it never reached the disk", "[pane][C1]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("The estimate is 200"));
    desk.pane->showConversation(desk.id("LAC"));
    CHECK(box->toPlainText().isEmpty());
    desk.commands.drafts.clear(); // the disk was full
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(box->toPlainText() == QStringLiteral("The estimate is 200"));
    // It is tried once more, and what is changed in it counts.
    CHECK(desk.commands.drafts.value(desk.id()) == QStringLiteral("The estimate is 200"));
    box->selectAll();
    QTest::keyClick(box, Qt::Key_Delete);
    desk.pane->showNothing();
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(box->toPlainText().isEmpty());
}

TEST_CASE("a sent text does not come back as a draft that the disk still has", "[pane][C1]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("He is fine"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(ThreadDesk::until([&] { return box->toPlainText().isEmpty(); }));
    REQUIRE(desk.commands.sent.size() == 1);
    desk.sql("INSERT INTO draft SELECT id, 'He is fine', 0 FROM conversation "
             "WHERE queue_id = (SELECT id FROM queue WHERE name = 'SAC')");
    desk.pane->showConversation(desk.id("LAC"));
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(box->toPlainText().isEmpty());

    // Once the disk has caught up, it is what counts again.
    desk.sql("DELETE FROM draft");
    desk.pane->showConversation(desk.id("LAC"));
    desk.pane->showConversation(desk.id("SAC"));
    desk.pane->showConversation(desk.id("LAC"));
    desk.sql("INSERT INTO draft SELECT id, 'And eating', 0 FROM conversation "
             "WHERE queue_id = (SELECT id FROM queue WHERE name = 'SAC')");
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(box->toPlainText() == QStringLiteral("And eating"));
}

TEST_CASE("without initials the composer asks once, inline, and then sends", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    desk.pane->setAuthor({});
    QSignalSpy chosen(desk.pane.get(), &ThreadPane::authorChosen);
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Hello"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    auto *initials = desk.part<QLineEdit>("composerInitials");
    REQUIRE(initials->isVisible());
    desk.part<look::Button>("send")->click(); // there are none yet
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    QTest::keyClicks(initials, QStringLiteral("jk"));
    const std::string how = GENERATE("Enter in their field", "Enter in the box", "the button");
    INFO(how);
    if (how == "the button")
        desk.part<look::Button>("send")->click();
    else
        QTest::keyClick(how == "Enter in the box" ? static_cast<QWidget *>(box) : initials,
                        Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent[0].author == QStringLiteral("JK"));
    CHECK(chosen.size() == 1);
    CHECK_FALSE(initials->isVisible());
}

TEST_CASE("what was meant for one conversation does not fall on another opened before the initials",
          "[pane][initials]")
{
    const bool elsewhere = GENERATE(true, false);
    const std::string act = GENERATE("decide", "markCopied", "sendAgain");
    INFO(act);
    ThreadDesk desk;
    desk.folder.receives("Did he eat?").from(Miguel);
    desk.folder.receives("Hello");
    desk.folder.clock.advance(1min);
    desk.folder.sent("He is fine").withStatus(MessageStatus::Failed, 30008);
    desk.optedIn();
    if (act == "decide") {
        desk.folder.clock.advance(1min);
        desk.folder.receives("please take me off this list");
    }
    desk.open();
    desk.pane->setAuthor({});
    QSignalSpy failed(desk.pane.get(), &ThreadPane::failed);
    desk.asker.willType(QStringLiteral("jk"));
    const auto choose = [&](ComposerAction action) {
        const QString name = QStringLiteral("choice%1").arg(int(action));
        desk.part<look::Button>(name.toUtf8().constData())->click();
    };
    if (act == "decide")
        choose(ComposerAction::StopAllTexts);
    else if (act == "sendAgain")
        choose(ComposerAction::RetryFailed);
    else
        desk.pane->copyForCommLog(true);
    REQUIRE(desk.asker.askedText.size() == 1);
    // The answer comes through the event loop: meanwhile a notification opens the other.
    if (elsewhere)
        desk.pane->showConversation(desk.folder.idOf("SAC", Miguel));
    QCoreApplication::processEvents();
    CHECK(desk.commands.timesAsked(QString::fromStdString(act)) == (elsewhere ? 0 : 1));
    REQUIRE(failed.size() == (elsewhere ? 1 : 0));
    if (elsewhere)
        CHECK(failed[0][0].toString()
              == QStringLiteral(
                  "Nothing was done: another conversation was opened in the meantime."));
}

TEST_CASE("a note keeps its own conversation, whatever is open when the initials come",
          "[pane][initials]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?").from(Miguel);
    desk.folder.receives("Hello");
    desk.optedIn();
    desk.open();
    desk.pane->setAuthor({});
    desk.asker.willType(QStringLiteral("Dr. Ames will call"));
    desk.asker.willType(QStringLiteral("jk"));
    desk.pane->addNote();
    desk.pane->showConversation(desk.folder.idOf("SAC", Miguel));
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("addNote")) == 1; }));
    CHECK(desk.commands.wasAsked(
        QStringLiteral("addNote %1 0 JK: Dr. Ames will call").arg(raw(desk.id()))));
}

TEST_CASE("a text that comes while writing stops the first Enter, not the second", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Please come in"));
    desk.folder.receives("never mind, he ate!");
    desk.tell();
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    auto *strip = desk.part<look::Strip>("composerStrip0");
    CHECK(strip->fact() == QStringLiteral("New text above: “never mind, he ate!”"));
    QTest::keyClick(box, Qt::Key_Return); // a key struck twice is no second thought
    CHECK(desk.commands.sent.isEmpty());
    desk.folder.clock.advance(500ms);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.size() == 1);
}

TEST_CASE("Enter right after coming to a conversation shows whom it goes to first",
          "[pane][guards]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.sql("INSERT INTO draft SELECT id, 'Please come in', 0 FROM conversation");
    desk.open();
    desk.pane->showNothing();
    desk.pane->showConversation(desk.id());
    auto *box = desk.part<ComposerBox>("composerBox");
    REQUIRE(box->toPlainText() == QStringLiteral("Please come in"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    CHECK(desk.part<look::Strip>("composerStrip0")->fact().contains(QStringLiteral("as SAC")));
    desk.folder.clock.advance(500ms);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.size() == 1);
}

TEST_CASE("another open client's animal holds the text until it is gone or meant", "[pane][guards]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.folder.receives("Is Bella back?").from(Miguel).on("LAC");
    desk.sql("UPDATE client SET name = 'Miguel Ortiz', animals = '[\"Bella\"]' "
             "WHERE number = '+12175550173'");
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("bella is doing well"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    CHECK(
        desk.part<look::Strip>("composerStrip0")->fact().contains(QStringLiteral("Miguel Ortiz")));
    SECTION("Enter again, and it goes")
    {
        desk.folder.clock.advance(500ms);
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(desk.commands.sent.size() == 1);
    }
    SECTION("the name is taken out, and the words go with it")
    {
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(box, Qt::Key_Backspace);
        QTest::keyClicks(box, QStringLiteral("He is well"));
        CHECK_FALSE(desk.part<QWidget>("composerStrip0")->isVisible());
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(desk.commands.sent.size() == 1);
    }
}

TEST_CASE("a field nobody filled never leaves: it is selected, to type over", "[pane][guards]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    box->setPlainText(QStringLiteral("Hi, {animal} is ready."));
    for (int enter = 0; enter < 3; ++enter) {
        QTest::keyClick(box, Qt::Key_Return);
        desk.folder.clock.advance(1s);
    }
    CHECK(desk.commands.sent.isEmpty());
    CHECK(box->textCursor().selectedText() == QStringLiteral("{animal}"));
    QTest::keyClicks(box, QStringLiteral("Biscuit"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent.first().text == QStringLiteral("Hi, Biscuit is ready."));
}

TEST_CASE("before a YES one click opens the box, and what is sent counts as an answer", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.fillIsComplete();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    CHECK_FALSE(box->isEnabled());
    auto *answer = desk.part<look::Button>(
        QStringLiteral("choice%1").arg(int(ComposerAction::AnswerThis)).toUtf8().constData());
    QTest::mouseClick(answer, Qt::LeftButton);
    REQUIRE(box->isEnabled());
    QTest::keyClicks(box, QStringLiteral("Come in at 4"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent[0].answer);
}

TEST_CASE("a STOP closes the composer and keeps what was being written", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Half a sent"));
    desk.folder.clock.advance(1min);
    desk.folder.receives("STOP");
    desk.tell();
    CHECK_FALSE(box->isVisible());
    CHECK(desk.part<look::Strip>("composerStrip0")
              ->fact()
              .startsWith(QStringLiteral("⊘ Texted STOP to SAC")));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(desk.commands.sent.isEmpty());
    CHECK(box->toPlainText() == QStringLiteral("Half a sent"));
}

TEST_CASE("pasting strips formats and turns curly quotes plain, visibly", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<b>He’s</b> “fine”"));
    data->setText(QStringLiteral("He’s “fine”"));
    QApplication::clipboard()->setMimeData(data);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    CHECK(box->toPlainText() == QStringLiteral("He's \"fine\""));
    auto *note = desk.part<QLabel>("composerNote");
    CHECK(note->isVisible());
    CHECK(note->text() == QStringLiteral("3 pasted characters made plain"));
}

TEST_CASE("one click makes a dear text plain again, and Ctrl+Z takes it back", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    box->insertPlainText(QStringLiteral("See you… at 4"));
    CHECK(desk.part<QLabel>("composerCulprit")->text()
          == QStringLiteral("…: only 70 characters a text"));
    QTest::mouseClick(desk.part<look::Button>("makePlain"), Qt::LeftButton);
    CHECK(box->toPlainText() == QStringLiteral("See you... at 4"));
    CHECK_FALSE(desk.part<QLabel>("composerCulprit")->isVisible());
    box->undo();
    CHECK(box->toPlainText() == QStringLiteral("See you… at 4"));
}

TEST_CASE("a text cannot grow past what Twilio takes", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    box->insertPlain(QString(2000, u'a'));
    CHECK(box->toPlainText().size() == 1600);
    CHECK(desk.part<QLabel>("composerCount")->text().startsWith(QStringLiteral("1600 / 1600, ")));
}

TEST_CASE("the box grows from one line to eight, and no further", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    const int one = box->sizeHint().height();
    box->insertPlainText(QStringLiteral("a\nb"));
    const int two = box->sizeHint().height();
    box->insertPlainText(QStringLiteral("\nc").repeated(30));
    const int most = box->sizeHint().height();
    CHECK(two > one);
    CHECK(most == Approx(one + 7 * (two - one)).margin(7)); // lines are not whole pixels
    box->insertPlainText(QStringLiteral("\nd"));
    CHECK(box->sizeHint().height() == most);
}

TEST_CASE("letters typed in the thread land in the box", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    view(desk)->setFocus();
    QTest::keyClick(view(desk), Qt::Key_X);
    CHECK(desk.part<ComposerBox>("composerBox")->toPlainText() == QStringLiteral("x"));
    CHECK(desk.part<ComposerBox>("composerBox")->hasFocus());
}

TEST_CASE("copying puts both forms on the clipboard, then marks exactly what is in them", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Is <b>Biscuit</b> ok?");
    desk.folder.clock.advance(1min);
    desk.folder.sent("He is fine");
    desk.optedIn();
    desk.open();
    QSignalSpy copied(desk.pane.get(), &ThreadPane::copied);
    QTest::mouseClick(desk.part<look::Button>("copy"), Qt::LeftButton);
    REQUIRE(ThreadDesk::until([&] { return copied.size() == 1; }));
    const QMimeData *data = QApplication::clipboard()->mimeData();
    CHECK(data->text().contains(QStringLiteral("Is <b>Biscuit</b> ok?")));
    CHECK(data->html().contains(QStringLiteral("&lt;b&gt;Biscuit")));
    CHECK(copied[0][1].toInt() == 2);
    CHECK(desk.commands.timesAsked(QStringLiteral("markCopied")) == 1);
}

TEST_CASE("archiving what is not copied asks first; copying and archiving is one key", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Is Biscuit ok?");
    desk.optedIn();
    desk.open();
    QSignalSpy archived(desk.pane.get(), &ThreadPane::archived);
    QTest::mouseClick(desk.part<look::Button>("archive"), Qt::LeftButton);
    auto *question = desk.part<look::Strip>("archiveQuestion");
    REQUIRE(question->isVisible());
    CHECK(question->fact() == QStringLiteral("1 message is not in the Comm Log copy"));
    CHECK(desk.commands.timesAsked(QStringLiteral("archive")) == 0);
    SECTION("Enter copies and archives")
    {
        QTest::keyClick(desk.part<look::Button>("copyAndArchive"), Qt::Key_Return);
        REQUIRE(ThreadDesk::until([&] { return archived.size() == 1; }));
        CHECK(desk.commands.timesAsked(QStringLiteral("markCopied")) == 1);
        CHECK(archived.first().at(2).toInt() == 1); // Undo says what is on the clipboard
    }
    SECTION("what comes while it is copied is asked about")
    {
        desk.commands.holdsBack = true;
        QTest::keyClick(desk.part<look::Button>("copyAndArchive"), Qt::Key_Return);
        desk.folder.receives("He is worse");
        desk.commands.answerAll();
        CHECK(desk.commands.timesAsked(QStringLiteral("archive")) == 0);
        CHECK(question->isVisible());
    }
    SECTION("archiving anyway copies nothing")
    {
        QTest::mouseClick(desk.part<look::Button>("archiveAnyway"), Qt::LeftButton);
        REQUIRE(ThreadDesk::until([&] { return archived.size() == 1; }));
        CHECK(desk.commands.timesAsked(QStringLiteral("markCopied")) == 0);
    }
    SECTION("Escape changes nothing")
    {
        QTest::keyClick(desk.part<look::Button>("copyAndArchive"), Qt::Key_Escape);
        CHECK_FALSE(question->isVisible());
        CHECK(desk.commands.timesAsked(QStringLiteral("archive")) == 0);
    }
}

TEST_CASE("what goes with its conversation leaves the keyboard in the box of the next", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Moo").on("LAC");
    desk.folder.receives("Is Biscuit ok?");
    desk.optedIn();
    desk.open();
    QApplication::setActiveWindow(desk.pane.get());
    QWidget *goes = nullptr;
    SECTION("the question before archiving")
    {
        desk.part<look::Button>("archive")->click();
        goes = desk.part<QWidget>("archiveQuestion");
    }
    SECTION("the bar that finds")
    {
        desk.pane->findInThread();
        goes = desk.part<QWidget>("findBar");
    }
    REQUIRE(goes->isVisible());
    REQUIRE(goes->isAncestorOf(QApplication::focusWidget()));
    desk.pane->showConversation(desk.id("LAC"));
    CHECK_FALSE(goes->isVisible());
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("composerBox"));
}

TEST_CASE("text is selected with the mouse and copied as it stands", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("one two three");
    desk.optedIn();
    desk.open();
    ThreadView *v = view(desk);
    const QRectF row = v->rowRect(0);
    const QRectF body = v->rowLayout(0).body.translated(row.topLeft());
    QTest::mouseDClick(v->viewport(), Qt::LeftButton, {}, body.center().toPoint());
    CHECK(v->selectedText() == QStringLiteral("two"));
    v->setFocus();
    QTest::keyClick(v, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("two"));
    QTest::mousePress(v->viewport(), Qt::LeftButton, {}, body.topLeft().toPoint() + QPoint(0, 5));
    QTest::mouseMove(v->viewport(), QPointF(body.right(), body.center().y()).toPoint());
    QTest::mouseRelease(v->viewport(), Qt::LeftButton, {},
                        QPointF(body.right(), body.center().y()).toPoint());
    CHECK(v->selectedText() == QStringLiteral("one two three"));
}

TEST_CASE("a link opens only after a person saw its whole address", "[pane]")
{
    FakeBrowser browser;
    ThreadDesk desk;
    desk.folder.receives("https://vetmed.example/a/b?c=d is it");
    desk.optedIn();
    desk.open();
    ThreadView *v = view(desk);
    const QPoint onLink
        = (v->rowRect(0).topLeft() + v->rowLayout(0).body.topLeft()).toPoint() + QPoint(20, 8);
    const QString address = QStringLiteral("https://vetmed.example/a/b?c=d");

    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onLink);
    QCoreApplication::processEvents();
    REQUIRE(desk.asker.asked.size() == 1);
    CHECK(desk.asker.asked.first().text == address);
    CHECK(desk.asker.asked.first().danger); // Enter opens nothing
    CHECK(browser.opened.isEmpty());

    desk.asker.willChoose(QStringLiteral("Copy the address"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onLink);
    CHECK(ThreadDesk::until([&] { return QApplication::clipboard()->text() == address; }));
    CHECK(browser.opened.isEmpty());

    desk.asker.willChoose(QStringLiteral("Open"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onLink);
    CHECK(ThreadDesk::until([&] { return browser.opened == QStringList{ address }; }));

    // Selecting across it is selecting.
    QTest::mousePress(v->viewport(), Qt::LeftButton, {}, onLink);
    QTest::mouseMove(v->viewport(), onLink + QPoint(40, 0));
    QTest::mouseRelease(v->viewport(), Qt::LeftButton, {}, onLink + QPoint(40, 0));
    QCoreApplication::processEvents();
    CHECK(desk.asker.asked.size() == 3);
    CHECK_FALSE(v->selectedText().isEmpty());
}

TEST_CASE("a number in a text is copied or opened as a conversation, when a person says which",
          "[pane][links]")
{
    ThreadDesk desk;
    desk.folder.receives("217-555-0173 is my husband, call him");
    desk.optedIn();
    desk.open();
    QSignalSpy wanted(desk.pane.get(), &ThreadPane::numberWanted);
    ThreadView *v = view(desk);
    const QPoint onNumber
        = (v->rowRect(0).topLeft() + v->rowLayout(0).body.topLeft()).toPoint() + QPoint(20, 8);
    desk.asker.willChoose(QStringLiteral("Copy the number"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onNumber);
    CHECK(ThreadDesk::until(
        [&] { return QApplication::clipboard()->text() == QStringLiteral("(217) 555-0173"); }));
    CHECK(wanted.isEmpty());
    desk.asker.willChoose(QStringLiteral("Open its conversation in SAC"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onNumber);
    REQUIRE(ThreadDesk::until([&] { return wanted.size() == 1; }));
    CHECK(wanted[0][0].value<PhoneNumber>() == PhoneNumber(QStringLiteral("+12175550173")));
    CHECK(desk.commands.sent.isEmpty());
}

TEST_CASE("a mail address in a text is copied or written to, when a person says which",
          "[pane][links]")
{
    FakeBrowser programs;
    ThreadDesk desk;
    desk.folder.receives("records@vet.example?bcc=x@evil.example is our vet");
    desk.optedIn();
    desk.open();
    ThreadView *v = view(desk);
    const QPoint onMail
        = (v->rowRect(0).topLeft() + v->rowLayout(0).body.topLeft()).toPoint() + QPoint(20, 8);
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onMail); // and given up
    CHECK(ThreadDesk::until([&] { return desk.asker.asked.size() == 1; }));
    desk.asker.willChoose(QStringLiteral("Copy the address"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onMail);
    CHECK(ThreadDesk::until([&] {
        return QApplication::clipboard()->text() == QStringLiteral("records@vet.example");
    }));
    CHECK(programs.opened.isEmpty());
    desk.asker.willChoose(QStringLiteral("Write in the mail program"));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, onMail);
    CHECK(ThreadDesk::until([&] {
        return programs.opened == QStringList{ QStringLiteral("mailto:records@vet.example") };
    }));
}

TEST_CASE("the bubble's menu chooses a text, and copies those that are chosen", "[pane][copying]")
{
    ThreadDesk desk;
    desk.folder.receives("one");
    desk.folder.clock.advance(1min);
    desk.folder.receives("two");
    desk.optedIn();
    desk.open();
    ThreadView *v = view(desk);
    const auto pick = [&](int row, const char *words) {
        Q_EMIT v->menuWanted(v->model().row(row).id, v->mapToGlobal(QPoint(40, 40)));
        for (QMenu *menu : desk.pane->findChildren<QMenu *>(QStringLiteral("messageMenu"))) {
            for (QAction *action : menu->actions()) {
                if (menu->isVisible() && action->text() == QString::fromUtf8(words)) {
                    action->trigger();
                    menu->close();
                    return;
                }
            }
        }
        FAIL(words);
    };
    pick(0, "Choose this text");
    CHECK(v->chosen().size() == 1);
    pick(1, "Choose this text");
    CHECK(v->chosen().size() == 2);
    pick(1, "Copy 2 texts for the Comm Log");
    CHECK(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("markCopied")) == 1; }));
}

TEST_CASE("find in a thread reaches texts that are not loaded, and counts", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("The needle is early");
    fill(desk, 150);
    desk.folder.receives("Another NEEDLE here");
    desk.folder.markRead("SAC");
    desk.open();
    desk.pane->findInThread();
    auto *line = desk.part<QLineEdit>("findLine");
    QTest::keyClicks(line, QStringLiteral("needle"));
    auto *place = desk.part<QLabel>("findPlace");
    REQUIRE(ThreadDesk::until([&] { return place->text() == QStringLiteral("1 of 2"); }));
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(place->text() == QStringLiteral("2 of 2"));
    const ThreadModel &model = view(desk)->model();
    bool inSight = false;
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.row(i).text.text == QStringLiteral("The needle is early"))
            inSight = view(desk)->rowRect(i).top() >= 0
                && view(desk)->rowRect(i).bottom() <= view(desk)->viewport()->height();
    }
    CHECK(inSight);
    CHECK(model.hasNewer());
    QTest::keyClick(line, Qt::Key_Escape);
    CHECK_FALSE(line->isVisible());
}

TEST_CASE("every bubble is a named item for a screen reader, where it is on the screen", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Is Biscuit ok?");
    desk.folder.clock.advance(1min);
    desk.folder.sent("He is fine");
    desk.optedIn();
    desk.open();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view(desk));
    REQUIRE(list);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == 2);
    QAccessibleInterface *first = list->child(0);
    CHECK(first->role() == QAccessible::ListItem);
    CHECK(first->text(QAccessible::Name).contains(QStringLiteral("Karen Miller, ")));
    CHECK(first->text(QAccessible::Name).endsWith(QStringLiteral(": Is Biscuit ok?")));
    CHECK(list->indexOfChild(first) == 0);
    const QPoint centre = first->rect().center();
    CHECK(list->childAt(centre.x(), centre.y()) == first);
    CHECK(list->child(1)->text(QAccessible::Name).endsWith(QStringLiteral("Delivered")));
}

TEST_CASE("every control of the pane has a name", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Is Biscuit ok?");
    desk.optedIn();
    desk.open();
    for (const QWidget *widget : desk.pane->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *face
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        INFO(widget->objectName().toStdString() << ' ' << widget->metaObject()->className());
        CHECK_FALSE(face->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("hostile texts are shown as the text they are, without opening anything", "[pane]")
{
    ThreadDesk desk;
    const QStringList texts{ QStringLiteral("<img src=\"file:///etc/hostname\">"),
                             QStringLiteral("&lt;b&gt;"),
                             QString(1600, QChar(0xFDFD)),
                             u'a' + QString(1599, QChar(0x0301)),
                             QString(QChar(0x202E)).repeated(800),
                             QString::fromUtf8("👨‍👩‍👧‍👦").repeated(60),
                             QStringLiteral("\n").repeated(1600),
                             QStringLiteral("%1 %n %99 &amp;") };
    for (const QString &text : texts) {
        desk.folder.clock.advance(10min);
        desk.folder.receives(text);
    }
    desk.optedIn();
    desk.open();
    QPixmap grabbed = desk.pane->grab();
    CHECK_FALSE(grabbed.isNull());
    CHECK(view(desk)->model().row(0).text.text == texts[0]);
    CHECK(view(desk)->model().row(1).text.text == texts[1]);
}

TEST_CASE("a kept picture is decoded away from the window and opens large", "[pane]")
{
    ThreadDesk desk;
    QTemporaryDir media;
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(media.filePath(QStringLiteral("m1")), "PNG"));
    desk.folder.receives("look").withPictures(1);
    desk.sql("UPDATE media SET state = 1, file = 'm1', sniffed_type = 'image/png', "
             "content_type = 'image/png', width = 400, height = 300, bytes = 1000");
    desk.optedIn();
    desk.open();
    desk.pane->setMediaFolder(media.path());
    desk.pane->resize(700, 700); // asks again for what is in sight
    ThreadView *v = view(desk);
    const QPoint centre
        = v->rowLayout(0).media.at(0).translated(v->rowRect(0).topLeft()).center().toPoint();
    REQUIRE(ThreadDesk::until([&] {
        return v->grab().toImage().pixelColor(v->viewport()->mapTo(v, centre)) == QColor(Qt::red);
    }));
    QTest::mouseClick(v->viewport(), Qt::LeftButton, {}, centre);
    auto *viewer = desk.pane->window()->findChild<PhotoViewer *>(QStringLiteral("photoViewer"));
    REQUIRE(viewer);
    CHECK(viewer->isVisible());
    QTest::keyClick(viewer, Qt::Key_Plus);
    CHECK(viewer->zoom() > 1);
    QTest::keyClick(viewer, Qt::Key_Escape);
    CHECK_FALSE(viewer->isVisible());
}

TEST_CASE("only what the bytes were recognised as is decoded, within bounds", "[pane]")
{
    QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const QString svg
        = write("a", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    CHECK_FALSE(decodePhoto(svg, QStringLiteral("image/png"), {}));
    CHECK_FALSE(decodePhoto(svg, QStringLiteral("image/svg+xml"), {}));
    CHECK_FALSE(decodePhoto(svg, {}, {}));
    QImage small(40, 30, QImage::Format_RGB32);
    small.fill(Qt::blue);
    const QString png = folder.filePath(QStringLiteral("b"));
    REQUIRE(small.save(png, "PNG"));
    CHECK(decodePhoto(png, QStringLiteral("image/png"), {}));
    CHECK_FALSE(decodePhoto(png, QStringLiteral("image/jpeg"), {})); // a PNG that says JPEG
    QImage large(5000, 4000, QImage::Format_Mono); // 20 million pixels, a few kilobytes
    large.fill(0);
    const QString bomb = folder.filePath(QStringLiteral("c"));
    REQUIRE(large.save(bomb, "PNG"));
    CHECK_FALSE(decodePhoto(bomb, QStringLiteral("image/png"), {}));
    QFile whole(png);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    CHECK_FALSE(decodePhoto(write("d", whole.readAll().left(40)), QStringLiteral("image/png"), {}));
}

TEST_CASE("the client panel tells consent with its evidence and records a stop", "[panel]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.resize(268, 800);
    panel.setAuthor(QStringLiteral("AB"));
    panel.showConversation(desk.id());
    panel.show();
    CHECK(panel.findChild<QLineEdit *>(QStringLiteral("clientName"))->text()
          == QStringLiteral("Karen Miller"));
    CHECK(panel.findChild<QLabel *>(QStringLiteral("clientStanding"))->text()
          == QStringLiteral("✓ Opted in"));
    panel.showHistory();
    QStringList said;
    for (const QLabel *label :
         panel.findChild<QWidget *>(QStringLiteral("clientTimeline"))->findChildren<QLabel *>())
        said << label->text();
    CHECK(said.contains(QStringLiteral("✓ Said yes on SAC")));
    CHECK(said.contains(QStringLiteral("“Yes”")));

    desk.asker.willChoose(QStringLiteral("By phone"));
    QTest::mouseClick(panel.findChild<look::Button *>(QStringLiteral("clientStop")),
                      Qt::LeftButton);
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.wasAsked(QStringLiteral("decide +12175550148 20 AB phone")); }));
}

TEST_CASE("a stop said by one client is not recorded for another opened before the initials",
          "[panel][initials]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?").from(Miguel);
    desk.folder.receives("Hi");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.showConversation(desk.id());
    panel.show();
    QSignalSpy failed(&panel, &ClientPanel::failed);
    desk.asker.willType(QStringLiteral("jk"));
    desk.asker.willChoose(QStringLiteral("By phone"));
    panel.findChild<look::Button *>(QStringLiteral("clientStop"))->click();
    REQUIRE(desk.asker.askedText.size() == 1);
    panel.showConversation(desk.folder.idOf("SAC", Miguel));
    QTest::qWait(1);
    QCoreApplication::processEvents();
    CHECK(desk.asker.asked.isEmpty());
    CHECK(desk.commands.timesAsked(QStringLiteral("decide")) == 0);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0][0].toString()
          == QStringLiteral("Nothing was done: another conversation was opened in the meantime."));
}

TEST_CASE("name and note are edited in place and kept", "[panel]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.resize(268, 800);
    panel.showConversation(desk.id());
    panel.show();
    auto *name = panel.findChild<QLineEdit *>(QStringLiteral("clientName"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Karen M."));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(desk.commands.wasAsked(QStringLiteral("setClientName +12175550148 Karen M. · Biscuit")));
    auto *note = panel.findChild<QPlainTextEdit *>(QStringLiteral("clientNote"));
    QTest::keyClicks(note, QStringLiteral("After 10"));
    desk.folder.clock.advance(1s);
    CHECK(desk.commands.wasAsked(QStringLiteral("setClientNote +12175550148: After 10")));
}

TEST_CASE("news leaves the cursor where a name is being typed", "[panel]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.resize(268, 800);
    panel.showConversation(desk.id());
    panel.show();
    QApplication::setActiveWindow(&panel);
    auto *name = panel.findChild<QLineEdit *>(QStringLiteral("clientName"));
    name->setFocus();
    REQUIRE(name->hasFocus());
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Karen Mi"));
    desk.folder.clock.advance(1min);
    desk.folder.receives("Are you there?");
    panel.apply(desk.folder.lastTaken().change);
    QTest::keyClicks(name, QStringLiteral("ller"));
    CHECK(name->text() == QStringLiteral("Karen Miller"));
}

TEST_CASE("a name that is being typed is kept when nothing is open any more", "[panel]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.resize(268, 800);
    panel.showConversation(desk.id());
    panel.show();
    QApplication::setActiveWindow(&panel);
    auto *field = panel.findChild<QLineEdit *>(QStringLiteral("clientName"));
    QString kept = QStringLiteral("setClientName +12175550148 Karen M. · Biscuit");
    QString typed = QStringLiteral("Karen M.");
    SECTION("the name") { }
    SECTION("the animals")
    {
        field = panel.findChild<QLineEdit *>(QStringLiteral("clientAnimals"));
        kept = QStringLiteral("setClientName +12175550148 Karen Miller · Coco");
        typed = QStringLiteral("Coco");
    }
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, typed);
    panel.showNothing();
    CHECK(desk.commands.timesAsked(QStringLiteral("setClientName")) == 1);
    CHECK(desk.commands.wasAsked(kept));
}

TEST_CASE("news leaves the keyboard on what the panel makes anew, and where a click put it",
          "[panel]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    ClientPanel panel(desk.folder.readers(), desk.commands, desk.asker, desk.folder.clock);
    panel.resize(268, 800);
    panel.showConversation(desk.id());
    panel.show();
    QApplication::setActiveWindow(&panel);
    panel.showHistory();
    const QString link = QStringLiteral("alsoTexted%1").arg(raw(desk.id("LAC")));
    for (const QString &name :
         { QStringLiteral("clientRecord"), link, QStringLiteral("clientNumber") }) {
        INFO(name.toStdString());
        auto *before = panel.findChild<QWidget *>(name);
        REQUIRE(before);
        before->setFocus();
        REQUIRE(before->hasFocus());
        desk.folder.clock.advance(1min);
        desk.folder.receives("Are you there?");
        panel.apply(desk.folder.lastTaken().change);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        CHECK(focus->objectName() == name);
        CHECK(focus->isVisible());
    }
}

TEST_CASE("a new text is announced to a screen reader, ours is not", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.open();
    QSignalSpy announced(view(desk), &ThreadView::announced);
    desk.folder.clock.advance(1min);
    desk.folder.sent("Ours");
    desk.tell();
    CHECK(announced.isEmpty());
    desk.folder.clock.advance(1min);
    desk.folder.receives("He ate!");
    desk.tell();
    REQUIRE(announced.size() == 1);
    CHECK(announced[0][0].toString().endsWith(QStringLiteral(": He ate!")));
}

TEST_CASE("that a text of ours failed is announced at once, and once", "[pane]")
{
    const int code = GENERATE(30003, 30005, 30006, 30007);
    ThreadDesk desk;
    desk.folder.receives("Hi");
    desk.optedIn();
    desk.folder.clock.advance(1min);
    desk.folder.sent("An old one").withStatus(MessageStatus::Undelivered, code);
    desk.folder.clock.advance(1min);
    const Instant when = desk.folder.clock.now();
    const MessageSid sid = desk.folder.nextSid();
    desk.folder.sent("Come at 3").at(when).withSid(sid).withStatus(MessageStatus::Sent);
    QStringList urgently;
    look::listenToAnnouncements([&](const QString &words, look::Heed heed) {
        if (heed == look::Heed::Now)
            urgently << words;
    });
    desk.open();
    const ThreadModel &model = view(desk)->model();
    const auto told = [&](int row) { return urgently.count(model.row(row).spoken); };
    REQUIRE(model.rowCount() == 3);
    REQUIRE(model.row(1).failed);
    CHECK(told(1) == 0);
    desk.folder.sent("Come at 3")
        .at(when)
        .withSid(sid)
        .withStatus(MessageStatus::Undelivered, code);
    desk.tell();
    CHECK(model.row(2).spoken.contains(QStringLiteral("Come at 3, Not delivered")));
    CHECK(told(2) == 1);
    desk.tell();
    CHECK(told(2) == 1);
    CHECK(told(1) == 0);

    desk.folder.clock.advance(1min);
    desk.folder.sent("Or at 4").withStatus(MessageStatus::Failed, code); // in one reading
    desk.tell();
    CHECK(told(3) == 1);
    look::listenToAnnouncements({});
}

TEST_CASE("old texts reached by scrolling down are neither announced nor counted as new", "[pane]")
{
    ThreadDesk desk;
    const MessageId first = desk.folder.receives("The first").id();
    fill(desk, 119);
    desk.folder.markRead("SAC");
    desk.open();
    QSignalSpy announced(view(desk), &ThreadView::announced);
    desk.pane->showMessage(first);
    const ThreadModel &model = view(desk)->model();
    REQUIRE(model.hasNewer());
    QScrollBar *bar = view(desk)->verticalScrollBar();
    REQUIRE(ThreadDesk::until([&] {
        if (model.hasNewer())
            bar->setValue(bar->maximum());
        return !model.hasNewer();
    }));
    CHECK(lastText(desk) == QStringLiteral("Text number 118"));
    CHECK(announced.isEmpty());
    auto *down = desk.part<ScrollDownButton>("scrollDown");
    CHECK(down->count() == 0);

    bar->setValue(bar->maximum() / 2);
    desk.folder.clock.advance(1min);
    desk.folder.receives("He ate!");
    desk.tell();
    CHECK(announced.size() == 1);
    CHECK(down->count() == 1);
}

TEST_CASE("the first and the newest text are one key away, however long the thread", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 300);
    desk.folder.markRead("SAC");
    desk.open();
    view(desk)->setFocus();
    QTest::keyClick(view(desk), Qt::Key_Up, Qt::ControlModifier);
    CHECK(topOf(desk, QStringLiteral("Text number 0")) >= 0);
    CHECK(view(desk)->model().rowCount() == ThreadModel::Screenful);
    CHECK_FALSE(view(desk)->isFollowing());
    QTest::keyClick(view(desk), Qt::Key_Down, Qt::ControlModifier);
    CHECK(lastText(desk) == QStringLiteral("Text number 299"));
    CHECK(view(desk)->isFollowing());
}

TEST_CASE("a burst larger than a screenful is followed to its end", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 10);
    desk.folder.markRead("SAC");
    desk.open();
    fill(desk, 150);
    desk.tell();
    CHECK(view(desk)->isFollowing());
    CHECK(lastText(desk) == QStringLiteral("Text number 149"));
}

TEST_CASE("going away and coming back finds the thread where it was left", "[pane]")
{
    ThreadDesk desk;
    fill(desk, 50);
    desk.folder.receives("Moo").on("LAC");
    desk.folder.markRead("SAC");
    desk.folder.markRead("LAC");
    desk.open();
    QScrollBar *bar = view(desk)->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const QString seen = view(desk)->model().row(view(desk)->rowAt(0)).text.text;
    const qreal before = topOf(desk, seen);
    desk.pane->showConversation(desk.id("LAC"));
    CHECK(lastText(desk) == QStringLiteral("Moo"));
    desk.pane->showConversation(desk.id("SAC"));
    CHECK(topOf(desk, seen) == Approx(before).margin(2));
}

TEST_CASE("a wider or narrower window keeps what is under the eye", "[pane]")
{
    ThreadDesk desk;
    for (int i = 0; i < 50; ++i) {
        desk.folder.clock.advance(4min);
        desk.folder.receives(QStringLiteral("word ").repeated(40) + QString::number(i));
    }
    desk.folder.markRead("SAC");
    desk.open();
    QScrollBar *bar = view(desk)->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const QString seen = view(desk)->model().row(view(desk)->rowAt(0)).text.text;
    const qreal before = topOf(desk, seen);
    desk.pane->resize(420, 800);
    QCoreApplication::processEvents();
    CHECK(topOf(desk, seen) == Approx(before).margin(1));
}

TEST_CASE("how long opening and painting a thread take", "[.][measure]")
{
    ThreadDesk desk;
    desk.folder.receives("Moo").on("LAC");
    for (int i = 0; i < 3000; ++i) {
        desk.folder.clock.advance(4min);
        const QString body = QStringLiteral("Eating a little, here is number %1. ").arg(i);
        if (i % 2)
            desk.folder.sent(body.repeated(3));
        else
            desk.folder.receives(body.repeated(2));
    }
    desk.folder.markRead("SAC");
    desk.optedIn();
    desk.open({ 760, 900 });
    const auto median = [](std::vector<double> times) {
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    };
    std::vector<double> opening, painting, scrolling, resizing;
    QElapsedTimer timer;
    QImage image(desk.pane->size(), QImage::Format_RGB32);
    for (int i = 0; i < 21; ++i) {
        desk.pane->showConversation(desk.id("LAC"));
        timer.start();
        desk.pane->showConversation(desk.id("SAC"));
        opening.push_back(double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        desk.pane->render(&image);
        painting.push_back(double(timer.nsecsElapsed()) / 1e6);
        view(desk)->verticalScrollBar()->setValue(view(desk)->verticalScrollBar()->value() - 300);
        timer.start();
        view(desk)->render(&image);
        scrolling.push_back(double(timer.nsecsElapsed()) / 1e6);
        view(desk)->scrollToBottom();
        desk.pane->resize(760 + i % 2, 900);
        timer.start();
        QCoreApplication::sendPostedEvents();
        resizing.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    WARN("opening " << median(opening) << " ms, painting " << median(painting) << " ms, scrolled "
                    << median(scrolling) << " ms, resized " << median(resizing) << " ms");
}

TEST_CASE("a picture asked for larger while it is being decoded comes as large as that", "[pane]")
{
    QTemporaryDir folder;
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    REQUIRE(image.save(folder.filePath(QStringLiteral("meadow")), "JPEG"));
    Photos photos;
    photos.setFolder(folder.path());
    MediaItem item;
    item.id = 7;
    item.file = QStringLiteral("meadow");
    item.sniffedType = QStringLiteral("image/jpeg");
    item.state = MediaItem::State::Kept;
    // The pane grows while the first is under way.
    photos.want(item, { 60, 40 });
    photos.want(item, { 300, 200 });
    REQUIRE(ThreadDesk::until([&] { return photos.picture(7).width() >= 300; }));
    CHECK(photos.picture(7).size() == QSize(300, 200));
}

TEST_CASE("a thread opened in a low pane follows again once all of it is in sight", "[pane]")
{
    ThreadDesk desk;
    for (int i = 0; i < 6; ++i) {
        desk.folder.receives("Is Biscuit ready?");
        desk.folder.clock.advance(1min);
    }
    desk.open({ 700, 330 });
    REQUIRE_FALSE(view(desk)->isFollowing()); // it stands at the line above what is new
    desk.pane->resize(700, 900);
    QCoreApplication::processEvents();
    CHECK(view(desk)->isFollowing());
    CHECK_FALSE(desk.part<ScrollDownButton>("scrollDown")->isVisible());
}

namespace {

void templatesAre(ThreadDesk &desk)
{
    desk.sql("INSERT INTO setting (subject, version, document, changed_at) VALUES ('templates', 1, "
             "'{\"templates\": [{\"name\": \"Ready to go home\", \"text\": \"Hi {client}, "
             "{animal} can go home. Call {office_phone}.\"}, {\"name\": \"Refill\", \"text\": "
             "\"The refill is ready.\"}, {\"name\": \"Barn call\", \"text\": \"We come.\", "
             "\"queues\": [\"LAC\"]}]}', 0)");
}

} // namespace

TEST_CASE("what Enter takes is said when typing makes it another template, and not else",
          "[pane][templates]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    templatesAre(desk);
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    desk.pane->focusComposer();
    QStringList said;
    look::listenToAnnouncements([&](const QString &words, look::Heed) {
        if (words.contains(QStringLiteral("Enter puts it in")))
            said << words.section(u':', 0, 0);
    });
    QTest::keyClicks(box, QStringLiteral("/re"));
    CHECK(said == QStringList{ QStringLiteral("Ready to go home (1 of 2)") });
    QTest::keyClicks(box, QStringLiteral("fi"));
    look::listenToAnnouncements({});
    REQUIRE(said.size() == 2);
    CHECK(said.last() == QStringLiteral("Refill (1 of 1)"));
}

TEST_CASE("a stroke offers templates, what is typed chooses, fields are filled or selected",
          "[pane][templates]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    templatesAre(desk);
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    desk.pane->focusComposer();
    QTest::keyClicks(box, QStringLiteral("/"));
    auto *picker = desk.part<QWidget>("templatePicker");
    REQUIRE(picker->isVisible());
    auto *list = desk.part<QListView>("templateList");
    CHECK(list->model()->rowCount() == 2); // the barn's is another queue's

    SECTION("typing narrows, Enter puts it in, the open field is selected and holds the text")
    {
        QTest::keyClicks(box, QStringLiteral("home"));
        CHECK(list->model()->rowCount() == 1);
        QTest::keyClick(box, Qt::Key_Return);
        CHECK_FALSE(picker->isVisible());
        CHECK(box->toPlainText()
              == QStringLiteral("Hi Karen, Biscuit can go home. Call {office_phone}."));
        CHECK(box->textCursor().selectedText() == QStringLiteral("{office_phone}"));
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(desk.commands.sent.isEmpty());
        QTest::keyClicks(box, QStringLiteral("555-0100"));
        QTest::keyClick(box, Qt::Key_Return);
        REQUIRE(desk.commands.sent.size() == 1);
        CHECK(desk.commands.sent.first().text
              == QStringLiteral("Hi Karen, Biscuit can go home. Call 555-0100."));
    }
    SECTION("arrows choose another, Tab takes it")
    {
        QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClick(box, Qt::Key_Tab);
        CHECK(box->toPlainText() == QStringLiteral("The refill is ready."));
        CHECK(desk.commands.sent.isEmpty());
    }
    SECTION("Esc closes it, and the stroke is a stroke")
    {
        QTest::keyClick(box, Qt::Key_Escape);
        CHECK_FALSE(picker->isVisible());
        QTest::keyClicks(box, QStringLiteral("r"));
        CHECK_FALSE(picker->isVisible());
        CHECK(box->toPlainText() == QStringLiteral("/r"));
    }
    SECTION("nothing like it: no list")
    {
        QTest::keyClicks(box, QStringLiteral("zebra"));
        CHECK_FALSE(picker->isVisible());
    }
}

TEST_CASE("where a queue has no templates nothing offers any", "[pane][templates]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.sql("INSERT INTO setting (subject, version, document, changed_at) VALUES ('templates', 1, "
             "'{\"templates\": [{\"name\": \"Barn call\", \"text\": \"We come.\", "
             "\"queues\": [\"LAC\"]}]}', 0)");
    desk.open();
    desk.pane->resize(900, 640);
    CHECK_FALSE(desk.part<QAbstractButton>("openTemplates")->isVisible());
}

TEST_CASE("templates are a click away where there is room, and the text keeps the keyboard",
          "[pane][templates]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    templatesAre(desk);
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    auto *button = desk.part<QAbstractButton>("openTemplates");
    auto *picker = desk.part<QWidget>("templatePicker");
    desk.pane->resize(900, 640);
    REQUIRE(button->isVisible());
    QTest::keyClicks(box, QStringLiteral("Good news:"));
    button->click();
    CHECK(picker->isVisible());
    CHECK(box->hasFocus());
    CHECK(box->toPlainText() == QStringLiteral("Good news: /"));

    SECTION("once more brings them back, and no second stroke")
    {
        QTest::keyClick(box, Qt::Key_Escape);
        CHECK_FALSE(picker->isVisible());
        button->click();
        CHECK(picker->isVisible());
        CHECK(box->toPlainText() == QStringLiteral("Good news: /"));
    }
    SECTION("a narrow window keeps its room for the count and Send")
    {
        for (const int width : { 600, 500, 460, 420 }) {
            desk.pane->resize(width, 640);
            QCoreApplication::processEvents();
        }
        CHECK_FALSE(button->isVisible());
        desk.pane->resize(900, 640);
        CHECK(button->isVisible());
    }
}

TEST_CASE("a sent text can be pulled back while it waits, by choice", "[pane][pullback]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.sql("INSERT INTO setting (subject, version, document, changed_at) VALUES ('desk', 1, "
             "'{\"pull_back_seconds\": 3}', 0)");
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    desk.pane->focusComposer();
    QTest::keyClicks(box, QStringLiteral("Come in at 4"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent.first().pullBack == 3s);
    auto *strip = desk.part<look::Strip>("pullBackStrip");
    REQUIRE(ThreadDesk::until([&] { return strip->isVisible(); }));
    const QString text = QString::number(raw(desk.commands.nextMessage));
    SECTION("Esc takes it back into the box")
    {
        QTest::keyClick(box, Qt::Key_Escape);
        CHECK(desk.commands.wasAsked(QStringLiteral("withdraw ") + text));
        REQUIRE(ThreadDesk::until([&] { return !box->toPlainText().isEmpty(); }));
        CHECK(box->toPlainText() == QStringLiteral("Come in at 4"));
        CHECK_FALSE(strip->isVisible());
    }
    SECTION("after three seconds there is nothing to take back")
    {
        desk.folder.clock.advance(3s);
        CHECK_FALSE(strip->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        CHECK(desk.commands.timesAsked(QStringLiteral("withdraw")) == 0);
    }
    SECTION("too late is said")
    {
        desk.commands.refuses(QStringLiteral("withdraw"), Error::Kind::Busy);
        QSignalSpy failed(desk.pane.get(), &ThreadPane::failed);
        QTest::keyClick(box, Qt::Key_Escape);
        REQUIRE(ThreadDesk::until([&] { return failed.size() == 1; }));
        CHECK(box->toPlainText().isEmpty());
    }
}

TEST_CASE("without the choice a text leaves at once", "[pane][pullback]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Come in at 4"));
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(desk.commands.sent.size() == 1);
    CHECK(desk.commands.sent.first().pullBack == 0s);
    QCoreApplication::processEvents();
    CHECK_FALSE(desk.part<look::Strip>("pullBackStrip")->isVisible());
}

TEST_CASE("Ctrl+Enter sends and archives, Ctrl+Shift+Enter sends and goes on", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Can I come at 4?");
    desk.optedIn();
    desk.open();
    auto *box = desk.part<ComposerBox>("composerBox");
    QSignalSpy next(desk.pane.get(), &ThreadPane::nextWanted);
    QTest::keyClicks(box, QStringLiteral("Yes"));
    SECTION("archive: the question about the Comm Log comes first, as by hand")
    {
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(desk.commands.sent.size() == 1);
        REQUIRE(ThreadDesk::until(
            [&] { return desk.part<look::Strip>("archiveQuestion")->isVisible(); }));
        CHECK(next.isEmpty());
    }
    SECTION("next")
    {
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(desk.commands.sent.size() == 1);
        REQUIRE(ThreadDesk::until([&] { return next.size() == 1; }));
        CHECK_FALSE(desk.part<look::Strip>("archiveQuestion")->isVisible());
    }
}

TEST_CASE("what was to follow a text follows it, though initials had to be asked for first",
          "[pane][initials]")
{
    ThreadDesk desk;
    desk.folder.receives("Can I come at 4?");
    desk.optedIn();
    desk.open();
    desk.pane->setAuthor({});
    auto *box = desk.part<ComposerBox>("composerBox");
    QSignalSpy next(desk.pane.get(), &ThreadPane::nextWanted);
    const auto givesInitials = [&] {
        auto *initials = desk.part<QLineEdit>("composerInitials");
        REQUIRE(initials->isVisible());
        CHECK(desk.commands.sent.isEmpty());
        QTest::keyClicks(initials, QStringLiteral("jk"));
        QTest::keyClick(initials, Qt::Key_Return);
        REQUIRE(desk.commands.sent.size() == 1);
        QCoreApplication::processEvents();
    };
    const auto asksToArchive
        = [&] { return desk.part<look::Strip>("archiveQuestion")->isVisible(); };
    QTest::keyClicks(box, QStringLiteral("Yes"));
    SECTION("archive")
    {
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        givesInitials();
        CHECK(ThreadDesk::until(asksToArchive));
        CHECK(next.isEmpty());
    }
    SECTION("next")
    {
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        givesInitials();
        CHECK(ThreadDesk::until([&] { return next.size() == 1; }));
        CHECK_FALSE(asksToArchive());
    }
    SECTION("nothing: what was asked for last counts")
    {
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(box, Qt::Key_Return);
        givesInitials();
        CHECK(next.isEmpty());
        CHECK_FALSE(asksToArchive());
    }
}

TEST_CASE("an archived conversation says so beside the number", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Thank you");
    desk.optedIn();
    desk.open();
    auto *under = desk.part<QLabel>("threadUnder");
    CHECK_FALSE(under->text().contains(QStringLiteral("archived")));
    desk.folder.archive("SAC");
    Change change;
    change.conversations.insert(desk.id());
    desk.pane->apply(change);
    CHECK(under->text().endsWith(QStringLiteral("archived")));
}

TEST_CASE("archiving tells whether anybody was left without an answer", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("When may she eat?");
    desk.optedIn();
    QSignalSpy archived(&desk.open(), &ThreadPane::archived);
    const auto archiveAnyway = [&] {
        desk.pane->archive();
        desk.part<look::Button>("archiveAnyway")->click();
        REQUIRE(ThreadDesk::until([&] { return !archived.isEmpty(); }));
        return archived.takeFirst().at(1).toBool();
    };
    CHECK(archiveAnyway());
    desk.folder.sent("Tonight").withStatus(MessageStatus::Sending); // on its way
    desk.tell();
    CHECK_FALSE(archiveAnyway());
}

TEST_CASE("whoever goes elsewhere before a text is on disk archives nothing there", "[pane]")
{
    ThreadDesk desk;
    desk.folder.receives("Can I come at 4?");
    desk.folder.receives("Moo").on("LAC");
    desk.optedIn();
    desk.open();
    desk.commands.holdsBack = true;
    auto *box = desk.part<ComposerBox>("composerBox");
    QTest::keyClicks(box, QStringLiteral("Yes"));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    desk.pane->showConversation(desk.id("LAC"));
    desk.commands.answerAll();
    CHECK_FALSE(desk.part<look::Strip>("archiveQuestion")->isVisible());
    CHECK(desk.commands.timesAsked(QStringLiteral("archive")) == 0);
}

TEST_CASE("texts that did not arrive are sent again in order, with one click", "[pane][retry]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.folder.clock.advance(1min);
    desk.folder.sent("one").withStatus(MessageStatus::Failed, 30008);
    desk.folder.clock.advance(1min);
    desk.folder.sent("two").withStatus(MessageStatus::Undelivered, 30003);
    desk.optedIn();
    desk.open();
    const auto thread = desk.folder.thread("SAC");
    CHECK(desk.part<look::Strip>("composerStrip0")->fact()
          == QStringLiteral("2 texts did not arrive"));
    desk.part<look::Button>(
            QStringLiteral("choice%1").arg(int(ComposerAction::RetryFailed)).toUtf8().constData())
        ->click();
    CHECK(desk.commands.asked.filter(QStringLiteral("sendAgain"))
          == QStringList{ QStringLiteral("sendAgain %1 AB").arg(raw(thread[1].id)),
                          QStringLiteral("sendAgain %1 AB").arg(raw(thread[2].id)) });
}

TEST_CASE("whoever sends again what went out since is told so, and shown it", "[pane][retry]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.folder.clock.advance(1min);
    desk.folder.sent("He did");
    desk.folder.clock.advance(1min);
    desk.folder.sent("He did").withStatus(MessageStatus::Failed, 30008);
    desk.optedIn();
    desk.open();
    QSignalSpy told(desk.pane.get(), &ThreadPane::done);
    const bool since = GENERATE(true, false);
    const auto thread = desk.folder.thread("SAC");
    desk.commands.nextMessage // what the outbox answers is the one after it
        = since ? MessageId(raw(thread[1].id) - 1) : thread[2].id;
    desk.part<look::Button>(
            QStringLiteral("choice%1").arg(int(ComposerAction::RetryFailed)).toUtf8().constData())
        ->click();
    QCoreApplication::processEvents();
    REQUIRE(desk.commands.timesAsked(QStringLiteral("sendAgain")) == 1);
    REQUIRE(told.size() == (since ? 1 : 0));
    if (since) {
        CHECK(told[0][0].toString() == QStringLiteral("These words went out again already."));
        CHECK(desk.part<QWidget>("threadView")->hasFocus());
    }
}

TEST_CASE("a note is asked for and kept with initials, a call that nobody took in two steps",
          "[pane][notes]")
{
    ThreadDesk desk;
    desk.folder.receives("Did he eat?");
    desk.optedIn();
    desk.open();
    desk.asker.willType(QStringLiteral("Dr. Ames will call"));
    desk.pane->addNote();
    const QString id = QString::number(raw(desk.id()));
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("addNote")) == 1; }));
    CHECK(desk.commands.wasAsked(QStringLiteral("addNote ") + id
                                 + QStringLiteral(" 0 AB: Dr. Ames will call")));
    CHECK_FALSE(desk.asker.askedText.first().objection(QStringLiteral(" ")).isEmpty());

    desk.sql("INSERT INTO note (conversation_id, at, author, kind, text) "
             "SELECT id, 1795000000000, 'AB', 1, '' FROM conversation");
    Change change;
    change.conversations.insert(desk.id());
    desk.pane->apply(change);
    const auto *view = desk.pane->findChild<ThreadView *>();
    REQUIRE(view);
    CHECK(view->model().row(0).notes.size() == 1);
}

TEST_CASE("handing over says that the client will see another number", "[pane][notes]")
{
    ThreadDesk desk;
    desk.folder.receives("My mare is down");
    desk.optedIn();
    desk.open();
    desk.asker.willType(QStringLiteral("a horse"));
    auto *header = desk.pane->findChild<ThreadHeader *>();
    REQUIRE(header);
    const QueueId lac = desk.folder.queue("LAC").id;
    Q_EMIT header->handOverWanted(lac);
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("handOver")) == 1; }));
    REQUIRE(desk.asker.askedText.size() == 1);
    CHECK(desk.asker.askedText.first().text.contains(QStringLiteral("1-844-410-2300")));
    CHECK(desk.commands.wasAsked(
        QStringLiteral("handOver %1 to %2 AB: a horse").arg(raw(desk.id())).arg(raw(lac))));
}

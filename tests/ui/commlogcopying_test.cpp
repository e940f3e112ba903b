#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/thread/commlogpaper.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// A talk over two days about two animals.
struct Talk : ThreadDesk
{
    Talk()
    {
        folder.receives("Biscuit limps a little");
        folder.clock.advance(1min);
        folder.sent("Does she eat?");
        folder.clock.advance(24h);
        folder.receives("Rex needs his pills");
        folder.clock.advance(1min);
        folder.sent("They are ready");
        folder.clock.advance(1min);
        folder.receives("And Biscuit is fine");
        optedIn();
        sql("UPDATE client SET animals = '[\"Biscuit\",\"Rex\"]'");
        open();
    }
    ThreadView *view() { return part<ThreadView>("threadView"); }
    QString clipboard() const { return QApplication::clipboard()->text(); }
    QMenu *menu(const char *name)
    {
        QTest::mouseClick(part<look::Button>("copyMore"), Qt::LeftButton);
        auto *found = pane->findChild<QMenu *>(QString::fromUtf8(name));
        REQUIRE(found);
        Q_EMIT found->aboutToShow(); // what it holds is read then
        return found;
    }
    static QAction *item(const QMenu &menu, const QString &start)
    {
        for (QAction *action : menu.actions()) {
            if (action->text().startsWith(start))
                return action;
        }
        FAIL("not in the menu: " + start.toStdString());
        return nullptr;
    }
    void copied(int messages)
    {
        REQUIRE(until([&] { return commands.timesAsked(QStringLiteral("markCopied")) > 0; }));
        CHECK(commands.asked.contains(
            QStringLiteral("markCopied %1 %2 AB").arg(raw(id())).arg(messages)));
    }
    QPoint inRow(int row)
    {
        const QRectF body = view()->rowLayout(row).body.translated(view()->rowRect(row).topLeft());
        return body.center().toPoint();
    }
};

} // namespace

TEST_CASE("texts chosen with Space and Shift are copied alone, and marked alone", "[copying]")
{
    Talk talk;
    ThreadView *view = talk.view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Up); // from the newest to "They are ready"
    QTest::keyClick(view, Qt::Key_Space);
    QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
    CHECK(view->chosen().size() == 2);
    auto *band = talk.part<look::Strip>("chosenTexts");
    CHECK(band->isVisible());
    CHECK(band->fact() == QStringLiteral("2 texts are chosen"));
    talk.pane->copyForCommLog(true); // what Ctrl+Shift+C does
    talk.copied(2);
    CHECK(talk.clipboard().contains(QStringLiteral("Part: 2 of 5 texts, chosen by hand")));
    CHECK(talk.clipboard().contains(QStringLiteral("Rex needs his pills")));
    CHECK(talk.clipboard().contains(QStringLiteral("They are ready")));
    CHECK_FALSE(talk.clipboard().contains(QStringLiteral("Biscuit")));
    CHECK(ThreadDesk::until([&] { return !band->isVisible(); })); // done with them
}

TEST_CASE("Space lets a chosen text go again, and a screen reader knows which are chosen",
          "[copying][access]")
{
    Talk talk;
    ThreadView *view = talk.view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    REQUIRE(view->chosen().size() == 1);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
    CHECK(list->child(4)->state().selected);
    CHECK_FALSE(list->child(3)->state().selected);
    QTest::keyClick(view, Qt::Key_Space);
    CHECK(view->chosen().isEmpty());
    CHECK_FALSE(list->child(4)->state().selected);
    CHECK_FALSE(talk.part<look::Strip>("chosenTexts")->isVisible());
}

TEST_CASE("Ctrl and a click chooses, Shift and a click goes on to there", "[copying]")
{
    Talk talk;
    ThreadView *view = talk.view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, talk.inRow(0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, talk.inRow(4));
    CHECK(view->chosen().size() == 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, talk.inRow(2));
    CHECK(view->chosen().size() == 3); // from the one chosen last
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, talk.inRow(1));
    CHECK(view->chosen().isEmpty());
}

TEST_CASE("a selection over several texts chooses them whole; within one it is text", "[copying]")
{
    Talk talk;
    ThreadView *view = talk.view();
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, talk.inRow(2));
    QTest::mouseMove(view->viewport(), talk.inRow(3));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, talk.inRow(3));
    CHECK(view->chosen().size() == 2);
    QTest::mouseClick(talk.part<look::Button>("copyChosen"), Qt::LeftButton);
    talk.copied(2);
    CHECK(talk.clipboard().contains(QStringLiteral("Rex needs his pills")));

    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, talk.inRow(2));
    CHECK_FALSE(view->selectedText().isEmpty());
    CHECK(view->chosen().isEmpty());
}

TEST_CASE("Ctrl+C gives the chosen texts as they stand", "[copying]")
{
    Talk talk;
    ThreadView *view = talk.view();
    view->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view, Qt::Key_Space);
    QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    CHECK(talk.clipboard() == QStringLiteral("They are ready\nAnd Biscuit is fine"));
    CHECK(talk.commands.timesAsked(QStringLiteral("markCopied")) == 0);
}

TEST_CASE("one day is copied, with its number of texts said before", "[copying]")
{
    Talk talk;
    QMenu *days = talk.menu("copyDays");
    REQUIRE(days->actions().size() == 2);
    CHECK(days->actions().at(0)->text() == QStringLiteral("Today (3)"));
    CHECK(days->actions().at(1)->text() == QStringLiteral("Yesterday (2)"));
    days->actions().at(1)->trigger();
    talk.copied(2);
    CHECK(talk.clipboard().contains(QStringLiteral("Does she eat?")));
    CHECK_FALSE(talk.clipboard().contains(QStringLiteral("Rex")));
}

TEST_CASE("texts about one animal are proposed, seen, and then copied", "[copying]")
{
    Talk talk;
    QMenu *about = talk.menu("chooseAbout");
    Talk::item(*about, QStringLiteral("Rex"))->trigger();
    CHECK(talk.view()->chosen().size() == 2);
    CHECK(talk.commands.timesAsked(QStringLiteral("markCopied")) == 0); // nothing yet
    CHECK(talk.view()->hasFocus());
    talk.pane->copyForCommLog(true);
    talk.copied(2);
    CHECK_FALSE(talk.clipboard().contains(QStringLiteral("Biscuit")));
}

TEST_CASE("a chosen part of a copy leaves the rest marked as not in it", "[copying][thread]")
{
    QList<Message> messages;
    const Instant at = *fromIsoUtc(u"2026-11-19T18:00:00Z");
    for (int i = 0; i < 3; ++i) {
        Message message;
        message.id = MessageId(i + 1);
        message.body = QStringLiteral("text");
        message.status = MessageStatus::Received;
        message.at = at + i * 10s;
        message.sid = MessageSid(QStringLiteral("SM%1").arg(i));
        messages << message;
    }
    ThreadContext context;
    context.now = at + 1h;
    context.copiedThrough = MessageId(2);
    context.copiedAt = at + 30min;
    context.copiedBy = QStringLiteral("AB");
    messages[1].copied = true;
    QList<ThreadRow> rows = threadRows(messages, context);
    CHECK(rows.at(0).meta.contains(QStringLiteral("not in the Comm Log copy")));
    CHECK(rows.at(0).spoken.contains(QStringLiteral("not in the Comm Log copy")));
    CHECK(rows.at(1).copiedLine.startsWith(QStringLiteral("Copied for the Comm Log in part")));
    CHECK_FALSE(rows.at(2).meta.contains(QStringLiteral("not in"))); // new: below the line

    messages[0].copied = true;
    rows = threadRows(messages, context);
    CHECK(rows.at(0).meta.isEmpty());
    CHECK(rows.at(1).copiedLine.startsWith(QStringLiteral("Copied for the Comm Log through here")));
}

TEST_CASE("forty texts are copied and archived in two keys", "[copying]")
{
    ThreadDesk desk;
    for (int i = 0; i < 40; ++i) {
        desk.folder.receives(QStringLiteral("Text number %1").arg(i));
        desk.folder.clock.advance(1min);
    }
    desk.optedIn();
    desk.open();
    QSignalSpy archived(desk.pane.get(), &ThreadPane::archived);
    desk.pane->archive(); // the first key, Ctrl+E
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the second
    REQUIRE(ThreadDesk::until([&] { return archived.size() == 1; }));
    CHECK(desk.commands.asked.contains(QStringLiteral("markCopied %1 40 AB").arg(raw(desk.id()))));
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("Text number 39")));
}

TEST_CASE("years from before this desk are in the whole conversation, not in what is new",
          "[copying]")
{
    ThreadDesk desk;
    for (int days = 400; days > 394; --days)
        desk.folder.receives(QStringLiteral("Old text %1").arg(400 - days))
            .at(desk.folder.clock.now() - 24h * days);
    desk.folder.receives("Is Biscuit ready?");
    desk.optedIn();
    desk.open();
    CHECK(desk.part<look::Button>("copy")->label() == QStringLiteral("Copy 1 new"));
    desk.pane->copyForCommLog(true);
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("markCopied")) > 0; }));
    CHECK(desk.commands.asked.contains(QStringLiteral("markCopied %1 1 AB").arg(raw(desk.id()))));
    CHECK_FALSE(QApplication::clipboard()->text().contains(QStringLiteral("Old text")));
    desk.pane->copyForCommLog(false);
    REQUIRE(ThreadDesk::until(
        [&] { return desk.commands.timesAsked(QStringLiteral("markCopied")) > 1; }));
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("Old text 0")));
}

TEST_CASE("what is older than this desk never asks to be copied on archiving", "[copying]")
{
    ThreadDesk desk;
    desk.folder.receives("Old text").at(desk.folder.clock.now() - 24h * 10);
    desk.optedIn();
    desk.open();
    QSignalSpy archived(desk.pane.get(), &ThreadPane::archived);
    desk.pane->archive();
    CHECK(ThreadDesk::until([&] { return archived.size() == 1; }));
}

TEST_CASE("a copy goes to paper on as many pages as it takes, and its words are only words",
          "[copying]")
{
    QString copy = QStringLiteral("Text messages\nClient: Karen\n");
    for (int i = 0; i < 60; ++i)
        copy += QStringLiteral("\n9:03 AM | Karen\n    <img src=\"/etc/hostname\"> is text\n");
    const QByteArray paper = commLogPdf(copy);
    CHECK(paper.startsWith("%PDF-"));
    CHECK(paper.count("/Type /Page\n") > 1);
    CHECK_FALSE(paper.contains("/Subtype /Image"));
    CHECK(commLogPdf(QStringLiteral("Text messages\n")).count("/Type /Page\n") == 1);
}

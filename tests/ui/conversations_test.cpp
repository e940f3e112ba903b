#include "tests/support/catch.h"
#include "tests/support/madequeue.h"
#include "ui/conversations/conversationlistview.h"
#include "ui/conversations/conversationspane.h"
#include "ui/conversations/filterchip.h"
#include "ui/conversations/rowdifference.h"
#include "ui/conversations/rowlayout.h"
#include "ui/look/button.h"
#include "ui/look/density.h"
#include "ui/look/errortext.h"
#include "ui/look/look.h"
#include "ui/look/switch.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z"); // 11:00 AM in Chicago

look::DateText dates()
{
    return look::DateText(QTimeZone(QByteArrayLiteral("America/Chicago")),
                          QLocale(QLocale::English, QLocale::UnitedStates));
}

Conversation someone()
{
    MadeQueue queue;
    Conversation c = queue.add(1, QStringLiteral("Maria Reyes"), Now - 15min);
    c.animals = { QStringLiteral("Coco") };
    return c;
}

RowContent told(const Conversation &c)
{
    return describe(c, Now, dates(), QStringLiteral("AB"));
}

QStringList chips(const Conversation &c)
{
    QStringList made;
    for (const Chip &chip : told(c).chips)
        made << chip.text;
    return made;
}

/// A pane over a queue in memory; 400 × 600 unless told.
struct Desk
{
    MadeQueue queue;
    Instant now = Now;
    std::unique_ptr<ConversationsPane> pane;

    Desk()
    {
        look::install(look::Theme::Light);
        look::setAnimates(false);
    }
    ConversationsPane &show(QSize size = { 400, 600 })
    {
        pane = std::make_unique<ConversationsPane>(
            [this](QueueId q, const ListFilter &f, const std::optional<ListPlace> &a, int n) {
                return queue.page(q, f, a, n);
            },
            [this](QueueId q) { return queue.counts(q); }, [this] { return now; }, dates());
        pane->resize(size);
        pane->showQueue(QueueId(1), QStringLiteral("SAC"));
        pane->show();
        QCoreApplication::processEvents();
        return *pane;
    }
    void changed(qint64 id)
    {
        Change change;
        change.conversations.insert(ConversationId(id));
        pane->apply(change);
        QCoreApplication::processEvents();
    }
    ConversationListView &list()
    {
        return *pane->findChild<ConversationListView *>(QStringLiteral("conversationList"));
    }
    QStringList rows()
    {
        QStringList made;
        for (int i = 0; i < pane->model().rowCount(); ++i)
            made << pane->model().content(i).name;
        return made;
    }
    void many(int count)
    {
        for (int i = 1; i <= count; ++i)
            queue.add(i, QStringLiteral("Client %1").arg(i), Now - std::chrono::minutes(10 + i));
    }
    QString openRow()
    {
        const QModelIndex at = list().currentIndex();
        return at.isValid() ? pane->model().content(at.row()).name : QString();
    }
};

} // namespace

TEST_CASE("steps of a difference turn the old rows into the new ones", "[conversations]")
{
    holds("applying the steps gives the new rows", [](const std::vector<int> &numbers) {
        const auto pick = [](int count) {
            QList<ConversationId> ids;
            for (int i = 0; i < count; ++i)
                ids.append(ConversationId(i));
            return ids;
        };
        // Two different shuffles of two different parts of the same ids.
        QList<ConversationId> before = pick(*rc::gen::inRange(0, 12));
        QList<ConversationId> after = pick(*rc::gen::inRange(0, 16));
        for (const int n : numbers) {
            if (!before.isEmpty())
                before.swapItemsAt(0, std::abs(n % 1000) % before.size());
            if (!after.isEmpty())
                after.swapItemsAt(after.size() - 1, std::abs(n % 977) % after.size());
            if (n % 5 == 0 && !before.isEmpty())
                before.removeLast();
        }
        QList<ConversationId> rows = before;
        for (const RowStep &step : rowDifference(before, after)) {
            switch (step.kind) {
            case RowStep::Kind::Remove:
                rows.remove(step.row, step.count);
                break;
            case RowStep::Kind::Insert:
                for (int i = 0; i < step.count; ++i)
                    rows.insert(step.row + i, after.at(step.row + i));
                break;
            case RowStep::Kind::Move:
                RC_ASSERT(step.from != step.row);
                rows.move(step.from, step.row);
                break;
            }
        }
        // Not ==: for two empty lists Qt 6.4 hands memcmp a null pointer, which a sanitizer stops
        // at.
        RC_ASSERT(std::equal(rows.cbegin(), rows.cend(), after.cbegin(), after.cend()));
    });
}

TEST_CASE("one row that moved is one step", "[conversations]")
{
    const auto ids = [](std::initializer_list<int> numbers) {
        QList<ConversationId> made;
        for (const int n : numbers)
            made.append(ConversationId(n));
        return made;
    };
    CHECK(rowDifference(ids({ 1, 2, 3, 4 }), ids({ 3, 1, 2, 4 })).size() == 1);
    CHECK(rowDifference(ids({ 1, 2, 3, 4 }), ids({ 2, 3, 4, 1 })).size() == 1);
    CHECK(rowDifference(ids({ 1, 2, 3, 4 }), ids({ 1, 2, 3, 4 })).isEmpty());
}

TEST_CASE("a row says who, what, when, and what is to be done", "[conversations]")
{
    Conversation c = someone();
    c.lastBody = QStringLiteral("Eating a little!");
    c.unread = 2;
    c.section = Section::Waiting;
    c.waitingSince = Now - 12min - 30s;
    const RowContent row = told(c);
    CHECK(row.avatar == QStringLiteral("MR"));
    CHECK(row.name == QStringLiteral("Maria Reyes · Coco"));
    CHECK(row.time == QStringLiteral("10:45 AM"));
    CHECK(row.prefix.isEmpty());
    CHECK(row.preview == QStringLiteral("Eating a little!"));
    CHECK(row.unread);
    CHECK(chips(c) == QStringList{ QStringLiteral("12 min") });
    CHECK(row.spoken.startsWith(QStringLiteral(
        "Maria Reyes · Coco, needs reply, waiting 12 minutes, 2 unread, Eating a little!")));
}

TEST_CASE("the preview says who spoke last", "[conversations]")
{
    Conversation c = someone();
    c.lastDirection = Direction::Out;
    c.lastStatus = MessageStatus::Delivered;
    c.lastAuthor = QStringLiteral("AB");
    CHECK(told(c).prefix == QStringLiteral("You:"));
    c.lastAuthor = QStringLiteral("JK");
    CHECK(told(c).prefix == QStringLiteral("JK:"));
    c.lastAutomatic = AutoKind::Request;
    CHECK(told(c).prefix == QStringLiteral("Auto:"));
    c.draft = QStringLiteral("The estimate for");
    CHECK(told(c).prefix == QStringLiteral("Draft:"));
    CHECK(told(c).draft);
    CHECK(told(c).preview == QStringLiteral("The estimate for"));
}

TEST_CASE("a client who waits is read in their own words, not in the automatic answer",
          "[conversations]")
{
    Conversation c = someone();
    c.lastDirection = Direction::Out;
    c.lastStatus = MessageStatus::Delivered;
    c.lastAutomatic = AutoKind::AfterHours;
    c.lastBody = QStringLiteral("Nobody reads texts right now.");
    CHECK(told(c).prefix == QStringLiteral("Auto:"));
    c.section = Section::Waiting;
    c.waitingSince = Now - 18min;
    c.waitingBody = QStringLiteral("He ate a sock");
    CHECK(told(c).prefix.isEmpty());
    CHECK(told(c).preview == QStringLiteral("He ate a sock"));
    CHECK(told(c).spoken.contains(QStringLiteral("He ate a sock")));
    c.waitingBody.clear();
    c.waitingMedia = 2;
    CHECK(told(c).photo);
    CHECK(told(c).preview == QStringLiteral("2 photos"));
    c.lastStatus = MessageStatus::Undelivered; // the answer never came
    c.lastErrorCode = 30006;
    CHECK(told(c).preview == QStringLiteral("Not delivered: ") + look::deliveryFailure(30006));
}

TEST_CASE("what is answered and not yet copied says how much", "[conversations]")
{
    Conversation c = someone();
    c.notCopied = 3;
    CHECK(chips(c) == QStringList{ QStringLiteral("3 to copy") });
    CHECK(told(c).spoken.contains(QStringLiteral("3 to copy")));
    c.waitingSince = Now - 18min; // first things first
    c.section = Section::Waiting;
    CHECK(chips(c) == QStringList{ QStringLiteral("18 min") });
    c = someone();
    c.notCopied = 2;
    c.lastDirection = Direction::Out;
    c.lastAutomatic = AutoKind::Welcome; // nothing a person said last
    CHECK(chips(c).isEmpty());
}

TEST_CASE("each standing and each trouble has its chip", "[conversations]")
{
    Conversation c = someone();
    CHECK(chips(c).isEmpty());
    c.standing = Standing::OptedOut;
    CHECK(chips(c) == QStringList{ QStringLiteral("Opted out") });
    c.standing = Standing::Invited;
    c.waitingSince = Now - 18min;
    c.section = Section::Waiting;
    CHECK(chips(c) == QStringList{ QStringLiteral("Asked to opt in"), QStringLiteral("18 min") });
    c.standing = Standing::OptedIn;
    c.urgent = true;
    CHECK(chips(c) == QStringList{ QStringLiteral("! Urgent, 18 min") });
    c = someone();
    c.noReplyNeeded = true;
    CHECK(chips(c) == QStringList{ QStringLiteral("No reply needed") });
    c = someone();
    c.failed = true;
    c.lastDirection = Direction::Out;
    c.lastStatus = MessageStatus::Undelivered;
    c.lastErrorCode = 30006;
    CHECK(chips(c) == QStringList{ QStringLiteral("Failed") });
    CHECK(told(c).preview == QStringLiteral("Not delivered: ") + look::deliveryFailure(30006));
    c = someone();
    c.lastBody.clear();
    c.lastMedia = 1;
    CHECK(told(c).photo);
    CHECK(told(c).preview == QStringLiteral("Photo"));
}

TEST_CASE("what is not certain or failed is spoken; the wait is, once", "[conversations]")
{
    Conversation c = someone();
    c.lastDirection = Direction::Out;
    c.lastStatus = MessageStatus::Unconfirmed;
    CHECK(chips(c) == QStringList{ QStringLiteral("Not confirmed") });
    CHECK(told(c).spoken.contains(QStringLiteral("Not confirmed")));
    c.section = Section::Waiting;
    c.waitingSince = Now - 18min;
    CHECK(chips(c) == QStringList{ QStringLiteral("Not confirmed"), QStringLiteral("18 min") });
    CHECK(told(c).spoken.contains(QStringLiteral("waiting 18 minutes, Not confirmed, ")));
    CHECK(told(c).spoken.count(QStringLiteral("18 min")) == 1);
    c.lastStatus = MessageStatus::Undelivered;
    c.failed = true;
    CHECK(told(c).spoken.contains(QStringLiteral("waiting 18 minutes, Failed, ")));
    CHECK(told(c).spoken.count(QStringLiteral("18 min")) == 1);
}

TEST_CASE("parts of a row never overlap, at any width and text size", "[conversations]")
{
    look::install(look::Theme::Light);
    const qreal zoom = GENERATE(1., 1.5, 2.);
    const int width = GENERATE(200, 260, 384, 700);
    look::setZoom(zoom);
    const RowMetrics metrics = RowMetrics::current();
    look::setZoom(1);

    Conversation c = someone();
    c.clientName = QStringLiteral("Maximiliana Bartholomew-Featherstonehaugh of Champaign");
    c.lastBody = QStringLiteral("A long text about the incision that does not fit into one line");
    c.standing = Standing::Invited;
    c.failed = true;
    c.section = Section::Waiting;
    c.waitingSince = Now - 40h;
    c.lastMedia = 1;
    const RowContent content = told(c);
    const QRectF row(0, 100, width, metrics.height);
    const RowLayout layout = layoutRow(content, row, metrics);
    INFO("width " << width << ", zoom " << zoom);

    QList<QRectF> parts{ layout.avatar,  layout.name,  layout.time,
                         layout.preview, layout.photo, layout.prefix };
    for (const auto &chip : layout.chips)
        parts << chip.rect;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).isEmpty())
            continue;
        CHECK(row.adjusted(-0.5, -0.5, 0.5, 0.5).contains(parts.at(i)));
        for (qsizetype j = i + 1; j < parts.size(); ++j)
            CHECK_FALSE(parts.at(i).adjusted(0.5, 0.5, -0.5, -0.5).intersects(parts.at(j)));
    }
    REQUIRE_FALSE(layout.chips.isEmpty());
    CHECK(layout.chips.last().chip.text == QStringLiteral("40 h")); // the wait stays longest
    CHECK(QFontMetricsF(metrics.name).horizontalAdvance(layout.nameText)
          <= layout.name.width() + 1);
}

TEST_CASE("rows closer together show more of them, and nothing touches", "[conversations]")
{
    Desk desk;
    desk.many(20);
    desk.show();
    const auto inSight = [&] {
        QCoreApplication::processEvents();
        return desk.list().indexAt(QPoint(20, desk.list().viewport()->height() - 2)).row();
    };
    const int before = inSight();
    look::setCompact(true);
    CHECK(inSight() >= before + 2);
    const RowMetrics metrics = RowMetrics::current();
    const RowLayout row = layoutRow(told(someone()), QRectF(0, 0, 380, metrics.height), metrics);
    CHECK(row.name.top() >= 0);
    CHECK(row.preview.bottom() <= metrics.height);
    CHECK_FALSE(row.name.intersects(row.preview));
    CHECK(metrics.height >= look::px(look::Metrics::Target));
    look::setCompact(false);
    CHECK(inSight() == before);
}

TEST_CASE("the list follows what happens, row by row, and keeps the model's promises",
          "[conversations]")
{
    Desk desk;
    desk.many(6);
    desk.queue.waits(4, Now - 20min);
    desk.queue.waits(2, Now - 5min);
    desk.show();
    const QAbstractItemModelTester tester(&desk.pane->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&desk.pane->model(), &QAbstractItemModel::modelReset);
    CHECK(desk.rows()
          == QStringList{ QStringLiteral("Client 4"), QStringLiteral("Client 2"),
                          QStringLiteral("Answered"), QStringLiteral("Client 1"),
                          QStringLiteral("Client 3"), QStringLiteral("Client 5"),
                          QStringLiteral("Client 6") });

    desk.queue.answered(4, Now);
    desk.changed(4);
    desk.queue.waits(6, Now - 1min);
    desk.changed(6);
    desk.queue.add(99, QStringLiteral("New one"), Now);
    desk.queue.waits(99, Now);
    desk.changed(99);
    CHECK(desk.rows()
          == QStringList{ QStringLiteral("Client 2"), QStringLiteral("Client 6"),
                          QStringLiteral("New one"), QStringLiteral("Answered"),
                          QStringLiteral("Client 4"), QStringLiteral("Client 1"),
                          QStringLiteral("Client 3"), QStringLiteral("Client 5") });
    CHECK(resets.isEmpty());
}

TEST_CASE("the open row stays open while rows move about it", "[conversations]")
{
    Desk desk;
    desk.many(8);
    desk.show();
    desk.pane->setOpen(ConversationId(5));
    QSignalSpy opened(desk.pane.get(), &ConversationsPane::opened);
    for (const int id : { 8, 7, 5, 1 }) {
        desk.queue.waits(id, Now - 3min);
        desk.changed(id);
        CHECK(desk.openRow() == QStringLiteral("Client 5"));
        CHECK(desk.list().selectionModel()->isSelected(desk.list().currentIndex()));
    }
    CHECK(opened.isEmpty()); // nobody asked
}

TEST_CASE("scrolled down, the rows one looks at stay where they are", "[conversations]")
{
    Desk desk;
    desk.many(50);
    desk.show();
    desk.list().verticalScrollBar()->setValue(20 * 72);
    QCoreApplication::processEvents();
    const QModelIndex seen = desk.list().indexAt(QPoint(100, 200));
    const QString name = desk.pane->model().content(seen.row()).name;
    const int y = desk.list().visualRect(seen).top();
    desk.queue.add(90, QStringLiteral("New one"), Now);
    desk.queue.waits(90, Now);
    desk.changed(90);
    const QModelIndex now = desk.list().indexAt(QPoint(100, 200));
    CHECK(desk.pane->model().content(now.row()).name == name);
    CHECK(desk.list().visualRect(now).top() == y);
}

TEST_CASE("rows stand still under a moving pointer", "[conversations]")
{
    Desk desk;
    desk.many(5);
    desk.show();
    QMouseEvent move(QEvent::MouseMove, QPointF(50, 50), desk.list().mapToGlobal(QPointF(50, 50)),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.list().viewport(), &move);
    const QStringList before = desk.rows();
    desk.queue.waits(5, Now);
    desk.changed(5);
    CHECK(desk.rows() == before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&desk.list(), &leave);
    CHECK(desk.rows() != before);
}

TEST_CASE("a long list is read a page at a time", "[conversations]")
{
    Desk desk;
    desk.many(500);
    desk.show();
    CHECK(desk.pane->model().rowCount() < 200);
    while (desk.pane->model().canFetchMore({}))
        desk.pane->model().fetchMore({});
    CHECK(desk.pane->model().rowCount() == 501); // with the title "Answered"
}

TEST_CASE("the list is complete by keyboard", "[conversations]")
{
    Desk desk;
    desk.many(4);
    desk.queue.waits(3, Now - 9min);
    desk.show();
    QSignalSpy opened(desk.pane.get(), &ConversationsPane::opened);
    QSignalSpy activated(desk.pane.get(), &ConversationsPane::activated);
    desk.pane->focusList();
    QTest::keyClick(&desk.list(), Qt::Key_Home);
    CHECK(desk.openRow() == QStringLiteral("Client 3"));
    QTest::keyClick(&desk.list(), Qt::Key_Down); // over the title
    CHECK(desk.openRow() == QStringLiteral("Client 1"));
    QTest::keyClick(&desk.list(), Qt::Key_End);
    CHECK(desk.openRow() == QStringLiteral("Client 4"));
    QTest::keyClick(&desk.list(), Qt::Key_Up);
    CHECK(desk.openRow() == QStringLiteral("Client 2"));
    CHECK(opened.size() == 4);
    QTest::keyClick(&desk.list(), Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    CHECK(activated.at(0).at(0).value<ConversationId>() == ConversationId(2));
}

TEST_CASE("going on after the open conversation left the list takes the one in its place",
          "[conversations]")
{
    Desk desk;
    desk.many(4);
    desk.show();
    desk.pane->setOpen(ConversationId(2));
    desk.pane->stepFrom(ConversationId(2));
    CHECK(desk.openRow() == QStringLiteral("Client 3"));
}

TEST_CASE("filters count, and the switch brings archived ones below the others", "[conversations]")
{
    Desk desk;
    desk.many(4);
    desk.queue.waits(3, Now - 9min);
    desk.queue.at(1).section = Section::Archived;
    desk.show();
    auto *needsReply = desk.pane->findChild<FilterChip *>(QStringLiteral("filterNeedsReply"));
    auto *all = desk.pane->findChild<FilterChip *>(QStringLiteral("filterAll"));
    auto *archived = desk.pane->findChild<look::Switch *>(QStringLiteral("showArchived"));
    CHECK(needsReply->text() == QStringLiteral("Needs reply 1"));
    CHECK(all->text() == QStringLiteral("All 3"));
    QTest::mouseClick(needsReply, Qt::LeftButton);
    CHECK(desk.rows() == QStringList{ QStringLiteral("Client 3") });
    QTest::mouseClick(archived, Qt::LeftButton);
    CHECK(archived->isChecked());
    CHECK(desk.rows().mid(3)
          == QStringList{ QStringLiteral("Client 4"), QStringLiteral("Archived"),
                          QStringLiteral("Client 1") });
}

TEST_CASE("a filter that leaves the open conversation out opens no other", "[conversations]")
{
    Desk desk;
    desk.many(4);
    desk.queue.waits(3, Now - 9min);
    desk.queue.at(3).unread = 1;
    desk.queue.at(1).section = Section::Archived;
    desk.show();
    desk.pane->setFilter({ .withArchived = true });
    desk.pane->setOpen(ConversationId(1));
    QSignalSpy opened(desk.pane.get(), &ConversationsPane::opened);
    const auto click = [&](const char *name) {
        QTest::mouseClick(desk.pane->findChild<QAbstractButton *>(QString::fromUtf8(name)),
                          Qt::LeftButton);
    };
    enum Left { Waiting, NotArchived, Unread };
    const Left left = GENERATE(Waiting, NotArchived, Unread);
    INFO(left);
    if (left == Waiting)
        click("filterNeedsReply");
    else if (left == NotArchived)
        click("showArchived");
    else
        desk.pane->setFilter({ .unreadOnly = true });
    CHECK(desk.rows().first() == QStringLiteral("Client 3"));
    CHECK_FALSE(desk.rows().contains(QStringLiteral("Client 1")));
    CHECK(opened.isEmpty());
    CHECK(desk.openRow().isEmpty());
    desk.pane->focusList();
    CHECK(opened.isEmpty());

    SECTION("an arrow key opens the next")
    {
        QTest::keyClick(&desk.list(), Qt::Key_Down);
        CHECK(opened.size() == 1);
        CHECK_FALSE(desk.openRow().isEmpty());
    }
    SECTION("Home opens the first")
    {
        QTest::keyClick(&desk.list(), Qt::Key_Home);
        CHECK(opened.size() == 1);
        CHECK(desk.openRow() == QStringLiteral("Client 3"));
    }
    SECTION("shown again it is marked again")
    {
        desk.pane->setFilter({ .withArchived = true });
        CHECK(desk.openRow() == QStringLiteral("Client 1"));
        CHECK(opened.isEmpty());
    }
}

TEST_CASE("an empty filter and back keeps the open conversation marked", "[conversations]")
{
    Desk desk;
    desk.many(3);
    desk.show();
    desk.pane->setOpen(ConversationId(2));
    QSignalSpy opened(desk.pane.get(), &ConversationsPane::opened);
    desk.pane->setFilter({ .needsReplyOnly = true });
    CHECK(desk.rows().isEmpty());
    desk.pane->setFilter({});
    CHECK(desk.openRow() == QStringLiteral("Client 2"));
    CHECK(opened.isEmpty());
}

TEST_CASE("switched on, the archived ones come into sight, however many stand above them",
          "[conversations]")
{
    Desk desk;
    desk.many(120);
    for (int i = 100; i < 120; ++i)
        desk.queue.at(i).section = Section::Archived;
    desk.show();
    auto *archived = desk.pane->findChild<look::Switch *>(QStringLiteral("showArchived"));
    QTest::mouseClick(archived, Qt::LeftButton);
    QCoreApplication::processEvents();
    const QModelIndex top = desk.list().indexAt({ 100, 4 });
    REQUIRE(top.isValid());
    CHECK(top.data().toString() == QStringLiteral("Archived"));
    QTest::mouseClick(archived, Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK(desk.list().indexAt({ 100, 4 }).isValid());
}

TEST_CASE("the switch says what it shows in words or by a sign, at every usual width",
          "[conversations]")
{
    Desk desk;
    desk.many(90);
    desk.queue.waits(3, Now - 9min);
    const int width = GENERATE(480, 400, 360, 330);
    desk.show({ width, 600 });
    CAPTURE(width);
    auto *archived = desk.pane->findChild<look::Switch *>(QStringLiteral("showArchived"));
    auto *mark = desk.pane->findChild<QWidget *>(QStringLiteral("archivedMark"));
    const bool words = archived->width() > look::px(34 + 4 + 20);
    CHECK(words != mark->isVisible());
    CHECK(archived->accessibleName() == QStringLiteral("Show archived"));
    CHECK(archived->geometry().right() <= width);
    if (mark->isVisible()) {
        QTest::mouseClick(mark, Qt::LeftButton);
        CHECK(archived->isChecked());
    }
}

TEST_CASE("what is not copied, unread or failed has a filter of its own", "[conversations]")
{
    Desk desk;
    desk.many(5);
    for (const int id : { 1, 2, 3, 4, 5 })
        desk.queue.at(id).unread = 0;
    desk.queue.at(2).notCopied = 3;
    desk.queue.at(4).notCopied = 1;
    desk.queue.at(3).unread = 1;
    desk.queue.at(5).failed = true;
    desk.show();
    auto *more = desk.pane->findChild<FilterChip *>(QStringLiteral("filterMore"));
    CHECK(more->accessibleName() == QStringLiteral("More filters"));
    const auto clients = [&] { return desk.rows().filter(QStringLiteral("Client")); };
    const auto choose = [&](const char *name) {
        QTest::mouseClick(more, Qt::LeftButton);
        QAction *action = nullptr;
        for (QMenu *menu : more->findChildren<QMenu *>(QStringLiteral("filterMenu")))
            action = menu->findChild<QAction *>(QString::fromUtf8(name));
        REQUIRE(action);
        const QString words = action->text();
        action->trigger();
        for (QMenu *menu : more->findChildren<QMenu *>(QStringLiteral("filterMenu")))
            menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return words;
    };
    CHECK(choose("filterNotCopied") == QStringLiteral("Not copied 2"));
    CHECK(clients() == QStringList{ QStringLiteral("Client 2"), QStringLiteral("Client 4") });
    CHECK(more->text() == QStringLiteral("Not copied 2"));
    CHECK(more->isChecked());
    desk.queue.at(2).notCopied = 0; // copied meanwhile
    desk.changed(2);
    CHECK(more->text() == QStringLiteral("Not copied 1"));
    CHECK(choose("filterUnread") == QStringLiteral("Unread 1"));
    CHECK(clients() == QStringList{ QStringLiteral("Client 3") });
    CHECK(choose("filterFailed") == QStringLiteral("Failed 1"));
    CHECK(clients() == QStringList{ QStringLiteral("Client 5") });
    // Looking into the menu alone changes nothing.
    QTest::mouseClick(more, Qt::LeftButton);
    for (QMenu *menu : more->findChildren<QMenu *>(QStringLiteral("filterMenu")))
        menu->close();
    CHECK(clients() == QStringList{ QStringLiteral("Client 5") });
    QTest::mouseClick(desk.pane->findChild<FilterChip *>(QStringLiteral("filterAll")),
                      Qt::LeftButton);
    CHECK(clients().size() == 5);
    CHECK(more->accessibleName() == QStringLiteral("More filters"));
    CHECK_FALSE(more->isChecked());
}

TEST_CASE("waits tick without asking the store again", "[conversations]")
{
    Desk desk;
    desk.many(2);
    desk.queue.waits(1, Now - 5min);
    desk.show();
    const int reads = desk.queue.reads;
    desk.now = Now + 1min;
    desk.pane->tick();
    CHECK(desk.pane->model().content(0).chips.last().text == QStringLiteral("6 min"));
    CHECK(desk.queue.reads == reads);
}

TEST_CASE("an empty list says what it is and the one next action", "[conversations]")
{
    Desk desk;
    desk.many(2);
    desk.show();
    auto *needsReply = desk.pane->findChild<FilterChip *>(QStringLiteral("filterNeedsReply"));
    QTest::mouseClick(needsReply, Qt::LeftButton);
    auto *fact = desk.pane->findChild<QLabel *>(QStringLiteral("emptyFact"));
    auto *action = desk.pane->findChild<look::Button *>(QStringLiteral("emptyAction"));
    CHECK(fact->isVisible());
    CHECK(fact->text() == QStringLiteral("Nobody is waiting"));
    QTest::mouseClick(action, Qt::LeftButton);
    CHECK(desk.rows().size() == 3);
    desk.queue.rows.clear();
    desk.changed(1);
    CHECK(fact->text() == QStringLiteral("Nothing open in SAC"));
    QSignalSpy wanted(desk.pane.get(), &ConversationsPane::newConversationWanted);
    QTest::mouseClick(action, Qt::LeftButton);
    CHECK(wanted.size() == 1);
}

TEST_CASE("a screen reader hears rows as sentences", "[conversations]")
{
    Desk desk;
    desk.many(1);
    desk.queue.at(1).clientName = QStringLiteral("Karen M.");
    desk.queue.at(1).unread = 2;
    desk.queue.waits(1, Now - 12min);
    desk.show();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.list());
    REQUIRE(list);
    CHECK(list->text(QAccessible::Name) == QStringLiteral("Conversations"));
    REQUIRE(list->childCount() >= 1);
    CHECK(list->child(0)
              ->text(QAccessible::Name)
              .startsWith(QStringLiteral("Karen M., needs reply, waiting 12 minutes, 2 unread")));
}

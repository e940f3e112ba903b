#include "tests/support/catch.h"
#include "ui/look/look.h"
#include "ui/queuebar/queuebar.h"
#include "ui/queuebar/queuemenu.h"

#include <QAbstractButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

const Instant Now = *fromIsoUtc(u"2026-11-23T17:00:00Z");

QueueLine queue(int id, const char *name, const char *title, const char *number, int waiting = 0,
                Millis wait = 0min)
{
    QueueLine line;
    line.queue.id = QueueId(id);
    line.queue.name = QString::fromLatin1(name);
    line.queue.title = QString::fromLatin1(title);
    line.queue.number = PhoneNumber(QString::fromLatin1(number));
    line.counts.queue = line.queue.id;
    line.counts.needsReply = waiting;
    if (waiting > 0)
        line.counts.longestWaitSince = Now - wait;
    return line;
}

QList<QueueLine> clinics()
{
    return { queue(1, "SAC", "Small Animal Clinic", "+18444073300", 4, 18min),
             queue(2, "LAC", "Large Animal Clinic", "+18444102300", 1, 22min),
             queue(3, "VMSC", "Vet Med South Clinic", "+18444014300") };
}

DeskStatus online()
{
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.lastChecked = Now - 3s;
    return status;
}

} // namespace

TEST_CASE("the bar says who waits here and elsewhere, and how the line is", "[queuebar]")
{
    const BarContent bar = describeBar(clinics(), QueueId(1), online(), Now, look::DateText());
    CHECK(bar.name == QStringLiteral("SAC"));
    CHECK(bar.number == QStringLiteral("1-844-407-3300"));
    CHECK(bar.waiting == QStringLiteral("4 waiting, longest 18 min"));
    CHECK(bar.others
          == QStringList{ QStringLiteral("LAC 1 waiting, 22 min"), QStringLiteral("VMSC none") });
    CHECK(bar.sync == QStringLiteral("Checked 3 s ago"));
    CHECK(bar.dot == BarContent::Dot::Good);
    CHECK(bar.spoken.contains(QStringLiteral("4 waiting, longest 18 min")));
}

TEST_CASE("the bar always says who answers by itself", "[queuebar]")
{
    using Who = AutomaticReplies::Who;
    const std::pair<Who, const char *> said[] = { { Who::Off, "off" },
                                                  { Who::ThisDesk, "this desk" },
                                                  { Who::AnotherComputer, "another computer" },
                                                  { Who::OtherProgram, "another program" },
                                                  { Who::Nobody, "nobody" } };
    for (const auto &[who, words] : said) {
        DeskStatus status = online();
        status.automatic.who = who;
        const BarContent bar = describeBar(clinics(), QueueId(1), status, Now, look::DateText());
        CHECK(bar.replies == QStringLiteral("replies: ") + QLatin1String(words));
        CHECK(bar.repliesSpoken == QStringLiteral("Automatic replies: ") + QLatin1String(words));
    }
    look::install(look::Theme::Light);
    QueueBar bar{ look::DateText() };
    bar.resize(400, 60);
    bar.setQueues(clinics(), QueueId(1));
    bar.setStatus(online());
    bar.tick(Now);
    bar.show();
    bool spoken = false;
    for (const QAbstractButton *button : bar.findChildren<QAbstractButton *>())
        spoken = spoken
            || button->accessibleDescription().contains(QStringLiteral("Automatic replies: off"));
    CHECK(spoken);
}

TEST_CASE("nothing in the bar overlaps or leaves it, from 380 pixels to a wall", "[queuebar]")
{
    look::install(look::Theme::Light);
    const int width = GENERATE(380, 480, 640, 900, 1024, 1280, 1440, 1920, 3840);
    const qreal zoom = GENERATE(1., 2.);
    look::setZoom(zoom);
    const BarMetrics metrics = BarMetrics::current();
    look::setZoom(1);
    if (zoom > 1 && width < 640) // 200 % on the smallest window is 400 % of it
        return;
    const BarContent content = describeBar(clinics(), QueueId(1), online(), Now, look::DateText());
    const BarLayout layout = layoutBar(content, width, metrics);
    INFO("width " << width << ", zoom " << zoom);
    QList<QRectF> parts{ layout.name, layout.title,  layout.chevron,  layout.waiting, layout.dot,
                         layout.sync, layout.search, layout.settings, layout.me };
    for (const auto &pill : layout.others)
        parts << pill.rect;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).isEmpty())
            continue;
        CHECK(QRectF(0, 0, width, metrics.height).contains(parts.at(i)));
        for (qsizetype j = i + 1; j < parts.size(); ++j)
            CHECK_FALSE(parts.at(i).intersects(parts.at(j)));
    }
    for (const QRectF &kept : { layout.name, layout.waiting, layout.dot, layout.search, layout.me })
        CHECK_FALSE(kept.isEmpty());
    if (width >= 420 && zoom < 2)
        CHECK_FALSE(layout.settings.isEmpty());
    if (width >= 900 && zoom < 2) // who answers by itself stays when the rest gives way
        CHECK(layout.syncText.endsWith(QStringLiteral("replies: off")));
    if (width >= 1440 && zoom < 2) {
        CHECK(layout.others.size() == 2);
        CHECK(layout.titleText == QStringLiteral("Small Animal Clinic · 1-844-407-3300"));
    }
}

TEST_CASE("a click anywhere on the bar opens the queues, but not on search, settings or initials",
          "[queuebar]")
{
    look::install(look::Theme::Light);
    QueueBar bar{ look::DateText() };
    bar.resize(1440, 60);
    bar.setQueues(clinics(), QueueId(1));
    bar.setStatus(online());
    bar.tick(Now);
    bar.show();
    QSignalSpy queues(&bar, &QueueBar::queuesWanted), search(&bar, &QueueBar::searchWanted),
        me(&bar, &QueueBar::meWanted), settings(&bar, &QueueBar::settingsWanted);
    for (const int x : { 3, 60, 240, 420, 700, 1300 }) {
        const QPoint at(x, 30);
        if (QWidget *hit = bar.childAt(at))
            QTest::mouseClick(hit, Qt::LeftButton, {}, hit->mapFrom(&bar, at));
    }
    CHECK(queues.size() == 6);
    CHECK(search.isEmpty());
    QTest::mouseClick(bar.findChild<QWidget *>(QStringLiteral("searchField")), Qt::LeftButton);
    QTest::mouseClick(bar.findChild<QWidget *>(QStringLiteral("initials")), Qt::LeftButton);
    QTest::mouseClick(bar.findChild<QWidget *>(QStringLiteral("settingsButton")), Qt::LeftButton);
    CHECK(search.size() == 1);
    CHECK(settings.size() == 1);
    CHECK(me.size() == 1);
    CHECK(queues.size() == 6);
}

TEST_CASE("twenty queues are all reached and seen, at 200 % on a small screen", "[queuebar]")
{
    look::install(look::Theme::Light);
    look::setZoom(2);
    const auto again = qScopeGuard([] { look::setZoom(1); });
    QWidget window;
    window.resize(1024, 600);
    window.show();
    QApplication::setActiveWindow(&window);
    QList<QueueLine> queues;
    for (int i = 1; i <= 20; ++i)
        queues << queue(i, QByteArray("Q" + QByteArray::number(i)).constData(), "One of many",
                        "+18444073300");
    QueueMenu menu(look::DateText(), &window);
    const auto isSeen = [&](const QString &name) {
        const QWidget *item = QApplication::focusWidget();
        INFO(name.toStdString());
        REQUIRE(item);
        CHECK(item->objectName() == name);
        const QRect place(item->mapTo(&window, QPoint()), item->size());
        CHECK(window.rect().contains(place));
        CHECK(item->visibleRegion().boundingRect() == item->rect());
    };
    menu.open(queues, QueueId(20), Now, QPoint(16, 128));
    isSeen(QStringLiteral("queueQ20")); // the one open now, though it is the last
    for (int i = 1; i <= 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        isSeen(QStringLiteral("queueQ%1").arg(i));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    isSeen(QStringLiteral("queueQ1"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    isSeen(QStringLiteral("queueQ20"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    isSeen(QStringLiteral("queueQ19"));
}

TEST_CASE("the list of queues is complete by keyboard and closes where it began", "[queuebar]")
{
    look::install(look::Theme::Light);
    QWidget window;
    window.resize(900, 600);
    QPushButton before(&window);
    window.show();
    QApplication::setActiveWindow(&window);
    before.setFocus();
    QueueMenu menu(look::DateText(), &window);
    QSignalSpy chosen(&menu, &QueueMenu::chosen);
    menu.open(clinics(), QueueId(1), Now, QPoint(12, 64));
    REQUIRE(menu.isOpen());
    CHECK(QApplication::focusWidget()->accessibleName().startsWith(
        QStringLiteral("SAC, Small Animal Clinic, 4 waiting, longest 18 min")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up); // round to the last
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queueVMSC"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.at(0).at(0).value<QueueId>() == QueueId(3));
    CHECK_FALSE(menu.isOpen());
    menu.open(clinics(), QueueId(2), Now, QPoint(12, 64));
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("queueLAC"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(menu.isOpen());
    CHECK(QApplication::focusWidget() == &before);
}

// Pictures of the conversation pane for looking at, beside the mock-ups. Hidden: run by name with
// the folder to write to, `IVM_SHOTS=shots tests_ui "[shots]"`.

#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/composer/composerbox.h"
#include "ui/look/look.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

void save(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("IVM_SHOTS", QStringLiteral("."));
    QDir().mkpath(folder);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    CHECK(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

QString dog(const QTemporaryDir &media)
{
    QImage image(920, 560, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 400, 560);
    ground.setColorAt(0, QColor(0xc9a77f));
    ground.setColorAt(1, QColor(0x5d4632));
    painter.fillRect(image.rect(), ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xe9d3b4));
    painter.drawRoundedRect(280, 168, 360, 360, 170, 170);
    painter.setBrush(QColor(0x7b5738));
    painter.drawEllipse(248, 112, 136, 208);
    painter.drawEllipse(536, 112, 136, 208);
    painter.end();
    image.save(media.filePath(QStringLiteral("dog")), "JPEG");
    return media.path();
}

/// The conversation of the mock-up.
void mockUp(ThreadDesk &desk)
{
    DeskFolder &f = desk.folder;
    const Instant day1 = *fromIsoUtc(u"2026-11-19T20:03:00Z");
    const Instant day2 = *fromIsoUtc(u"2026-11-23T16:12:00Z");
    f.sent(
         "Univ. of Illinois Vet Teaching Hospital: reply YES to receive text messages about your "
         "animals' care. Msg frequency varies. Msg & data rates may apply. HELP for help, STOP to "
         "end. Not for emergencies: call 217-555-0100.")
        .at(day1);
    f.receives("Yes").at(day1 + 1min);
    f.sent("Good morning Karen, how is Biscuit doing after surgery?").at(day2);
    f.receives("Eating a little! Here’s the incision today, is this ok?")
        .at(day2 + 33min)
        .withPictures(1);
    f.sent("Thanks Karen, I’m showing this to Dr. Ames now.").at(day2 + 45min);
    desk.optedIn();
    desk.sql("UPDATE message SET automatic = 1 WHERE body LIKE 'Univ.%'");
    desk.sql("UPDATE message SET author = 'AB' WHERE direction = 1 AND automatic = 0");
    desk.sql("UPDATE message SET status = 3, sid = NULL WHERE body LIKE 'Thanks%'");
    desk.sql("UPDATE media SET state = 1, file = 'dog', sniffed_type = 'image/jpeg', "
             "content_type = 'image/jpeg', width = 920, height = 560, bytes = 90000");
    desk.sql("INSERT INTO copy (conversation_id, at, author, through) SELECT conversation_id, "
             "1795121460000, 'AB', id FROM message WHERE body = 'Yes'");
    f.clock.jump(day2 + 48min - f.clock.now());
    f.markRead("SAC");
}

struct Window : QWidget
{
    std::unique_ptr<ClientPanel> panel;
    Window(ThreadDesk &desk, QSize size)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        desk.open();
        panel = std::make_unique<ClientPanel>(desk.folder.readers(), desk.commands, desk.asker,
                                              desk.folder.clock);
        panel->setFixedWidth(look::px(look::Metrics::SideWidth));
        row->addWidget(desk.pane.get(), 1);
        row->addWidget(panel.get());
        resize(size);
        show();
        activateWindow();
        panel->showConversation(desk.id());
        desk.pane->focusComposer();
        QCoreApplication::processEvents();
    }
    ~Window() override { panel->setParent(nullptr); }
};

} // namespace

TEST_CASE("shots of the thread", "[.][shots]")
{
    static const bool once = [] {
        look::install(look::Theme::Light);
        look::setAnimates(false);
        return true;
    }();
    CHECK(once);
    const bool dark = GENERATE(false, true);
    look::setTheme(dark ? look::Theme::Dark : look::Theme::Light);
    const QString tone = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
    QTemporaryDir media;

    SECTION("mock")
    {
        for (const qreal zoom : { 1., 2. }) {
            look::setZoom(zoom);
            ThreadDesk desk;
            mockUp(desk);
            Window window(desk, zoom > 1 ? QSize(1500, 1000) : QSize(1056, 840));
            desk.pane->setMediaFolder(dog(media));
            desk.pane->resize(desk.pane->size() - QSize(0, 1));
            QTest::keyClicks(desk.part<ComposerBox>("composerBox"),
                             QStringLiteral("Dr. Ames says the redness is normal for day 3. Please "
                                            "keep the cone on and"));
            QTest::qWait(300);
            save(window, QStringLiteral("mock%1-%2").arg(tone).arg(int(zoom * 100)));
            window.panel->showHistory();
            save(window, QStringLiteral("history%1-%2").arg(tone).arg(int(zoom * 100)));
            desk.pane->setParent(nullptr);
            look::setZoom(1);
        }
    }
    SECTION("narrow")
    {
        ThreadDesk desk;
        mockUp(desk);
        desk.open({ 380, 620 });
        desk.pane->setMediaFolder(dog(media));
        desk.pane->resize(381, 620);
        QTest::qWait(200);
        save(*desk.pane, QStringLiteral("narrow") + tone);
    }
    SECTION("states")
    {
        ThreadDesk desk;
        mockUp(desk);
        desk.sql("UPDATE message SET status = 26, error_code = 30006, sid = 'SMx' "
                 "WHERE body LIKE 'Thanks%'");
        desk.open();
        DeskStatus offline;
        offline.line = DeskStatus::Line::Offline;
        offline.since = desk.folder.clock.now() - 8min;
        desk.pane->setStatus(offline);
        desk.pane->archive();
        save(*desk.pane, QStringLiteral("offline-archive") + tone);
        DeskStatus online;
        online.line = DeskStatus::Line::Online;
        desk.pane->setStatus(online);
        desk.folder.receives("STOP");
        desk.tell();
        save(*desk.pane, QStringLiteral("stop") + tone);
    }
    SECTION("wide, many kinds")
    {
        ThreadDesk desk;
        mockUp(desk);
        DeskFolder &f = desk.folder;
        f.receives("He is having another seizure, what do we do");
        f.clock.advance(20s);
        f.receives("please call me");
        f.clock.advance(1min);
        f.receives("").withPictures(4);
        f.clock.advance(2min);
        f.sent("Bring him in right now, we are ready at the emergency entrance.");
        f.clock.advance(20s);
        f.sent("Room 3.");
        desk.sql("UPDATE message SET author = 'AB' WHERE direction = 1 AND automatic = 0");
        desk.sql("UPDATE message SET status = 24 WHERE body = 'Room 3.'");
        desk.sql("UPDATE media SET state = 1, file = 'dog', sniffed_type = 'image/jpeg', "
                 "content_type = 'image/jpeg', width = 920, height = 560 WHERE position < 2");
        desk.sql(
            "UPDATE media SET state = 1, file = 'x', content_type = 'application/pdf', bytes = "
            "120000 WHERE position = 2");
        desk.sql("UPDATE media SET state = 4 WHERE position = 3");
        desk.open({ 1400, 900 });
        desk.pane->setMediaFolder(dog(media));
        desk.pane->resize(1401, 900);
        desk.part<ComposerBox>("composerBox")
            ->insertPlain(QStringLiteral("Curly “quotes” and a heart ❤ in a text that is long "
                                         "enough to need more than one line of the box, so that it "
                                         "grows as it is written."));
        QTest::qWait(200);
        save(*desk.pane, QStringLiteral("wide") + tone);
        desk.pane->findInThread();
        QTest::keyClicks(desk.part<QWidget>("findLine"), QStringLiteral("in"));
        QTest::qWait(100);
        save(*desk.pane, QStringLiteral("find") + tone);
        auto *view = desk.part<ThreadView>("threadView");
        const int row = view->model().rowCount() - 3;
        const QPoint at = view->rowLayout(row)
                              .media.at(0)
                              .translated(view->rowRect(row).topLeft())
                              .center()
                              .toPoint();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
        QTest::qWait(200);
        save(*desk.pane, QStringLiteral("viewer") + tone);
    }
    SECTION("undecided, wish to stop, initials")
    {
        ThreadDesk desk;
        mockUp(desk);
        desk.sql(
            "INSERT INTO outbox (message_id, conversation_id, state, author, fingerprint, "
            "patience_from, "
            "enqueued_at, looks, last_look, ask_person) SELECT id, conversation_id, 2, 'AB', '',"
            " created_at, created_at, 9, 1795453320000, 1 FROM message WHERE body LIKE 'Thanks%'");
        desk.open();
        desk.pane->setAuthor({});
        QTest::keyClicks(desk.part<ComposerBox>("composerBox"), QStringLiteral("Hello"));
        QTest::keyClick(desk.part<ComposerBox>("composerBox"), Qt::Key_Return);
        save(*desk.pane, QStringLiteral("undecided") + tone);
        desk.sql("INSERT INTO evidence (client, kind, number, at, words, recorded_at) VALUES "
                 "('+12175550148', 25, '+18444073300', 1795449000000, "
                 "'please take me off this list', 0)");
        Change change;
        change.conversations = { desk.id() };
        desk.pane->apply(change);
        save(*desk.pane, QStringLiteral("wish") + tone);
    }
    SECTION("nothing")
    {
        ThreadDesk desk;
        mockUp(desk);
        desk.open();
        desk.pane->showNothing();
        save(*desk.pane, QStringLiteral("nothing") + tone);
    }
    SECTION("before a yes")
    {
        ThreadDesk desk;
        desk.folder.receives("Hi");
        desk.folder.fillIsComplete();
        desk.open();
        save(*desk.pane, QStringLiteral("stranger") + tone);
    }
    SECTION("hostile and long")
    {
        ThreadDesk desk;
        DeskFolder &f = desk.folder;
        f.receives("<b>bold?</b> <img src=file:///etc/passwd> &lt;ok&gt;");
        f.clock.advance(10min);
        f.receives(QString::fromUtf8("שלום, מה שלום הכלב שלי היום? הוא אכל 3 פעמים (2 kg)."));
        f.clock.advance(10min);
        f.receives(QString::fromUtf8("مرحبا، كيف حال القطة اليوم؟"));
        f.clock.advance(10min);
        f.receives(u'a' + QString(400, QChar(0x0301)) + QStringLiteral(" zalgo ") + QChar(0x202E)
                   + QStringLiteral("gnp.exe") + QChar(0x1B) + QStringLiteral("[31m"));
        f.clock.advance(10min);
        f.receives(QString::fromUtf8(
            "👨‍👩‍👧‍👦 🇺🇸 👍🏽 thank you so much 🐶🐱"));
        f.clock.advance(10min);
        f.receives(QStringLiteral("Llanfairpwllgwyngyll").repeated(20));
        f.clock.advance(10min);
        f.receives(QStringLiteral("line\n").repeated(200));
        f.clock.advance(10min);
        f.receives("He is having another seizure, what do we do");
        desk.optedIn();
        desk.sql("UPDATE client SET name = 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the "
                 "Third of Somewhere', animals = '[\"Sir Barksalot the Magnificent\", \"Luna\"]'");
        desk.open({ 760, 1100 });
        save(*desk.pane, QStringLiteral("hostile") + tone);
        desk.part<ThreadView>("threadView")->scrollToTop();
        save(*desk.pane, QStringLiteral("hostile-top") + tone);
    }
}

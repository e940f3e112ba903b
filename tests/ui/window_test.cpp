#include "core/desk/acts.h"
#include "core/security/keychain.h"
#include "core/settings/settingsfile.h"
#include "core/settings/subjects.h"
#include "tests/support/catch.h"
#include "tests/support/fakeconnector.h"
#include "tests/ui/console.h"
#include "ui/conversations/conversationlistmodel.h"
#include "ui/conversations/conversationspane.h"
#include "ui/look/announce.h"
#include "ui/look/button.h"
#include "ui/look/look.h"
#include "ui/look/plainlabel.h"
#include "ui/look/strip.h"
#include "ui/mainwindow/banner.h"
#include "ui/mainwindow/connectform.h"
#include "ui/mainwindow/frame.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/welcome.h"
#include "ui/questions/questionsheet.h"
#include "ui/search/searcher.h"
#include "ui/search/searchpane.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

DeskStatus line(DeskStatus::Line kind, Instant since)
{
    DeskStatus status;
    status.line = kind;
    status.since = since;
    return status;
}

/// Karen's and Miguel's texts, and Karen's photo open over the window.
struct OpenPhoto : Console
{
    QTemporaryDir media;
    QWidget *viewer = nullptr;

    OpenPhoto()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        REQUIRE(image.save(media.filePath(QStringLiteral("m1")), "PNG"));
        folder.receives("Look").from(Karen).on("SAC").withPictures(1);
        sql(QStringLiteral("UPDATE media SET state = 1, file = 'm1', sniffed_type = 'image/png', "
                           "content_type = 'image/png', width = 40, height = 30, bytes = 1000"));
        folder.clock.advance(1min);
        folder.receives("Hello").from(Miguel).on("SAC");
        WindowConfig config;
        config.mediaFolder = media.path();
        open(config);
        window->openConversation(karen());
        auto *texts = part<QWidget>("threadView");
        texts->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        viewer = part<QWidget>("photoViewer");
        REQUIRE(viewer->isVisible());
    }
    ConversationId karen() { return folder.idOf("SAC", Karen); }
};

/// The morning's sheet with the keyboard on its first row.
struct Morning : Console
{
    QuestionSheet *sheet = nullptr;

    void begin()
    {
        if (!window)
            open();
        window->setAuthor(QStringLiteral("AB"));
        window->showMorning();
        sheet = window->findChild<QuestionSheet *>();
        REQUIRE(sheet);
        QApplication::setActiveWindow(sheet);
        sheet->setFocus();
        key(Qt::Key_J);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *at = sheet->focusWidget();
        QTest::keyClick(at ? at : sheet, which, modifiers);
        QCoreApplication::processEvents();
    }
    QString archiveOf(const PhoneNumber &client)
    {
        return QStringLiteral("archive %1").arg(raw(folder.idOf("SAC", client)));
    }
};

/// A text to Karen that was handed to the outbox, which has not answered yet.
struct Handed : Console
{
    ConversationId karen, miguel, ruth;

    explicit Handed(bool taken = false)
    {
        for (const PhoneNumber &client : { Karen, Miguel, Ruth }) {
            folder.receives("Hello").from(client).on("SAC");
            folder.clock.advance(1min);
        }
        everyoneOptedIn();
        open();
        window->setAuthor(QStringLiteral("AB"));
        DeskStatus online;
        online.line = DeskStatus::Line::Online;
        commands.tell(online);
        karen = folder.idOf("SAC", Karen);
        miguel = folder.idOf("SAC", Miguel);
        ruth = folder.idOf("SAC", Ruth);
        if (!taken)
            commands.refuses(QStringLiteral("send"), Error::Kind::Storage);
        commands.holdsBack = true;
        writeTo(karen);
    }
    void writeTo(ConversationId client)
    {
        window->openConversation(client);
        window->write();
        folder.clock.advance(3s);
        const auto before = commands.sent.size();
        type(QStringLiteral("Yes, at five"));
        press(Qt::Key_Return);
        REQUIRE(commands.sent.size() == before + 1);
    }
    void answer()
    {
        commands.answerAll();
        QCoreApplication::processEvents();
    }
    look::Strip &band() { return *part<look::Strip>("notSent"); }
    /// The settings, with the keyboard in a field.
    void inSettings()
    {
        window->openSettings(QStringLiteral("clinic"));
        for (int i = 0; i < 8; ++i)
            QCoreApplication::processEvents();
        if (auto *later = window->findChild<QAbstractButton *>(QStringLiteral("passwordLater")))
            later->click();
        QApplication::setActiveWindow(window.get());
        part<QLineEdit>("officePhone")->setFocus();
        REQUIRE(focus() == QStringLiteral("officePhone"));
    }
};

} // namespace

TEST_CASE("every part of the window goes by the clinic's clock, whatever the computer's",
          "[window][dates]")
{
    Console console;
    QJsonObject clinic = shippedSetting(QStringLiteral("clinic"));
    clinic.insert(QStringLiteral("zone"), QStringLiteral("Pacific/Auckland"));
    REQUIRE(saveSetting(console.folder.database(), QStringLiteral("clinic"), clinic,
                        console.folder.clock.now()));
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.everyoneOptedIn();
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    QCoreApplication::processEvents();
    const look::DateText there(QTimeZone(QByteArrayLiteral("Pacific/Auckland")), QLocale());
    const Conversation karen = console.folder.conversation("SAC", Karen);
    const Instant now = console.folder.clock.now();

    const QAbstractItemModel *list = console.list().model();
    const auto row = list->index(0, 0).data(ConversationListModel::ContentRole).value<RowContent>();
    CHECK(row.time == there.brief(karen.lastAt, now));
    const ThreadRow &text = console.part<ThreadView>("threadView")->model().row(0);
    CHECK(text.meta.contains(there.time(karen.lastAt)));
    CHECK(console.part<look::PlainLabel>("clientSince")->text()
          == there.stamp(fromMs(1794999990000), now));
}

TEST_CASE("a click on a row opens the conversation, and the title counts unread ones", "[window]")
{
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.folder.receives("Hello").from(Miguel).on("SAC");
    console.open();
    CHECK(console.window->windowTitle() == QStringLiteral("(2) SAC – Illinois Vet Messenger"));
    QListView &list = console.list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(0, 0)).center());
    REQUIRE(console.window->conversation());
    CHECK(*console.window->conversation() == console.folder.idOf("SAC", Karen));
    CHECK(console.window->findChild<ThreadPane *>()->conversation()
          == console.window->conversation());
}

TEST_CASE("a filter without the open client leaves them open and reads nobody else's texts",
          "[window]")
{
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.sent("At five").to(Karen);
    console.folder.markRead("SAC", Karen);
    console.folder.clock.advance(1min);
    console.folder.receives("Hello").from(Miguel).on("SAC");
    console.open();
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    const QString miguelRead
        = QStringLiteral("markRead %1").arg(raw(console.folder.idOf("SAC", Miguel)));
    console.window->openConversation(karen);
    REQUIRE(console.window->conversation() == karen);
    QTest::mouseClick(console.part<QAbstractButton>("filterNeedsReply"), Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK(console.list().model()->rowCount() == 1);
    CHECK(console.window->conversation() == karen);
    CHECK_FALSE(console.commands.wasAsked(miguelRead));
    console.list().setFocus();
    console.press(Qt::Key_Down);
    CHECK(console.window->conversation() == console.folder.idOf("SAC", Miguel));
    CHECK(console.commands.wasAsked(miguelRead));
}

TEST_CASE("an imported directory is shown at once wherever a client's name stands", "[window]")
{
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.everyoneOptedIn();
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    auto *name = console.part<look::PlainLabel>("threadName");
    REQUIRE(name->text() == Karen.display());
    console.sql(QStringLiteral("UPDATE client SET name = 'Karen Miller'"));
    Change imported;
    imported.everything = true;
    console.commands.tell(imported);
    const auto row = [&] { return console.list().model()->index(0, 0).data().toString(); };
    CHECK(QTest::qWaitFor([&] { return row() == QStringLiteral("Karen Miller"); }));
    CHECK(name->text() == QStringLiteral("Karen Miller"));
    CHECK(console.part<QLineEdit>("clientName")->text() == QStringLiteral("Karen Miller"));
    CHECK(console.part<look::PlainLabel>("composerLabel")
              ->text()
              .contains(QStringLiteral("Karen Miller")));
}

TEST_CASE("a text that arrives is in the list after one change", "[window]")
{
    Console console;
    console.open();
    CHECK(console.list().model()->rowCount() == 0);
    console.folder.receives("Hi").from(Ruth).on("SAC");
    console.changed("SAC", Ruth);
    CHECK(console.list().model()->rowCount() == 1);
}

TEST_CASE("queues are changed by keyboard and each remembers what was open in it", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.receives("two").from(Miguel).on("LAC");
    console.open();
    console.press(Qt::Key_Down, Qt::AltModifier);
    const auto first = console.window->conversation();
    REQUIRE(first);
    console.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(console.window->queue() == console.folder.queue("LAC").id);
    CHECK_FALSE(console.window->conversation());
    console.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(console.window->conversation() == first);
}

TEST_CASE("Ctrl+K opens search from wherever one is", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.open();
    console.press(Qt::Key_Down, Qt::AltModifier);
    console.press(Qt::Key_K, Qt::ControlModifier);
    auto *field = console.window->findChild<QLineEdit *>(QStringLiteral("searchText"));
    REQUIRE(field);
    CHECK(field->hasFocus());
    console.press(Qt::Key_Escape, {});
    CHECK_FALSE(field->isVisible());
}

TEST_CASE("a number typed by hand opens a conversation with it", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.open();
    console.commands.nextConversation = console.folder.idOf("SAC", Karen);
    console.asker.willType(QStringLiteral("217 555 0148"));
    console.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return console.window->conversation().has_value(); }));
    CHECK(console.commands.timesAsked(QStringLiteral("openConversation")) == 1);
    CHECK(console.commands.asked.filter(QStringLiteral("+12175550148")).size() >= 1);
    const auto objection = console.asker.askedText.first().objection;
    CHECK_FALSE(objection(QStringLiteral("12")).isEmpty());
    CHECK(objection(QStringLiteral("(217) 555-0148")).isEmpty());
}

TEST_CASE("a name typed instead of a number looks for the client, to write from this queue",
          "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.receives("moo").from(Miguel).on("LAC");
    console.open();
    console.asker.willType(QStringLiteral("Miguel"));
    console.press(Qt::Key_N, Qt::ControlModifier);
    auto *search = console.window->findChild<SearchPane *>();
    REQUIRE(search);
    REQUIRE(QTest::qWaitFor([&] { return search->isOpen(); }));
    CHECK(console.window->findChild<QLineEdit *>(QStringLiteral("searchText"))->text()
          == QStringLiteral("Miguel"));
    console.commands.nextConversation = console.folder.idOf("SAC", Karen);
    Q_EMIT search->conversationChosen(console.folder.idOf("LAC", Miguel));
    const QString sac = QString::number(raw(console.folder.queue("SAC").id));
    CHECK(console.commands.wasAsked(QStringLiteral("openConversation %1 +12175550173").arg(sac)));
    // Found by an ordinary search it is opened where it is.
    console.window->openSearch();
    Q_EMIT search->conversationChosen(console.folder.idOf("LAC", Miguel));
    CHECK(console.window->conversation() == console.folder.idOf("LAC", Miguel));
}

TEST_CASE("archiving goes on to the next and can be taken back for eight seconds", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("two").from(Miguel).on("SAC");
    console.open();
    console.press(Qt::Key_Down, Qt::AltModifier);
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    REQUIRE(console.window->conversation() == karen);
    auto *thread = console.window->findChild<ThreadPane *>();
    auto *toast = console.window->findChild<QWidget *>(QStringLiteral("toast"));

    console.folder.archive("SAC", Karen);
    console.changed("SAC", Karen);
    Q_EMIT thread->archived(karen, true, 0);
    CHECK(console.window->conversation() == console.folder.idOf("SAC", Miguel));
    CHECK(toast->isVisible());
    CHECK(toast->accessibleName().endsWith(QStringLiteral("without an answer")));
    console.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(console.commands.timesAsked(QStringLiteral("unarchive")) == 1);
    CHECK_FALSE(toast->isVisible());
    console.folder.unarchive("SAC", Karen);

    Q_EMIT thread->archived(karen, false, 2);
    CHECK(toast->isVisible());
    CHECK_FALSE(toast->accessibleName().contains(QStringLiteral("without")));
    CHECK(toast->accessibleName().contains(QStringLiteral("2 messages are on the clipboard")));
    console.folder.clock.advance(7s);
    CHECK(toast->isVisible());
    console.folder.clock.advance(2s);
    CHECK_FALSE(toast->isVisible());
}

TEST_CASE("the word at the foot never lies over the composer", "[window][toast]")
{
    const auto [size, zoom] = GENERATE(table<QSize, qreal>(
        { { QSize(1366, 768), 1. }, { QSize(500, 700), 1. }, { QSize(1366, 768), 2. } }));
    INFO(size.width() << " wide at " << zoom * 100 << " %");
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("two").from(Miguel).on("SAC");
    console.everyoneOptedIn();
    console.open({}, size);
    look::setZoom(zoom);
    const auto again = qScopeGuard([] { look::setZoom(1); });
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    QCoreApplication::processEvents();
    const auto *toast = console.part<QWidget>("toast");
    const auto *composer = console.part<QWidget>("composer");
    const auto place = [&](const QWidget *part) {
        return QRect(part->mapTo(console.window.get(), QPoint()), part->size());
    };
    const auto seen = [&] { // without its shadow
        const int shadow = look::px(18);
        return place(toast).marginsRemoved({ shadow, shadow, shadow, shadow });
    };
    console.folder.archive("SAC", Karen);
    console.changed("SAC", Karen);
    Q_EMIT console.window->findChild<ThreadPane *>()->archived(console.folder.idOf("SAC", Karen),
                                                               true, 2);
    QCoreApplication::processEvents();
    REQUIRE(console.window->conversation() == console.folder.idOf("SAC", Miguel));
    REQUIRE(toast->isVisible());
    REQUIRE(composer->isVisible());
    CHECK_FALSE(seen().intersects(place(composer)));
    CHECK(console.window->rect().contains(seen()));
    // Nor over one that grows while it is written in.
    const int low = composer->height();
    console.window->write();
    console.type(QStringLiteral("A text of several lines. ").repeated(9));
    REQUIRE(QTest::qWaitFor([&] { return composer->height() > low; }));
    REQUIRE(toast->isVisible());
    CHECK_FALSE(seen().intersects(place(composer)));
    CHECK(console.window->rect().contains(seen()));
}

TEST_CASE("the window shows fewer panes when it is narrow and finds back", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.open();
    console.press(Qt::Key_Down, Qt::AltModifier);
    auto *list = console.window->findChild<QWidget *>(QStringLiteral("conversationsPane"));
    auto *thread = console.window->findChild<QWidget *>(QStringLiteral("threadPane"));
    auto *side = console.window->findChild<QWidget *>(QStringLiteral("clientPanel"));
    auto *back = console.window->findChild<QWidget *>(QStringLiteral("back"));
    CHECK(list->isVisible());
    CHECK(thread->isVisible());
    CHECK(side->isVisible());
    console.window->resize(800, 700);
    QCoreApplication::processEvents();
    CHECK(list->isVisible());
    CHECK(thread->isVisible());
    CHECK_FALSE(side->isVisible());
    console.window->resize(500, 700);
    QCoreApplication::processEvents();
    CHECK_FALSE(list->isVisible());
    CHECK(thread->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    CHECK(list->isVisible());
    CHECK_FALSE(thread->isVisible());
    console.window->resize(1440, 900);
    QCoreApplication::processEvents();
    CHECK(list->isVisible());
    CHECK(thread->isVisible());
    CHECK(side->isVisible());
}

TEST_CASE("a screen reader meets the list, then the thread, then the client", "[window]")
{
    Console console;
    console.open();
    auto *panes = console.window->findChild<QSplitter *>(QStringLiteral("panes"));
    QStringList met;
    for (const QObject *child : panes->children()) {
        if (child->isWidgetType() && !qobject_cast<const QSplitterHandle *>(child))
            met << child->objectName();
    }
    REQUIRE(met.size() == 3);
    CHECK(met.first() == QStringLiteral("conversationsPane"));
    CHECK(met.last() == QStringLiteral("clientPanel"));
    // What has no description is described by its tooltip: never in markup.
    for (const QAbstractButton *button : console.window->findChildren<QAbstractButton *>()) {
        INFO(button->accessibleName().toStdString());
        CHECK((!button->accessibleDescription().isEmpty() || !button->toolTip().contains(u'<')));
    }
}

TEST_CASE("F6 goes round the parts of the window", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.open();
    console.press(Qt::Key_Down, Qt::AltModifier);
    console.list().setFocus();
    QSet<QString> parts;
    for (int i = 0; i < 4; ++i) {
        console.press(Qt::Key_F6, {});
        for (const char *name : { "queueBar", "conversationsPane", "threadPane", "clientPanel" }) {
            const auto *part = console.window->findChild<QWidget *>(QString::fromLatin1(name));
            QWidget *focus = QApplication::focusWidget();
            if (focus && (part == focus || part->isAncestorOf(focus)))
                parts << part->objectName();
        }
    }
    CHECK(parts.contains(QStringLiteral("queueBar")));
    CHECK(parts.contains(QStringLiteral("conversationsPane")));
    CHECK(parts.size() >= 3);
}

TEST_CASE("one band says what the line cannot do, and Try now polls", "[window]")
{
    Console console;
    console.open();
    CHECK(console.banner().isEmpty());
    console.commands.tell(line(DeskStatus::Line::Offline, console.folder.clock.now() - 10min));
    CHECK(console.banner().startsWith(QStringLiteral("No connection since ")));
    auto *action = console.window->findChild<look::Button *>(QStringLiteral("bannerAction"));
    REQUIRE(action);
    QTest::mouseClick(action, Qt::LeftButton);
    CHECK(console.commands.wasAsked(QStringLiteral("pollNow")));
    console.commands.tell(line(DeskStatus::Line::Online, console.folder.clock.now()));
    CHECK(console.banner().isEmpty());
}

TEST_CASE("each state of the line has its own band; a short gap has none", "[window]")
{
    const Instant now = *fromIsoUtc(u"2026-11-23T17:00:00Z");
    const look::DateText dates;
    using Line = DeskStatus::Line;
    CHECK_FALSE(bannerFor(line(Line::Online, now), now, dates));
    CHECK_FALSE(bannerFor(line(Line::Starting, now), now, dates));
    CHECK_FALSE(bannerFor(line(Line::Offline, now - 5s), now, dates));
    QStringList facts;
    for (const Line kind : { Line::Offline, Line::Unauthorized, Line::ReadOnly, Line::Stopped,
                             Line::Busy, Line::Careful }) {
        const auto banner = bannerFor(line(kind, now - 10min), now, dates);
        REQUIRE(banner);
        CHECK_FALSE(facts.contains(banner->fact));
        facts << banner->fact;
    }
    for (const int code :
         { 8, 11, 13, 1'000'099 }) { // read-only, damaged, full, of a newer version
        DeskStatus stopped = line(Line::Stopped, now - 10min);
        stopped.fault = Error{ Error::Kind::Storage, QStringLiteral("a fault"), code };
        const auto banner = bannerFor(stopped, now, dates);
        REQUIRE(banner);
        CHECK_FALSE(facts.contains(banner->fact));
        facts << banner->fact;
    }
    DeskStatus rescued = line(Line::Online, now);
    rescued.rescued = Rescued{ .at = now - 10min, .unsure = 2 };
    REQUIRE(bannerFor(rescued, now, dates));
    CHECK(bannerFor(rescued, now, dates)->more.contains(QStringLiteral("2 texts")));
    CHECK_FALSE(bannerFor(rescued, now + 24h, dates)); // a day is enough; doctor says it on
    DeskStatus withoutBackup = line(Line::Online, now);
    withoutBackup.backupFault = Error{ Error::Kind::Storage, QStringLiteral("disk full"), 13 };
    REQUIRE(bannerFor(withoutBackup, now, dates));
    CHECK_FALSE(facts.contains(bannerFor(withoutBackup, now, dates)->fact));
    DeskStatus filling = line(Line::Online, now);
    filling.fill = DeskStatus::Fill{ .taken = 41'000, .part = 0.43, .remaining = 4min };
    const auto banner = bannerFor(filling, now, dates);
    REQUIRE(banner);
    CHECK(banner->fact == QStringLiteral("Loading earlier texts: 43 %"));
    CHECK(banner->more.contains(QStringLiteral("4 min")));
}

TEST_CASE("notifications name a person discreetly, once per conversation, and never the text",
          "[window]")
{
    Conversation maria;
    maria.id = ConversationId(1);
    maria.clientName = QStringLiteral("Maria Reyes");
    maria.lastBody = QStringLiteral("private words");
    Conversation stranger;
    stranger.id = ConversationId(2);
    stranger.client = Karen;
    stranger.urgent = true;
    const auto queue = [](QueueId) { return QStringLiteral("SAC"); };

    const Arrivals all = noticesFor({ maria, maria, stranger }, queue, std::nullopt);
    REQUIRE(all.notices.size() == 2);
    CHECK(all.ring);
    CHECK(all.notices.at(0).title == QStringLiteral("New text in SAC"));
    CHECK(all.notices.at(0).text == QStringLiteral("From Maria R."));
    CHECK(all.notices.at(1).title == QStringLiteral("Urgent text in SAC"));
    CHECK(all.notices.at(1).text == QStringLiteral("From a number ending in 0148"));

    const Arrivals open = noticesFor({ maria }, queue, ConversationId(1));
    CHECK(open.notices.isEmpty());
    CHECK(open.ring);
    maria.section = Section::Blocked;
    CHECK_FALSE(noticesFor({ maria }, queue, std::nullopt).ring);
}

TEST_CASE("while somebody waits too long an edge says so, and the practice line keeps its words",
          "[window]")
{
    Frame frame(true, nullptr);
    frame.resize(800, 500);
    frame.setAlarm(true);
    frame.show();
    auto *words = frame.findChild<QLabel *>(QStringLiteral("practiceWords"));
    REQUIRE(words);
    const QImage image = frame.grab().toImage();
    QSet<QRgb> under;
    for (int x = 60; x < 740; ++x)
        under.insert(image.pixel(x, words->mapTo(&frame, QPoint(0, 0)).y() + 1));
    CHECK(under == QSet<QRgb>{ look::colours().practice.rgb() });
    CHECK(image.pixel(look::Metrics::PracticeFrame + 2, 300) == look::colours().red.rgb());
}

TEST_CASE("the practice line wears its frame and its words", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    WindowConfig config;
    config.practice = true;
    console.open(config);
    auto *words = console.window->findChild<QLabel *>(QStringLiteral("practiceWords"));
    REQUIRE(words);
    CHECK(words->text() == QStringLiteral("Practice line. Nothing here reaches a real phone."));
    const QImage image = console.window->grab().toImage();
    // Striped all around.
    const auto isStriped = [&](QPoint from, const QPoint &step) {
        QSet<QRgb> seen;
        for (int i = 0; i < 60; ++i)
            seen.insert(image.pixel(from += step));
        return seen.contains(look::colours().practice.rgb())
            && seen.contains(look::colours().practiceText.rgb());
    };
    CHECK(isStriped({ 1, 450 }, { 0, 1 }));
    CHECK(isStriped({ image.width() - 2, 450 }, { 0, 1 }));
    CHECK(isStriped({ 700, image.height() - 2 }, { 1, 0 }));
    CHECK(isStriped({ 0, 1 }, { 1, 0 }));
    // Between the panes the lines are as ever, also in a window that was painted in parts.
    auto *panes = console.window->findChild<QSplitter *>(QStringLiteral("panes"));
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    QCoreApplication::processEvents();
    for (int i = 1; i < panes->count(); ++i) {
        QSplitterHandle *handle = panes->handle(i);
        REQUIRE(handle->isVisible());
        const QImage alone = handle->grab().toImage();
        CHECK(alone.pixelColor(alone.rect().center()) == look::colours().line);
    }
    CHECK(console.window->windowTitle().contains(QStringLiteral("PRACTICE – ")));
}

TEST_CASE("the window comes back as it was, in a file for this account only", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("LAC");
    WindowConfig config;
    config.memoryFile = console.folder.path() + QStringLiteral("/window.ini");
    console.open(config, { 1100, 760 });
    console.press(Qt::Key_2, Qt::ControlModifier);
    console.press(Qt::Key_Down, Qt::AltModifier);
    const auto open = console.window->conversation();
    REQUIRE(open);
    look::setTheme(look::Theme::Dark);
    console.window->close();
    const auto permissions = QFileInfo(config.memoryFile).permissions();
    CHECK_FALSE(permissions.testAnyFlags(QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup
                                         | QFile::WriteOther));
    look::setTheme(look::Theme::Light);
    console.window.reset();
    console.window = std::make_unique<MainWindow>(console.folder.readers(), console.commands,
                                                  console.folder.clock, console.searcher, config,
                                                  &console.asker);
    CHECK(console.window->queue() == console.folder.queue("LAC").id);
    console.window->close(); // even if it was never seen, it remembers
    console.window->show();
    CHECK(QTest::qWaitFor([&] { return console.window->conversation() == open; }));
    CHECK(look::theme() == look::Theme::Dark);
    look::setTheme(look::Theme::Light);
}

TEST_CASE("initials typed once are known from then on", "[window]")
{
    Console console;
    console.open();
    console.window->setAuthor(QStringLiteral("AB"));
    CHECK(console.commands.staff == QStringList{ QStringLiteral("AB") });
    console.window->setAuthor(QStringLiteral("AB"));
    CHECK(console.commands.timesAsked(QStringLiteral("setStaff")) == 1);
}

TEST_CASE("the first screen offers practice or connecting, and refuses an Auth Token", "[window]")
{
    look::install(look::Theme::Light);
    FakeConnector connector;
    Welcome welcome(connector);
    welcome.resize(900, 640);
    welcome.show();
    QSignalSpy practice(&welcome, &Welcome::practiceWanted);
    QSignalSpy connected(&welcome, &Welcome::connected);
    QTest::mouseClick(welcome.findChild<QWidget *>(QStringLiteral("practice")), Qt::LeftButton);
    CHECK(practice.size() == 1);
    QTest::mouseClick(welcome.findChild<QWidget *>(QStringLiteral("connectChoice")),
                      Qt::LeftButton);

    const auto type = [&](const char *name, const QString &text) {
        auto *field = welcome.findChild<QLineEdit *>(QString::fromLatin1(name));
        field->clear();
        QTest::keyClicks(field, text);
    };
    auto *words = welcome.findChild<QLabel *>(QStringLiteral("connectWords"));
    auto *button = welcome.findChild<look::Button *>(QStringLiteral("connect"));
    type("accountSid", QStringLiteral("AC") + QString(32, u'a'));
    type("apiKey", QString(32, u'f'));
    CHECK(words->text().contains(QStringLiteral("Auth Token")));
    CHECK_FALSE(button->isEnabled());
    type("apiKey", QStringLiteral("SK") + QString(32, u'b'));
    type("apiSecret", QString(32, u's'));
    CHECK(button->isEnabled());

    connector.answer = failure(Error::Kind::Unauthorized, QStringLiteral("401"));
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return words->text().contains(QStringLiteral("not accept")); }));
    CHECK(connected.isEmpty());
    connector.answer = KeyKept::Keychain;
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !connected.isEmpty(); }));
    CHECK(connector.tried.size() == 2);
}

TEST_CASE(
    "a key the keychain does not take is said once, and the Auth Token is refused as a secret",
    "[window]")
{
    look::install(look::Theme::Light);
    FakeConnector connector;
    Welcome welcome(connector);
    welcome.showConnect(whyAsked(
        { .kind = Error::Kind::Storage, .message = {}, .code = int(KeychainFault::Locked) }));
    welcome.show();
    const QSignalSpy connected(&welcome, &Welcome::connected);
    const auto field = [&](const char *name) {
        return welcome.findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    CHECK(welcome.findChild<QLabel *>(QStringLiteral("connectWhy"))
              ->text()
              .contains(QStringLiteral("keychain is locked")));
    auto *words = welcome.findChild<QLabel *>(QStringLiteral("connectWords"));
    auto *button = welcome.findChild<look::Button *>(QStringLiteral("connect"));
    QTest::keyClicks(field("accountSid"), QStringLiteral("AC") + QString(32, u'a'));
    QTest::keyClicks(field("apiKey"), QStringLiteral("SK") + QString(32, u'b'));
    QTest::keyClicks(field("apiSecret"), QStringLiteral("0123456789abcdef0123456789abcdef"));
    CHECK(words->text().contains(QStringLiteral("Auth Token")));
    CHECK_FALSE(button->isEnabled());

    field("apiSecret")->clear();
    QTest::keyClicks(field("apiSecret"), QStringLiteral("0123456789abcdefGHIJ456789abcdef"));
    connector.answer = KeyKept::MemoryOnly;
    QTest::keyClick(field("apiSecret"), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return words->text().contains(QStringLiteral("in memory")); }));
    CHECK(connected.isEmpty()); // a person reads it first
    CHECK(field("apiSecret")->text().isEmpty());
    QTest::keyClick(button, Qt::Key_Return);
    CHECK(connected.size() == 1);
    CHECK(connector.tried.size() == 1);
}

TEST_CASE("every way a keychain fails has words of its own and says how long the key lasts",
          "[window]")
{
    QStringList said;
    for (const KeychainFault fault :
         { KeychainFault::Locked, KeychainFault::Denied, KeychainFault::Hung,
           KeychainFault::Missing, KeychainFault::Other }) {
        const QString words
            = whyAsked({ .kind = Error::Kind::Storage, .message = {}, .code = int(fault) });
        CHECK_FALSE(said.contains(words));
        CHECK(words.contains(QStringLiteral("until the program ends")));
        said.append(words);
    }
}

TEST_CASE("a rejected verification counts down in the banner, and yields to a broken line",
          "[window]")
{
    const look::DateText dates(QTimeZone("America/Chicago"),
                               QLocale(QLocale::English, QLocale::UnitedStates));
    const Instant now = fromMs(1'795'000'000'000);
    DeskStatus status;
    status.line = DeskStatus::Line::Online;
    status.rejected
        = EditWindow{ .queue = QStringLiteral("SAC"), .mayEdit = true, .until = now + 76h };
    const auto more = [&](Instant at) { return bannerFor(status, at, dates)->more; };
    CHECK(bannerFor(status, now, dates)->fact.contains(QStringLiteral("SAC")));
    CHECK(more(now).contains(QStringLiteral("3 days left")));
    CHECK(more(now + 72h).contains(QStringLiteral("4 h left")));
    CHECK(more(now + 76h).contains(QStringLiteral("handed in anew")));
    status.rejected->others = 1;
    CHECK(bannerFor(status, now, dates)->fact.contains(QStringLiteral("1 more")));
    const QString rejected = bannerFor(status, now, dates)->fact;
    status.line = DeskStatus::Line::Unauthorized;
    CHECK(bannerFor(status, now, dates)->fact != rejected);
}

TEST_CASE("colours and text size changed at work look as if the window had opened with them",
          "[window]")
{
    const bool larger = GENERATE(false, true);
    Console console;
    console.folder.receives("Is Biscuit ready? 😊").from(Karen).on("SAC");
    console.folder.receives("Hello").from(Miguel).on("SAC");
    console.folder.fillIsComplete();
    WindowMemory memory;
    memory.theme = larger ? look::Theme::Light : look::Theme::Dark;
    memory.zoom = larger ? 1.6 : 1;
    const auto look = [&](bool before) {
        WindowConfig config;
        if (before) {
            config.memoryFile = console.folder.path() + QStringLiteral("/window.ini");
            memory.save(config.memoryFile);
        }
        MainWindow &window = console.open(config);
        window.openConversation(console.folder.idOf("SAC", Karen));
        QTest::qWait(50);
        if (!before) {
            look::setTheme(memory.theme);
            look::setZoom(memory.zoom);
            QTest::qWait(50);
        }
        console.list().setFocus();
        QTest::qWait(50);
        const QImage image = window.grab().toImage();
        look::setTheme(look::Theme::Light);
        look::setZoom(1);
        return image;
    };
    const QImage opened = look(true);
    const QImage changed = look(false);
    if (const QString pictures = qEnvironmentVariable("IVM_SCREENS");
        opened != changed && !pictures.isEmpty()) {
        const QString name = larger ? QStringLiteral("larger") : QStringLiteral("dark");
        opened.save(pictures + u'/' + name + QStringLiteral("-opened.png"));
        changed.save(pictures + u'/' + name + QStringLiteral("-changed.png"));
    }
    CHECK(opened == changed);
}

TEST_CASE("however narrow, the header has room for who it is, and More for the rest", "[window]")
{
    const qreal zoom = GENERATE(1., 2.);
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    for (const int width : { 380, 640, 800, 1024, 1440 }) {
        console.open({}, { width, 800 });
        look::setZoom(zoom);
        console.window->openConversation(console.folder.idOf("SAC", Karen));
        QTest::qWait(20);
        auto *header = console.window->findChild<QWidget *>(QStringLiteral("threadHeader"));
        auto *name = console.window->findChild<QLabel *>(QStringLiteral("threadName"));
        INFO(width << " wide, text " << zoom);
        CHECK(name->width() >= std::min(look::px(130), width / 4));
        QRect last(name->mapTo(header, QPoint()), name->size());
        for (const char *part : { "copy", "copyMore", "noReply", "archive", "more" }) {
            auto *button = console.window->findChild<look::Button *>(QString::fromLatin1(part));
            if (!button->isVisible())
                continue;
            const QRect at(button->mapTo(header, QPoint()), button->size());
            INFO(part);
            CHECK(header->rect().contains(at));
            CHECK(at.left() >= last.right());
            CHECK_FALSE(button->accessibleName().isEmpty());
            last = at;
        }
        look::setZoom(1);
    }
}

TEST_CASE("from arrival to archive no mouse is needed", "[window]")
{
    Console console;
    console.folder.receives("Can I pick up the prescription after 4?").from(Karen).on("SAC");
    console.folder.fillIsComplete();
    REQUIRE(console.folder.database().execute(
        QStringLiteral("INSERT INTO evidence (client, kind, number, at, words, recorded_at) VALUES "
                       "('+12175550148', 2, '+18444073300', 1794999940000, 'Reply YES', 0), "
                       "('+12175550148', 4, '+18444073300', 1794999990000, 'Yes', 0)")));
    REQUIRE(console.folder.database().execute(QStringLiteral("UPDATE client SET standing = 4")));
    console.open();
    console.window->setAuthor(QStringLiteral("AB"));
    const ConversationId karen = console.folder.idOf("SAC", Karen);

    console.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(console.window->conversation() == karen);
    console.press(Qt::Key_Return, {});
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("composerBox"));
    console.folder.clock.advance(3s);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Yes, until 6"));
    console.press(Qt::Key_Return, {});
    REQUIRE(console.commands.sent.size() == 1);
    CHECK(console.commands.sent.first().text == QStringLiteral("Yes, until 6"));
    CHECK(console.commands.sent.first().conversation == karen);
    console.folder.clock.advance(1min);
    console.folder.sent("Yes, until 6").to(Karen).on("SAC");
    console.changed("SAC");

    console.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor(
        [&] { return console.commands.timesAsked(QStringLiteral("markCopied")) == 1; }));
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("Yes, until 6")));

    // The file does not know of that copy here, so the question comes, and Enter is its answer.
    console.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(console.commands.timesAsked(QStringLiteral("archive")) == 0);
    console.press(Qt::Key_Return, {});
    REQUIRE(QTest::qWaitFor(
        [&] { return console.commands.timesAsked(QStringLiteral("archive")) == 1; }));
    CHECK(QApplication::focusWidget()); // never left nowhere
}

TEST_CASE("a reminder that is due comes up, brings its conversation back, and can wait",
          "[window][notes]")
{
    Console console;
    console.folder.receives("Call me back").from(Karen).on("SAC");
    console.folder.archive("SAC", Karen);
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    const QString due = QString::number(toMs(console.folder.clock.now() + 1h));
    REQUIRE(console.folder.database().execute(
        QStringLiteral("INSERT INTO reminder (conversation_id, due, author, text, set_at) "
                       "VALUES (%1, %2, 'AB', 'call back', 0)")
            .arg(raw(karen))
            .arg(due)));
    console.open();
    auto *strip = console.window->findChild<look::Strip *>(QStringLiteral("reminder"));
    REQUIRE(strip);
    CHECK_FALSE(strip->isVisible());
    console.folder.clock.advance(1h);
    console.changed("SAC", Karen);
    REQUIRE(strip->isVisible());
    CHECK(strip->fact().contains(QStringLiteral("(SAC)")));
    CHECK(strip->more().contains(QStringLiteral("call back")));
    CHECK(console.part<look::Button>("reminderOpen")->accessibleName().contains(Karen.display()));
    const QString id = QString::number(raw(karen));
    CHECK(console.commands.wasAsked(QStringLiteral("reopen ") + id));
    const auto press = [&](const char *name) {
        console.window->findChild<look::Button *>(QLatin1String(name))->click();
    };
    press("reminderLater");
    CHECK(console.commands.wasAsked(QStringLiteral("remind %1 %2 AB: call back")
                                        .arg(id, isoUtc(console.folder.clock.now() + 15min))));
    press("reminderDone");
    CHECK(console.commands.wasAsked(QStringLiteral("remind %1 never").arg(id)));
    press("reminderOpen");
    CHECK(console.window->conversation() == karen);
}

TEST_CASE("what a reminder or a list opens comes up from behind the settings, ready to write",
          "[window]")
{
    Console console;
    console.folder.receives("Call me back").from(Karen).on("SAC");
    console.everyoneOptedIn();
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    console.sql(QStringLiteral("INSERT INTO reminder (conversation_id, due, author, text, set_at) "
                               "VALUES (%1, %2, 'AB', 'call back', 0)")
                    .arg(raw(karen))
                    .arg(toMs(console.folder.clock.now())));
    console.open();
    console.changed("SAC", Karen);
    console.window->openSettings();
    QCoreApplication::processEvents();
    REQUIRE_FALSE(console.part<ThreadPane>("threadPane")->isVisible());
    SECTION("a reminder")
    {
        console.part<look::Button>("reminderOpen")->click();
    }
    SECTION("a list")
    {
        console.window->showMorning();
        auto *sheet = console.window->findChild<QuestionSheet *>();
        REQUIRE(sheet);
        sheet->findChild<look::Button *>(QStringLiteral("act%1").arg(int(SheetAct::Open)))->click();
    }
    QCoreApplication::processEvents();
    CHECK(console.window->conversation() == karen);
    CHECK(console.part<ThreadPane>("threadPane")->isVisible());
    QApplication::setActiveWindow(console.window.get());
    CHECK(console.focus() == QStringLiteral("composerBox"));
}

TEST_CASE("the next who waits is opened, ready to write", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("two").from(Miguel).on("SAC");
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    console.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(console.window->conversation() == console.folder.idOf("SAC", Miguel));
}

TEST_CASE("the settings are found in the bar, by Ctrl+comma and in the menu", "[window]")
{
    Console console;
    console.folder.receives("Hello");
    MainWindow &window = console.open();
    const auto inSettings = [&window] {
        const auto *pane = window.findChild<QWidget *>(QStringLiteral("settingsPane"));
        return pane && pane->isVisible();
    };
    auto *gear = window.findChild<QAbstractButton *>(QStringLiteral("settingsButton"));
    REQUIRE(gear);
    REQUIRE(gear->isVisible());
    CHECK(gear->accessibleName() == QStringLiteral("Settings"));
    CHECK_FALSE(inSettings());
    QTest::mouseClick(gear, Qt::LeftButton);
    CHECK(inSettings());
    // Nobody has chosen a role password: that is offered, once.
    auto *later = window.findChild<QAbstractButton *>(QStringLiteral("passwordLater"));
    REQUIRE(later);
    later->click();
    // Off-screen no window manager gives the keyboard back to the window.
    const auto isBack = [&] {
        QCoreApplication::processEvents();
        QApplication::setActiveWindow(nullptr);
        QApplication::setActiveWindow(&window);
        return QApplication::focusWidget() != nullptr;
    };
    REQUIRE(QTest::qWaitFor(isBack));
    CHECK(console.focus() == QStringLiteral("pages"));
    CHECK(inSettings());
    console.press(Qt::Key_Escape, {});
    CHECK_FALSE(inSettings());
    REQUIRE(QTest::qWaitFor(isBack));
    gear->setFocus(Qt::TabFocusReason);
    console.press(Qt::Key_Return, {});
    CHECK(inSettings());
    console.press(Qt::Key_Escape, {});
    console.press(Qt::Key_Comma, Qt::ControlModifier);
    CHECK(inSettings());
    console.press(Qt::Key_Escape, {});
    window.findChild<QAbstractButton *>(QStringLiteral("initials"))->click();
    auto *menu = window.findChild<QMenu *>(QStringLiteral("meMenu"));
    REQUIRE(menu);
    CHECK(std::ranges::any_of(menu->actions(), [](const QAction *action) {
        return action->text() == QStringLiteral("Settings");
    }));
    menu->close();
}

TEST_CASE("the menu of a row offers what can be done: a block, asking for one, or ending it",
          "[window][block]")
{
    Console console;
    console.folder.receives("Hello");
    MainWindow &window = console.open();
    const auto offered = [&] {
        auto *list = window.findChild<ConversationsPane *>();
        Q_EMIT list->menuWanted(console.folder.idOf("SAC"), QPoint(10, 10));
        QStringList words;
        for (auto *menu : window.findChildren<QMenu *>(QStringLiteral("rowMenu"))) {
            for (const QAction *action : menu->actions()) {
                if (action->text().contains(QStringLiteral("lock")))
                    words.append(action->text());
            }
            delete menu;
        }
        return words;
    };
    CHECK(offered()
          == QStringList{ QStringLiteral("Ask for a block…"), QStringLiteral("Block client…") });
    REQUIRE(Acts(console.folder.database(), console.folder.clock)
                .perform(BlockClient{ Karen, console.folder.queue("SAC").id, QStringLiteral("rude"),
                                      QStringLiteral("CH") }));
    console.changed("SAC");
    CHECK(offered() == QStringList{ QStringLiteral("Unblock client…") });
}

TEST_CASE("quitting with unsent texts asks first, and stays unless told otherwise", "[window]")
{
    Console console;
    console.open();
    DeskStatus status = line(DeskStatus::Line::Offline, console.folder.clock.now());
    status.waitingToSend = 2;
    console.window->setStatus(status);
    SECTION("stay")
    {
        console.window->close();
        QTest::qWait(20);
        CHECK(console.window->isVisible());
        REQUIRE(console.asker.asked.size() == 1);
        CHECK(console.asker.asked.first().title
              == QStringLiteral("2 texts have not been sent yet"));
    }
    SECTION("quit anyway")
    {
        console.asker.willChoose(QStringLiteral("Quit anyway"));
        console.window->close();
        REQUIRE(QTest::qWaitFor([&] { return !console.window->isVisible(); }));
    }
    SECTION("nothing to send: it closes at once")
    {
        console.window->setStatus({});
        console.window->close();
        CHECK_FALSE(console.window->isVisible());
        CHECK(console.asker.asked.isEmpty());
    }
}

TEST_CASE("the morning's sheet is worked through with single keys", "[window][shift]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("two").from(Miguel).on("LAC");
    console.open();
    console.window->showMorning();
    auto *sheet = console.window->findChild<QuestionSheet *>();
    REQUIRE(sheet);
    QApplication::setActiveWindow(sheet);
    CHECK(sheet->findChildren<QWidget *>(QStringLiteral("questionRow")).size() == 2);
    const auto key = [&](Qt::Key which) {
        QWidget *at = sheet->focusWidget();
        QTest::keyClick(at ? at : sheet, which);
        QCoreApplication::processEvents();
    };
    sheet->setFocus();
    key(Qt::Key_J);
    key(Qt::Key_K);
    key(Qt::Key_N);
    const QString karen = QString::number(raw(console.folder.idOf("SAC", Karen)));
    CHECK(console.commands.asked.filter(QStringLiteral("setNoReplyNeeded"))
          == QStringList{ QStringLiteral("setNoReplyNeeded ") + karen + QStringLiteral(" yes") });
    key(Qt::Key_J);
    key(Qt::Key_R);
    CHECK(console.window->conversation() == console.folder.idOf("LAC", Miguel));
}

TEST_CASE("archiving from the morning's sheet asks about what is not copied, and can be undone",
          "[window][shift]")
{
    Morning morning;
    morning.folder.receives("one").from(Karen).on("SAC");
    morning.folder.clock.advance(1min);
    morning.folder.receives("two").from(Miguel).on("SAC");
    morning.begin();
    const QString archive = morning.archiveOf(Karen);
    SECTION("nothing is done when nobody decides")
    {
        morning.key(Qt::Key_E);
        REQUIRE(morning.asker.asked.size() == 1);
        CHECK(morning.asker.asked.first().title
              == QStringLiteral("1 message is not in the Comm Log copy"));
        CHECK(morning.asker.asked.first().text.contains(Karen.display()));
        CHECK(morning.commands.timesAsked(QStringLiteral("archive")) == 0);
    }
    SECTION("anyway")
    {
        morning.asker.willChoose(QStringLiteral("Archive anyway"));
        morning.key(Qt::Key_E);
        CHECK(QTest::qWaitFor([&] { return morning.commands.wasAsked(archive); }));
        CHECK(morning.commands.timesAsked(QStringLiteral("markCopied")) == 0);
        auto *undo = morning.part<QAbstractButton>("toastAction");
        REQUIRE(QTest::qWaitFor([&] { return undo->isVisible(); }));
        CHECK(undo->window() == morning.sheet); // within reach
        CHECK(morning.part<QWidget>("toast")->accessibleName().contains(
            QStringLiteral("without an answer")));
        const QString unarchive = QStringLiteral("un") + archive;
        SECTION("by a click")
        {
            QTest::mouseClick(undo, Qt::LeftButton);
            CHECK(morning.commands.wasAsked(unarchive));
        }
        SECTION("by Ctrl+Z")
        {
            morning.key(Qt::Key_Z, Qt::ControlModifier);
            CHECK(morning.commands.wasAsked(unarchive));
        }
        SECTION("after the sheet, in the window")
        {
            morning.sheet->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            auto *still = morning.part<QAbstractButton>("toastAction");
            CHECK(still->isVisible());
            QTest::mouseClick(still, Qt::LeftButton);
            CHECK(morning.commands.wasAsked(unarchive));
        }
    }
    SECTION("copied first")
    {
        morning.asker.willChoose(QStringLiteral("Copy and archive"));
        morning.key(Qt::Key_E);
        CHECK(QTest::qWaitFor([&] { return morning.commands.wasAsked(archive); }));
        CHECK(QApplication::clipboard()->text().contains(QStringLiteral("one")));
        CHECK_FALSE(QApplication::clipboard()->text().contains(QStringLiteral("two")));
        const auto calls = morning.commands.asked;
        CHECK(calls.indexOf(
                  QStringLiteral("markCopied %1 1 AB").arg(raw(morning.folder.idOf("SAC", Karen))))
              < calls.indexOf(archive));
        CHECK(morning.commands.timesAsked(QStringLiteral("markCopied")) == 1);
        const auto toast = [&] { return morning.part<QWidget>("toast")->accessibleName(); };
        CHECK(QTest::qWaitFor([&] { return toast().contains(Karen.display()); }));
        CHECK(toast().contains(QStringLiteral("One message is on the clipboard")));
    }
}

TEST_CASE("what comes while the morning's sheet asks about a client is asked about, not put away",
          "[window][shift]")
{
    Morning morning;
    morning.folder.receives("one").from(Karen).on("SAC");
    morning.begin();
    morning.folder.clock.advance(1min);
    const auto comes = [&] { morning.folder.receives("He is worse").from(Karen).on("SAC"); };
    const auto strikes = [&] { QTest::keyClick(morning.sheet->focusWidget(), Qt::Key_E); };
    SECTION("and nothing is to be copied")
    {
        morning.asker.willChoose(QStringLiteral("Archive anyway"));
        strikes();
        comes();
    }
    SECTION("and all is to be copied")
    {
        morning.asker.willChoose(QStringLiteral("Copy and archive"));
        strikes();
        comes();
    }
    SECTION("and then for the initials")
    {
        morning.window->setAuthor({});
        morning.asker.willChoose(QStringLiteral("Copy and archive"));
        morning.asker.willType(QStringLiteral("jk"));
        strikes();
        QMetaObject::invokeMethod(morning.window.get(), comes, Qt::QueuedConnection);
    }
    SECTION("and it is copied already")
    {
        morning.commands.holdsBack = true;
        morning.asker.willChoose(QStringLiteral("Copy and archive"));
        strikes();
        REQUIRE(QTest::qWaitFor(
            [&] { return morning.commands.timesAsked(QStringLiteral("markCopied")) == 1; }));
        comes();
        morning.commands.answerAll();
    }
    REQUIRE(QTest::qWaitFor([&] { return morning.asker.asked.size() == 2; }));
    CHECK(morning.asker.asked.last().title
          == QStringLiteral("2 messages are not in the Comm Log copy"));
    QCoreApplication::processEvents();
    CHECK(morning.commands.timesAsked(QStringLiteral("archive")) == 0);
}

TEST_CASE("a new conversation is opened in the queue it was asked for", "[window]")
{
    Console console;
    console.folder.receives("one").from(Karen).on("SAC");
    console.folder.receives("two").from(Miguel).on("LAC");
    console.open();
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    const ConversationId miguel = console.folder.idOf("LAC", Miguel);
    console.window->openConversation(karen);
    const auto inSac = [&](const PhoneNumber &client) {
        return QStringLiteral("openConversation %1 %2")
            .arg(raw(console.folder.queue("SAC").id))
            .arg(client.text());
    };
    SECTION("by a number")
    {
        console.asker.willType(QStringLiteral("309 555 0112"));
        console.window->newConversation();
        console.window->openFromOutside(miguel);
        QCoreApplication::processEvents();
        CHECK(console.commands.asked.filter(QStringLiteral("openConversation"))
              == QStringList{ inSac(Ruth) });
    }
    SECTION("by a name")
    {
        console.asker.willType(QStringLiteral("Miguel"));
        console.window->newConversation();
        console.window->openFromOutside(miguel);
        QCoreApplication::processEvents();
        Q_EMIT console.part<SearchPane>("searchPane")->conversationChosen(miguel);
        CHECK(console.commands.asked.filter(QStringLiteral("openConversation"))
              == QStringList{ inSac(Miguel) });
    }
}

TEST_CASE("what no copy is needed of is archived from the morning's sheet at once",
          "[window][shift]")
{
    Morning morning;
    morning.folder.receives("Help").from(Karen).on("SAC");
    morning.sql(
        QStringLiteral("UPDATE conversation SET waiting_since = 1795000000000, not_copied = 0"));
    morning.begin();
    morning.key(Qt::Key_E);
    CHECK(morning.commands.wasAsked(morning.archiveOf(Karen)));
    CHECK(morning.asker.asked.isEmpty());
}

TEST_CASE("archiving the open client from the morning's sheet reads nobody's texts below it",
          "[window][shift]")
{
    Morning morning;
    morning.folder.receives("one").from(Karen).on("SAC");
    morning.folder.clock.advance(1min);
    morning.folder.receives("two").from(Miguel).on("SAC");
    morning.open();
    morning.window->openConversation(morning.folder.idOf("SAC", Karen));
    morning.begin();
    morning.asker.willChoose(QStringLiteral("Archive anyway"));
    morning.key(Qt::Key_E);
    CHECK(QTest::qWaitFor([&] { return !morning.window->conversation(); }));
    CHECK(morning.commands.wasAsked(morning.archiveOf(Karen)));
    CHECK_FALSE(morning.commands.wasAsked(
        QStringLiteral("markRead %1").arg(raw(morning.folder.idOf("SAC", Miguel)))));
}

TEST_CASE("a client's photo goes with their conversation", "[window][photos]")
{
    OpenPhoto photo;
    SECTION("another conversation is opened")
    {
        photo.window->openFromOutside(photo.folder.idOf("SAC", Miguel));
        CHECK(photo.focus() != QStringLiteral("photoViewer"));
    }
    SECTION("theirs is, from a notice")
    {
        photo.window->openFromOutside(photo.karen());
    }
    SECTION("nothing is open in another queue")
    {
        photo.window->showQueue(photo.folder.queue("LAC").id);
        CHECK_FALSE(photo.window->conversation());
        REQUIRE(QApplication::focusWidget());
        CHECK(QApplication::focusWidget()->isVisible());
    }
    SECTION("the settings are")
    {
        photo.window->openSettings();
    }
    CHECK_FALSE(photo.viewer->isVisible());
}

TEST_CASE("under an open photo no key reaches the conversation", "[window][photos]")
{
    OpenPhoto photo;
    photo.commands.asked.clear();
    const auto unseen = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        INFO(QKeySequence(QKeyCombination(modifiers, key)).toString().toStdString());
        photo.press(key, modifiers);
        CHECK(photo.commands.asked.isEmpty());
        CHECK_FALSE(photo.part<QWidget>("archiveQuestion")->isVisible());
        CHECK_FALSE(QApplication::activePopupWidget());
        CHECK(photo.viewer->isVisible());
        CHECK(photo.window->conversation() == photo.karen());
    };
    unseen(Qt::Key_E, Qt::ControlModifier);
    unseen(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    unseen(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    unseen(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    unseen(Qt::Key_M, Qt::AltModifier);
    unseen(Qt::Key_Down, Qt::AltModifier);
    for (int i = 0; i < 20; ++i) {
        photo.press(Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        CHECK((focus == photo.viewer || photo.viewer->isAncestorOf(focus)));
    }
    photo.press(Qt::Key_Escape);
    CHECK_FALSE(photo.viewer->isVisible());
    photo.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(photo.part<QWidget>("archiveQuestion")->isVisible());
}

TEST_CASE("a text refused after staff went on is told, with its words kept where they were",
          "[window]")
{
    Console console;
    console.folder.receives("Is Biscuit ready?").from(Karen).on("SAC");
    console.folder.clock.advance(1min);
    console.folder.receives("Hello").from(Miguel).on("SAC");
    console.everyoneOptedIn();
    console.open();
    console.window->setAuthor(QStringLiteral("AB"));
    DeskStatus online;
    online.line = DeskStatus::Line::Online;
    console.commands.tell(online);
    const ConversationId karen = console.folder.idOf("SAC", Karen);
    console.window->openConversation(karen);
    console.window->write();
    console.folder.clock.advance(3s);
    console.commands.refuses(QStringLiteral("send"), Error::Kind::Storage);
    console.commands.holdsBack = true;
    console.type(QStringLiteral("Yes, at five"));
    console.press(Qt::Key_Return);
    REQUIRE(console.commands.sent.size() == 1);
    console.window->openConversation(console.folder.idOf("SAC", Miguel));
    console.commands.answerAll();
    CHECK(console.commands.drafts.value(karen) == QStringLiteral("Yes, at five"));
    CHECK(console.part<QPlainTextEdit>("composerBox")->toPlainText().isEmpty());
    CHECK_FALSE(console.part<look::Strip>("sendFailure")->isVisible());

    auto *told = console.part<look::Strip>("notSent");
    REQUIRE(told->isVisible());
    CHECK(told->fact().contains(Karen.display()));
    SECTION("a click goes there")
    {
        QTest::mouseClick(console.part<QAbstractButton>("notSentOpen"), Qt::LeftButton);
        CHECK(console.focus() == QStringLiteral("composerBox"));
    }
    SECTION("and so does whoever opens it in another way")
    {
        console.window->openConversation(karen);
    }
    CHECK(console.window->conversation() == karen);
    CHECK(console.part<QPlainTextEdit>("composerBox")->toPlainText()
          == QStringLiteral("Yes, at five"));
    CHECK(console.part<look::Strip>("sendFailure")->isVisible());
    CHECK_FALSE(told->isVisible());
}

TEST_CASE("what was refused out of sight is told until its conversation is in sight again",
          "[window]")
{
    Handed desk;
    SECTION("after the settings")
    {
        desk.inSettings();
        desk.answer();
        REQUIRE(desk.band().isVisible());
        desk.part<look::Button>("leaveSettings")->click();
        CHECK(desk.part<look::Strip>("sendFailure")->isVisible());
        CHECK_FALSE(desk.band().isVisible());
    }
    SECTION("in a narrow window")
    {
        desk.window->resize(500, 800);
        QCoreApplication::processEvents();
        desk.part<look::Button>("back")->click();
        desk.answer();
        REQUIRE(desk.band().isVisible());
        desk.window->write();
        CHECK_FALSE(desk.band().isVisible());
    }
    SECTION("after the tray")
    {
        desk.window->hide();
        desk.answer();
        REQUIRE_FALSE(desk.band().isHidden());
        desk.window->show();
        CHECK(desk.band().isHidden());
    }
    SECTION("not by being opened behind the settings")
    {
        desk.inSettings();
        desk.answer();
        desk.window->openConversation(desk.miguel);
        desk.window->openConversation(desk.karen);
        CHECK(desk.band().isVisible());
    }
    SECTION("not when the settings are left for somebody else")
    {
        desk.inSettings();
        desk.answer();
        desk.window->openFromOutside(desk.miguel);
        REQUIRE(desk.part<ThreadPane>("threadPane")->isVisible());
        CHECK(desk.band().isVisible());
    }
    SECTION("or until it is sent")
    {
        desk.inSettings();
        desk.answer();
        auto *thread = desk.part<ThreadPane>("threadPane");
        Q_EMIT thread->sent(desk.miguel);
        CHECK(desk.band().isVisible());
        Q_EMIT thread->sent(desk.karen);
        CHECK_FALSE(desk.band().isVisible());
    }
}

TEST_CASE("what becomes of a text leaves the keyboard where it is, while the box is out of sight",
          "[window]")
{
    Handed desk(GENERATE(true, false));
    desk.inSettings();
    desk.answer();
    CHECK(desk.focus() == QStringLiteral("officePhone"));
}

TEST_CASE("a refused text is gone to from the settings, with the keyboard in its box", "[window]")
{
    Handed desk;
    desk.inSettings();
    desk.type(QStringLiteral("217-555-0111"));
    desk.answer();
    desk.asker.willChoose(QStringLiteral("Discard"));
    desk.part<QAbstractButton>("notSentOpen")->click();
    QCoreApplication::processEvents();
    REQUIRE(desk.asker.asked.size() == 1);
    CHECK(desk.window->conversation() == desk.karen);
    CHECK(desk.focus() == QStringLiteral("composerBox"));
}

TEST_CASE("what cannot be opened leads nobody into another client's box", "[window]")
{
    Console console;
    console.folder.receives("Hello").from(Karen).on("SAC");
    console.everyoneOptedIn();
    console.open();
    console.window->openConversation(console.folder.idOf("SAC", Karen));
    console.list().setFocus();
    console.window->openFromOutside(ConversationId(4711), true);
    CHECK(console.focus() == QStringLiteral("conversationList"));
}

TEST_CASE("a second text that was refused is told beside the first", "[window]")
{
    Handed desk;
    desk.window->openConversation(desk.miguel);
    desk.answer();
    REQUIRE(desk.band().fact().contains(Karen.display()));
    desk.writeTo(desk.miguel);
    desk.window->openConversation(desk.ruth);
    QStringList heard;
    look::listenToAnnouncements([&](const QString &words, look::Heed) { heard.append(words); });
    desk.answer();
    look::listenToAnnouncements({});
    CHECK(desk.band().fact().contains(Karen.display()));
    CHECK(desk.band().more().endsWith(QStringLiteral("One more was not sent.")));
    CHECK(heard.contains(QStringLiteral("One more was not sent.")));
    desk.window->openConversation(desk.karen);
    CHECK(desk.band().fact().contains(Miguel.display()));
    CHECK_FALSE(desk.band().more().contains(QStringLiteral("more was not sent")));
}

TEST_CASE("every list over the texts goes when a conversation is opened from outside", "[window]")
{
    Console console;
    console.folder.receives("Hello").from(Karen).on("SAC");
    console.open();
    console.window->showHandover();
    const QPointer<QuestionSheet> sheet = console.window->findChild<QuestionSheet *>();
    REQUIRE(sheet);
    REQUIRE(sheet->isVisible());
    console.window->openFromOutside(console.folder.idOf("SAC", Karen));
    CHECK_FALSE((sheet && sheet->isVisible()));
}

TEST_CASE("a decision in the sheet goes on once initials are given", "[window][questions]")
{
    Console console;
    console.folder.receives("Hello").from(Karen).on("SAC");
    console.everyoneOptedIn();
    console.folder.clock.advance(1min);
    console.folder.receives("please take me off this list").from(Karen).on("SAC");
    console.open();
    console.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *sheet = console.window->findChild<QuestionSheet *>();
    REQUIRE(sheet);
    auto *stop = sheet->findChild<look::Button *>(
        QStringLiteral("act%1").arg(int(SheetAct::StopAllTexts)));
    REQUIRE(stop);
    SECTION("given")
    {
        console.asker.willType(QStringLiteral("jk"));
        stop->click();
        REQUIRE(QTest::qWaitFor(
            [&] { return console.commands.timesAsked(QStringLiteral("decide")) == 1; }));
        CHECK(console.commands.wasAsked(
            QStringLiteral("decide +12175550148 %1 JK text").arg(int(EvidenceKind::StaffStop))));
        CHECK(console.window->author() == QStringLiteral("JK"));
    }
    SECTION("not given")
    {
        stop->click();
        QCoreApplication::processEvents();
        CHECK(console.asker.askedText.size() == 1);
        CHECK(console.commands.timesAsked(QStringLiteral("decide")) == 0);
    }
}

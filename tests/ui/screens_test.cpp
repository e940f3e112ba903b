// Pictures of the window for people to look at; not part of the ordinary run:
//
//     IVM_SCREENS=DIR tests_ui "[.screens]"

#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/fakeasker.h"
#include "tests/support/fakecommands.h"
#include "ui/conversations/filterchip.h"
#include "ui/look/look.h"
#include "ui/look/switch.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/welcome.h"
#include "ui/search/searcher.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QTest>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

PhoneNumber number(int last)
{
    return PhoneNumber(QStringLiteral("+1217555%1").arg(100 + last, 4, 10, QChar(u'0')));
}

/// The morning of the mock-ups.
struct Morning
{
    DeskFolder folder{ *fromIsoUtc(u"2026-11-20T15:00:00Z") };
    FakeCommands commands;
    FakeAsker asker;
    Searcher searcher{ [this] {
        return [this](const QString &typed, int) { return search(typed); };
    } };
    SearchHits found;
    Result<SearchHits> search(const QString &) const { return found; }

    void person(int last, const char *name, const char *animal)
    {
        Transaction transaction(folder.database());
        REQUIRE(ClientStore(folder.database())
                    .setName(number(last), QString::fromUtf8(name),
                             animal ? QStringList{ QString::fromUtf8(animal) } : QStringList()));
        REQUIRE(transaction.commit());
    }
    void says(int last, const char *text, const char *at, const char *queue = "SAC")
    {
        folder.receives(text).from(number(last)).on(queue).at(*fromIsoUtc(QString::fromLatin1(at)));
    }
    void answered(int last, const char *text, const char *at,
                  MessageStatus status = MessageStatus::Delivered, int code = 0)
    {
        folder.sent(text)
            .to(number(last))
            .on("SAC")
            .at(*fromIsoUtc(QString::fromLatin1(at)))
            .withStatus(status, code);
    }

    Morning()
    {
        person(1, "Dana Whitfield", "Biscuit");
        person(72, "Maria Reyes", "Coco");
        person(3, "Tom Kowalski", "Duke");
        person(4, "Jordan Lee", "Miso");
        person(5, "Priya Shah", "Leo");
        person(6, "Carl Hughes", "Ranger");
        person(7, "Amy Nguyen", "Pepper");
        person(8, "Ben Garcia", "Rosie");
        person(9, "Lena Fischer-Hohenstein von und zu Wittelsbach", "Otto");
        says(9, "See you at 8:15, fasting since midnight", "2026-11-22T20:00:00Z");
        answered(9, "Good, thank you", "2026-11-22T20:10:00Z");
        says(9, "👍 see you at 8:15, fasting since midnight", "2026-11-22T20:12:00Z");
        says(8, "STOP", "2026-11-22T22:12:00Z");
        says(7, "Did the x-ray come back?", "2026-11-23T14:50:00Z");
        answered(7, "It did, please call us", "2026-11-23T15:02:00Z", MessageStatus::Undelivered,
                 30006);
        says(6, "How much is it?", "2026-11-23T15:20:00Z");
        answered(6, "One moment please", "2026-11-23T15:31:00Z");
        says(5, "👍 thank you!", "2026-11-23T15:47:00Z");
        says(4, "Any news about Miso?", "2026-11-23T16:00:00Z");
        answered(4, "Her lab results are back and Dr. Ames will call you this afternoon",
                 "2026-11-23T16:22:00Z");
        says(48, "Hi", "2026-11-23T16:40:00Z");
        answered(72, "Good morning Maria, how is Coco doing after surgery?",
                 "2026-11-23T16:12:00Z");
        folder.receives("Eating a little! Here’s the incision today, is this ok?")
            .from(number(72))
            .on("SAC")
            .at(*fromIsoUtc(u"2026-11-23T16:45:00Z"))
            .withPictures(1);
        says(3, "Can I pick up the prescription after 4?", "2026-11-23T16:51:00Z");
        says(1, "He’s having another seizure, what do we do", "2026-11-23T16:57:00Z");
        says(20, "The mare is standing again", "2026-11-23T16:36:00Z", "LAC");
        folder.fillIsComplete();
        folder.needsNoReply("SAC", number(5));
        folder.needsNoReply("SAC", number(9));
        folder.markRead("SAC", number(72));
        for (const int read : { 4, 5, 6, 7, 8, 9 })
            folder.markRead("SAC", number(read));
        const Millis ahead = *fromIsoUtc(u"2026-11-23T16:58:30Z") - folder.clock.now();
        folder.clock.advance(ahead);
    }

    std::unique_ptr<MainWindow> window(QSize size, WindowConfig config = {})
    {
        auto made = std::make_unique<MainWindow>(folder.readers(), commands, folder.clock, searcher,
                                                 config, &asker);
        made->resize(size);
        made->show();
        QApplication::setActiveWindow(made.get());
        made->setAuthor(QStringLiteral("AB"));
        DeskStatus status;
        status.line = DeskStatus::Line::Online;
        status.lastChecked = folder.clock.now() - 3s;
        commands.tell(status);
        QCoreApplication::processEvents();
        return made;
    }
};

void save(QWidget &window, const char *name)
{
    const QString folder = qEnvironmentVariable("IVM_SCREENS");
    REQUIRE_FALSE(folder.isEmpty());
    QDir().mkpath(folder);
    QTest::qWait(60);
    REQUIRE(window.grab().save(QStringLiteral("%1/%2.png").arg(folder, QString::fromLatin1(name))));
}

} // namespace

TEST_CASE("pictures of the window", "[.screens]")
{
    look::install(look::Theme::Light);
    look::setAnimates(false);
    Morning morning;
    const ConversationId maria = morning.folder.idOf("SAC", number(72));

    for (const bool dark : { false, true }) {
        look::setTheme(dark ? look::Theme::Dark : look::Theme::Light);
        auto window = morning.window({ 1440, 900 });
        look::setTheme(dark ? look::Theme::Dark : look::Theme::Light);
        window->openConversation(maria);
        save(*window, dark ? "console-dark" : "console-light");
        window->openQueues();
        save(*window, dark ? "queues-dark" : "queues-light");
    }
    look::setTheme(look::Theme::Light);
    for (const int width : { 380, 640, 800, 1024, 1920 }) {
        auto window = morning.window({ width, 800 });
        window->openConversation(maria);
        if (width < 640)
            QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
        save(*window, qPrintable(QStringLiteral("console-%1-wide").arg(width)));
    }
    for (const int width : { 1024, 1440, 1920 }) {
        look::setZoom(2);
        auto window = morning.window({ width, 900 });
        look::setZoom(2);
        window->openConversation(maria);
        save(*window, qPrintable(QStringLiteral("console-%1-wide-text-200").arg(width)));
    }
    look::setZoom(1);
    {
        auto window = morning.window({ 1440, 900 });
        look::setZoom(1);
        window->findChild<QAbstractButton *>(QStringLiteral("filterNeedsReply"))->click();
        save(*window, "needs-reply");
        window->showQueue(morning.folder.queue("VMSC").id);
        save(*window, "empty-filtered");
        window->findChild<QAbstractButton *>(QStringLiteral("filterAll"))->click();
        save(*window, "empty-queue");
        window->findChild<look::Switch *>(QStringLiteral("showArchived"))->setChecked(true);
        save(*window, "empty-archived");
        window->showQueue(morning.folder.queue("SAC").id);
        DeskStatus status;
        status.line = DeskStatus::Line::Offline;
        status.since = morning.folder.clock.now() - 6min;
        morning.commands.tell(status);
        save(*window, "offline");
        status.line = DeskStatus::Line::Unauthorized;
        morning.commands.tell(status);
        save(*window, "key-refused");
        status.line = DeskStatus::Line::ReadOnly;
        morning.commands.tell(status);
        save(*window, "read-only");
        status.line = DeskStatus::Line::Online;
        status.lastChecked = morning.folder.clock.now();
        status.fill = DeskStatus::Fill{ .taken = 41'230, .part = 0.43, .remaining = 4min };
        morning.commands.tell(status);
        save(*window, "first-fill");
    }
    {
        SearchHit client;
        client.conversation = morning.folder.conversation("SAC", number(72));
        client.matches = { { 0, 3 } };
        morning.found.clients = { client };
        SearchHit text;
        text.conversation = morning.folder.conversation("SAC", number(4));
        text.message = morning.folder.thread("SAC", number(4)).last();
        text.matches = { { 4, 3 } };
        SearchHit other;
        other.conversation = morning.folder.conversation("SAC", number(3));
        other.message = morning.folder.thread("SAC", number(3)).last();
        other.matches = { { 18, 12 } };
        morning.found.messages = { text, other };
        for (const bool dark : { false, true }) {
            auto window = morning.window({ 1440, 900 });
            look::setTheme(dark ? look::Theme::Dark : look::Theme::Light);
            window->openConversation(maria);
            window->openSearch();
            QTest::keyClicks(window->findChild<QLineEdit *>(QStringLiteral("searchText")),
                             QStringLiteral("mar"));
            QTest::qWait(100);
            save(*window, dark ? "search-dark" : "search-light");
        }
        look::setTheme(look::Theme::Light);
    }
    {
        WindowConfig config;
        config.practice = true;
        auto window = morning.window({ 1200, 800 }, config);
        window->openConversation(maria);
        save(*window, "practice");
    }
    struct NoConnector final : Connector
    {
        void connectAccount(const AccountKey &, QObject *, std::function<void(Result<>)>) override
        { }
    } connector;
    Welcome welcome(connector);
    welcome.resize(900, 640);
    welcome.show();
    save(welcome, "welcome");
    welcome.showConnect();
    save(welcome, "connect");
}

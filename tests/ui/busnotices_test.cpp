// The desktop's own notifications: a bus of the test's own, with somebody on it who shows nothing
// and remembers everything. He lives on the thread that asks, so that whoever waited for him would
// wait for ever.

#include "app/console/busnotices.h"
#include "tests/support/catch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
constexpr ConversationId Karen{ 1 };
constexpr ConversationId Tom{ 2 };

class NoticeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told
    {
        uint replaces;
        QString icon;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
        int forMs;
    };
    QList<Told> told;
    QList<uint> closed;
    QStringList can{ QStringLiteral("actions"), QStringLiteral("body"),
                     QStringLiteral("body-markup") };
    bool answering = true;
    uint nextId = 41;
    int asked = 0;
    QList<QPair<QDBusConnection, QDBusMessage>> owed;

    void answerOwed()
    {
        for (const auto &[bus, reply] : std::as_const(owed))
            bus.send(reply);
        owed.clear();
    }

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        ++asked;
        return can;
    }
    uint Notify(const QString &, uint replaces, const QString &icon, const QString &title,
                const QString &text, const QStringList &actions, const QVariantMap &hints,
                int forMs, const QDBusMessage &call)
    {
        told.append({ replaces, icon, title, text, actions, hints, forMs });
        const uint id = replaces != 0 ? replaces : nextId++;
        if (!answering) {
            call.setDelayedReply(true);
            owed.append({ QDBusConnection(QStringLiteral("server")), call.createReply(id) });
        }
        return id;
    }
    void CloseNotification(uint id)
    {
        closed.append(id);
        Q_EMIT NotificationClosed(id, 3);
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

struct Desktop
{
    QTemporaryDir folder;
    QProcess daemon;
    QString address;
    NoticeServer server;
    std::unique_ptr<DesktopNotices> notices;
    QList<ConversationId> clicks;

    explicit Desktop(bool served = true)
    {
        // A bus that starts nothing by itself, whatever this computer has installed.
        QFile config(folder.filePath(QStringLiteral("bus.conf")));
        REQUIRE(config.open(QIODevice::WriteOnly));
        config.write(
            "<busconfig><type>session</type><listen>unix:dir=" + folder.path().toUtf8()
            + "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
              "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
              "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        daemon.start(QStringLiteral("dbus-daemon"),
                     { QStringLiteral("--config-file=") + config.fileName(),
                       QStringLiteral("--nofork"), QStringLiteral("--print-address") });
        REQUIRE(daemon.waitForStarted());
        REQUIRE(daemon.waitForReadyRead());
        address = QString::fromUtf8(daemon.readLine().trimmed());
        if (served)
            serverComes();
    }
    ~Desktop()
    {
        notices.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("asking"));
        QDBusConnection::disconnectFromBus(QStringLiteral("server"));
        daemon.terminate();
        daemon.waitForFinished();
    }
    void serverComes()
    {
        auto serving = QDBusConnection::connectToBus(address, QStringLiteral("server"));
        REQUIRE(serving.isConnected());
        REQUIRE(serving.registerObject(
            Path, &server, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        REQUIRE(serving.registerService(Service));
    }
    void serverDies() { QDBusConnection::disconnectFromBus(QStringLiteral("server")); }
    void open(Millis answersWithin = DesktopAnswersWithin)
    {
        notices = noticesOn(QDBusConnection::connectToBus(address, QStringLiteral("asking")),
                            answersWithin);
        REQUIRE(notices);
        QObject::connect(notices.get(), &DesktopNotices::clicked, &server,
                         [this](ConversationId id) { clicks << id; });
    }
    void openAndMeet()
    {
        open();
        REQUIRE(QTest::qWaitFor([this] { return notices->answers(); }));
    }
    static Notice notice(ConversationId about, const char *text = "From Karen M.",
                         bool urgent = false)
    {
        return { about, QStringLiteral("New text in SAC"), QString::fromUtf8(text), urgent };
    }
    /// Shown, and all that goes on about it is over: the bus keeps order, so what comes after
    /// another's question and answer comes after ours.
    const NoticeServer::Told &show(const Notice &wanted)
    {
        const auto before = server.told.size();
        notices->show(wanted);
        REQUIRE(QTest::qWaitFor([&] { return server.told.size() > before; }));
        settle();
        return server.told.last();
    }
    void settle()
    {
        for (const char *name : { "asking", "server" }) {
            auto call = QDBusMessage::createMethodCall(
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
            QDBusConnection(QLatin1String(name)).call(call, QDBus::BlockWithGui);
            QCoreApplication::processEvents();
        }
    }
    void click(uint id, const QString &action = QStringLiteral("default"))
    {
        Q_EMIT server.ActionInvoked(id, action);
    }
};

} // namespace

TEST_CASE("the desktop is told of a text as text, whose it is, and how urgent", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    const auto told = desk.show(Desktop::notice(Karen, "From <b>Tom</b> & Ana"));
    CHECK(told.title == QStringLiteral("New text in SAC"));
    CHECK(told.text == QStringLiteral("From &lt;b&gt;Tom&lt;/b&gt; &amp; Ana"));
    CHECK(told.icon == QStringLiteral("ivm"));
    CHECK(told.hints.value(QStringLiteral("desktop-entry")) == QStringLiteral("ivm"));
    CHECK(told.hints.value(QStringLiteral("urgency")).toInt() == 1);
    CHECK(told.hints.value(QStringLiteral("suppress-sound")).toBool());
    CHECK(told.actions.first() == QStringLiteral("default"));
    CHECK(told.forMs == -1);
    CHECK(told.replaces == 0);

    const auto urgent = desk.show(Desktop::notice(Tom, "From Tom", true));
    CHECK(urgent.hints.value(QStringLiteral("urgency")).toInt() == 2);
    CHECK(urgent.forMs == 0); // until somebody is on it
    CHECK(urgent.replaces == 0); // another conversation's
}

TEST_CASE("a desktop that reads no markup and takes no clicks gets the bare words", "[tray][bus]")
{
    Desktop desk;
    desk.server.can = { QStringLiteral("body") };
    desk.openAndMeet();
    const auto told = desk.show(Desktop::notice(Karen, "2 < 3"));
    CHECK(told.text == QStringLiteral("2 < 3"));
    CHECK(told.actions.isEmpty());
}

TEST_CASE("one notification per conversation: the newer takes the older's place", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    desk.show(Desktop::notice(Tom));
    CHECK(desk.show(Desktop::notice(Karen, "again")).replaces == 41);
    CHECK(desk.show(Desktop::notice(Tom, "again")).replaces == 42);
    // Also when the newer comes before the desktop has given the older a number.
    desk.notices->close(Karen);
    desk.server.answering = false;
    desk.show(Desktop::notice(Karen, "first"));
    desk.notices->show(Desktop::notice(Karen, "second"));
    desk.notices->show(Desktop::notice(Karen, "third"));
    desk.settle();
    REQUIRE(desk.server.told.size() == 5);
    desk.server.answering = true;
    desk.server.answerOwed();
    REQUIRE(QTest::qWaitFor([&] { return desk.server.told.size() == 6; }));
    CHECK(desk.server.told.last().text == QStringLiteral("third"));
    CHECK(desk.server.told.last().replaces == 43);
}

TEST_CASE("a click opens the conversation that was clicked, and only its own", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    desk.show(Desktop::notice(Tom));
    desk.click(7); // another program's
    desk.click(42, QStringLiteral("settings"));
    desk.click(41);
    REQUIRE(QTest::qWaitFor([&] { return !desk.clicks.isEmpty(); }));
    desk.settle();
    CHECK(desk.clicks == QList{ Karen });
}

TEST_CASE("a click by somebody who does not show notifications opens nothing", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    auto stranger = QDBusConnection::connectToBus(desk.address, QStringLiteral("stranger"));
    auto signal = QDBusMessage::createSignal(Path, Service, QStringLiteral("ActionInvoked"));
    signal << 41u << QStringLiteral("default");
    REQUIRE(stranger.send(signal));
    desk.show(Desktop::notice(Tom)); // comes after it
    QDBusConnection::disconnectFromBus(QStringLiteral("stranger"));
    desk.click(42);
    REQUIRE(QTest::qWaitFor([&] { return !desk.clicks.isEmpty(); }));
    CHECK(desk.clicks == QList{ Tom });
}

TEST_CASE("what somebody has seen to is taken away, also while it is only just shown",
          "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    desk.notices->close(Tom); // never shown
    desk.notices->close(Karen);
    REQUIRE(QTest::qWaitFor([&] { return !desk.server.closed.isEmpty(); }));
    CHECK(desk.server.closed == QList<uint>{ 41 });

    desk.server.answering = false;
    desk.show(Desktop::notice(Tom));
    desk.notices->close(Tom);
    desk.server.answerOwed();
    REQUIRE(QTest::qWaitFor([&] { return desk.server.closed.size() == 2; }));
    CHECK(desk.server.closed.last() == 42);
}

TEST_CASE("what a person put away is shown anew, not in the place of nothing", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    Q_EMIT desk.server.NotificationClosed(41, 2);
    desk.settle();
    CHECK(desk.show(Desktop::notice(Karen)).replaces == 0);
}

TEST_CASE("what is shown goes with the window", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    desk.notices.reset();
    REQUIRE(QTest::qWaitFor([&] { return desk.server.closed == QList<uint>{ 41 }; }));
}

TEST_CASE("a desktop that never answers holds nobody up, and is not asked the same twice",
          "[tray][bus]")
{
    Desktop desk;
    desk.server.answering = false;
    desk.open(2s);
    REQUIRE(QTest::qWaitFor([&] { return desk.notices->answers(); }));
    QElapsedTimer taken;
    taken.start();
    for (int i = 0; i < 50; ++i)
        desk.notices->show(Desktop::notice(Karen));
    CHECK(taken.elapsed() < 1'000); // asking once and waiting would take two seconds
    REQUIRE(QTest::qWaitFor([&] { return !desk.notices->answers(); }));
    CHECK(desk.server.told.size() <= 2);
}

TEST_CASE("a desktop that starts again is told anew, in a place of its own", "[tray][bus]")
{
    Desktop desk;
    desk.openAndMeet();
    desk.show(Desktop::notice(Karen));
    desk.serverDies();
    REQUIRE(QTest::qWaitFor([&] { return !desk.notices->answers(); }));
    desk.notices->show(Desktop::notice(Tom)); // lost, and nobody waits for it
    desk.server.can = { QStringLiteral("body") };
    desk.serverComes();
    REQUIRE(QTest::qWaitFor([&] { return desk.notices->answers(); }));
    const auto told = desk.show(Desktop::notice(Karen, "a & b"));
    CHECK(told.replaces == 0); // the last one's number is another's here
    CHECK(told.text == QStringLiteral("a & b")); // asked again what it can do
    desk.click(42);
    REQUIRE(QTest::qWaitFor([&] { return desk.clicks == QList{ Karen }; }));
}

TEST_CASE("a desktop that comes late is there then", "[tray][bus]")
{
    Desktop desk(false);
    desk.open();
    desk.settle(); // it was refused by then
    CHECK_FALSE(desk.notices->answers());
    desk.serverComes();
    REQUIRE(QTest::qWaitFor([&] { return desk.notices->answers(); }));
    CHECK(desk.show(Desktop::notice(Karen)).title == QStringLiteral("New text in SAC"));
}

TEST_CASE("without a bus, and off-screen, there are no notifications to give", "[tray][bus]")
{
    CHECK(noticesOn(QDBusConnection(QStringLiteral("nowhere"))) == nullptr);
    CHECK(desktopNotices() == nullptr);
}

#include "busnotices_test.moc"

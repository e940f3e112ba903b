// What goes wrong beneath a running desk, and what its status says. The disk fills up or the data
// file goes bad (RELIABILITY L1, L4, L5): it stops; from the one it comes back by itself, from the
// other it does not. The network repeats what is sent (N9, N24): it goes on.

#include "core/desk/backoffice.h"
#include "core/desk/practiceconfig.h"
#include "core/practice/inprocesstransport.h"
#include "core/practice/line.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messagestore.h"
#include "core/store/settingstore.h"
#include "core/store/storagefault.h"
#include "tests/support/catch.h"
#include "tests/support/faultydisk.h"
#include "tests/support/simulatedclock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Line = DeskStatus::Line;

namespace {

const PhoneNumber Karen(QStringLiteral("+12175550148"));

/// As over a socket: who is given up hears of it a moment later.
class Belated final : public Transport
{
public:
    Belated(std::unique_ptr<Transport> below, Clock &clock, int &underWay)
        : m_below(std::move(below))
        , m_clock(clock)
        , m_underWay(underWay)
    { }
    QCoro::Task<HttpReply> perform(HttpRequest request) override
    {
        ++m_underWay;
        HttpReply reply = co_await m_below->perform(std::move(request));
        if (reply.fault == HttpReply::Fault::Aborted) {
            Stop never;
            co_await sleep(m_clock, 1ms, never);
        }
        --m_underWay;
        co_return reply;
    }
    void abortAll() override { m_below->abortAll(); }

private:
    std::unique_ptr<Transport> m_below;
    Clock &m_clock;
    int &m_underWay;
};

/// A running back office on a disk that obeys the test, with one text of Karen's to answer.
struct Office
{
    enum class GivenUp { HearsAtOnce, HearsLater };
    explicit Office(GivenUp givenUp = GivenUp::HearsAtOnce)
        : isBelated(givenUp == GivenUp::HearsLater)
    {
        opens();
        texts("Is Biscuit ready?");
        runs(10s);
        REQUIRE(messages() == 1);
        REQUIRE(office->act(
            [&](Acts &acts) { return acts.openConversation(QueueId(1), Karen, conversation); }));
        states.clear();
    }
    ~Office() { closes(); }

    /// On the line it was on before, if it was.
    void opens()
    {
        DeskConfig config = practiceConfig(DataFolder(folder.path()));
        config.clock = clock;
        config.automatic = Responder::Switch::Held;
        config.connect = [this](Clock &time) {
            if (!line)
                line = std::make_shared<practice::Line>(time, practice::Setup{});
            auto through = std::make_unique<practice::InProcessTransport>(*line, time);
            transport = through.get();
            if (isBelated)
                return endOf(line, std::make_unique<Belated>(std::move(through), time, underWay));
            return endOf(line, std::move(through));
        };
        office = std::make_unique<BackOffice>(config);
        QObject::connect(office.get(), &BackOffice::statusChanged, office.get(),
                         [this](const DeskStatus &said) {
                             if (status.line != said.line)
                                 states.append(said.line);
                             status = said;
                         });
        REQUIRE(office->open());
        runs(10s);
        REQUIRE(status.line == Line::Online);
    }

    void closes()
    {
        if (!office)
            return;
        bool closed = false;
        QObject::connect(office.get(), &BackOffice::closed, office.get(), [&] { closed = true; });
        const auto closing = office->close();
        for (int i = 0; i < 1'000 && !closed; ++i) // as Desk waits for it
            QCoreApplication::sendPostedEvents();
        CHECK(clock->runUntil([&] { return closed; }, 1min));
        office.reset();
    }

    void runs(Millis time) { clock->advance(time); }
    void texts(const char *body)
    {
        line->receive({ .from = Karen.text().toLatin1(),
                        .to = "+18444073300",
                        .body = QString::fromLatin1(body) });
    }
    /// Committed; nothing of it has left yet.
    void writes(const char *body)
    {
        REQUIRE(office->send({ .conversation = conversation,
                               .text = QString::fromLatin1(body),
                               .author = QStringLiteral("AB"),
                               .answer = true }));
    }
    /// Every page that is not in somebody's memory is other than it was written.
    void spoils()
    {
        REQUIRE(office->database().execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        REQUIRE(office->database().execute(QStringLiteral("PRAGMA shrink_memory")));
        QFile file(DataFolder(folder.path()).databaseFile());
        REQUIRE(file.open(QIODevice::ReadWrite));
        for (qint64 page = 4096; page < file.size(); page += 4096) {
            REQUIRE(file.seek(page + 8));
            REQUIRE(file.write(QByteArray(64, 'x')) == 64);
        }
    }
    std::optional<StorageFault> fault() const
    {
        return status.fault ? std::optional(storageFault(*status.fault)) : std::nullopt;
    }
    /// Copies of it that Twilio took.
    qsizetype effects(const char *body) const
    {
        return std::ranges::count_if(line->ledger(), [&](const practice::LedgerEntry &each) {
            return each.tookEffect && each.body == QLatin1String(body);
        });
    }
    qint64 messages() { return MessageStore(office->database()).count().value_or(-1); }

    bool isBelated = false;
    int underWay = 0; ///< Requests, where who is given up hears later.
    FaultyDisk disk; // under everything that is opened below
    QTemporaryDir folder;
    std::shared_ptr<SimulatedClock> clock = std::make_shared<SimulatedClock>();
    std::shared_ptr<practice::Line> line;
    practice::InProcessTransport *transport = nullptr;
    std::unique_ptr<BackOffice> office;
    ConversationId conversation{};
    DeskStatus status;
    QList<Line> states;
};

} // namespace

TEST_CASE("[L1] a desk whose disk fills up stops and says so, and comes back by itself when there "
          "is space",
          "[desk][L1]")
{
    Office desk;
    desk.writes("Yes, after 3 pm.");
    desk.disk.fillsUpAt(1);
    desk.texts("Hello?");
    desk.runs(1min);
    CHECK(desk.states == QList<Line>{ Line::Stopped });
    CHECK(desk.fault() == StorageFault::Full);
    REQUIRE(desk.status.since);
    CHECK(*desk.status.since < desk.clock->now() - 50s); // said once, not at every failure
    CHECK(desk.status.waitingToSend == 1);
    CHECK(desk.line->ledger().empty());
    CHECK(desk.messages() == 2); // and what is there can be read

    desk.disk.mends();
    desk.runs(20s);
    CHECK(desk.states == QList<Line>{ Line::Stopped, Line::Starting, Line::Online });
    CHECK_FALSE(desk.status.fault);
    CHECK(desk.status.waitingToSend == 0);
    CHECK(desk.effects("Yes, after 3 pm.") == 1);
    CHECK(desk.messages() == 3);
    desk.runs(1h);
    CHECK(desk.effects("Yes, after 3 pm.") == 1);
    CHECK(desk.line->ledger().size() == 1);
    CHECK(desk.states == QList<Line>{ Line::Stopped, Line::Starting, Line::Online });
}

TEST_CASE("[L4] [L5] a desk that finds its data file damaged stops for good, and the next start "
          "knows",
          "[desk][L4][L5]")
{
    Office desk;
    const bool fillsUpFirst = GENERATE(false, true);
    CAPTURE(fillsUpFirst);
    if (fillsUpFirst) {
        desk.disk.fillsUpAt(1);
        desk.texts("Hello?");
        desk.runs(1min);
        REQUIRE(desk.fault() == StorageFault::Full);
        desk.disk.mends();
    } else {
        desk.writes("Yes, after 3 pm.");
    }
    desk.spoils();
    desk.texts("Are you there?");
    desk.runs(1min);
    CHECK(desk.states.last() == Line::Stopped);
    CHECK(desk.fault() == StorageFault::Damaged);
    const int asked = desk.transport->performed();
    desk.runs(1h);
    CHECK(desk.transport->performed() == asked);
    CHECK(desk.line->ledger().empty());
    CHECK(desk.states.last() == Line::Stopped);
    CHECK(desk.fault() == StorageFault::Damaged);

    desk.closes();
    CHECK(RunRecord::read(DataFolder(desk.folder.path())).foundDamage);
}

TEST_CASE("[N24] a desk whose network repeats what it sends says so until it ends, and goes on",
          "[desk][N24]")
{
    Office desk;
    practice::FaultRule twice;
    twice.fault.kind = practice::Fault::Kind::SilentResend;
    twice.method = "POST";
    desk.line->inject(twice);
    desk.writes("Yes, after 3 pm.");
    desk.runs(1min);
    REQUIRE(desk.effects("Yes, after 3 pm.") == 2);
    CHECK(desk.status.repeatedSends == 1);
    CHECK(desk.status.line == Line::Online);
    desk.writes("Bring the leash.");
    desk.runs(1h);
    CHECK(desk.effects("Bring the leash.") == 1);
    CHECK(desk.effects("Yes, after 3 pm.") == 2);
    CHECK(desk.status.repeatedSends == 1);
}

TEST_CASE(
    "[L7] closing waits for nobody's answer, whatever is under way, and not for the time of day",
    "[desk][L7]")
{
    // The second of two starts has two seconds to be gone; nothing here takes any.
    Office desk;
    practice::Fault never{ .kind = practice::Fault::Kind::TimeOut };
    const auto hangs = [&](const char *method, const char *path) {
        desk.line->inject({ .fault = never, .method = method, .pathPart = path, .times = -1 });
    };
    SECTION("a page of the log")
    {
        hangs("GET", "");
        desk.runs(10s);
    }
    SECTION("a text")
    {
        hangs("POST", "");
        desk.writes("Yes, after 3 pm.");
        desk.runs(2s);
        CHECK(desk.line->ledger().size() == 1);
    }
    SECTION("pictures")
    {
        hangs("GET", "/Media");
        desk.line->receive({ .from = Karen.text().toLatin1(),
                             .to = "+18444073300",
                             .body = QStringLiteral("Look"),
                             .photos = 3 });
        desk.runs(10s);
    }
    CHECK(desk.transport->underWay() > 0);
    const Millis before = desk.clock->uptime();
    desk.closes();
    CHECK(desk.clock->uptime() == before);
}

TEST_CASE("[L7] a client's history that was asked for is over before the desk is gone",
          "[desk][L7]")
{
    Office desk(Office::GivenUp::HearsLater);
    REQUIRE(desk.office->database().execute(QStringLiteral("UPDATE client SET history_known = 0")));
    desk.line->inject({ .fault = { .kind = practice::Fault::Kind::TimeOut },
                        .method = "GET",
                        .pathPart = "",
                        .times = -1 });
    desk.office->loadHistory(Karen);
    CHECK(desk.underWay > 0);
    desk.closes();
    CHECK(desk.underWay == 0);
}

TEST_CASE(
    "a running desk clears a masked card number from its data file by itself, and so does the "
    "next start",
    "[desk][mask]")
{
    Office desk;
    desk.texts("My card is 6011 0009 9013 9424");
    desk.runs(10s);
    MaskCards act{ {}, QStringLiteral("card"), QStringLiteral("AB") };
    {
        Query query(desk.office->database(), "SELECT max(id) FROM message");
        REQUIRE(query.run());
        REQUIRE(query.next());
        act.message = MessageId(query.integer(0));
    }
    const auto holds = [&](const QByteArray &what) {
        QByteArray all;
        for (const char *part : { "", "-wal" }) {
            QFile file(DataFolder(desk.folder.path()).databaseFile() + QLatin1String(part));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all.contains(what);
    };
    const QByteArray digits = "6011 0009 9013 9424";
    const QByteArray run = "\x01\x03"
                           "601"; // in the index
    REQUIRE(holds(digits));
    REQUIRE(holds(run));
    SECTION("while it runs")
    {
        REQUIRE(desk.office->perform(act));
        desk.runs(1s);
    }
    SECTION("after it ended before it came to it")
    {
        REQUIRE(desk.office->act([&](Acts &acts) { return acts.perform(act); }));
        desk.closes();
        REQUIRE(holds(run));
        desk.opens();
    }
    CHECK_FALSE(holds(digits));
    CHECK_FALSE(holds(run));
}

TEST_CASE("a desk looks for new texts as often as its settings say, from the moment they are saved",
          "[desk]")
{
    Office desk;
    const auto looksInTwoMinutes = [&] {
        const int before = desk.transport->performed();
        desk.runs(2min);
        return desk.transport->performed() - before;
    };
    CHECK(looksInTwoMinutes() >= 24); // every five seconds, as shipped
    SettingStore settings(desk.office->database());
    REQUIRE(settings.save(QStringLiteral("desk"), { { QStringLiteral("poll_seconds"), 60 } },
                          desk.clock->now()));
    REQUIRE(desk.office->settingsChanged());
    CHECK(looksInTwoMinutes() <= 6); // what looks back over hours and days beside it
    REQUIRE(settings.save(QStringLiteral("desk"), { { QStringLiteral("poll_seconds"), 2 } },
                          desk.clock->now()));
    REQUIRE(desk.office->settingsChanged());
    CHECK(looksInTwoMinutes() >= 60);
}

TEST_CASE(
    "after a backup is put back, what it holds to be waiting is looked for and not sent again",
    "[desk][C12]")
{
    Office desk;
    desk.transport->disconnect();
    desk.writes("Yes, after 3 pm.");
    desk.runs(1s);
    const QString file = DataFolder(desk.folder.path()).databaseFile();
    REQUIRE(desk.office->database().execute(QStringLiteral("VACUUM INTO '%1.copy'").arg(file)));
    desk.transport->connect();
    desk.runs(1min);
    REQUIRE(desk.effects("Yes, after 3 pm.") == 1);
    desk.closes();
    for (const char *part : { "", "-wal", "-shm" })
        QFile::remove(file + QLatin1String(part));
    REQUIRE(QFile::rename(file + QStringLiteral(".copy"), file));
    {
        const auto restored = Database::open(file, Database::Mode::Owner);
        REQUIRE(restored);
        REQUIRE(markRestored(**restored, desk.clock->now()));
    }
    desk.opens();
    desk.runs(1h);
    CHECK(desk.effects("Yes, after 3 pm.") == 1);
    CHECK(desk.status.waitingToSend == 0);
    CHECK(desk.status.unconfirmed == 0); // it was found in the log
}

TEST_CASE("what staff decide is dated by the desk, not by whoever's clock they sat at",
          "[desk][clock]")
{
    Office desk;
    const Millis off = GENERATE(Millis(2h), Millis(-2h));
    REQUIRE(desk.office->decide(
        Karen, { .kind = EvidenceKind::StaffStop, .at = desk.clock->now() + off }));
    const auto evidence = ClientStore(desk.office->database()).evidence(Karen);
    REQUIRE(evidence);
    const auto stop = std::ranges::find(*evidence, EvidenceKind::StaffStop, &Evidence::kind);
    REQUIRE(stop != evidence->end());
    CHECK(std::chrono::abs(stop->at - desk.clock->now()) <= 1s);
}

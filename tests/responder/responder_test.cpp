// What the responder owes, what it only writes down, and what keeps it from sending.

#include "core/store/database.h"
#include "tests/responder/answeringdesk.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

QStringList words(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *word : all)
        list.append(QLatin1String(word));
    return list;
}

QList<AutomaticStore::UnsentIntent> unsent(AnsweringDesk &desk, AutomaticStore::Unsent why)
{
    const auto found = AutomaticStore(desk.folder.database()).unsent(why, Instant{});
    REQUIRE(found);
    return *found;
}

void optIn(AnsweringDesk &desk)
{
    desk.receives("Hi");
    desk.runs(20s);
    desk.receives("Yes");
    desk.runs(20s);
    REQUIRE(desk.got().size() == 2);
}

bool hasLeft(AnsweringDesk &desk, const char *text)
{
    return std::ranges::any_of(desk.line.ledger(), [&](const practice::LedgerEntry &each) {
        return each.tookEffect && each.body == QLatin1String(text);
    });
}

} // namespace

TEST_CASE("a folder is off at installation: what would have gone is written down, once",
          "[responder]")
{
    AnsweringDesk::Setup setup;
    setup.live = false;
    AnsweringDesk desk(setup);
    desk.receives("Hi");
    desk.receives("Hello?");
    desk.runs(1min);
    CHECK(desk.posts() == 0);
    CHECK(desk.entries().isEmpty());
    const auto noted = unsent(desk, AutomaticStore::Unsent::SwitchedOff);
    REQUIRE(noted.size() == 1);
    CHECK(noted.first().client == Karen);
    CHECK(noted.first().rule == int(AutoRule::FirstText));
    CHECK(desk.responder->replies().who == AutomaticReplies::Who::Off);

    // Switched on, what came before stays unanswered; what comes is answered.
    REQUIRE(desk.responder->setLive(true));
    CHECK(desk.responder->replies().who == AutomaticReplies::Who::ThisDesk);
    desk.runs(1min);
    CHECK(desk.posts() == 0);
    desk.receives("Is anybody there?");
    desk.runs(1min);
    CHECK(desk.got() == words({ "request" }));
}

TEST_CASE("what is texted while the desk is on its way to being live is answered when it is",
          "[responder]")
{
    AnsweringDesk::Setup setup;
    setup.live = false;
    setup.goesLive = true;
    setup.starts = false;
    AnsweringDesk desk(setup);
    desk.receives("Hi", Miguel); // before anybody meant to answer
    desk.runs(2s);
    desk.starts();
    desk.receives("Hi");
    desk.runs(10s); // somebody looks whether another system answers
    CHECK(desk.posts() == 0);
    CHECK(unsent(desk, AutomaticStore::Unsent::SwitchedOff).isEmpty());
    REQUIRE(desk.responder->setLive(true));
    desk.runs(20s);
    CHECK(desk.got() == words({ "request" }));
    CHECK(desk.got(Miguel).isEmpty());
    REQUIRE(desk.responder->missed());
    CHECK(desk.responder->missed()->size() == 1);
}

TEST_CASE("switching off takes back what waits", "[responder]")
{
    AnsweringDesk desk;
    desk.transport.disconnect();
    desk.runs(10s);
    desk.transport.connect();
    desk.receives("Hi");
    desk.runs(1s);
    desk.runs(3s);
    REQUIRE(desk.responder->setLive(false));
    desk.runs(1min);
    for (const OutboxEntry &entry : desk.entries()) {
        const bool ended
            = entry.state == OutboxState::Withdrawn || entry.state == OutboxState::Sent;
        CHECK(ended);
    }
    desk.receives("Hi", Miguel);
    desk.runs(1min);
    CHECK(desk.got(Miguel).isEmpty());
}

TEST_CASE("a STOP between owing and sending takes the text back", "[responder]")
{
    AnsweringDesk desk;
    desk.breaks({ .kind = practice::Fault::Kind::TooManyRequests, .retryAfter = 60 }, "POST");
    desk.receives("Hi");
    desk.runs(20s);
    desk.receives("STOP");
    desk.runs(5min);
    CHECK(desk.got().isEmpty());
    REQUIRE(desk.entries().size() == 1);
    CHECK(desk.entries().first().state == OutboxState::Withdrawn);
}

TEST_CASE("a suspected wish to stop holds automatic texts until a person has looked", "[responder]")
{
    AnsweringDesk desk;
    optIn(desk);
    desk.isClosed();
    desk.decides(EvidenceKind::SuspectedStop);
    desk.receives("Is anybody there?");
    desk.runs(2min);
    CHECK(desk.got().size() == 2);
    desk.decides(EvidenceKind::StaffNotAboutTexting);
    desk.receives("Hello?");
    desk.runs(2min);
    CHECK(desk.got() == words({ "request", "welcome", "after_hours" }));
}

TEST_CASE("an answer that staff accept as yes is welcomed", "[responder]")
{
    AnsweringDesk desk;
    desk.receives("Hi");
    desk.runs(20s);
    desk.receives("ok go ahead");
    desk.runs(20s);
    desk.decides(EvidenceKind::StaffAccept);
    desk.runs(20s);
    CHECK(desk.got() == words({ "request", "welcome" }));
}

TEST_CASE("a yes that is here before its request is known to have gone is welcomed all the same",
          "[responder]")
{
    AnsweringDesk desk;
    // The request goes out, but its answer is lost, and the log shows it only later.
    desk.line.manners().lateMin = 40s;
    desk.line.manners().lateMax = 41s;
    desk.breaks({ .kind = practice::Fault::Kind::Reset, .takesEffect = true }, "POST");
    desk.receives("Hi");
    desk.runs(60s);
    desk.line.manners().lateMin = desk.line.manners().lateMax = 0s;
    desk.receives("Yes");
    desk.runs(3min);
    CHECK(desk.got() == words({ "request", "welcome" }));
}

TEST_CASE("what they wrote after a yes is answered, too, once the request is known to have gone",
          "[responder]")
{
    AnsweringDesk desk;
    desk.breaks({ .kind = practice::Fault::Kind::Reset, .takesEffect = true }, "POST");
    desk.receives("Hi");
    desk.line.manners().lateMin = 40s; // the request is in the log only then
    desk.line.manners().lateMax = 41s;
    desk.runs(10s);
    REQUIRE(desk.got() == words({ "request" }));
    desk.line.manners().lateMin = desk.line.manners().lateMax = 0s;
    desk.isClosed();
    desk.receives("Yes");
    desk.runs(8s);
    desk.receives("Is anybody there?");
    desk.runs(3min);
    CHECK(desk.got() == words({ "request", "welcome", "after_hours" }));
}

TEST_CASE("what a client writes while their history loads is answered", "[responder]")
{
    AnsweringDesk desk;
    optIn(desk);
    desk.isClosed();
    // Their own log was asked for, and brought it before a poll did.
    desk.folder.receives("Is anybody there?").through(Source::ClientHistory);
    desk.runs(20s);
    CHECK(desk.got() == words({ "request", "welcome", "after_hours" }));
}

TEST_CASE("after a night without anyone, old texts are listed and not answered", "[responder]")
{
    AnsweringDesk desk;
    desk.runs(10s);
    desk.dies();
    desk.receives("Hi");
    desk.receives("Hi", Miguel);
    desk.runs(9h);
    desk.receives("Hi", Ruth);
    desk.runs(2min);
    desk.starts();
    desk.runs(1min);
    CHECK(desk.got().isEmpty());
    CHECK(desk.got(Miguel).isEmpty());
    CHECK(desk.got(Ruth) == words({ "request" }));
    const AutomaticReplies replies = desk.responder->replies();
    CHECK(replies.missed == 2);
    REQUIRE(replies.missedSince);
    CHECK(*replies.missedSince < desk.clock.now() - 9h);
    CHECK(desk.responder->missed()->size() == 2);
}

TEST_CASE("our wording sent by someone else switches the folder off", "[responder]")
{
    AnsweringDesk desk;
    optIn(desk);
    const QString request = desk.texts().first();
    REQUIRE(desk.responder->isLive());
    // Another computer with the same key answers a client before this one does.
    desk.dies();
    desk.starts();
    desk.runs(10s);
    desk.folder.sent(request).to(Miguel).at(desk.clock.now());
    CHECK_FALSE(desk.responder->isLive());
    CHECK(desk.responder->replies().switchedItselfOff);
    CHECK(desk.responder->replies().who == AutomaticReplies::Who::AnotherComputer);
    desk.crashes(); // and it stays off
    CHECK_FALSE(desk.responder->isLive());
    CHECK(desk.responder->replies().switchedItselfOff);
    REQUIRE(desk.responder->setLive(true)); // a person looked
    CHECK_FALSE(desk.responder->replies().switchedItselfOff);
}

TEST_CASE("a webhook on a number locks the switch", "[responder]")
{
    AnsweringDesk desk;
    REQUIRE(desk.responder->webhookFound(QStringLiteral("demo.twilio.com")));
    CHECK_FALSE(desk.responder->isLive());
    CHECK(desk.responder->replies().webhook == QStringLiteral("demo.twilio.com"));
    const auto refused = desk.responder->setLive(true);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Refused);
    REQUIRE(desk.responder->webhookFound({}));
    CHECK(desk.responder->isLive()); // as it was set
}

TEST_CASE("a restored folder keeps quiet for S, also through a restart, and doubles nothing",
          "[responder]")
{
    AnsweringDesk desk;
    desk.runs(10s);
    desk.keepsCopy();
    desk.line.manners().lateMin = 100s; // the log shows it only after that
    desk.line.manners().lateMax = 101s;
    desk.runs(1s);
    desk.line.receive({ .from = Karen.text().toLatin1(),
                        .to = desk.folder.queue("SAC").number.text().toLatin1(),
                        .body = QStringLiteral("Hi") });
    desk.runs(115s); // known here, and answered
    REQUIRE(desk.got().size() == 1);
    desk.restoresCopy();
    REQUIRE(desk.responder->replies().quietUntil);
    desk.runs(20s);
    desk.crashes();
    CHECK(desk.responder->replies().quietUntil);
    desk.runs(1h);
    CHECK(desk.got().size() == 1);
}

TEST_CASE("history that is still loading puts the decision off, not away", "[responder]")
{
    AnsweringDesk::Setup setup;
    AnsweringDesk desk(setup);
    // A client whose own log was never loaded.
    desk.folder.idOf("SAC", Karen);
    {
        Transaction transaction(desk.folder.database());
        REQUIRE(desk.folder.database().execute(
            QStringLiteral("INSERT INTO client (number, history_known) VALUES ('+12175550148', 0) "
                           "ON CONFLICT (number) DO UPDATE SET history_known = 0")));
        REQUIRE(transaction.commit());
    }
    desk.receives("Hi");
    desk.runs(1min);
    CHECK(desk.got() == words({ "request" }));
}

TEST_CASE("the practice line's newcomers go through the handshake with nobody touching anything",
          "[responder]")
{
    AnsweringDesk::Setup setup;
    setup.live = false;
    setup.position = Responder::Switch::On; // as practiceConfig has it
    AnsweringDesk desk(setup);
    int newcomers = 0;
    for (const practice::ClientScript &script : practice::ourScripts())
        desk.line.add(script);
    desk.runs(15min);
    for (const practice::ClientScript &script : practice::ourScripts()) {
        const bool waitsToBeAsked
            = std::ranges::any_of(script.steps, [](const practice::Step &step) {
                  return step.kind == practice::Step::Kind::AwaitRequest;
              });
        if (script.knownForDays > 0 || !waitsToBeAsked)
            continue;
        ++newcomers;
        INFO(script.client.name.toStdString());
        const QStringList got = desk.got(PhoneNumber(QString::fromLatin1(script.client.number)));
        CHECK(got.filter(QStringLiteral("request")).size() == 1);
        CHECK(got.filter(QStringLiteral("welcome")).size() == 1);
    }
    CHECK(newcomers > 0);
}

TEST_CASE("automatic texts go out whatever this computer's clock shows, or is set to meanwhile",
          "[responder][clock]")
{
    const Millis by = GENERATE(Millis(2h), Millis(-2h), Millis(24h * 400), Millis(-24h * 400));
    const bool meanwhile = GENERATE(true, false);
    INFO("off by " << by.count() / 1000 << " s, " << (meanwhile ? "set meanwhile" : "all along"));
    AnsweringDesk::Setup setup;
    setup.starts = false;
    AnsweringDesk desk(setup);
    if (!meanwhile)
        desk.setsClock(by);
    desk.starts();
    desk.runs(30s);
    if (meanwhile)
        desk.setsClock(by);
    desk.receives("Hi");
    desk.runs(30s);
    CHECK(desk.got() == words({ "request" }));
    desk.receives("YES");
    desk.runs(30s);
    CHECK(desk.got() == words({ "request", "welcome" }));
    const QList<OutboxEntry> entries = desk.entries();
    CHECK(std::ranges::all_of(
        entries, [](const OutboxEntry &entry) { return entry.state == OutboxState::Sent; }));
}

TEST_CASE("a text that this folder holds to be waiting, and that left after the copy was made, is "
          "not sent again",
          "[responder][outbox]")
{
    AnsweringDesk desk;
    desk.isOpen();
    optIn(desk);
    desk.transport.disconnect();
    desk.writes("See you at 5");
    desk.keepsCopy();
    desk.transport.connect();
    if (GENERATE(true, false))
        desk.receives("Hello?", Miguel); // something automatic leaves too
    desk.runs(1min);
    const auto copies = [&] {
        return std::ranges::count_if(desk.line.ledger(), [](const practice::LedgerEntry &each) {
            return each.tookEffect && each.body == QStringLiteral("See you at 5");
        });
    };
    REQUIRE(copies() == 1);
    desk.restoresCopy();
    desk.runs(20min);
    CHECK(copies() == 1);
}

TEST_CASE(
    "where nothing outside the folder can remember an attempt, what a person wrote leaves all "
    "the same, and nothing by itself",
    "[responder][outbox]")
{
    AnsweringDesk desk;
    desk.isOpen();
    optIn(desk);
    const QString witness = desk.folder.path() + QStringLiteral("/witness");
    REQUIRE(QFile::remove(witness));
    REQUIRE(QDir().mkdir(witness)); // a file of that name cannot be put there
    desk.writes("See you at 5");
    desk.receives("Hello?", Miguel);
    desk.runs(1min);
    CHECK(hasLeft(desk, "See you at 5"));
    CHECK(desk.got(Miguel).isEmpty());
    REQUIRE(QDir().rmdir(witness));
    desk.runs(10min);
    CHECK(desk.got(Miguel) == words({ "request" }));
}

TEST_CASE("where nothing outside the folder can remember an attempt, a text that a person writes "
          "after an automatic one on the same number leaves within a minute",
          "[responder][outbox]")
{
    AnsweringDesk desk;
    desk.isOpen();
    optIn(desk);
    const QString witness = desk.folder.path() + QStringLiteral("/witness");
    REQUIRE(QFile::remove(witness));
    REQUIRE(QDir().mkdir(witness)); // a file of that name cannot be put there
    desk.receives("Hello?", Miguel);
    desk.runs(1min);
    REQUIRE(desk.got(Miguel).isEmpty());
    REQUIRE(desk.entries().last().state == OutboxState::Waiting);
    desk.writes("See you at 5");
    desk.runs(1min);
    CHECK(hasLeft(desk, "See you at 5"));
    CHECK(desk.got(Miguel).isEmpty());
    REQUIRE(QDir().rmdir(witness));
    desk.runs(10min);
    CHECK(desk.got(Miguel) == words({ "request" }));
}

TEST_CASE("where Twilio does not list what was sent to a client, automatic texts to them keep "
          "nobody else's on the same number from leaving",
          "[responder][outbox]")
{
    AnsweringDesk desk;
    desk.isOpen();
    optIn(desk);
    for (const PhoneNumber &client : { Miguel, Ruth }) {
        desk.receives("Hi", client);
        desk.runs(20s);
        desk.receives("Yes", client);
        desk.runs(20s);
    }
    desk.isClosed();
    practice::Fault fault;
    fault.kind = GENERATE(practice::Fault::Kind::ServerError, practice::Fault::Kind::TimeOut,
                          practice::Fault::Kind::Slow);
    fault.pause = 20s;
    for (const PhoneNumber &client : { Miguel, Ruth }) {
        const QByteArray pair = "To=%2B" + client.text().sliced(1).toLatin1() + "&From=";
        desk.line.inject({ .fault = fault, .method = "GET", .pathPart = pair, .times = -1 });
        desk.receives("Is anybody there?", client);
    }
    desk.runs(1min);
    CHECK(desk.got(Miguel).size() == 2);
    CHECK(desk.got(Ruth).size() == 2);
    desk.writes("See you at 5");
    desk.runs(1min);
    CHECK(hasLeft(desk, "See you at 5"));
    CHECK(desk.got(Miguel).size() == 2);
    desk.line.clearFaults();
    desk.runs(5min);
    CHECK(desk.got(Miguel) == words({ "request", "welcome", "after_hours" }));
    CHECK(desk.got(Ruth) == words({ "request", "welcome", "after_hours" }));
}

// Practice has no way to Twilio: whatever account the environment names, the process that runs it
// opens no connection to anything but itself.

#include "core/desk/desk.h"
#include "core/desk/practiceconfig.h"
#include "core/training/lesson.h"
#include "tests/support/catch.h"
#include "tests/support/connections.h"

#include <QCoroTask>
#include <QTest>

using namespace ivm;
using namespace ivm::test;

namespace {

/// The environment of someone whose shell is set up for the real account.
struct RealAccountInTheEnvironment
{
    RealAccountInTheEnvironment()
    {
        qputenv("TWILIO_ACCOUNT_SID", QByteArray("AC") + QByteArray(32, '1'));
        qputenv("TWILIO_API_KEY", QByteArray("SK") + QByteArray(32, '2'));
        qputenv("TWILIO_API_SECRET", QByteArray(32, '3'));
    }
    ~RealAccountInTheEnvironment()
    {
        for (const char *name : { "TWILIO_ACCOUNT_SID", "TWILIO_API_KEY", "TWILIO_API_SECRET" })
            qunsetenv(name);
    }
};

std::optional<Conversation> waiting(Desk &desk)
{
    const auto queues = desk.readers()->queues.all();
    for (const Queue &queue : queues ? *queues : QList<Queue>()) {
        const auto page = desk.readers()->conversations.list(queue.id, { .needsReplyOnly = true },
                                                             std::nullopt, 5);
        for (const Conversation &one : page ? page->rows : QList<Conversation>()) {
            if (one.standing == Standing::OptedIn)
                return one;
        }
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("every connection that this process begins is counted", "[practice][desk]")
{
    const int before = connectionsBegun();
    tryToConnect();
    CHECK(connectionsBegun() > before);
}

TEST_CASE("the practice desk opens no connection, whatever account the environment names",
          "[practice][desk]")
{
    const RealAccountInTheEnvironment real;
    const auto lessons = training::ourLessons();
    QList<practice::ClientScript> cast;
    for (const training::LessonClient &client : lessons.last().clients)
        cast.append(client.script);
    for (practice::ClientScript &script : cast)
        script.startsAfter = Millis(0);

    const int before = connectionsBegun();
    Desk desk(practiceConfig(std::nullopt, cast));
    bool isOpen = false;
    QObject::connect(&desk, &Desk::opened, &desk,
                     [&](const std::optional<Error> &fault) { isOpen = !fault; });
    desk.start();
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, 20'000));
    std::optional<Conversation> one;
    REQUIRE(QTest::qWaitFor([&] { return (one = waiting(desk)).has_value(); }, 20'000));

    // The account is the line's own, and everything a person can ask for stays in here.
    CHECK_FALSE(desk.status().account.contains(QLatin1String("1111")));
    bool sent = false;
    desk.send({ .conversation = one->id,
                .text = QStringLiteral("Hello"),
                .author = QStringLiteral("AB") },
              &desk, [&](const Result<MessageId> &done) { sent = done.has_value(); });
    bool checked = false;
    desk.selfCheck(&desk, [&](const Result<QList<Check>> &done) { checked = done.has_value(); });
    bool looked = false;
    desk.lookAtAccount(&desk, [&](const Result<> &) { looked = true; });
    desk.pollNow();
    CHECK(QTest::qWaitFor([&] { return sent && checked && looked; }, 20'000));
    CHECK(QTest::qWaitFor(
        [&] {
            const auto newest = desk.readers()->messages.newest(one->id, 1);
            return newest && !newest->isEmpty()
                && newest->last().status == MessageStatus::Delivered;
        },
        20'000));
    CHECK(connectionsBegun() == before);
}

TEST_CASE("the practice line's network knows no other host", "[practice][desk]")
{
    SystemClock clock;
    const DeskConfig config = practiceConfig();
    LineEnd end = config.connect(clock);
    const int before = connectionsBegun();
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://api.twilio.com/2010-04-01/Accounts.json"));
    std::optional<HttpReply> reply;
    QCoro::connect(end.transport->perform(request), &clock,
                   [&](HttpReply answer) { reply = std::move(answer); });
    REQUIRE(QTest::qWaitFor([&] { return reply.has_value(); }, 20'000));
    CHECK(reply->requestsSent == 0);
    CHECK(connectionsBegun() == before);
    CHECK(config.line == LineKind::Practice);
}

#include "core/transport/transport.h"
#include "core/twilio/api.h"
#include "core/twilio/backoff.h"
#include "tests/outbox/sendingdesk.h"
#include "tests/support/finish.h"

#include <deque>

using namespace ivm;
using namespace ivm::twilio;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

/// Answers from a list, after a second each, and keeps what was asked.
class Scripted final : public Transport
{
public:
    explicit Scripted(SimulatedClock &clock)
        : m_clock(clock)
    { }
    QCoro::Task<HttpReply> perform(HttpRequest request) override
    {
        asked.push_back(request);
        most = std::max(most, ++underWay);
        HttpReply reply;
        reply.status = 200;
        reply.requestsSent = 1;
        reply.body = R"({"messages":[],"next_page_uri":null})";
        if (!answers.empty()) {
            reply = answers.front();
            answers.pop_front();
        }
        co_await sleep(m_clock, 1s, m_never);
        --underWay;
        co_return reply;
    }
    void abortAll() override { }
    void says(int status, const QByteArray &body, const QByteArray &location = {})
    {
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.requestsSent = 1;
        if (!location.isEmpty())
            reply.headers.append(std::pair<QByteArray, QByteArray>("location", location));
        answers.push_back(reply);
    }

    std::vector<HttpRequest> asked;
    std::deque<HttpReply> answers;
    int underWay = 0;
    int most = 0;

private:
    SimulatedClock &m_clock;
    Stop m_never;
};

struct Asking
{
    SimulatedClock clock;
    Scripted transport{ clock };
    Api api{ transport, clock, *Origin::make(QUrl(QStringLiteral("http://127.0.0.1:8400"))),
             *Credentials::make(QStringLiteral("AC1"), QStringLiteral("SK1"),
                                QStringLiteral("secret")) };
};

const MessageSid Sid{ QStringLiteral("MM00000000000000000000000000000001") };

} // namespace

TEST_CASE("questions are spelled as Twilio wants them", "[twilio]")
{
    MessageQuery query;
    query.to = PhoneNumber(QStringLiteral("+12175550148"));
    query.sentOnOrAfter = QDate(2026, 11, 1);
    query.sentOnOrBefore = QDate(2026, 12, 2);
    query.pageSize = 1000;
    CHECK(listQuery(query)
          == "PageSize=1000&To=%2B12175550148&DateSent%3E=2026-11-01&DateSent%3C=2026-12-02");
    Asking asking;
    CHECK(finish(asking.clock, asking.api.messages(query)));
    CHECK(asking.transport.asked.front().url.toEncoded()
          == "http://127.0.0.1:8400/2010-04-01/Accounts/AC1/Messages.json?" + listQuery(query));
}

TEST_CASE("a paging link to another host is not asked", "[twilio]")
{
    Asking asking;
    const auto page = finish(asking.clock,
                             asking.api.nextPage(QStringLiteral("http://127.0.0.1:9999/x?Page=1")));
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == Error::Kind::BadReply);
    CHECK(asking.transport.asked.empty());
}

TEST_CASE("media are followed to another origin without credentials", "[twilio]")
{
    Asking asking;
    asking.transport.says(307, {}, "http://localhost:8402/signed");
    asking.transport.says(200, "bytes");
    const auto bytes = finish(asking.clock, asking.api.mediaBytes(Sid, QStringLiteral("ME1")));
    REQUIRE(bytes);
    CHECK(*bytes == "bytes");
    REQUIRE(asking.transport.asked.size() == 2);
    CHECK_FALSE(asking.transport.asked[0].authorization.isEmpty());
    CHECK(asking.transport.asked[1].authorization.isEmpty());
}

TEST_CASE("media redirects to unsafe places and in circles end", "[twilio]")
{
    Asking asking;
    asking.transport.says(302, {}, "http://example.com/x");
    CHECK_FALSE(finish(asking.clock, asking.api.mediaBytes(Sid, QStringLiteral("ME1"))));
    CHECK(asking.transport.asked.size() == 1);
    for (int i = 0; i < 20; ++i)
        asking.transport.says(302, {}, "/again");
    CHECK_FALSE(finish(asking.clock, asking.api.mediaBytes(Sid, QStringLiteral("ME1"))));
    CHECK(asking.transport.asked.size() < 10);
}

TEST_CASE("[N12] every question and every text has thirty seconds, a file two minutes in all",
          "[twilio][N12]")
{
    Asking asking;
    const auto deadlines = [&] {
        std::vector<Millis> all;
        for (const HttpRequest &request : asking.transport.asked)
            all.push_back(request.deadline);
        asking.transport.asked.clear();
        return all;
    };
    Api &api = asking.api;
    finish(asking.clock, api.messages({}));
    finish(asking.clock, api.nextPage(QStringLiteral("/2010-04-01/x?Page=1")));
    finish(asking.clock, api.message(Sid));
    finish(asking.clock, api.mediaList(Sid));
    finish(asking.clock, api.phoneNumbers());
    finish(asking.clock, api.verifications());
    finish(asking.clock, api.services());
    finish(asking.clock, api.serviceNumbers(QStringLiteral("MG1")));
    finish(asking.clock,
           api.tryKey(*Credentials::make(QStringLiteral("AC1"), QStringLiteral("SK2"),
                                         QStringLiteral("other"))));
    finish(asking.clock, api.send({}));
    CHECK(deadlines() == std::vector<Millis>(10, 30s));

    // Each redirect takes a second of it.
    for (const char *location : { "http://localhost:8402/one", "/two", "/three" })
        asking.transport.says(307, {}, location);
    asking.transport.says(200, "bytes");
    REQUIRE(finish(asking.clock, api.mediaBytes(Sid, QStringLiteral("ME1"))));
    CHECK(deadlines() == std::vector<Millis>{ 120s, 119s, 118s, 117s });
}

TEST_CASE("[N12] the desk asks for no longer than that, whatever it sends", "[twilio][N12]")
{
    SendingDesk desk;
    int posts = 0;
    desk.passage.step = [&](const HttpRequest &request, Passage::Point point) {
        if (point == Passage::Point::Before) {
            posts += request.method == HttpRequest::Method::Post ? 1 : 0;
            CHECK(request.deadline == 30s);
        }
        return true;
    };
    desk.writes("Bella may go home");
    desk.runs(1min);
    CHECK(posts == 1);
    CHECK(desk.effective("Bella may go home") == 1);
}

TEST_CASE("four at once, half as many after a 429, and the hasty go first", "[twilio]")
{
    Asking asking;
    std::vector<QCoro::Task<Result<MessagePage>>> tasks;
    for (int i = 0; i < 9; ++i)
        tasks.push_back(asking.api.messages({}));
    MessageQuery hasty;
    hasty.pageSize = 77;
    tasks.push_back(asking.api.messages(hasty, Haste::Live));
    asking.clock.advance(1500ms);
    CHECK(asking.transport.most == 4);
    REQUIRE(asking.transport.asked.size() >= 5);
    CHECK(asking.transport.asked[4].url.query().contains(QLatin1String("PageSize=77")));
    asking.clock.advance(10s);

    asking.transport.says(429, "{}");
    CHECK_FALSE(finish(asking.clock, asking.api.messages({})));
    CHECK(asking.api.gate().room() == 2);
    asking.transport.most = 0;
    for (int i = 0; i < 9; ++i)
        tasks.push_back(asking.api.messages({}));
    asking.clock.advance(20s);
    CHECK(asking.transport.most == 2);
    for (int i = 0; i < 40; ++i)
        CHECK(finish(asking.clock, asking.api.messages({})));
    CHECK(asking.api.gate().room() == 4);
}

TEST_CASE("a failed outage makes at most six tries a minute", "[twilio]")
{
    const double random = GENERATE(0.0, 0.5, 0.999);
    Millis at{ 0 };
    std::vector<Millis> tries{ at };
    for (int failures = 1; failures < 60; ++failures)
        tries.push_back(at += backoff(failures, random));
    // Five in its first minute, beside the text that found it out; never more than six later.
    for (size_t i = 0; i + 6 < tries.size(); ++i)
        CHECK(tries[i + 6] - tries[i] >= 75s);
    CHECK(tries[5] - tries[0] > 60s - 1s);
    CHECK(backoff(50, 0) == 20s);
}

TEST_CASE("after stop every question is answered at once", "[twilio]")
{
    Asking asking;
    asking.api.stop();
    const auto page = finish(asking.clock, asking.api.messages({}));
    REQUIRE_FALSE(page);
    CHECK(page.error().kind == Error::Kind::Cancelled);
    CHECK(asking.transport.asked.empty());
}

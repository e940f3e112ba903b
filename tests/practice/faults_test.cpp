#include "tests/practice/practiceaccount.h"

using namespace ivm;
using namespace ivm::test;
using practice::Fault;

namespace {

/// A program at the far end of the in-process network.
class Caller
{
public:
    PracticeAccount account;
    practice::InProcessTransport network{ account.line, account.clock };

    HttpReply perform(HttpRequest request, Millis patience = 5min)
    {
        request.authorization = account.line.credentials().authorization();
        std::optional<HttpReply> reply;
        const auto run = [&]() -> QCoro::Task<> { reply = co_await network.perform(request); };
        auto task = run();
        const Instant start = account.clock.now();
        account.clock.runUntil([&] { return reply.has_value(); }, patience);
        took = std::chrono::duration_cast<Millis>(account.clock.now() - start);
        REQUIRE(reply);
        return *reply;
    }
    HttpReply post(const QByteArray &body = "hello")
    {
        return perform({ .method = HttpRequest::Method::Post,
                         .url = messages(),
                         .body = "To=%2B12175550148&From=%2B18444073300&Body=" + body });
    }
    HttpReply list() { return perform({ .url = messages() }); }
    QUrl messages() const
    {
        return network.base().resolved(
            QUrl(QString::fromLatin1(account.root() + "/Messages.json")));
    }
    void next(Fault fault)
    {
        account.line.inject({ .fault = fault, .method = {}, .pathPart = {} });
    }

    Millis took{ 0 };
};

} // namespace

TEST_CASE("a whole answer has its status, headers and body, and took the latency", "[practice]")
{
    Caller caller;
    caller.account.line.manners().latency = 200ms;
    const HttpReply reply = caller.post();
    CHECK(reply.fault == HttpReply::Fault::None);
    CHECK(reply.status == 201);
    CHECK(reply.requestsSent == 1);
    CHECK(reply.header("content-type").startsWith("application/json"));
    CHECK(reply.header("date").endsWith("GMT"));
    CHECK(caller.took == 200ms);
}

TEST_CASE("each fault is reported as the real stack would, and has its effect or not", "[practice]")
{
    using Lost = HttpReply::Fault;
    struct Row
    {
        Fault fault;
        Lost lost;
        int status;
        int requestsSent;
        int created;
    };
    using Kind = Fault::Kind;
    // clang-format off
    const auto row = GENERATE(
        Row{{.kind = Kind::TooManyRequests, .retryAfter = 3},          Lost::None,         429, 1, 0},
        Row{{.kind = Kind::ServerError},                               Lost::None,         500, 1, 0},
        Row{{.kind = Kind::ServerError, .takesEffect = true},          Lost::None,         500, 1, 1},
        Row{{.kind = Kind::ServerError, .takesEffect = true, .status = 503}, Lost::None,   503, 1, 1},
        Row{{.kind = Kind::Refuse},                                    Lost::NotConnected, 0,   0, 0},
        Row{{.kind = Kind::Reset},                                     Lost::Broken,       0,   1, 0},
        Row{{.kind = Kind::Reset, .takesEffect = true},                Lost::Broken,       0,   1, 1},
        Row{{.kind = Kind::Close, .takesEffect = true},                Lost::Broken,       0,   1, 1},
        Row{{.kind = Kind::TimeOut},                                   Lost::TimedOut,     0,   1, 0},
        Row{{.kind = Kind::TimeOut, .takesEffect = true},              Lost::TimedOut,     0,   1, 1},
        Row{{.kind = Kind::CutBody},                                   Lost::Broken,       201, 1, 1},
        Row{{.kind = Kind::ForeignBody},                               Lost::None,         200, 1, 0},
        Row{{.kind = Kind::SilentResend},                              Lost::None,         201, 2, 2});
    // clang-format on
    Caller caller;
    caller.next(row.fault);
    const HttpReply reply = caller.post();
    CHECK(reply.fault == row.lost);
    CHECK(reply.status == row.status);
    CHECK(reply.requestsSent == row.requestsSent);
    CHECK(caller.account.line.messageCount() == row.created);
    int inLedger = 0;
    for (const auto &entry : caller.account.line.ledger())
        inLedger += entry.tookEffect ? 1 : 0;
    CHECK(inLedger == row.created);
    // Once only.
    CHECK(caller.post().status == 201);
}

TEST_CASE("a lost request can take effect long after its caller gave up", "[practice]")
{
    Caller caller;
    caller.next({ .kind = Fault::Kind::TimeOut, .takesEffect = true, .effectAfter = 100s });
    CHECK(caller.post().fault == HttpReply::Fault::TimedOut);
    CHECK(caller.took == 30s);
    CHECK(caller.list().body.contains("\"messages\":[]"));
    caller.account.clock.advance(100s);
    CHECK_FALSE(caller.list().body.contains("\"messages\":[]"));
}

TEST_CASE("a slow drip ends at the deadline, a patient caller has it whole", "[practice]")
{
    Caller caller;
    caller.next({ .kind = Fault::Kind::Drip, .bytes = 100, .pause = 1s });
    CHECK(caller.list().fault == HttpReply::Fault::None);
    CHECK(caller.took > 2s);
    caller.next({ .kind = Fault::Kind::Drip, .bytes = 1, .pause = 10s });
    CHECK(caller.list().fault == HttpReply::Fault::TimedOut);
    CHECK(caller.took == 30s);
}

TEST_CASE("a rule picks its requests: by method and place, after some, so many", "[practice]")
{
    Caller caller;
    caller.account.line.inject({ .fault = { .kind = Fault::Kind::ServerError },
                                 .method = "GET",
                                 .pathPart = "Messages.json",
                                 .skip = 1,
                                 .times = 2 });
    CHECK(caller.post().status == 201);
    QList<int> seen;
    for (int i = 0; i < 4; ++i)
        seen.append(caller.list().status);
    CHECK(seen == QList<int>{ 200, 500, 500, 200 });
}

TEST_CASE("a larger body than was asked for is not taken", "[practice]")
{
    Caller caller;
    CHECK(caller.perform({ .url = caller.messages(), .maxBytes = 100 }).fault
          == HttpReply::Fault::TooLarge);
}

TEST_CASE("stopping ends what is under way, pulling the cable breaks it", "[practice]")
{
    Caller caller;
    caller.account.line.manners().latency = 10s;
    const bool pulled = GENERATE(false, true);
    caller.account.clock.callAfter(7s, [&] {
        if (pulled)
            caller.network.disconnect();
        else
            caller.network.abortAll();
    });
    const HttpReply reply = caller.post();
    CHECK(reply.fault == (pulled ? HttpReply::Fault::Broken : HttpReply::Fault::Aborted));
    CHECK(reply.requestsSent == 1);
    CHECK(caller.network.underWay() == 0);
    CHECK(caller.account.line.messageCount() == 1);
    const HttpReply next = caller.post();
    CHECK(next.fault == (pulled ? HttpReply::Fault::NotConnected : HttpReply::Fault::None));
    caller.network.connect();
    CHECK(caller.post().status == 201);
}

TEST_CASE("nonsense rows are nonsense, and the page around them is not", "[practice]")
{
    using practice::Nonsense;
    const auto how = GENERATE(Nonsense::NullSid, Nonsense::WrongTypes, Nonsense::UnknownStatus,
                              Nonsense::AllNull, Nonsense::NotAnObject, Nonsense::NulInBody,
                              Nonsense::BadDate);
    PracticeAccount account;
    account.receives(Maria, "before");
    const QString sid = account.receives(James, "spoiled");
    account.receives(Maria, "after");
    const auto good = account.list().array("messages");
    account.line.spoil(MessageSid(sid), how);
    const auto rows = account.list().array("messages");
    REQUIRE(rows.size() == 3);
    int changed = 0;
    for (int i = 0; i < 3; ++i)
        changed += rows.at(i) == good.at(i) ? 0 : 1;
    CHECK(changed == 1);
}

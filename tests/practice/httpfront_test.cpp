#include "core/transport/qttransport.h"
#include "tests/practice/practicehttp.h"

#include <QElapsedTimer>

using namespace ivm;
using namespace ivm::test;
using practice::Fault;

using Server = PracticeHttp;

TEST_CASE("the server answers what the line answers, media on another port", "[practice]")
{
    Server server;
    CHECK(status(*server.send()) == 201);
    const auto sid
        = server.account.line.receive({ .from = Maria, .to = Sac, .body = {}, .photos = 1 });
    const auto list
        = server.ask(server.account.root() + "/Messages/" + sid.text().toLatin1() + "/Media.json");
    const QByteArray uri = QJsonDocument::fromJson(list->readAll())
                               .object()
                               .value(QLatin1String("media_list"))
                               .toArray()
                               .first()
                               .toObject()
                               .value(QLatin1String("uri"))
                               .toString()
                               .toLatin1();
    const auto redirect = server.ask(uri.chopped(5));
    CHECK(status(*redirect) == 307);
    const QUrl there = redirect->header(QNetworkRequest::LocationHeader).toUrl();
    CHECK(there.port() != QUrl::fromEncoded(server.front.base()).port());
    std::unique_ptr<QNetworkReply> photo(server.network.get(QNetworkRequest(there)));
    REQUIRE(QTest::qWaitFor([&] { return photo->isFinished(); }));
    CHECK(status(*photo) == 200);
    CHECK(server.account.line.credentialsLeaked() == 0);
}

TEST_CASE("over a socket each break is the break it says", "[practice]")
{
    Server server;
    const QByteArray whole = server.bytes(server.rawGet());
    CHECK(whole.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(server.hangUp == Server::HangUp::Closed);

    server.account.line.inject({ .fault = { .kind = Fault::Kind::Close } });
    CHECK(server.bytes(server.rawGet()).isEmpty());
    CHECK(server.hangUp == Server::HangUp::Closed);

    server.account.line.inject({ .fault = { .kind = Fault::Kind::CutBody, .bytes = 10 } });
    const QByteArray cut = server.bytes(server.rawGet());
    CHECK(cut.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(cut.size() - cut.indexOf("\r\n\r\n") - 4 == 10);

    server.account.line.inject(
        { .fault = { .kind = Fault::Kind::Drip, .bytes = 200, .pause = 1ms } });
    const QByteArray dripped = server.bytes(server.rawGet());
    CHECK(dripped.size() == whole.size());
}

TEST_CASE("over a socket each fault is what it says, and has its effect or not", "[practice]")
{
    struct Row
    {
        Fault fault;
        const char *begins; ///< Empty: not a byte comes.
        const char *holds;
        Server::HangUp hangUp;
        int created;
    };
    using Kind = Fault::Kind;
    using HangUp = Server::HangUp;
    // clang-format off
    const auto row = GENERATE(
        Row{{.kind = Kind::TooManyRequests, .retryAfter = 3}, "HTTP/1.1 429 ", "retry-after: 3\r\n", HangUp::Closed, 0},
        Row{{.kind = Kind::ServerError, .takesEffect = true, .status = 503}, "HTTP/1.1 503 ", "20503", HangUp::Closed, 1},
        Row{{.kind = Kind::Refuse},                           "",              "",              HangUp::Reset,  0},
        Row{{.kind = Kind::Reset, .takesEffect = true},       "",              "",              HangUp::Reset,  1},
        Row{{.kind = Kind::Close, .takesEffect = true},       "",              "",              HangUp::Closed, 1},
        Row{{.kind = Kind::TimeOut, .takesEffect = true},     "",              "",              HangUp::None,   1},
        Row{{.kind = Kind::ForeignBody},                      "HTTP/1.1 200 ", "Guest network", HangUp::Closed, 0},
        Row{{.kind = Kind::SilentResend},                     "HTTP/1.1 201 ", "\"sid\"",       HangUp::Closed, 2},
        Row{{.kind = Kind::Slow, .pause = 60ms},              "HTTP/1.1 201 ", "\"sid\"",       HangUp::Closed, 1});
    // clang-format on
    INFO("kind " << int(row.fault.kind));
    Server server;
    server.account.line.inject({ .fault = row.fault });
    QElapsedTimer since;
    since.start();
    // Silence is what does not come for a while; everything else ends by itself.
    const QByteArray said
        = server.bytes(server.rawSend(), row.hangUp == HangUp::None ? 200ms : 5000ms);
    CHECK(said.isEmpty() == (*row.begins == 0));
    CHECK(said.startsWith(row.begins));
    CHECK(said.contains(row.holds));
    CHECK(server.hangUp == row.hangUp);
    CHECK(server.account.line.messageCount() == row.created);
    if (row.fault.kind == Kind::Slow)
        CHECK(since.elapsed() >= row.fault.pause.count());
    // Once only.
    CHECK(server.bytes(server.rawSend()).startsWith("HTTP/1.1 201 "));
}

TEST_CASE("over a socket what is refused has left, but never reached the line", "[practice]")
{
    Server server;
    server.account.line.inject({ .fault = { .kind = Fault::Kind::Refuse } });
    QtTransport transport;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = QUrl::fromEncoded(server.front.base() + server.account.root() + "/Messages.json");
    request.authorization = server.account.line.credentials().authorization();
    request.body = Server::Text;
    std::optional<HttpReply> reply;
    const auto run = [&]() -> QCoro::Task<> { reply = co_await transport.perform(request); };
    const auto task = run();
    REQUIRE(QTest::qWaitFor([&] { return reply.has_value(); }));
    CHECK(reply->fault == HttpReply::Fault::Broken);
    CHECK(reply->requestsSent == 1);
    CHECK(server.account.line.requestsSeen() == 0);
    CHECK(server.account.line.ledger().isEmpty());
}

TEST_CASE("a POST whose connection closes early is sent again by Qt's stack alone", "[practice]")
{
    // The reason for QtTransport's way of uploading (RELIABILITY 0.1); here the plain way.
    Server server;
    server.account.line.inject({ .fault = { .kind = Fault::Kind::Close, .takesEffect = true },
                                 .method = "POST",
                                 .times = -1 });
    CHECK(server.send()->error() != QNetworkReply::NoError);
    CHECK(server.account.line.ledger().size() == 2);
}

#include "core/practice/control.h"
#include "core/practice/httpfront.h"
#include "tests/practice/practiceaccount.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

using namespace ivm;
using namespace ivm::test;
using practice::Fault;

namespace {

/// A server on a port of its own, and two ways to speak to it: Qt's network stack, and bytes.
class Server
{
public:
    Server()
        : front(account.line)
    {
        REQUIRE(front.listen(0));
        front.setControl([this](const practice::Request &request) {
            return practice::control(account.line, request);
        });
    }

    PracticeAccount account;
    practice::HttpFront front;
    QNetworkAccessManager network;

    std::unique_ptr<QNetworkReply> ask(const QByteArray &target, const QByteArray &form = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(front.base() + target));
        request.setRawHeader("Authorization", account.line.credentials().authorization());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? network.get(request)
                                                            : network.post(request, form));
        REQUIRE(QTest::qWaitFor([&] { return reply->isFinished(); }));
        return reply;
    }
    std::unique_ptr<QNetworkReply> send()
    {
        return ask(account.root() + "/Messages.json",
                   "To=%2B12175550148&From=%2B18444073300&Body=hello");
    }
    /// What the server writes until it hangs up.
    QByteArray bytes(const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost,
                             quint16(QUrl::fromEncoded(front.base()).port()));
        socket.write(request);
        REQUIRE(
            QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        hangUp = socket.error();
        return socket.readAll();
    }
    QByteArray rawGet() const
    {
        return "GET " + account.root() + "/Messages.json HTTP/1.1\r\nHost: here\r\nAuthorization: "
            + account.line.credentials().authorization() + "\r\nConnection: close\r\n\r\n";
    }

    QAbstractSocket::SocketError hangUp = QAbstractSocket::UnknownSocketError;
};

int status(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

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
    CHECK(server.hangUp == QAbstractSocket::RemoteHostClosedError);

    server.account.line.inject({ .fault = { .kind = Fault::Kind::Close } });
    CHECK(server.bytes(server.rawGet()).isEmpty());
    CHECK(server.hangUp == QAbstractSocket::RemoteHostClosedError);

    server.account.line.inject({ .fault = { .kind = Fault::Kind::CutBody, .bytes = 10 } });
    const QByteArray cut = server.bytes(server.rawGet());
    CHECK(cut.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(cut.size() - cut.indexOf("\r\n\r\n") - 4 == 10);

    server.account.line.inject(
        { .fault = { .kind = Fault::Kind::Drip, .bytes = 200, .pause = 1ms } });
    const QByteArray dripped = server.bytes(server.rawGet());
    CHECK(dripped.size() == whole.size());
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

TEST_CASE("a harness can bring in a text, order a fault and read the ledger", "[practice]")
{
    Server server;
    CHECK(status(*server.ask("/practice/inbound", "from=%2B12175550148&body=hello")) == 200);
    CHECK(server.account.line.messageCount() == 1);
    // A text that goes nowhere must not look as if it came in.
    for (const char *nowhere : { "from=+12175550148&body=hello", "body=hello",
                                 "from=%2B12175550148&to=%2B12175550100&body=hello" }) {
        INFO(nowhere);
        CHECK(status(*server.ask("/practice/inbound", nowhere)) == 400);
    }
    CHECK(server.account.line.messageCount() == 1);
    CHECK(status(*server.ask("/practice/fault", "kind=error&status=503&method=POST&takes_effect=1"))
          == 200);
    CHECK(status(*server.ask("/practice/fault", "kind=rain")) == 400);
    CHECK(status(*server.send()) == 503);
    const auto ledger = QJsonDocument::fromJson(server.ask("/practice/ledger")->readAll()).array();
    REQUIRE(ledger.size() == 1);
    CHECK(ledger.first().toObject().value(QLatin1String("took_effect")).toBool());
}

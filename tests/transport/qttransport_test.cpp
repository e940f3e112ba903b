#include "core/model/linefault.h"
#include "core/transport/onewaybody.h"
#include "core/transport/qttransport.h"
#include "core/twilio/answer.h"
#include "tests/support/catch.h"
#include "tests/support/rawserver.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Fault = HttpReply::Fault;
using Peer = RawServer::Peer;

namespace {

const QByteArray Text = "To=%2B12175550148&From=%2B18444073300&Body=Bella%20is%20ready";

HttpReply get(const QUrl &url, Millis deadline = 5s, qint64 maxBytes = 1 << 20)
{
    QtTransport transport;
    HttpRequest request;
    request.url = url;
    request.authorization = "Basic secret";
    request.deadline = deadline;
    request.maxBytes = maxBytes;
    return QCoro::waitFor(transport.perform(request));
}

HttpReply post(const QUrl &url, Millis deadline = 5s)
{
    QtTransport transport;
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.body = Text;
    request.deadline = deadline;
    request.ownConnection = true;
    return QCoro::waitFor(transport.perform(request));
}

} // namespace

TEST_CASE("a whole answer comes back with status, headers in lower case and body", "[transport]")
{
    const RawServer server(
        [](Peer peer) { peer.says(answer("{\"a\":1}", "201 Created", "X-Thing: yes\r\n")); });
    const HttpReply reply = post(server.url());
    CHECK(reply.fault == Fault::None);
    CHECK(reply.status == 201);
    CHECK(reply.header("x-thing") == "yes");
    CHECK(reply.body == "{\"a\":1}");
    CHECK(reply.requestsSent == 1);
    CHECK(server.received.count(Text) == 1);
}

TEST_CASE("a POST is on the wire once, however the server breaks off", "[transport]")
{
    const auto [name, script] = GENERATE(table<std::string, RawServer::Script>({
        { "hangs up without a word", [](Peer peer) { peer.hangsUp(); } },
        { "resets without a word", [](Peer peer) { peer.resets(); } },
        { "hangs up within the status line",
          [](Peer peer) {
              peer.says("HTTP/1.1 20");
              peer.hangsUp();
          } },
        { "hangs up within the headers",
          [](Peer peer) {
              peer.says("HTTP/1.1 201 Created\r\nContent-Le");
              peer.hangsUp();
          } },
        { "cuts the body",
          [](Peer peer) {
              peer.says("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"sid\":");
              peer.hangsUp();
          } },
        { "never answers", [](Peer) {} },
        { "speaks another language",
          [](Peer peer) {
              peer.says("220 mail.example ESMTP\r\n");
              peer.hangsUp();
          } },
    }));
    INFO(name);
    const RawServer server(script);
    const HttpReply reply = post(server.url(), 400ms);
    QTest::qWait(50); // a second copy would arrive by now
    CHECK(server.received.count(Text) == 1);
    CHECK(reply.requestsSent == 1);
    CHECK(reply.fault != Fault::None);
    CHECK(reply.fault != Fault::NotConnected);
}

TEST_CASE("a POST that is refused or fails at the door never left", "[transport]")
{
    RawServer server([](Peer) { });
    const QUrl url = server.url();
    server.closes();
    const HttpReply refused = post(url);
    CHECK(refused.fault == Fault::NotConnected);
    CHECK(refused.requestsSent == 0);

    const HttpReply nameless = post(QUrl(QStringLiteral("http://no-such-host.invalid/")));
    CHECK(nameless.fault == Fault::NotConnected);
    CHECK(nameless.requestsSent == 0);
}

TEST_CASE("a server that speaks no TLS is no connection and gets nothing to read", "[transport]")
{
    const RawServer server([](Peer) { });
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const HttpReply reply = post(url, 500ms);
    CHECK(reply.requestsSent == 0);
    CHECK(reply.fault != Fault::None);
    CHECK_FALSE(server.received.contains(Text));
}

TEST_CASE("[N22] a proxy that wants to know who asks is named, and hears no key",
          "[transport][N22]")
{
    const RawServer proxy([](Peer peer) {
        peer.says("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                  "realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        peer.hangsUp();
    });
    const QNetworkProxy before = QNetworkProxy::applicationProxy();
    QNetworkProxy::setApplicationProxy(QNetworkProxy(
        QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), quint16(proxy.url().port())));
    const HttpReply reply = get(QUrl(QStringLiteral("https://api.twilio.example/")), 2s);
    QNetworkProxy::setApplicationProxy(before);
    CHECK(proxy.received.startsWith("CONNECT "));
    CHECK_FALSE(proxy.received.contains("secret"));
    CHECK(reply.requestsSent == 0);
    CHECK(reply.fault == Fault::Proxied);
    const auto error = twilio::errorOf(reply);
    REQUIRE(error);
    CHECK(lineFault(*error) == LineFault::Proxy);
}

TEST_CASE("an answer is only whole with as many bytes as it announced", "[transport]")
{
    const QByteArray whole = answer("{\"sid\":\"SM00000000000000000000000000000000\"}");
    const auto cut = GENERATE_COPY(range(qsizetype(1), whole.size(), qsizetype(7)));
    const RawServer server([&](Peer peer) {
        peer.says(whole.first(cut));
        peer.hangsUp();
    });
    INFO("cut after " << cut);
    CHECK(post(server.url()).fault == Fault::Broken);
}

TEST_CASE("the deadline is for the whole answer, not for the next byte", "[transport]")
{
    QTimer drip;
    const RawServer server([&](Peer peer) {
        peer.says("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        QObject::connect(&drip, &QTimer::timeout, peer.socket(), [peer] { peer.says("x"); });
        drip.start(20ms);
    });
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = get(server.url(), 300ms);
    CHECK(reply.fault == Fault::TimedOut);
    CHECK(timer.elapsed() < 3000);
}

TEST_CASE("an answer longer than allowed is not read on", "[transport]")
{
    const RawServer server([](Peer peer) { peer.says(answer(QByteArray(200'000, 'x'))); });
    const HttpReply reply = get(server.url(), 5s, 100'000);
    CHECK(reply.fault == Fault::TooLarge);
    CHECK(reply.body.isEmpty());
    CHECK(get(server.url(), 5s, 200'000).fault == Fault::None);
}

TEST_CASE("a redirect comes back as it is and nobody else hears our credentials", "[transport]")
{
    const RawServer elsewhere([](Peer peer) { peer.says(answer("{}")); });
    const RawServer server([&](Peer peer) {
        peer.says(answer("", "307 Temporary Redirect",
                         "Location: " + elsewhere.url().toEncoded() + "\r\n"));
    });
    const HttpReply reply = get(server.url());
    CHECK(reply.fault == Fault::None);
    CHECK(reply.status == 307);
    CHECK(reply.header("location") == elsewhere.url().toEncoded());
    CHECK(elsewhere.connections == 0);
}

TEST_CASE("errors come with their bodies", "[transport]")
{
    const QByteArray status
        = GENERATE(as<QByteArray>(), "400 Bad Request", "401 Unauthorized", "403 Forbidden",
                   "404 Not Found", "409 Conflict", "410 Gone", "422 Unprocessable",
                   "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable");
    const RawServer server([&](Peer peer) {
        peer.says(
            answer("{\"code\":1}", status, "WWW-Authenticate: Basic realm=\"Twilio API\"\r\n"));
    });
    const HttpReply reply = post(server.url());
    CHECK(reply.fault == Fault::None);
    CHECK(reply.status == status.first(3).toInt());
    CHECK(reply.body == "{\"code\":1}");
    CHECK(server.received.count(Text) == 1);
}

TEST_CASE("no cookie is kept", "[transport]")
{
    RawServer server([](Peer peer) { peer.says(answer("{}", "200 OK", "Set-Cookie: a=b\r\n")); });
    QtTransport transport;
    for (int i = 0; i < 2; ++i) {
        HttpRequest request;
        request.url = server.url();
        CHECK(QCoro::waitFor(transport.perform(request)).fault == Fault::None);
    }
    CHECK(server.connections == 1); // kept alive
    CHECK_FALSE(server.received.toLower().contains("cookie"));
}

TEST_CASE("a send has a connection of its own", "[transport]")
{
    RawServer server([](Peer peer) { peer.says(answer("{}")); });
    QtTransport transport;
    for (int i = 0; i < 2; ++i) {
        HttpRequest request;
        request.method = HttpRequest::Method::Post;
        request.url = server.url();
        request.body = Text;
        request.ownConnection = true;
        CHECK(QCoro::waitFor(transport.perform(request)).fault == Fault::None);
    }
    CHECK(server.connections == 2);
}

TEST_CASE("stopping ends what is under way", "[transport]")
{
    const RawServer server([](Peer) { });
    QtTransport transport;
    HttpRequest request;
    request.url = server.url();
    auto task = transport.perform(request);
    QTimer::singleShot(50ms, [&] { transport.abortAll(); });
    CHECK(QCoro::waitFor(task).fault == Fault::Aborted);
}

namespace {

QStringList warnings; // NOLINT: a message handler knows no context

void gather(QtMsgType, const QMessageLogContext &, const QString &text)
{
    warnings.append(text);
}

} // namespace

TEST_CASE("stopping while answers and errors come in leaves Qt nothing to complain of",
          "[transport]")
{
    const auto [name, script] = GENERATE(table<std::string, RawServer::Script>({
        { "never answers", [](Peer) {} },
        { "hangs up", [](Peer peer) { peer.hangsUp(); } },
        { "refuses", [](Peer peer) { peer.says(answer("{}", "503 Busy")); } },
    }));
    INFO(name);
    RawServer server(script);
    const QUrl url = server.url();
    const bool closed = GENERATE(false, true);
    if (closed)
        server.closes();
    warnings.clear();
    const auto before = qInstallMessageHandler(gather);
    QtTransport transport;
    HttpRequest request;
    request.url = url;
    std::vector<HttpReply> replies;
    const auto ask
        = [&]() -> QCoro::Task<> { replies.push_back(co_await transport.perform(request)); };
    std::vector<QCoro::Task<>> asked;
    for (int i = 0; i < 4; ++i)
        asked.push_back(ask());
    // Qt's own thread gets on with it, and what it says waits in our queue.
    QTest::qWait(closed ? 0 : 20);
    QTest::qSleep(30);
    transport.abortAll();
    QTest::qWait(30);
    qInstallMessageHandler(before);
    CHECK(replies.size() == 4);
    CHECK(warnings.isEmpty());
}

TEST_CASE("a body that is given up before anybody read it never leaves", "[transport]")
{
    OneWayBody body("Body=Hi");
    CHECK_FALSE(body.wasRead());
    body.refuse();
    char byte = 0;
    CHECK(body.read(&byte, 1) <= 0);
    CHECK_FALSE(body.wasRead());
}

TEST_CASE("a body that was read in part may have left", "[transport]")
{
    OneWayBody body("Body=Hi");
    char byte = 0;
    REQUIRE(body.read(&byte, 1) == 1);
    body.refuse();
    CHECK(body.wasRead());
    CHECK(body.read(&byte, 1) <= 0);
}

TEST_CASE("a body whose time is over before it is first read never leaves", "[transport]")
{
    bool mayLeave = true;
    char byte = 0;
    OneWayBody late("Body=Hi", [&] { return mayLeave; });
    OneWayBody begun("Body=Hi", [&] { return mayLeave; });
    REQUIRE(begun.read(&byte, 1) == 1);
    mayLeave = false;
    CHECK(late.read(&byte, 1) <= 0);
    CHECK_FALSE(late.wasRead());
    CHECK(begun.read(&byte, 1) == 1); // what has begun to leave goes on, whole
}

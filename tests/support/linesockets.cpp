#include "tests/support/linesockets.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace ivm::test {

namespace {

quint16 portOf(const QUrl &url)
{
    return quint16(url.port());
}

/// A port on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

LineSockets::LineSockets(practice::Line &line, Door door)
    : m_door(door)
    , m_front(line)
    , m_raw(std::make_unique<RawServer>([this](RawServer::Peer peer) {
        if (m_now)
            m_now(peer);
    }))
{
    m_api = QUrl::fromEncoded(line.setup().origin);
    m_media = QUrl::fromEncoded(line.setup().mediaOrigin);
    REQUIRE(m_front.listen(0));
    m_frontApi = QUrl::fromEncoded(line.setup().origin);
    m_frontMedia = QUrl::fromEncoded(line.setup().mediaOrigin);
    line.setOrigins(m_api.toEncoded(), m_media.toEncoded()); // as the desk was told
    if (door == Door::Tls) {
        m_trust.emplace();
        m_tlsApi = std::make_unique<TlsDoor>(portOf(m_frontApi));
        m_tlsMedia = std::make_unique<TlsDoor>(portOf(m_frontMedia));
        m_tlsRaw = std::make_unique<TlsDoor>(portOf(m_raw->url()));
        m_stranger = std::make_unique<TlsDoor>(portOf(m_frontApi), Certificate::ofAStranger());
    }
    m_transport = std::make_unique<QtTransport>();
}

LineSockets::~LineSockets() = default;

void LineSockets::answers(HttpRequest::Method method, RawServer::Script script)
{
    m_scripts.emplace_back(method, std::move(script));
}

QUrl LineSockets::rewritten(const QUrl &url, bool toScript) const
{
    const bool isMedia = url.port() == m_media.port() && m_media.port() != m_api.port();
    QUrl to = url;
    to.setHost(QStringLiteral("127.0.0.1"));
    const bool tls = m_door == Door::Tls;
    to.setScheme(tls ? QStringLiteral("https") : QStringLiteral("http"));
    switch (m_outage) {
    case Outage::Refused:
        to.setPort(closedPort());
        return to;
    case Outage::NoName:
        to.setHost(QStringLiteral("no-such-host.invalid"));
        return to;
    case Outage::Stranger:
        to.setScheme(QStringLiteral("https"));
        to.setPort(tls ? m_stranger->port() : portOf(m_frontApi));
        return to;
    case Outage::None:
        break;
    }
    if (toScript)
        to.setPort(tls ? m_tlsRaw->port() : portOf(m_raw->url()));
    else if (isMedia)
        to.setPort(tls ? m_tlsMedia->port() : portOf(m_frontMedia));
    else
        to.setPort(tls ? m_tlsApi->port() : portOf(m_frontApi));
    return to;
}

QCoro::Task<HttpReply> LineSockets::perform(HttpRequest request)
{
    const auto underWay = m_underWay;
    ++*underWay;
    ++m_requests;
    ++m_byMethod[int(request.method)];
    const bool scripted = !m_scripts.empty() && m_scripts.front().first == request.method;
    if (scripted) {
        m_now = std::move(m_scripts.front().second);
        m_scripts.pop_front();
    }
    const bool isText = request.method == HttpRequest::Method::Post;
    request.url = rewritten(request.url, scripted);
    request.deadline = std::min(request.deadline, patience);
    HttpReply reply = co_await m_transport->perform(std::move(request));
    if (isText)
        m_mostSent = std::max(m_mostSent, reply.requestsSent);
    m_last = reply;
    --*underWay;
    co_return reply;
}

void LineSockets::runs(SimulatedClock &clock, Millis by)
{
    const Millis until = clock.uptime() + by;
    const auto settle = [this] {
        QElapsedTimer waited;
        waited.start();
        while (*m_underWay > 0 && waited.elapsed() < 20'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents,
                                            20);
        REQUIRE(*m_underWay == 0);
    };
    do
        settle();
    while (clock.runUntil([this] { return *m_underWay > 0; }, until - clock.uptime()));
    clock.advance(until - clock.uptime());
}

} // namespace ivm::test

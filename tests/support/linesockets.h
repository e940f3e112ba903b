#pragma once

// The practice line over real sockets, plain or TLS, under a desk that lives in simulated time:
// time stands still while an exchange is under way.
//
//     LineSockets sockets(line, LineSockets::Door::Tls);
//     desk.through = &sockets;
//     desk.starts();
//     sockets.runs(desk.clock, 10min);
//     CHECK(sockets.mostSent() <= 1);

#include "core/practice/httpfront.h"
#include "core/practice/line.h"
#include "core/transport/qttransport.h"
#include "tests/support/rawserver.h"
#include "tests/support/simulatedclock.h"
#include "tests/support/tlsdoor.h"

#include <QHash>

#include <deque>
#include <memory>
#include <optional>

namespace ivm::test {

class LineSockets final : public Transport
{
public:
    enum class Door { Plain, Tls };
    LineSockets(practice::Line &line, Door door);
    ~LineSockets() override;

    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override { m_transport->abortAll(); }

    /// So much simulated time, with all the exchanges in it.
    void runs(SimulatedClock &clock, Millis by);

    // What goes wrong.
    enum class Outage {
        None,
        Refused, ///< Nobody listens there.
        NoName, ///< The name does not resolve.
        Stranger, ///< Somebody else's certificate (or, on a plain door, no TLS where TLS is asked).
    };
    void outage(Outage outage) { m_outage = outage; }
    /// The next request of this method is answered by this instead of by the line.
    void answers(HttpRequest::Method method, RawServer::Script script);
    /// Real time that an exchange may take.
    Millis patience{ 400 };

    // What was seen.
    int requests() const { return m_requests; } ///< Asked of it.
    int requests(HttpRequest::Method method) const { return m_byMethod.value(int(method)); }
    /// requestsSent, the most of any POST: what must never pass 1. A question may leave twice: Qt
    /// asks again where the server has closed an idle connection meanwhile, as it may (RFC
    /// 9110, 9.2.2).
    int mostSent() const { return m_mostSent; }
    const HttpReply &last() const { return m_last; }
    /// Everything that the scripts of `answers` were sent.
    const QByteArray &heard() const { return m_raw->received; }

private:
    QUrl rewritten(const QUrl &url, bool toScript) const;

    Door m_door;
    std::optional<TrustInTests> m_trust;
    practice::HttpFront m_front;
    std::unique_ptr<RawServer> m_raw;
    QUrl m_api, m_media; ///< What the line and the desk think its address is.
    QUrl m_frontApi, m_frontMedia;
    std::unique_ptr<TlsDoor> m_tlsApi, m_tlsMedia, m_tlsRaw, m_stranger;
    std::unique_ptr<QtTransport> m_transport;
    std::deque<std::pair<HttpRequest::Method, RawServer::Script>> m_scripts;
    RawServer::Script m_now;
    Outage m_outage = Outage::None;
    std::shared_ptr<int> m_underWay = std::make_shared<int>(0);
    int m_requests = 0;
    QHash<int, int> m_byMethod;
    int m_mostSent = 0;
    HttpReply m_last;
};

} // namespace ivm::test

#pragma once

#include "core/practice/line.h"
#include "core/transport/transport.h"

#include <memory>

namespace ivm::practice {

/// The practice line as a network without sockets, under any clock: latency, deadlines and faults
/// as the real stack would report them, `requestsSent` included. The host decides the origin: the
/// line's own, its media origin, anything else is NotConnected.
/// Lives on the line's thread; line and clock outlive it.
class InProcessTransport final : public Transport
{
public:
    InProcessTransport(Line &line, Clock &clock);
    ~InProcessTransport() override;

    QUrl base() const; ///< "http://127.0.0.1:8401": what --base-url would be.
    QCoro::Task<HttpReply> perform(HttpRequest request) override;
    void abortAll() override;

    /// The cable: while it is out, everything is NotConnected, and what is under way breaks.
    void disconnect();
    void connect();

    int performed() const { return m_performed; } ///< Requests asked of it so far.
    int underWay() const { return *m_underWay; }
    int mostAtOnce() const { return m_mostAtOnce; }

private:
    Line &m_line;
    Clock &m_clock;
    std::shared_ptr<Stop> m_aborting;
    std::shared_ptr<bool> m_breaking; ///< True for those under way when the cable is pulled.
    std::shared_ptr<int> m_underWay;
    bool m_connected = true;
    int m_performed = 0;
    int m_mostAtOnce = 0;
};

} // namespace ivm::practice

#pragma once

// One HTTP exchange, as honestly reported as the outbox needs it. Real: QtTransport. In practice
// and tests: practice::Line behind practice::InProcessTransport. Lives on the back-office thread.

#include "core/clock.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QUrl>

namespace ivm {

struct HttpRequest
{
    enum class Method { Get, Post, Delete };
    Method method = Method::Get;
    QUrl url;
    QByteArray authorization; ///< Whole header value; empty sends none. Never follows a redirect.
    QByteArray body; ///< For POST, form-encoded.
    Millis deadline
        = std::chrono::seconds(30); ///< Total, from call to last byte; not an idle time.
    qint64 maxBytes = 8 * 1024 * 1024; ///< A longer body is TooLarge and is not read on.
    bool ownConnection = false; ///< Open a fresh one and close it after (DECISIONS 30).
};

struct HttpReply
{
    enum class Fault {
        None, ///< A whole answer: status, headers, as many bytes as announced.
        NotConnected, ///< No name, refused.
        Untrusted, ///< TLS failed: not a certificate that we trust, not a version, or no TLS.
        Proxied, ///< A proxy did not let us through.
        TimedOut,
        Broken, ///< Reset, closed early, cut body.
        TooLarge,
        Aborted, ///< By us, stopping.
    };
    Fault fault = Fault::None;
    int status = 0; ///< 0 when no status line came. May be set together with a fault (cut body).
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    /// How often the complete request was handed to the socket: 0 proves that it never left; more
    /// than 1 would mean that the stack repeated it behind our back (RELIABILITY 0.1, 0.2).
    int requestsSent = 0;

    QByteArray header(QByteArrayView lowerCaseName) const
    {
        for (const auto &[name, value] : headers) {
            if (name == lowerCaseName)
                return value;
        }
        return {};
    }
};

class Transport
{
public:
    virtual ~Transport() = default;
    /// Answers always, once; redirects are returned, never followed.
    virtual QCoro::Task<HttpReply> perform(HttpRequest request) = 0;
    /// Everything under way ends with Aborted, soon.
    virtual void abortAll() = 0;
};

} // namespace ivm

#pragma once

// One HTTP exchange as the practice line sees it: what came in, what goes out, and what happens to
// the answer on its way. Values; the two fronts (HttpFront, InProcessTransport) carry them.

#include "core/clock.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace ivm::practice {

struct Request
{
    QByteArray method; ///< "GET", "POST", "DELETE".
    QByteArray path; ///< As on the wire, percent-encoded, without the query.
    QByteArray query; ///< As on the wire, without the question mark.
    QByteArray body;
    QByteArray contentType;
    QByteArray authorization; ///< Whole header value.
};

struct Answer
{
    /// What becomes of the exchange after the line has (or has not) done its work.
    enum class Ending {
        Whole, ///< The answer arrives.
        Refused, ///< No connection: the request never left. Over HTTP as Reset (fault.h).
        Reset, ///< The connection is reset after the request, before any answer.
        Closed, ///< Closed in an orderly way without a byte: what makes Qt repeat a POST.
        Silent, ///< Nothing ever comes.
        Cut, ///< The connection closes after `bytes` of the body, fewer than announced.
        Drip, ///< The body comes in pieces of `bytes`, `pause` apart.
        Repeated, ///< Whole, but the stack had handed the request over twice.
    };
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Without Content-Length.
    QByteArray body;
    Ending ending = Ending::Whole;
    Millis delay{ 0 }; ///< Before the answer starts.
    qint64 bytes = 0; ///< For Cut and Drip.
    Millis pause{ 0 }; ///< For Drip.
};

} // namespace ivm::practice

#pragma once

// What an HTTP answer that is not the wanted one means. Pure.

#include "core/result.h"
#include "core/transport/transport.h"

#include <optional>

namespace ivm::twilio {

/// What Twilio says in an error body, whichever family of its APIs wrote it: {code, message,
/// status} or RFC 9457 {type, title, status, code, detail}. Absent when the body is neither (a
/// gateway's HTML, nothing, something foreign).
struct ErrorBody
{
    int code = 0;
    QString message; ///< Without numbers.
};
std::optional<ErrorBody> parseErrorBody(const QByteArray &body);

/// The error of a reply to a GET; absent when it is a whole 200.
/// Network (no whole answer, 5xx, 408, captive portal redirect; LineFault tells more), RateLimited,
/// Unauthorized, NotFound, Refused (other 4xx), BadReply (anything else), Cancelled.
std::optional<Error> errorOf(const HttpReply &reply);

/// Retry-After in seconds, when Twilio names one (TWILIO.md 4); never more than 5 minutes.
std::optional<Millis> retryAfter(const HttpReply &reply);

} // namespace ivm::twilio

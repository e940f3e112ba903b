#pragma once

// One text on its way out, and what the answer proves about it: RELIABILITY appendix A. Pure.

#include "core/model/loggedmessage.h"
#include "core/result.h"
#include "core/transport/transport.h"

#include <optional>
#include <variant>

namespace ivm::twilio {

struct SendRequest
{
    PhoneNumber from; ///< Ours.
    PhoneNumber to;
    QString body; ///< Final: goes out exactly so.
    Millis deadline = std::chrono::seconds(30); ///< Twilio may take 26 s (DECISIONS 18).
};

/// Twilio has it: keep `message.sid` at once.
struct Sent
{
    LoggedMessage message;
};

/// Proven not processed; sending it again is safe.
/// why.kind: Network (never left), RateLimited (429), Unauthorized (401, 403: stop the queue).
struct NotSent
{
    Error why;
    std::optional<Millis> retryAfter; ///< Twilio's wish, when it named one.
};

/// Twilio refused it with a reason; the same request will be refused again. 21610: the client has
/// opted out on this number.
struct Rejected
{
    int code = 0; ///< Twilio's, 0 if it gave none.
    int httpStatus = 0;
    QString message; ///< Twilio's words without numbers; for logs and details.
};

/// It may or may not have been sent: look for it in the log, never send it again by yourself.
struct Unconfirmed
{
    QString why;
    bool alarm = false; ///< An answer about another message, or a repeated request: must not be.
};

using SendOutcome = std::variant<Sent, NotSent, Rejected, Unconfirmed>;

QByteArray encodeForm(const SendRequest &request);
SendOutcome classifySend(const HttpReply &reply, const SendRequest &request);

} // namespace ivm::twilio

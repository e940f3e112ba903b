#pragma once

#include "core/model/loggedmessage.h"
#include "core/result.h"

#include <QCoroTask>
#include <QList>

#include <optional>

namespace ivm {

/// What the answer to one POST proves (RELIABILITY, appendix A).
struct SendOutcome
{
    enum class Kind {
        Sent, ///< A whole, valid answer: `row` has the sid.
        NotSent, ///< Proven never to have left.
        Busy, ///< 429: not processed. `retryAfter` if Twilio said so.
        Unauthorized, ///< 401, 403: not processed.
        Rejected, ///< Twilio said no, `code` says why.
        Unknown, ///< Anything else.
    };
    Kind kind = Kind::Unknown;
    LoggedMessage row; ///< Sent only.
    int code = 0; ///< Twilio's own, else the HTTP status.
    std::optional<Millis> retryAfter;
    int requestsSent = 0; ///< More than 1: the stack repeated it behind our back.
};

/// What the outbox needs of Twilio. Back-office thread.
class Sender
{
public:
    virtual ~Sender() = default;
    /// One POST on a connection of its own, never repeated.
    virtual QCoro::Task<SendOutcome> send(PhoneNumber ours, PhoneNumber client, QString body,
                                          Millis deadline)
        = 0;
    /// The log of a pair, newest first, without a date filter (`date_sent` is null until sent),
    /// back to rows made before `since`.
    virtual QCoro::Task<Result<QList<LoggedMessage>>> sentTo(PhoneNumber ours, PhoneNumber client,
                                                             Instant since)
        = 0;
};

} // namespace ivm

#pragma once

// What can go wrong on demand. A FaultRule waits for matching requests and does its damage to some
// of them; the first rule that wants a request has it. Values.

#include "core/practice/answer.h"

namespace ivm::practice {

struct Fault
{
    enum class Kind {
        TooManyRequests, ///< 429, 20429. Not processed, as Twilio promises.
        ServerError, ///< `status` (500 or 503).
        /// No connection. HttpFront has to read a request before it knows whom to refuse, and
        /// then resets: the line never hears of it, but who asked cannot know that it did not.
        Refuse,
        Reset, ///< Connection reset.
        Close, ///< Closed without an answer: Qt repeats the request by itself.
        TimeOut, ///< Never answered.
        CutBody, ///< The answer stops after `bytes` (default: half of it).
        ForeignBody, ///< A captive portal's page, 200 text/html. Never reached the line.
        Drip, ///< `bytes` at a time, `pause` apart.
        SilentResend, ///< Processed twice for one request of ours (RELIABILITY 0.1).
        Slow, ///< Whole, after `pause`.
    };
    Kind kind = Kind::ServerError;
    /// Whether a create, update or delete is carried out. For ServerError, Reset, Close, TimeOut.
    bool takesEffect = false;
    /// Carried out only this much later (RELIABILITY 5.4: "executed up to 120 s late").
    Millis effectAfter{ 0 };
    int status = 500;
    std::optional<int> retryAfter = {}; ///< Seconds, on 429 and 503.
    qint64 bytes = -1; ///< Negative: a sensible default.
    Millis pause{ 1000 };
};

struct FaultRule
{
    Fault fault;
    QByteArray method; ///< Empty: any.
    QByteArray pathPart; ///< The path or query contains it; empty: any.
    int skip = 0; ///< Matching requests to let through first.
    int times = 1; ///< How many to spoil; negative: for ever.
    double probability = 1.0; ///< For each matching request, after `skip`.
};

} // namespace ivm::practice

#include "core/sync/linestate.h"

#include "core/twilio/backoff.h"

namespace ivm {

LineState afterPoll(const LineState &before, const Result<> &poll, Instant now)
{
    using Line = LineState::Line;
    LineState after = before;
    if (poll) {
        after.line = Line::Online;
        after.lastChecked = now;
        after.since.reset();
        after.fault.reset();
        after.failures = 0;
        return after;
    }
    if (poll.error().kind == Error::Kind::Cancelled)
        return after;
    const Line line = poll.error().kind == Error::Kind::Unauthorized ? Line::Unauthorized
        : poll.error().kind == Error::Kind::RateLimited              ? Line::Busy
                                                                     : Line::Offline;
    if (line != before.line || !after.since)
        after.since = now;
    after.line = line;
    after.fault = poll.error();
    ++after.failures;
    return after;
}

Millis nextPollIn(const LineState &line, const SyncTimings &timings, std::optional<Millis> asked,
                  double random)
{
    using Line = LineState::Line;
    switch (line.line) {
    case Line::Unauthorized:
        return timings.unauthorizedRetry;
    case Line::Busy:
        return std::max(asked.value_or(Millis(0)), twilio::backoff(line.failures, random));
    case Line::Offline:
        return twilio::backoff(line.failures, random);
    default:
        return Millis(static_cast<Millis::rep>(static_cast<double>(timings.poll.count())
                                               * (1.0 - timings.jitter * random)));
    }
}

} // namespace ivm

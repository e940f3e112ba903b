#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/sync/synctimings.h"

namespace ivm {

/// How the line to Twilio is, judged by polls alone. Value; each poll makes the next one of it.
struct LineState
{
    enum class Line {
        Starting, ///< Not polled yet.
        Online,
        Offline, ///< No whole answer.
        Unauthorized, ///< The key is refused; polling has stopped but for a look now and then.
        Busy, ///< Twilio asks us to slow down.
    };
    Line line = Line::Starting;
    std::optional<Instant> lastChecked; ///< End of the last poll that worked.
    std::optional<Instant> since; ///< Of anything but Online.
    std::optional<Error> fault; ///< What the last poll failed with.
    int failures = 0; ///< In a row.

    bool operator==(const LineState &) const = default;
    /// Whether others than the poll should ask anything.
    bool isUp() const { return line == Line::Online || line == Line::Starting; }
};

LineState afterPoll(const LineState &before, const Result<> &poll, Instant now);

/// How long to wait before the next poll. `asked` is Twilio's own wish; `random` is in [0, 1).
Millis nextPollIn(const LineState &line, const SyncTimings &timings, std::optional<Millis> asked,
                  double random);

} // namespace ivm

#pragma once

#include "core/outbox/timings.h"

#include <algorithm>

namespace ivm {

/// How long to wait after so many failures in a row before this one: doubled each time, to a limit.
inline Millis backoffAfter(int failures, const OutboxTimings &timings)
{
    const Millis wait = timings.backoffFirst * (Millis::rep(1) << std::min(failures, 16));
    return std::min(wait, timings.backoffMost);
}

} // namespace ivm

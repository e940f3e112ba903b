#pragma once

#include "core/clock.h"

namespace ivm::twilio {

/// How long to wait after the `failures`th failure in a row (1, 2, …): 4 s, 16 s, then 20 s, each
/// less up to a quarter by chance so that desks do not return in step. That is at most six requests
/// in any minute of an outage, its first one and the text that found it out included (RELIABILITY
/// G11, N23). `random` is in [0, 1).
constexpr Millis backoff(int failures, double random)
{
    const Millis whole = failures <= 1 ? Millis(4'000)
        : failures == 2                ? Millis(16'000)
                                       : Millis(20'000);
    return Millis(
        static_cast<Millis::rep>(static_cast<double>(whole.count()) * (1.0 - 0.25 * random)));
}

} // namespace ivm::twilio

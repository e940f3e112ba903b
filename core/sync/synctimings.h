#pragma once

#include "core/clock.h"

namespace ivm {

/// Every time that polling depends on, in one place (DECISIONS 18, 32, 33).
struct SyncTimings
{
    Millis poll = std::chrono::seconds(5);
    /// Part of `poll` that chance may take off, so that desks sharing an account drift apart.
    double jitter = 0.2;
    Millis unauthorizedRetry = std::chrono::minutes(5);

    Millis shortSweepEvery = std::chrono::minutes(5);
    Millis shortSweep = std::chrono::hours(24);
    Millis middleSweepEvery = std::chrono::hours(1);
    Millis middleSweep = std::chrono::days(3);
    Millis longSweepEvery = std::chrono::hours(24); ///< Also at start and after sleep.
    Millis longSweep = std::chrono::days(7);
    /// A pause this much longer than asked for means that the computer slept.
    Millis sleepGap = std::chrono::minutes(1);

    /// Status reports are asked for by sid until final, or until a text is this old.
    Millis followUpFor = std::chrono::hours(72);
    int followUpsAtOnce = 8; ///< Per poll.

    int fillMonths = 14; ///< Months asked for by themselves; what is older is one more span.
    int fillAtOnce = 4; ///< Spans walked at the same time.
    int fillPage = 1000;
    /// Pages of the fill are written together: at so many rows, or when the first has waited so
    /// long. A transaction costs as much as hundreds of rows, but holds up a poll while it runs.
    int fillRows = 10'000;
    Millis fillWait = std::chrono::milliseconds(40);
    Millis cursorEvery = std::chrono::milliseconds(500); ///< How often the fill notes its place.

    /// Failures in a row before the walk of a one-shot fill gives up.
    int oneShotTries = 6;
    /// How long it goes on with pictures when the texts are in; the rest stays wanted.
    Millis oneShotMedia = std::chrono::seconds(2);
    /// A one-shot sync tries no more once its next try would begin later than this: somebody waits
    /// for its answer.
    Millis oneShotPatience = std::chrono::seconds(20);
};

} // namespace ivm

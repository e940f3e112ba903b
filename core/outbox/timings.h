#pragma once

#include "core/clock.h"

#include <QList>

namespace ivm {

/// Every time span of sending, in one place (DECISIONS 18). Tests and `--settle` change it.
struct OutboxTimings
{
    /// An unconfirmed text is looked for this long before a person is asked (RELIABILITY 5.3).
    Millis settle = std::chrono::seconds(300);
    Millis postDeadline = std::chrono::seconds(30); ///< Twilio may take 26.
    /// A text goes out only when the log was read this recently (DECISIONS 28).
    Millis freshness = std::chrono::seconds(10);
    /// A person's text unsent for this long is held and asked about.
    Millis patience = std::chrono::minutes(10);
    Millis backoffFirst = std::chrono::seconds(1);
    Millis backoffMost = std::chrono::seconds(60);
    Millis unauthorizedPause = std::chrono::minutes(5); ///< DECISIONS 33.
    /// Twilio's clock and ours may differ: a row made this much before the attempt may still be it.
    Millis skew = std::chrono::seconds(120);
    int segmentsPerSecond = 3; ///< Toll-free numbers; per number of ours.

    // Automatic texts (RELIABILITY 5.3).
    /// After a restore or a change of owner nothing that was owed before leaves for this long: what
    /// the folder forgot may still be on its way into the log.
    Millis quiet = std::chrono::seconds(300);
    /// By Twilio's clock, from the moment they are sought from (5 s before a client's text). The
    /// log has whole seconds: a request made in the second of a first "yes" would stand before it,
    /// and make of it a consent that nobody gave.
    Millis afterTrigger = std::chrono::seconds(7);
    /// They are looked for in the log before each attempt, and adopted whoever finds them. False
    /// only in the test that shows what happens without.
    bool consultsLog = true;

    /// When to look, counted from the attempt: nine times, widening, the last one at `settle`.
    QList<Millis> looks() const
    {
        return { Millis(0),       settle / 60, settle / 30,    settle / 15, settle * 2 / 15,
                 settle * 4 / 15, settle / 2,  settle * 3 / 4, settle };
    }

    bool operator==(const OutboxTimings &) const = default;
};

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace ivm {

/// "Automatic replies: this desk / another computer / off / nobody", as one value, always on
/// screen.
struct AutomaticReplies
{
    enum class Who {
        Off, ///< The switch is off; nobody else was seen answering.
        ThisDesk,
        OtherProgram, ///< This desk is read-only: the program that owns the folder answers.
        AnotherComputer, ///< Our wordings go out, and not from here; or a webhook answers.
        Nobody, ///< The switch is on, but nothing leaves: no line, the key is refused, a fault.
    };
    Who who = Who::Off;
    /// Somewhere else our wordings were sent from while this desk was to answer: it switched itself
    /// off then (DECISIONS 19). A person must look before it is switched on again.
    bool switchedItselfOff = false;
    QString webhook; ///< Host that answers for a number of ours: the switch is locked. Empty: none.
    std::optional<Error> fault; ///< The settings make no sense, so nothing is sent.
    std::optional<Instant> quietUntil; ///< After a restore: what was owed before waits until then.
    int missed = 0; ///< Texts that nobody answered: they came while nothing here did.
    std::optional<Instant> missedSince; ///< When the first of them came.
    int wouldHaveSent = 0; ///< In this run, had the switch been on.

    bool operator==(const AutomaticReplies &) const = default;
};

} // namespace ivm

#pragma once

#include "core/consent/consent.h"

namespace ivm {

/// What a text is for.
enum class Purpose {
    ByHand, ///< A person writes.
    AnswerByHand, ///< A person writes before a YES, having clicked "Answer this text" (DECISIONS
                  ///< 10).
    Automatic, ///< Welcome, after hours, emergency.
    OptInRequest,
};

/// Supervisors' choice of DECISIONS 10.
enum class AnswerPolicy : int { Never = 0, WithClick = 1, Freely = 2 };

/// What else the decision needs to know of the pair.
struct PairFacts
{
    PhoneNumber ours;
    PhoneNumber client;
    std::optional<Instant> lastInbound; ///< Their newest text on this number, keywords included.
    bool blocked = false; ///< By a supervisor, for this queue.
    AnswerPolicy answerPolicy = AnswerPolicy::WithClick;
};

/// Why not. Numbers leave the program (Error::code of NotPermitted): never renumber.
enum class Forbidden : int {
    Nothing = 0, ///< It is permitted.
    HistoryLoading = 1, ///< Unknown: wait.
    NeedsAnswerClick = 2, ///< Permitted as AnswerByHand until `until`.
    NoRecentText = 3, ///< Not opted in, and nothing of theirs to answer within 24 h.
    Declined = 4,
    OptedOut = 5,
    NetworkBlocked = 6, ///< Opted in, but this pair is blocked until UNSTOP.
    Blocked = 7, ///< By a supervisor.
    NotAPhone = 8, ///< Short code, sender name, our own number.
    SuspectedStop = 9, ///< A person must answer the card first.
    YesAfterStop = 10,
    WrongNumber = 11,
    NotOptedIn = 12, ///< Automatic texts need a YES.
    AlreadyOptedIn = 13, ///< Nothing to ask for.
    AskedEnough = 14, ///< A request went out lately, or three did: wait for their next text.
    AnswersSwitchedOff = 15, ///< Supervisors allow no answers before a YES.
};

struct Permission
{
    Forbidden why = Forbidden::Nothing;
    std::optional<Instant>
        until; ///< For NeedsAnswerClick and AnswerByHand: 24 h after their latest text.
    bool isGiven() const { return why == Forbidden::Nothing; }
    bool operator==(const Permission &) const = default;
};

/// May this be written now? Asked by the composer for what it shows and, with fresh facts, by the
/// outbox inside the claim (DECISIONS 28). Pure.
Permission mayWrite(const Consent &consent, const PairFacts &pair, Purpose purpose, Instant now);

} // namespace ivm

#pragma once

#include "core/model/evidence.h"
#include "core/model/standing.h"

#include <QList>
#include <QSet>

#include <optional>

namespace ivm {

/// Everything that follows from a client's evidence. Pure value; recomputed whole whenever evidence
/// is added (a later page may bring an earlier row).
struct Consent
{
    Standing standing = Standing::Stranger;
    std::optional<Evidence> because; ///< The piece of evidence the standing rests on; absent for a
                                     ///< stranger.
    QSet<PhoneNumber> networkBlocked; ///< Our numbers that cannot reach them until START or UNSTOP.
    std::optional<Evidence> lastRequest; ///< The newest of the current invitation that did not
                                         ///< fail.
    int requests = 0; ///< Of the current invitation, failed ones included (at most 3, DECISIONS 9).
    std::optional<Instant> lastRequestTried; ///< The newest of them, failed or not.
    int invitation = 1; ///< Which one this is: a STOP ends one.
    int optIns = 0; ///< How often they opted in: the welcome's period (DECISIONS 14).
    std::optional<Evidence>
        lastStop; ///< The STOP (or word, or staff decision) in force; absent if none.
    std::optional<Evidence> yesAfterStop; ///< A YES while a STOP is in force: restores nothing.
    std::optional<Evidence> suspectedStop; ///< Undecided wish to stop in ordinary words.
    std::optional<Evidence> unacceptedAnswer; ///< What they wrote last instead of YES to a request.
    std::optional<Evidence> lastText; ///< Their newest ordinary text since the last turn of events
                                      ///< (request, STOP, START, opt-in); absent if none.
    bool maybeAppointment = false; ///< CANCEL, END, QUIT: may mean the appointment, phone them.

    bool operator==(const Consent &) const = default;
};

/// The fold of DECISIONS 1–12. Sorts by time, then by meaning, then by sid, so any order of the
/// same evidence gives the same answer; the same piece twice counts once. `historyKnown` false
/// makes the standing Unknown, all else is as the evidence says so far.
Consent foldConsent(QList<Evidence> evidence, bool historyKnown);

} // namespace ivm

#include "core/report/consentturns.h"

#include <algorithm>
#include <set>

namespace ivm {

namespace {

Consent consentBy(const QList<Evidence> &evidence, Instant end)
{
    QList<Evidence> known = evidence;
    known.removeIf([end](const Evidence &piece) { return piece.at >= end; });
    return foldConsent(known, true);
}

} // namespace

QList<ConsentTurn> consentTurns(const QList<Evidence> &evidence, Instant from, Instant to)
{
    std::set<Instant> moments;
    for (const Evidence &piece : evidence) {
        if (piece.at >= from && piece.at < to)
            moments.insert(piece.at);
    }
    QList<ConsentTurn> turns;
    Standing standing = consentBy(evidence, from).standing;
    for (const Instant at : moments) {
        const Consent now = consentBy(evidence, at + Millis(1));
        const bool turned = now.standing != standing
            && (now.standing == Standing::OptedIn || now.standing == Standing::OptedOut);
        if (turned)
            turns.append({ .at = at,
                           .in = now.standing == Standing::OptedIn,
                           .number = now.because ? now.because->number : PhoneNumber() });
        standing = now.standing;
    }
    return turns;
}

} // namespace ivm

#pragma once

// What a client's consent follows from, and nothing else (DECISIONS 1): pure values.

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"

#include <QString>

namespace ivm {

/// Numbers are stored: never renumber.
enum class EvidenceKind : int {
    // From Twilio's log.
    FirstText
    = 1, ///< Any other text of theirs that matters: the first ever, and the first after a STOP.
    Request = 2, ///< Our opt-in request, not failed.
    FailedRequest = 3, ///< It failed: a YES does not answer it.
    Yes = 4, ///< DECISIONS 4, whole message.
    No = 5,
    Stop = 6, ///< Exactly STOP: blocks that pair in the network too.
    StopWord
    = 7, ///< The family: UNSUBSCRIBE, CANCEL, opt out …: opted out, pair not known to be blocked.
    Start = 8, ///< START or UNSTOP.
    Help = 9,
    NetworkRefusal = 10, ///< A text of ours refused with 21610, 30630 or 30004 (which, in `how`):
    ///< the pair is blocked. 30004 counts only after a STOP there.
    // From people (DECISIONS 11).
    StaffStop = 20, ///< Client said stop, by phone, at the desk, by mail.
    StaffWrongNumber = 21,
    StaffAccept = 22, ///< Accept as yes.
    StaffNotAboutTexting = 23, ///< Answer to a suspected wish to stop: it was not one.
    StaffAnswer = 24, ///< One click: answer this text before a YES.
    SuspectedStop = 25, ///< A wish in ordinary words, waiting for a person.
    // From earlier systems (DECISIONS 12).
    ImportedOptIn = 30,
    ImportedOptOut = 31,
};

struct Evidence
{
    EvidenceKind kind = EvidenceKind::FirstText;
    Instant at{}; ///< Twilio's time for log rows (1 s resolution), ours for people.
    PhoneNumber number{}; ///< Our number it concerns; empty for all.
    MessageSid sid{}; ///< Of the row it follows from; empty for people and imports.
    QString words{}; ///< Exactly what was written or said.
    int wordingVersion = 0; ///< Of a request.
    QString staff{}; ///< Initials.
    QString how{}; ///< phone, desk, mail …; an import's file hash; a refusal's code.

    bool operator==(const Evidence &) const = default;
};

} // namespace ivm

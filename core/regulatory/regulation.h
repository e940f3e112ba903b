#pragma once

// How our numbers stand with Twilio and with what was declared to it: what was last seen of the
// account, beside our own wordings and the log → one value, for the page, the printout and ivmctl.
// Pure.

#include "core/clock.h"
#include "core/consent/defaultwordings.h"
#include "core/model/queue.h"
#include "core/regulatory/worddifference.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace ivm {

struct AccountLook;
struct RefusalCount;

/// One number of ours.
struct NumberRegulation
{
    enum class State {
        NotSeen, ///< Nobody could look.
        NotOurs, ///< The account has no such number.
        NotSubmitted, ///< Never handed in: texts are blocked (30032).
        InReview,
        Approved,
        Rejected,
    };
    struct Reason
    {
        int code = 0;
        QString words; ///< Plain.
        QString next; ///< What to mend; may be empty.
        QString theirs; ///< Twilio's own sentence; may be empty.
        bool operator==(const Reason &) const = default;
    };
    /// What loses texts or answers besides us.
    struct Trap
    {
        const char *words = ""; ///< English, marked for translation in "Regulation"; %1 is `name`.
        QString name{}; ///< Of a host or a Messaging Service; may be empty.
        bool operator==(const Trap &) const = default;
    };
    /// Texts that met one kind of refusal.
    struct Refused
    {
        int code = 0;
        const char *meaning = ""; ///< English, marked for translation in "Regulation".
        int days7 = 0;
        int days30 = 0;
        bool operator==(const Refused &) const = default;
    };

    Queue queue;
    State state = State::NotSeen;
    std::optional<Instant> since; ///< Of the verification's last change at Twilio.
    QList<Reason> reasons;
    bool mayEdit = false; ///< Rejected, and Twilio lets it be mended and handed in again.
    std::optional<Instant> editUntil; ///< By when; absent when Twilio does not say.

    // What was declared.
    QString business;
    QString website;
    QStringList useCases;
    QString use;
    QString sample;
    QString declaredOptIn; ///< What a client gets after opting in, as declared.
    QString ourOptIn; ///< And as we send it.
    bool wordingDiffers = false; ///< Both are there, and do not say the same.
    QList<WordRun> difference; ///< Declared first; empty unless it differs.
    QString privacyUrl;
    QString termsUrl;

    bool texts = false; ///< The number can send and receive texts.
    bool pictures = false;
    QList<Trap> traps;
    QList<Refused> refused; ///< All four kinds, also when nothing was.

    bool operator==(const NumberRegulation &) const = default;
};

/// A wish to stop that nobody has answered yet.
struct OpenWish
{
    Instant since{};
    QString queue;
    /// Ten business days after it (47 CFR 64.1200(a)(10)): by then it must be honoured.
    Instant due{};
    bool operator==(const OpenWish &) const = default;
};

struct Regulation
{
    QString hospital;
    QTimeZone zone = QTimeZone::utc();
    std::optional<Instant> seen; ///< When the account was last looked at; absent: never.
    QList<NumberRegulation> numbers; ///< One per queue, in their order.
    QList<OpenWish> wishes; ///< Oldest first.
    QString faqUrl; ///< The clinic's own page; may be empty.

    bool operator==(const Regulation &) const = default;
};

/// What it is made from besides the look.
struct RegulationFacts
{
    QList<Queue> queues;
    QList<Wording> wordings; ///< As sent now (defaultWordings).
    ClinicFacts clinic;
    QTimeZone zone = QTimeZone::utc();
    QList<RefusalCount> refusals;
    QList<std::pair<Instant, QString>> wishes; ///< Since when, and the queue's name.
};

Regulation regulation(const std::optional<AccountLook> &look, const RegulationFacts &facts);

/// What a client gets on opting in, as the verification of each queue's number has it; nothing for
/// one whose words are not known.
QHash<QueueId, QString> declaredOptIns(const std::optional<AccountLook> &look,
                                       const QList<Queue> &queues);

/// Ten business days later, by the clinic's calendar: Saturdays, Sundays and federal holidays do
/// not count.
Instant tenBusinessDaysAfter(Instant at, const QTimeZone &zone);

/// not_seen, not_ours, not_submitted, in_review, approved, rejected: for programs.
QString regulationWord(NumberRegulation::State state);

} // namespace ivm

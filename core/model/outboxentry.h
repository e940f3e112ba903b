#pragma once

#include "core/clock.h"
#include "core/model/message.h"

#include <optional>

namespace ivm {

/// Where an entry of the outbox stands. Below 10 it is open: something is still to be done or found
/// out. Numbers are stored: never renumber.
///
///     Waiting → Sending → Sent
///                       → Refused
///                       → Waiting       proven not to have been processed (DECISIONS 27)
///                       → Unconfirmed → Sent      found in Twilio's log
///                                     → GivenUp   a person sent it again or let it be
///     Waiting → Withdrawn | Refused
///
/// An automatic text differs in two places (DECISIONS 17, 27): found in the log before it was ever
/// tried it goes from Waiting to Sent at once, and what cannot be found for long enough goes from
/// Unconfirmed back to Waiting, to be looked for and tried again; taken back from there it is
/// GivenUp.
enum class OutboxState : int {
    Waiting = 1,
    Sending = 2, ///< Committed before the request leaves: found so at start-up it is unconfirmed.
    Unconfirmed = 3,
    Sent = 10, ///< Has a sid.
    Refused = 11, ///< Twilio or our own rules said no; nothing was sent.
    Withdrawn = 12, ///< Taken back before it left.
    GivenUp = 13, ///< No longer looked for, but should its row turn up after all, it is this one.
};

/// One text that we mean to send, or meant to: kept for good, beside its message row.
struct OutboxEntry
{
    /// Why an entry was withdrawn or refused without asking Twilio; below 100 it is a Forbidden of
    /// consent/permission.h.
    enum Reason : int {
        NoReason = 0,
        Expired = 100,
        ByPerson = 101,
        SwitchedOff = 102, ///< Automatic texts were switched off meanwhile.
        AnsweredMeanwhile = 103, ///< A person wrote before it left.
    };

    MessageId message{};
    ConversationId conversation{};
    QueueId queue{};
    PhoneNumber ours;
    PhoneNumber client;
    QString body; ///< Exactly what is sent.
    QString author; ///< Initials; empty for automatic ones.
    bool answer = false; ///< "Answer this text" was clicked (DECISIONS 10).
    AutoKind kind = AutoKind::None;
    OutboxState state = OutboxState::Waiting;
    MessageSid sid; ///< Once sent.
    QString fingerprint; ///< Of the body (consent/wordings.h), to find it in the log by.
    Instant enqueuedAt{};
    Instant patienceFrom{}; ///< From when "unsent for 10 minutes" counts: a person may renew it.
    std::optional<Instant> expiresAt; ///< Not sent later than this; automatic ones only.
    /// Its row in the log cannot be older than this, however often it is tried; automatic ones
    /// only.
    std::optional<Instant> soughtFrom;
    int attempt = 0;
    std::optional<Instant> attemptStarted; ///< Of the latest attempt.
    int looks = 0; ///< At the log, since the latest attempt.
    std::optional<Instant> lastLook;
    bool askPerson = false;
    int errorCode = 0; ///< Twilio's, when it refused.
    int reason = NoReason;
    int segments = 1;

    bool isAutomatic() const { return kind != AutoKind::None; }

    bool operator==(const OutboxEntry &) const = default;
};

} // namespace ivm

#pragma once

#include "core/model/outboxentry.h"
#include "core/result.h"

#include <QList>
#include <QSet>

#include <optional>

namespace ivm {

class Database;

/// The outbox: what we mean to send, each entry beside its message row, which is the bubble on the
/// screen. Entries are kept for good. Every write below runs inside the caller's transaction,
/// changes entry and message row together and refreshes the conversation's summary.
class OutboxStore
{
public:
    explicit OutboxStore(Database &database);

    /// Waiting, sending and unconfirmed ones, in the order they were put in. One small index.
    Result<QList<OutboxEntry>> open() const;
    Result<std::optional<OutboxEntry>> entry(MessageId message) const;
    struct Counts
    {
        int waiting = 0; ///< Also those being sent right now.
        int unconfirmed = 0;
        bool operator==(const Counts &) const = default;
    };
    Result<Counts> counts() const;
    /// Clients with an entry that a row of the log may be: sending, unconfirmed, given up, or an
    /// automatic one that waits.
    Result<QSet<PhoneNumber>> undecidedClients() const;
    /// Such entries of a pair, in the order they were put in.
    Result<QList<OutboxEntry>> undecided(const PhoneNumber &ours, const PhoneNumber &client) const;
    /// The client's newest text in a conversation: what an answer before a YES may answer.
    Result<std::optional<Instant>> lastInbound(ConversationId conversation) const;
    /// What is known here of a row of the log.
    struct Known
    {
        bool isEntry = false; ///< Some entry is this row already.
        std::optional<Instant> seenAt; ///< When it was first seen here; absent: never.
    };
    Result<Known> known(const MessageSid &sid) const;

    /// What is put in.
    struct Draft
    {
        ConversationId conversation{};
        QString body;
        QString fingerprint;
        int segments = 0;
        QString author;
        bool answer = false;
        AutoKind kind = AutoKind::None;
        std::optional<Instant> expiresAt;
        QString scope; ///< Automatic ones: with kind and period, never twice (DECISIONS 14).
        QString period;
        MessageSid trigger;
        std::optional<Instant> soughtFrom = std::nullopt; ///< Automatic ones.
    };
    /// Makes the message row (Waiting, no sid) and the entry, and forgets the conversation's draft
    /// if a person wrote it. `randomHex`: five or more digits.
    Result<MessageId> enqueue(const Draft &draft, Instant now, QStringView randomHex);
    /// Whether an automatic text of this kind, scope and period was ever owed.
    Result<bool> isOwed(AutoKind kind, const QString &scope, const QString &period) const;
    /// Whether a person wrote in this conversation at or after this, and Twilio has it or may have.
    Result<bool> hasPersonWritten(ConversationId conversation, Instant since) const;
    /// Whether the log shows an automatic text of this kind in the conversation, made at or after
    /// this, that no entry here is and that did not fail: of a restored folder's lost time, or
    /// another's.
    Result<bool> isInLogAlone(ConversationId conversation, AutoKind kind, Instant since) const;
    /// A later text of the conversation in the same words that waits, may have left or has left:
    /// `message` was sent again already.
    Result<std::optional<MessageId>> sentAgain(const Message &message) const;
    /// Waiting → Sending. Commit before the request leaves.
    Result<> claim(MessageId message, Instant now);
    /// Sending → Waiting: proven not to have been processed.
    Result<> putBack(MessageId message);
    /// → Refused; nothing was sent. `errorCode` is Twilio's, `reason` ours; one of them is 0.
    Result<> refuse(MessageId message, int errorCode, int reason);
    /// Sending → Unconfirmed.
    Result<> setUnconfirmed(MessageId message);
    /// One more look at the log that did not find it.
    Result<> looked(MessageId message, Instant now);
    Result<> setAskPerson(MessageId message, bool ask);
    /// A person still wants it sent: patience starts anew.
    Result<> renew(MessageId message, Instant now);
    /// What waits leaves from the number that its queue has now. Not an automatic text that was
    /// tried and not found: should it turn up after all, it came from the old one.
    Result<> followNumbers();
    /// → Withdrawn; an automatic one that was tried before → GivenUp.
    Result<> withdraw(MessageId message, int reason);
    /// Unconfirmed → GivenUp.
    Result<> giveUp(MessageId message, int reason = OutboxEntry::NoReason);
    /// Unconfirmed → Waiting: an automatic text, sought for long enough.
    Result<> tryAgain(MessageId message);
    /// All that has not left for a client; says which conversations changed. For the transaction
    /// that takes a STOP in, and for staff decisions.
    Result<QList<ConversationId>> withdrawWaiting(const PhoneNumber &client, int reason);

    /// → Sent, as this row of the log. If intake has stored the row as a message of its own, the
    /// two become one, under our id. If another entry held the sid, that one is unconfirmed again
    /// (the caller knows better: an answer to a POST outranks a likeness).
    Result<> adopt(MessageId message, const LoggedMessage &row);

private:
    Database &m_database;
};

} // namespace ivm

#pragma once

#include "core/model/message.h"
#include "core/model/outboxentry.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace ivm {

class Database;

/// What the rules for automatic messages ask the file, and what they leave in it besides the
/// outbox: texts that could not be decided about yet, and intents that were not owed. Writes inside
/// the caller's transaction.
class AutomaticStore
{
public:
    explicit AutomaticStore(Database &database);

    /// An automatic text to a client: of our outbox, or found in the log.
    struct Past
    {
        AutoKind kind = AutoKind::None;
        QueueId queue{};
        QString period; ///< Empty for one found in the log.
        Instant at{};
        std::optional<OutboxState> state; ///< Absent for one found in the log.
        MessageStatus status = MessageStatus::Other;
    };
    Result<QList<Past>> toClient(const PhoneNumber &client) const;
    /// The newest text of a person in this conversation that Twilio has, may have, or will have.
    Result<std::optional<Instant>> lastByPerson(ConversationId conversation) const;
    /// The client's newest texts on any queue, newest first.
    Result<QStringList> lastTexts(const PhoneNumber &client, int most) const;
    /// The client's texts on any queue, made in the second of `since` or later, oldest first.
    Result<QList<MessageId>> textsSince(const PhoneNumber &client, Instant since) const;
    /// Whether the outbox has, for this conversation, a text of this fingerprint put in since.
    Result<bool> hasEntry(ConversationId conversation, const QString &fingerprint,
                          Instant since) const;

    // Texts that could not be decided about when they came.
    Result<> postpone(MessageId text, const PhoneNumber &client);
    Result<QList<MessageId>> postponed(const PhoneNumber &client) const;
    Result<QList<MessageId>> postponed() const; ///< Everybody's, oldest first.
    Result<> forgetPostponed();
    /// Clients of such texts whose history is known by now.
    Result<QList<PhoneNumber>> readyClients() const;
    Result<> forgetPostponed(const PhoneNumber &client);

    /// Why an intent that the rules gave was not owed. Stored: never renumber.
    enum class Unsent : int {
        SwitchedOff = 1, ///< The dry run: it would have gone.
        NobodyThere = 2, ///< Its trigger came while nothing here answered.
    };
    struct UnsentIntent
    {
        AutoKind kind = AutoKind::None;
        QString scope;
        QString period;
        Unsent why = Unsent::SwitchedOff;
        QueueId queue{};
        PhoneNumber client;
        QString text;
        int rule = 0; ///< AutoRule.
        MessageSid trigger;
        Instant triggeredAt{};
        Instant notedAt{};
    };
    /// Once for each kind, scope, period and reason; later ones change nothing. True when it is
    /// new.
    Result<bool> note(const UnsentIntent &intent);
    /// Noted at or after this, oldest trigger first.
    Result<QList<UnsentIntent>> unsent(Unsent why, Instant since) const;

private:
    Database &m_database;
};

} // namespace ivm

#pragma once

#include "core/model/mergedrow.h"
#include "core/model/message.h"
#include "core/model/waiting.h"
#include "core/result.h"

#include <optional>

namespace ivm {

class Database;

/// Writes rows of Twilio's log onto the table of messages, inside the caller's transaction. Only
/// intake uses it; texts of ours are made by the outbox.
class MessageWriter
{
public:
    explicit MessageWriter(Database &database);

    /// What is known of a row already.
    struct Known
    {
        MessageId id{};
        std::optional<ConversationId> conversation;
        MergedRow merged;
        bool operator==(const Known &) const = default;
    };
    Result<std::optional<Known>> bySid(const MessageSid &sid);
    Result<std::optional<MessageId>> idOf(const MessageSid &sid);

    /// What the desk adds to a row when it first sees it.
    struct Seen
    {
        std::optional<ConversationId> conversation; ///< Absent: a number that is no queue.
        Instant at{}; ///< When it was made, else our time of seeing it.
        Instant seenAt{};
        Arrival arrival{};
        AutoKind automatic = AutoKind::None;
        Meaning meaning = Meaning::Ordinary;
        bool urgent = false;
        bool indexed = true; ///< False: the caller sees to the full-text index.
    };
    /// Absent when the sid is known already: then nothing was written. Asks for pictures to be
    /// fetched if it has any.
    Result<std::optional<MessageId>> insert(const LoggedMessage &row, const Seen &seen);
    /// False when the row says nothing new. `known` becomes what is known now.
    Result<bool> update(Known &known, const LoggedMessage &row);
    /// What its words mean, now that they are known.
    Result<> classify(MessageId id, AutoKind automatic, Meaning meaning, bool urgent);

private:
    Result<> wantMedia(MessageId id, int count);

    Database &m_database;
};

} // namespace ivm

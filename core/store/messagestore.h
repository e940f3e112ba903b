#pragma once

#include "core/model/message.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// How often texts of a number of ours met one kind of refusal.
struct RefusalCount
{
    PhoneNumber number;
    int code = 0; ///< 30032, 30007, 21610 (30630 counts as it) or 30004.
    int days7 = 0;
    int days30 = 0;
    bool operator==(const RefusalCount &) const = default;
};

/// The texts of a thread, with their media and whether they were copied. Oldest first in every
/// answer.
class MessageStore
{
public:
    explicit MessageStore(Database &database);

    Result<QList<Message>> newest(ConversationId conversation, int limit) const;
    Result<QList<Message>> before(ConversationId conversation, MessageId id, int limit) const;
    Result<QList<Message>> after(ConversationId conversation, MessageId id, int limit) const;
    Result<std::optional<Message>> one(MessageId id) const;
    Result<std::optional<Message>> bySid(const MessageSid &sid) const;
    /// First unread text of a conversation, for the "New messages" line; absent if all is read.
    Result<std::optional<MessageId>> firstUnread(ConversationId conversation) const;
    Result<qint64> count() const;
    /// A text between the two stands in a thread of the client's.
    Result<bool> isInThreads(const PhoneNumber &client, const PhoneNumber &ours) const;
    /// Texts of ours of the last 30 days that met a refusal that says something of the number
    /// itself: not verified, filtered, opted out, blocked.
    Result<QList<RefusalCount>> refusals(Instant now) const;

private:
    Database &m_database;
};

} // namespace ivm

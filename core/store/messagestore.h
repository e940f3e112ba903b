#pragma once

#include "core/model/message.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

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

private:
    Database &m_database;
};

} // namespace ivm

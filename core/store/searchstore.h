#pragma once

#include "core/model/conversation.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// One line of search results.
struct SearchHit
{
    Conversation conversation;
    std::optional<Message> message; ///< Absent: the client's name or number matched.
    QList<std::pair<int, int>>
        matches; ///< (start, length) in the message's body or the name, for marking.
};

struct SearchHits
{
    QList<SearchHit> clients; ///< By name, animals or any run of digits of the number.
    QList<SearchHit> messages; ///< Newest first.
    bool more = false;
};

/// Names and numbers from the first character, text from the third (trigrams). Runs on a worker's
/// own reader connection, never on the window's thread.
class SearchStore
{
public:
    explicit SearchStore(Database &database);
    Result<SearchHits> search(const QString &typed, int limit) const;
    /// In one thread, newest first.
    Result<QList<MessageId>> inConversation(ConversationId conversation, const QString &typed,
                                            int limit) const;

private:
    Database &m_database;
};

} // namespace ivm

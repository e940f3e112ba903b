#pragma once

#include "core/model/conversation.h"
#include "core/model/typeddays.h"
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
    /// What somebody meant if they typed a date, and what is there of these days, newest first: the
    /// first text of each conversation, or what holds the other words.
    std::optional<TypedDays> days;
    QList<SearchHit> onDays;
    bool more = false;

    bool isEmpty() const { return clients.isEmpty() && messages.isEmpty() && onDays.isEmpty(); }
};

/// What somebody wants to know. Whoever asks has read the date in it, if there is one: it depends
/// on the day, on the clinic's zone and on the language of who typed.
struct SearchQuestion
{
    QString typed;
    int limit = 40; ///< Of each kind of line.
    std::optional<TypedDays> days;
    QTimeZone zone = QTimeZone::utc(); ///< Of the days.
};

/// Names and numbers from the first character, text from the third (trigrams). Runs on a worker's
/// own reader connection, never on the window's thread.
class SearchStore
{
public:
    explicit SearchStore(Database &database);
    Result<SearchHits> search(const SearchQuestion &question) const;
    /// Without a date.
    Result<SearchHits> search(const QString &typed, int limit) const
    {
        return search({ .typed = typed, .limit = limit });
    }
    /// In one thread, newest first.
    Result<QList<MessageId>> inConversation(ConversationId conversation, const QString &typed,
                                            int limit) const;

private:
    Database &m_database;
};

} // namespace ivm

#pragma once

#include "core/model/loggedmessage.h"
#include "core/model/waiting.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// Texts that came before the number they belong to was a queue: kept, in no thread (DECISIONS 35).
/// When it becomes one they are given their threads, some at a time, and a STOP among them must
/// count before anything is sent. Reading and writing are for the back office's connection, inside
/// the caller's transaction.
class StrayTexts
{
public:
    explicit StrayTexts(Database &database);

    /// A queue has another number than before: the walk begins anew, and until it is over nobody
    /// claims to know the history of those whose texts it will meet.
    Result<> await();
    /// The same where nobody ever looked: a file of before there was a walk.
    Result<> awaitOnce();
    /// Where the walk stands; absent: nothing is awaited.
    Result<std::optional<MessageId>> place() const;
    Result<> setPlace(std::optional<MessageId> place);

    struct Text
    {
        MessageId id{};
        LoggedMessage row;
    };
    /// The next ones of numbers that are queues now, the oldest first.
    Result<QList<Text>> after(MessageId place, int most) const;
    /// All of one client's; looks through every one of them.
    Result<QList<Text>> of(const PhoneNumber &client) const;
    /// It belongs to this thread from here on, and comes to the desk with this arrival.
    Result<> attach(MessageId id, ConversationId conversation, Arrival arrival);

private:
    Database &m_database;
};

} // namespace ivm

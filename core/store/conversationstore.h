#pragma once

#include "core/model/client.h"
#include "core/model/conversation.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// Where a page of the list ended; ask for what comes after it. Stable while rows move.
struct ListPlace
{
    Section section = Section::Urgent;
    qint64 sortKey = 0;
    ConversationId id{};
    bool operator==(const ListPlace &) const = default;
};

struct ListFilter
{
    bool needsReplyOnly = false;
    bool withArchived = false; ///< "Show archived": the archived ones too, below the others.
    bool unreadOnly = false;
    bool notCopiedOnly = false;
    bool failedOnly = false;
    bool operator==(const ListFilter &) const = default;
};

struct ListPage
{
    QList<Conversation> rows;
    std::optional<ListPlace> next; ///< Absent: that was the last page.
};

/// The list of a queue, one conversation, the counts of the blue bar: each one indexed query
/// whatever the size of history. Reading works on any connection; writing is for the back office's.
class ConversationStore
{
public:
    explicit ConversationStore(Database &database);

    Result<ListPage> list(QueueId queue, const ListFilter &filter,
                          const std::optional<ListPlace> &after, int limit) const;
    Result<std::optional<Conversation>> one(ConversationId id) const;
    Result<std::optional<Conversation>> find(QueueId queue, const PhoneNumber &client) const;
    /// All conversations of a client, any queue: "Also texted".
    Result<QList<Conversation>> ofClient(const PhoneNumber &client) const;
    Result<QueueCounts> counts(QueueId queue) const;
    /// Number, name and animals of the clients whose conversations on this queue are open (not
    /// archived, not blocked) and who have a name or animals; so many at most.
    Result<QList<Client>> openClients(QueueId queue, int most = 500) const;
    /// Every conversation there is, some at a time.
    Result<QList<ConversationId>> idsAfter(ConversationId id, int most) const;

    // Writing, inside the caller's transaction.
    Result<ConversationId> ensure(QueueId queue, const PhoneNumber &client);
    /// The same for a row of the log: a new thread is archived until `refresh` shows that it was
    /// not quiet when the folder began (DECISIONS 23).
    Result<ConversationId> ensureQuiet(QueueId queue, const PhoneNumber &client);
    /// The newest text of a thread, when all of it is older than anything that can wait, be unread
    /// or be owed to the Comm Log: what `refresh` would write, without looking. Nothing happens
    /// when a newer one is shown already.
    struct OldText
    {
        MessageId id{};
        Instant at{};
        QString body;
        Direction direction = Direction::In;
        MessageStatus status = MessageStatus::Other;
        int errorCode = 0;
        AutoKind automatic = AutoKind::None;
        int media = 0;
    };
    Result<> showOld(ConversationId id, const OldText &text, Instant folderBegan);
    /// Newest text of a thread, 0 if it has none.
    Result<MessageId> newestIn(ConversationId id) const;
    /// A new text of theirs ends the archive; what was seen before waits no longer.
    Result<> bringBack(ConversationId id);
    /// Taking it back brings the waiting back as well. `seen` is the newest that whoever archives
    /// could know of, absent: everything; with a newer text of theirs the thread stays out.
    Result<> setArchived(ConversationId id, bool archived, Instant at,
                         const std::optional<Arrival> &seen = {});
    /// Out of the archive for something new: what was settled there stays so.
    Result<> reopen(ConversationId id, Instant at);
    Result<> markRead(ConversationId id);
    Result<> markUnread(ConversationId id);
    /// Of what came up to `seen`, absent: of everything.
    Result<> setNoReplyNeeded(ConversationId id, bool none,
                              const std::optional<Arrival> &seen = {});
    /// Works the summary out again from the messages: last text, waiting, unread, failed, not
    /// copied.
    Result<> refresh(ConversationId id);

private:
    Result<ConversationId> ensure(QueueId queue, const PhoneNumber &client, bool quiet);
    Result<Arrival> through(const std::optional<Arrival> &seen) const;

    Database &m_database;
};

} // namespace ivm

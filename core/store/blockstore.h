#pragma once

#include "core/model/block.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// Blocks, in force and past, and what staff asked for. Reading works on any connection; writing is
/// inside the caller's transaction.
class BlockStore
{
public:
    explicit BlockStore(Database &database);

    /// A block in force, with what its supervisor wants to know of the client.
    struct Blocked
    {
        Block block;
        QString clientName;
        int textsSince = 0; ///< Theirs, kept since the block began.
        /// A thread with urgent words nobody has marked as seen; absent when there is none.
        std::optional<ConversationId> urgent;
    };
    /// Oldest review first.
    Result<QList<Blocked>> inForce() const;
    /// Some blocked thread has urgent words that nobody marked as seen. Cheap, for every change.
    Result<bool> anyUrgent() const;
    /// Of one client, ended ones too, newest first.
    Result<QList<Block>> ofClient(const PhoneNumber &client) const;
    /// What keeps this thread from the desk: of the queue, or of all.
    Result<QList<Block>> covering(QueueId queue, const PhoneNumber &client) const;
    /// Open ones, oldest first.
    Result<QList<BlockRequest>> requests() const;

    Result<> add(const Block &block);
    Result<> end(qint64 block, Instant at, const QString &by, const QString &reason);
    Result<> reviewAgain(qint64 block, Instant at);
    /// Makes the client's threads what the blocks say; the caller refreshes them.
    Result<QList<ConversationId>> apply(const PhoneNumber &client);
    Result<> ask(const BlockRequest &request);
    /// `answer` says how: "blocked", "not blocked".
    Result<> answer(qint64 request, const QString &answer, const QString &by, Instant at);
    /// All open ones about this client on this queue, or on any.
    Result<> answerAll(const PhoneNumber &client, std::optional<QueueId> queue,
                       const QString &answer, const QString &by, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

#include "core/store/blockstore.h"

#include "core/store/database.h"

namespace ivm {

namespace {

// Columns of every read of blocks, in the order of blockOf.
#define IVM_BLOCK                                                                                  \
    "b.id, b.client, b.queue_id, b.by, b.reason, b.at, b.review_at, b.ended_at, b.ended_by, "      \
    "b.end_reason FROM block b "
constexpr int AfterBlock = 10;

Block blockOf(const Query &query)
{
    Block block;
    block.id = query.integer(0);
    block.client = PhoneNumber(query.text(1));
    if (!query.isNull(2))
        block.queue = QueueId(query.integer(2));
    block.by = query.text(3);
    block.reason = query.text(4);
    block.at = query.instant(5);
    block.reviewAt = query.instant(6);
    block.endedAt = query.maybeInstant(7);
    block.endedBy = query.text(8);
    block.endReason = query.text(9);
    return block;
}

Result<QList<Block>> blocksOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Block> blocks;
    while (query.next())
        blocks.append(blockOf(query));
    return blocks;
}

} // namespace

BlockStore::BlockStore(Database &database)
    : m_database(database)
{ }

Result<QList<BlockStore::Blocked>> BlockStore::inForce() const
{
    Query query(m_database, R"(
        SELECT b.id, b.client, b.queue_id, b.by, b.reason, b.at, b.review_at, b.ended_at,
            b.ended_by, b.end_reason, ifnull(p.name, ''),
            (SELECT count(*) FROM conversation c JOIN message m ON m.conversation_id = c.id
                WHERE c.client = b.client AND (b.queue_id IS NULL OR c.queue_id = b.queue_id)
                    AND m.direction = 0 AND m.created_at >= b.at),
            (SELECT min(c.id) FROM conversation c
                WHERE c.client = b.client AND (b.queue_id IS NULL OR c.queue_id = b.queue_id)
                    AND c.section = 4 AND c.urgent = 1)
        FROM block b INDEXED BY block_in_force LEFT JOIN client p ON p.number = b.client
        WHERE b.ended_at IS NULL ORDER BY b.review_at, b.id)");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Blocked> all;
    while (query.next()) {
        Blocked blocked;
        blocked.block = blockOf(query);
        blocked.clientName = query.text(AfterBlock);
        blocked.textsSince = int(query.integer(AfterBlock + 1));
        if (!query.isNull(AfterBlock + 2))
            blocked.urgent = ConversationId(query.integer(AfterBlock + 2));
        all.append(blocked);
    }
    return all;
}

Result<bool> BlockStore::anyUrgent() const
{
    Query query(m_database, R"(
        SELECT EXISTS (SELECT 1 FROM queue q CROSS JOIN conversation c INDEXED BY conversation_list
            ON c.queue_id = q.id AND c.section = 4 WHERE c.urgent = 1))");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return query.integer(0) != 0;
}

Result<QList<Block>> BlockStore::ofClient(const PhoneNumber &client) const
{
    Query query(m_database,
                "SELECT " IVM_BLOCK "WHERE b.client = ? ORDER BY b.client, b.at DESC, b.id DESC");
    query.bind(client.text());
    return blocksOf(query);
}

Result<QList<Block>> BlockStore::covering(QueueId queue, const PhoneNumber &client) const
{
    Query query(m_database,
                "SELECT " IVM_BLOCK "WHERE b.client = ? AND b.ended_at IS NULL "
                "AND (b.queue_id IS NULL OR b.queue_id = ?) ORDER BY b.client, b.at, b.id");
    query.bind(client.text()).bind(queue);
    return blocksOf(query);
}

Result<QList<BlockRequest>> BlockStore::requests() const
{
    Query query(m_database, R"(
        SELECT id, client, queue_id, by, reason, at FROM block_request
        WHERE answered_at IS NULL ORDER BY id)");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<BlockRequest> all;
    while (query.next())
        all.append({ .id = query.integer(0),
                     .client = PhoneNumber(query.text(1)),
                     .queue = QueueId(query.integer(2)),
                     .by = query.text(3),
                     .reason = query.text(4),
                     .at = query.instant(5) });
    return all;
}

Result<> BlockStore::add(const Block &block)
{
    Query query(m_database, R"(
        INSERT INTO block (client, queue_id, by, reason, at, review_at) VALUES (?, ?, ?, ?, ?, ?))");
    query.bind(block.client.text());
    if (block.queue)
        query.bind(*block.queue);
    else
        query.bindNull();
    query.bind(block.by).bind(block.reason).bind(block.at).bind(block.reviewAt);
    return query.run();
}

Result<> BlockStore::end(qint64 block, Instant at, const QString &by, const QString &reason)
{
    Query query(m_database, R"(
        UPDATE block SET ended_at = ?, ended_by = ?, end_reason = ?
        WHERE id = ? AND ended_at IS NULL)");
    return query.bind(at).bind(by).bind(reason).bind(block).run();
}

Result<> BlockStore::reviewAgain(qint64 block, Instant at)
{
    Query query(m_database, "UPDATE block SET review_at = ? WHERE id = ? AND ended_at IS NULL");
    return query.bind(at).bind(block).run();
}

Result<QList<ConversationId>> BlockStore::apply(const PhoneNumber &client)
{
    Query query(m_database, R"(
        UPDATE conversation SET blocked = NOT blocked
        WHERE client = ? AND blocked <> EXISTS (
            SELECT 1 FROM block b WHERE b.client = conversation.client AND b.ended_at IS NULL
                AND (b.queue_id IS NULL OR b.queue_id = conversation.queue_id))
        RETURNING id)");
    query.bind(client.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<ConversationId> changed;
    while (query.next())
        changed.append(ConversationId(query.integer(0)));
    return changed;
}

Result<> BlockStore::ask(const BlockRequest &request)
{
    Query query(m_database, R"(
        INSERT INTO block_request (client, queue_id, by, reason, at) VALUES (?, ?, ?, ?, ?))");
    query.bind(request.client.text()).bind(request.queue).bind(request.by);
    return query.bind(request.reason).bind(request.at).run();
}

Result<> BlockStore::answer(qint64 request, const QString &answer, const QString &by, Instant at)
{
    Query query(m_database, R"(
        UPDATE block_request SET answer = ?, answered_by = ?, answered_at = ?
        WHERE id = ? AND answered_at IS NULL)");
    return query.bind(answer).bind(by).bind(at).bind(request).run();
}

Result<> BlockStore::answerAll(const PhoneNumber &client, std::optional<QueueId> queue,
                               const QString &answer, const QString &by, Instant at)
{
    Query query(m_database, R"(
        UPDATE block_request SET answer = ?, answered_by = ?, answered_at = ?
        WHERE client = ? AND answered_at IS NULL AND (? OR queue_id = ?))");
    query.bind(answer).bind(by).bind(at).bind(client.text()).bind(!queue);
    return query.bind(raw(queue.value_or(QueueId{}))).run();
}

} // namespace ivm

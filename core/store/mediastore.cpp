#include "core/store/mediastore.h"

#include "core/store/database.h"

namespace ivm {

namespace {

Result<> alone(Database &database, Query &query)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = query.run(); !done)
        return done;
    return transaction.commit();
}

} // namespace

MediaStore::MediaStore(Database &database)
    : m_database(database)
{ }

Result<QList<MediaStore::Wanted>> MediaStore::wanted(Instant now, int limit) const
{
    Query query(m_database, R"(
        SELECT media.id, message.sid, message.conversation_id, media.position,
               coalesce(media.sid, ''), media.attempts
        FROM media JOIN message ON message.id = media.message_id
        WHERE media.state = 0 AND media.next_at <= ? AND message.sid IS NOT NULL
        ORDER BY media.next_at, media.message_id DESC, media.position LIMIT ?)");
    query.bind(now).bind(limit);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Wanted> out;
    while (query.next()) {
        Wanted item{ .id = query.integer(0),
                     .message = MessageSid(query.text(1)),
                     .conversation = {},
                     .position = static_cast<int>(query.integer(3)),
                     .sid = query.text(4),
                     .attempts = static_cast<int>(query.integer(5)) };
        if (!query.isNull(2))
            item.conversation = ConversationId(query.integer(2));
        out.append(item);
    }
    return out;
}

Result<std::optional<Instant>> MediaStore::nextDue() const
{
    Query query(m_database, "SELECT min(next_at) FROM media WHERE state = 0");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return query.maybeInstant(0);
}

Result<MediaStore::NotKept> MediaStore::countNotKept() const
{
    Query query(m_database,
                "SELECT ifnull(sum(state = 0), 0), count(*) FROM media WHERE state <> 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    const auto wanted = static_cast<int>(query.integer(0));
    return NotKept{ wanted, static_cast<int>(query.integer(1)) - wanted };
}

Result<> MediaStore::setListed(qint64 id, const QString &mediaSid, const QString &contentType)
{
    Query query(m_database, "UPDATE media SET sid = ?, content_type = ? WHERE id = ?");
    query.bind(mediaSid).bind(contentType).bind(id);
    return alone(m_database, query);
}

Result<> MediaStore::setKept(qint64 id, const Kept &kept)
{
    Query query(m_database, R"(
        UPDATE media SET file = ?, sha256 = ?, bytes = ?, sniffed_type = ?, width = ?, height = ?,
                         state = 1
        WHERE id = ?)");
    query.bind(kept.file).bind(kept.sha256).bind(kept.bytes).bind(kept.sniffedType);
    query.bind(kept.width).bind(kept.height).bind(id);
    return alone(m_database, query);
}

Result<> MediaStore::setLater(qint64 id, int attempts, Instant next)
{
    Query query(m_database, "UPDATE media SET attempts = ?, next_at = ? WHERE id = ?");
    query.bind(attempts).bind(next).bind(id);
    return alone(m_database, query);
}

Result<> MediaStore::setGivenUp(qint64 id, MediaItem::State state)
{
    Query query(m_database, "UPDATE media SET state = ? WHERE id = ?");
    query.bind(state).bind(id);
    return alone(m_database, query);
}

} // namespace ivm

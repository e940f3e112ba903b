#include "core/store/queuestore.h"

#include "core/store/database.h"

#include <algorithm>

namespace ivm {

QueueStore::QueueStore(Database &database)
    : m_database(database)
{ }

Result<QList<Queue>> QueueStore::all() const
{
    Query query(
        m_database,
        "SELECT id, name, title, number, colour, position FROM queue ORDER BY position, id");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Queue> queues;
    while (query.next()) {
        queues.append({ .id = QueueId(query.integer(0)),
                        .name = query.text(1),
                        .title = query.text(2),
                        .number = PhoneNumber(query.text(3)),
                        .colour = query.text(4),
                        .position = int(query.integer(5)) });
    }
    return queues;
}

Result<QueueId> QueueStore::save(const Queue &queue)
{
    if (raw(queue.id) == 0) {
        Query add(m_database, R"(
            INSERT INTO queue (name, title, number, colour, position) VALUES (?, ?, ?, ?, ?))");
        add.bind(queue.name).bind(queue.title).bind(queue.number.text());
        add.bind(queue.colour).bind(queue.position);
        if (auto done = add.run(); !done)
            return tl::unexpected(done.error());
        return QueueId(add.insertedId());
    }
    Query change(m_database, R"(
        UPDATE queue SET name = ?, title = ?, number = ?, colour = ?, position = ? WHERE id = ?)");
    change.bind(queue.name).bind(queue.title).bind(queue.number.text());
    change.bind(queue.colour).bind(queue.position).bind(queue.id);
    if (auto done = change.run(); !done)
        return tl::unexpected(done.error());
    return queue.id;
}

Result<> QueueStore::putBack(const QList<Queue> &queues)
{
    const auto present = all();
    if (!present)
        return tl::unexpected(present.error());
    // Two that swapped names or numbers pass through a state in which both have the same.
    for (const Queue &queue : queues) {
        for (const Queue &other : *present) {
            const bool stays = std::ranges::find(queues, other.id, &Queue::id) == queues.end();
            if (stays && (other.name == queue.name || other.number == queue.number))
                return failure(Error::Kind::Invalid,
                               QStringLiteral("queues: two have the same name or number"));
        }
        Query park(m_database,
                   "UPDATE queue SET name = 'parked ' || id, number = 'parked ' || id "
                   "WHERE id = ?");
        park.bind(queue.id);
        if (auto done = park.run(); !done)
            return done;
    }
    for (const Queue &queue : queues) {
        Query put(m_database, R"(
            INSERT INTO queue (id, name, title, number, colour, position) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title,
                number = excluded.number, colour = excluded.colour,
                position = excluded.position)");
        put.bind(queue.id).bind(queue.name).bind(queue.title).bind(queue.number.text());
        put.bind(queue.colour).bind(queue.position);
        if (auto done = put.run(); !done)
            return done;
    }
    return {};
}

Result<bool> QueueStore::removeUnused(QueueId queue)
{
    Query used(m_database, "SELECT count(*) FROM conversation WHERE queue_id = ?");
    used.bind(queue);
    if (auto done = used.run(); !done)
        return tl::unexpected(done.error());
    if (used.next() && used.integer(0) > 0)
        return false;
    Query remove(m_database, "DELETE FROM queue WHERE id = ?");
    remove.bind(queue);
    if (auto done = remove.run(); !done)
        return tl::unexpected(done.error());
    return true;
}

} // namespace ivm

#include "core/store/queuestore.h"

#include "core/store/database.h"

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

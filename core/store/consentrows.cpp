#include "core/store/consentrows.h"

#include "core/model/evidence.h"
#include "core/model/ids.h"
#include "core/model/waiting.h"
#include "core/store/database.h"
#include "core/store/messageid.h"

namespace ivm {

ConsentRows::ConsentRows(Database &database)
    : m_database(database)
{ }

Result<> ConsentRows::keepFirstTextSince(const PhoneNumber &client, Instant from,
                                         Instant recordedAt)
{
    // One look into each of the client's threads: a handful, whatever their length.
    Query query(m_database, R"(
        INSERT INTO evidence (client, kind, number, at, sid, words, recorded_at)
        SELECT from_number, ?, to_number, created_at, sid, body, ? FROM message
        WHERE id = (
            SELECT min((
                SELECT m.id FROM message m WHERE m.conversation_id = c.id AND m.id >= ?
                    AND m.direction = 0 AND m.meaning = ?
                ORDER BY m.id LIMIT 1))
            FROM conversation c WHERE c.client = ?)
        ON CONFLICT (sid) DO NOTHING)");
    query.bind(EvidenceKind::FirstText).bind(recordedAt).bind(raw(firstMessageIdAt(from)));
    query.bind(Meaning::Ordinary).bind(client.text());
    return query.run();
}

Result<bool> ConsentRows::store(const PhoneNumber &client, Standing standing,
                                std::optional<Instant> since,
                                const QSet<PhoneNumber> &networkBlocked)
{
    bool changed = false;
    {
        Query query(m_database, R"(
            INSERT INTO client (number, standing, standing_since) VALUES (?, ?, ?)
            ON CONFLICT (number) DO UPDATE SET standing = excluded.standing,
                standing_since = excluded.standing_since
            WHERE standing <> excluded.standing OR standing_since IS NOT excluded.standing_since)");
        query.bind(client.text()).bind(standing);
        query.bind(since);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        changed = query.rowsChanged() > 0;
    }
    QList<std::pair<ConversationId, bool>> blocked;
    {
        Query query(m_database, R"(
            SELECT c.id, q.number, c.network_blocked
            FROM conversation c JOIN queue q ON q.id = c.queue_id WHERE c.client = ?)");
        query.bind(client.text());
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        while (query.next()) {
            const bool is = networkBlocked.contains(PhoneNumber(query.text(1)));
            if (is != (query.integer(2) != 0))
                blocked.append({ ConversationId(query.integer(0)), is });
        }
    }
    for (const auto &[id, is] : blocked) {
        Query query(m_database, "UPDATE conversation SET network_blocked = ? WHERE id = ?");
        if (auto done = query.bind(is).bind(id).run(); !done)
            return tl::unexpected(done.error());
    }
    return changed || !blocked.isEmpty();
}

} // namespace ivm

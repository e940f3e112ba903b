#include "core/store/clientmarkstore.h"

#include "core/store/database.h"

namespace ivm {

ClientMarkStore::ClientMarkStore(Database &database)
    : m_database(database)
{ }

Result<QList<ClientMark>> ClientMarkStore::of(const PhoneNumber &client) const
{
    Query query(m_database, R"(
        SELECT id, kind, who, by, at, ended_at, ended_by FROM client_mark
        WHERE client = ? ORDER BY id)");
    query.bind(client.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<ClientMark> marks;
    while (query.next())
        marks.append({ .id = query.integer(0),
                       .client = client,
                       .kind = static_cast<ClientMarkKind>(query.integer(1)),
                       .who = query.text(2),
                       .by = query.text(3),
                       .at = query.instant(4),
                       .endedAt = query.maybeInstant(5),
                       .endedBy = query.text(6) });
    return marks;
}

Result<QString> ClientMarkStore::sharedBy(const PhoneNumber &client) const
{
    const auto marks = of(client);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto shared = inForce(*marks, ClientMarkKind::SharedPhone);
    return shared ? shared->who : QString();
}

Result<> ClientMarkStore::set(const ClientMark &mark)
{
    const auto marks = of(mark.client);
    if (!marks)
        return tl::unexpected(marks.error());
    if (const auto now = inForce(*marks, mark.kind)) {
        if (now->who == mark.who)
            return {};
        if (auto done = end(mark.client, mark.kind, mark.by, mark.at); !done)
            return done;
    }
    Query query(m_database,
                "INSERT INTO client_mark (client, kind, who, by, at) VALUES (?, ?, ?, ?, ?)");
    return query.bind(mark.client.text())
        .bind(static_cast<int>(mark.kind))
        .bind(mark.who)
        .bind(mark.by)
        .bind(mark.at)
        .run();
}

Result<> ClientMarkStore::end(const PhoneNumber &client, ClientMarkKind kind, const QString &by,
                              Instant at)
{
    Query query(m_database, R"(
        UPDATE client_mark SET ended_at = ?, ended_by = ?
        WHERE client = ? AND kind = ? AND ended_at IS NULL)");
    return query.bind(at).bind(by).bind(client.text()).bind(static_cast<int>(kind)).run();
}

} // namespace ivm

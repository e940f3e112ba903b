#include "core/store/holdstore.h"

#include "core/store/database.h"

namespace ivm {

namespace {

Result<QList<HoldStore::Hold>> holdsOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<HoldStore::Hold> all;
    while (query.next())
        all.append({ .id = query.integer(0),
                     .client = PhoneNumber(query.text(1)),
                     .by = query.text(2),
                     .reason = query.text(3),
                     .at = query.instant(4),
                     .endedAt = query.maybeInstant(5),
                     .endedBy = query.text(6) });
    return all;
}

} // namespace

HoldStore::HoldStore(Database &database)
    : m_database(database)
{ }

Result<QList<HoldStore::Hold>> HoldStore::inForce() const
{
    Query query(m_database, R"(
        SELECT id, client, by, reason, at, ended_at, ended_by FROM legal_hold
        WHERE ended_at IS NULL ORDER BY id)");
    return holdsOf(query);
}

Result<std::optional<HoldStore::Hold>> HoldStore::of(const PhoneNumber &client) const
{
    Query query(m_database, R"(
        SELECT id, client, by, reason, at, ended_at, ended_by FROM legal_hold
        WHERE client = ? AND ended_at IS NULL)");
    query.bind(client.text());
    auto holds = holdsOf(query);
    if (!holds)
        return tl::unexpected(holds.error());
    return holds->isEmpty() ? std::nullopt : std::optional(holds->first());
}

Result<> HoldStore::begin(const PhoneNumber &client, const QString &reason, const QString &by,
                          Instant at)
{
    Query query(m_database, R"(
        INSERT INTO legal_hold (client, by, reason, at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING)");
    return query.bind(client.text()).bind(by).bind(reason).bind(at).run();
}

Result<> HoldStore::end(const PhoneNumber &client, const QString &by, Instant at)
{
    Query query(m_database, R"(
        UPDATE legal_hold SET ended_at = ?, ended_by = ? WHERE client = ? AND ended_at IS NULL)");
    return query.bind(at).bind(by).bind(client.text()).run();
}

} // namespace ivm

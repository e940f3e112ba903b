#include "core/store/rolepasswordstore.h"

#include "core/store/database.h"

namespace ivm {

RolePasswordStore::RolePasswordStore(Database &database)
    : m_database(database)
{ }

Result<std::optional<QByteArray>> RolePasswordStore::record() const
{
    Query query(m_database, "SELECT record FROM role_password WHERE id = 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

Result<RolePasswordStore::Guesses> RolePasswordStore::guesses() const
{
    Query query(m_database, "SELECT wrong, boot, uptime, server FROM role_guess WHERE id = 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return Guesses{};
    return Guesses{ .wrong = int(query.integer(0)),
                    .boot = query.text(1),
                    .uptime = Millis(query.integer(2)),
                    .server = query.maybeInstant(3) };
}

Result<std::optional<RolePasswordStore::Seal>> RolePasswordStore::seal() const
{
    Query query(m_database, "SELECT manifest, signature FROM settings_seal WHERE id = 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::optional<Seal>();
    return std::optional(Seal{ .manifest = query.bytes(0), .signature = query.bytes(1) });
}

Result<QList<SealedRow>> RolePasswordStore::rows() const
{
    QList<SealedRow> rows;
    // The cast keeps bytes that are no text any more.
    Query settings(m_database,
                   "SELECT subject, CAST(document AS BLOB) FROM setting ORDER BY subject");
    if (auto done = settings.run(); !done)
        return tl::unexpected(done.error());
    while (settings.next())
        rows.append({ .subject = settings.text(0), .bytes = settings.bytes(1) });
    Query queues(m_database, R"(
        SELECT group_concat(quote(id) || ',' || quote(name) || ',' || quote(title) || ','
            || quote(number) || ',' || quote(colour) || ',' || quote(position), x'0a')
        FROM (SELECT id, name, title, number, colour, position FROM queue ORDER BY id))");
    if (auto done = queues.run(); !done)
        return tl::unexpected(done.error());
    if (queues.next())
        rows.append({ .subject = QStringLiteral("queues"), .bytes = queues.bytes(0) });
    return rows;
}

Result<> RolePasswordStore::saveRecord(const QByteArray &record)
{
    Query query(m_database, R"(
        INSERT INTO role_password (id, record) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET record = excluded.record)");
    query.bind(record);
    return query.run();
}

Result<> RolePasswordStore::saveGuesses(const Guesses &guesses)
{
    Query query(m_database, R"(
        INSERT INTO role_guess (id, wrong, boot, uptime, server) VALUES (1, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET wrong = excluded.wrong, boot = excluded.boot,
            uptime = excluded.uptime, server = excluded.server)");
    query.bind(guesses.wrong).bind(guesses.boot).bind(qint64(guesses.uptime.count()));
    query.bind(guesses.server);
    return query.run();
}

Result<> RolePasswordStore::saveSeal(const Seal &seal)
{
    Query query(m_database, R"(
        INSERT INTO settings_seal (id, manifest, signature) VALUES (1, ?, ?)
        ON CONFLICT (id) DO UPDATE SET manifest = excluded.manifest,
            signature = excluded.signature)");
    query.bind(seal.manifest).bind(seal.signature);
    return query.run();
}

} // namespace ivm

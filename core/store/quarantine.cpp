#include "core/store/quarantine.h"

#include "core/store/database.h"

#include <QCryptographicHash>

namespace ivm {

Quarantine::Quarantine(Database &database)
    : m_database(database)
{ }

Result<int> Quarantine::count() const
{
    Query query(m_database, "SELECT count(*) FROM quarantine");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return int(query.integer(0));
}

Result<bool> Quarantine::add(const QuarantinedRow &row, Instant at)
{
    const QByteArray digest = QCryptographicHash::hash(row.raw, QCryptographicHash::Sha256).toHex();
    Query query(m_database, R"(
        INSERT INTO quarantine (seen_at, reason, raw, digest) VALUES (?, ?, ?, ?)
        ON CONFLICT (digest) DO NOTHING)");
    query.bind(at).bind(row.reason).bind(row.raw).bind(QString::fromLatin1(digest));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.rowsChanged() > 0;
}

} // namespace ivm

#include "core/store/wordingstore.h"

#include "core/model/smstext.h"
#include "core/store/database.h"

namespace ivm {

namespace {

void bindPlace(Query &query, const Wording &wording)
{
    query.bind(wording.kind);
    if (wording.queue)
        query.bind(*wording.queue);
    else
        query.bindNull();
    query.bind(wording.language);
}

} // namespace

WordingStore::WordingStore(Database &database)
    : m_database(database)
{ }

Result<QList<Wording>> WordingStore::all() const
{
    Query query(m_database,
                "SELECT kind, queue_id, language, version, text FROM wording ORDER BY id");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Wording> wordings;
    while (query.next()) {
        Wording wording;
        wording.kind = static_cast<AutoKind>(query.integer(0));
        if (!query.isNull(1))
            wording.queue = QueueId(query.integer(1));
        wording.language = query.text(2);
        wording.version = static_cast<int>(query.integer(3));
        wording.text = query.text(4);
        wordings.append(wording);
    }
    return wordings;
}

Result<int> WordingStore::learn(const QList<Wording> &wordings, Instant at)
{
    int added = 0;
    for (const Wording &wording : wordings) {
        const QString print = fingerprint(wording.text);
        Query known(m_database,
                    "SELECT count(*) FROM wording WHERE kind = ? AND queue_id IS ? "
                    "AND language = ? AND fingerprint = ?");
        bindPlace(known, wording);
        known.bind(print);
        if (auto done = known.run(); !done)
            return tl::unexpected(done.error());
        if (known.next() && known.integer(0) > 0)
            continue;
        Query insert(m_database, R"(
            INSERT INTO wording (kind, queue_id, language, version, text, fingerprint, since)
            SELECT ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ? FROM wording
            WHERE kind = ? AND queue_id IS ? AND language = ?)");
        bindPlace(insert, wording);
        insert.bind(wording.text).bind(print).bind(at);
        bindPlace(insert, wording);
        if (auto done = insert.run(); !done)
            return tl::unexpected(done.error());
        ++added;
    }
    return added;
}

} // namespace ivm

#include "core/store/historystore.h"

#include "core/store/database.h"

#include <QCryptographicHash>
#include <QStringList>

namespace ivm {

namespace {

/// Each part with its length before it: no two rows read the same.
QByteArray digestOf(const QByteArray &previous, const HistoryEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto part = [&hash](const QByteArray &bytes) {
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    };
    part(previous);
    for (const qint64 number : { entry.id, toMs(entry.at), qint64(entry.kind), entry.together })
        part(QByteArray::number(number));
    for (const QString &text : { entry.who.initials, entry.who.account, entry.who.workstation,
                                 entry.queue, entry.subject, entry.before, entry.after })
        part(text.toUtf8());
    return hash.result();
}

QString searchable(const HistoryEntry &entry)
{
    return historyCells(entry).join(u'\n').toCaseFolded();
}

HistoryEntry entryAt(const Query &query)
{
    return { .id = query.integer(0),
             .at = query.instant(1),
             .kind = HistoryKind(query.integer(2)),
             .who = { .initials = query.text(3),
                      .account = query.text(4),
                      .workstation = query.text(5) },
             .queue = query.text(6),
             .subject = query.text(7),
             .before = query.text(8),
             .after = query.text(9),
             .together = query.integer(10) };
}

Result<QList<HistoryEntry>> historyOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<HistoryEntry> entries;
    while (query.next())
        entries.append(entryAt(query));
    return entries;
}

Result<std::optional<HistoryEntry>> firstOf(Query &query)
{
    const auto found = historyOf(query);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

} // namespace

HistoryStore::HistoryStore(Database &database)
    : m_database(database)
{ }

Result<qint64> HistoryStore::add(const HistoryEntry &given)
{
    const auto last = end();
    if (!last)
        return tl::unexpected(last.error());
    HistoryEntry entry = given;
    entry.id = last->id + 1;
    if (entry.together == 0)
        entry.together = entry.id;
    Query query(m_database, R"(
        INSERT INTO change_history (id, at, kind, initials, account, workstation, queue, subject,
            before, after, together, search, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    query.bind(entry.id).bind(entry.at).bind(entry.kind);
    query.bind(entry.who.initials).bind(entry.who.account).bind(entry.who.workstation);
    query.bind(entry.queue).bind(entry.subject).bind(entry.before).bind(entry.after);
    query.bind(entry.together).bind(searchable(entry)).bind(digestOf(last->digest, entry));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return entry.id;
}

Result<> HistoryStore::addTogether(QList<HistoryEntry> entries)
{
    qint64 first = 0;
    for (HistoryEntry &entry : entries) {
        entry.together = first;
        const auto added = add(entry);
        if (!added)
            return tl::unexpected(added.error());
        if (first == 0)
            first = *added;
    }
    return {};
}

Result<QList<HistoryEntry>> HistoryStore::page(const HistoryFilter &filter, qint64 before,
                                               int most) const
{
    const qint64 below = before > 0 ? before : std::numeric_limits<qint64>::max();
    const QString sought = filter.search.trimmed().toCaseFolded();
    if (!filter.queue.isEmpty()) {
        Query query(m_database, R"(
            SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
                together
            FROM change_history WHERE queue = ? AND id < ? AND instr(search, ?) > 0
            ORDER BY id DESC LIMIT ?)");
        query.bind(filter.queue).bind(below).bind(sought).bind(most);
        return historyOf(query);
    }
    Query query(m_database, R"(
        SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
            together
        FROM change_history WHERE id < ? AND instr(search, ?) > 0 ORDER BY id DESC LIMIT ?)");
    query.bind(below).bind(sought).bind(most);
    return historyOf(query);
}

Result<QList<HistoryEntry>> HistoryStore::saving(qint64 together) const
{
    Query query(m_database, R"(
        SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
            together
        FROM change_history WHERE together = ? ORDER BY id)");
    query.bind(together);
    return historyOf(query);
}

Result<std::optional<HistoryEntry>> HistoryStore::newestPassword() const
{
    Query query(m_database, R"(
        SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
            together
        FROM change_history WHERE kind IN (10, 11, 12) ORDER BY id DESC LIMIT 1)");
    return firstOf(query);
}

Result<std::optional<HistoryEntry>> HistoryStore::newestAboutSeal() const
{
    Query query(m_database, R"(
        SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
            together
        FROM change_history WHERE kind IN (5, 6, 7) ORDER BY id DESC LIMIT 1)");
    return firstOf(query);
}

Result<HistoryStore::End> HistoryStore::end() const
{
    Query query(m_database, "SELECT id, digest FROM change_history ORDER BY id DESC LIMIT 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? End{ .id = query.integer(0), .digest = query.bytes(1) } : End{};
}

Result<std::optional<QByteArray>> HistoryStore::digest(qint64 id) const
{
    Query query(m_database, "SELECT digest FROM change_history WHERE id = ?");
    query.bind(id);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

Result<std::optional<qint64>> HistoryStore::brokenAt() const
{
    Query query(m_database, R"(
        SELECT id, at, kind, initials, account, workstation, queue, subject, before, after,
            together, digest
        FROM change_history ORDER BY id)");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QByteArray previous;
    qint64 expected = 1;
    while (query.next()) {
        const HistoryEntry entry = entryAt(query);
        previous = digestOf(previous, entry);
        if (entry.id != expected || previous != query.bytes(11))
            return std::optional(entry.id);
        ++expected;
    }
    return std::optional<qint64>();
}

} // namespace ivm

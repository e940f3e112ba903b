#include "core/store/syncstore.h"

#include "core/store/database.h"

#include <QJsonDocument>

namespace ivm {

SyncStore::SyncStore(Database &database)
    : m_database(database)
{ }

Result<QJsonObject> SyncStore::cursor(const QString &name) const
{
    Query query(m_database, "SELECT document FROM cursor WHERE name = ?");
    query.bind(name);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return QJsonObject();
    return QJsonDocument::fromJson(query.text(0).toUtf8()).object();
}

Result<> SyncStore::saveCursor(const QString &name, const QJsonObject &document)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (document.isEmpty()) {
        Query forget(m_database, "DELETE FROM cursor WHERE name = ?");
        forget.bind(name);
        if (auto done = forget.run(); !done)
            return done;
    } else {
        Query save(m_database, R"(
            INSERT INTO cursor (name, document) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET document = excluded.document)");
        save.bind(name).bind(
            QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
        if (auto done = save.run(); !done)
            return done;
    }
    return transaction.commit();
}

Result<QList<SyncStore::UnderWay>> SyncStore::underWay(Instant since, int limit) const
{
    Query query(m_database, R"(
        SELECT sid, created_at FROM message
        WHERE direction = 1 AND status BETWEEN 20 AND 24 AND redacted = 0 AND sid IS NOT NULL
              AND created_at >= ?
        ORDER BY id DESC LIMIT ?)");
    query.bind(since).bind(limit);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<UnderWay> out;
    while (query.next())
        out.append({ MessageSid(query.text(0)), query.instant(1) });
    return out;
}

Result<QList<MessageSid>> SyncStore::unknown(const QList<MessageSid> &sids) const
{
    QList<MessageSid> out;
    for (const MessageSid &sid : sids) {
        Query query(m_database, "SELECT 1 FROM message WHERE sid = ?");
        query.bind(sid.text());
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        if (!query.next())
            out.append(sid);
    }
    return out;
}

Result<std::optional<ConversationId>> SyncStore::markGone(const MessageSid &sid)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    std::optional<ConversationId> conversation;
    {
        Query query(m_database, "SELECT conversation_id FROM message WHERE sid = ?");
        query.bind(sid.text());
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        if (query.next() && !query.isNull(0))
            conversation = ConversationId(query.integer(0));
    }
    Query mark(m_database, "UPDATE message SET redacted = 1 WHERE sid = ?");
    mark.bind(sid.text());
    if (auto done = mark.run(); !done)
        return tl::unexpected(done.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return conversation;
}

bool SyncStore::isFilled() const
{
    Query query(m_database, "SELECT 1 FROM meta WHERE key = 'fill_complete'");
    return query.run() && query.next();
}

bool SyncStore::isFillOver() const
{
    const auto place = cursor(QStringLiteral("fill"));
    return isFilled() && place && place->isEmpty();
}

Result<QList<PhoneNumber>> SyncStore::strangersOf(const QList<MessageId> &arrived) const
{
    QList<PhoneNumber> out;
    for (const MessageId id : arrived) {
        Query query(m_database, R"(
            SELECT message.from_number FROM message
            LEFT JOIN client ON client.number = message.from_number
            WHERE message.id = ? AND message.direction = 0 AND coalesce(history_known, 0) = 0)");
        query.bind(id);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        if (query.next() && !out.contains(PhoneNumber(query.text(0))))
            out.append(PhoneNumber(query.text(0)));
    }
    return out;
}

Result<bool> SyncStore::historyKnown(const PhoneNumber &client) const
{
    Query query(m_database, "SELECT history_known FROM client WHERE number = ?");
    query.bind(client.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() && query.integer(0) != 0;
}

Result<QList<PhoneNumber>> SyncStore::ourNumbers() const
{
    Query query(m_database, "SELECT number FROM queue ORDER BY position");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> out;
    while (query.next())
        out.append(PhoneNumber(query.text(0)));
    return out;
}

} // namespace ivm

#include "core/store/foldercounts.h"

#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/migrations.h"

namespace ivm {

namespace {

Result<qint64> one(Database &database, const char *sql)
{
    Query query(database, sql);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.integer(0) : 0;
}

} // namespace

QString outboxWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Waiting:
        return QStringLiteral("waiting");
    case OutboxState::Sending:
        return QStringLiteral("sending");
    case OutboxState::Unconfirmed:
        return QStringLiteral("unconfirmed");
    case OutboxState::Sent:
        return QStringLiteral("sent");
    case OutboxState::Refused:
        return QStringLiteral("refused");
    case OutboxState::Withdrawn:
        return QStringLiteral("withdrawn");
    case OutboxState::GivenUp:
        return QStringLiteral("given_up");
    }
    return QStringLiteral("other");
}

Result<FolderCounts> folderCounts(Database &database)
{
    FolderCounts counts;
    const auto schema = schemaVersion(database);
    if (!schema)
        return tl::unexpected(schema.error());
    counts.schema = *schema;
    const std::pair<const char *, qint64 FolderCounts::*> simple[] = {
        { "SELECT count(*) FROM message", &FolderCounts::messages },
        { "SELECT count(*) FROM conversation", &FolderCounts::conversations },
        { "SELECT count(*) FROM client", &FolderCounts::clients },
        { "SELECT count(*) FROM evidence", &FolderCounts::evidence },
        { "SELECT count(*) FROM copy", &FolderCounts::copies },
        { "SELECT count(*) FROM quarantine", &FolderCounts::quarantined },
        { "SELECT count(*) FROM outbox WHERE state = 3", &FolderCounts::unconfirmed },
    };
    static_assert(static_cast<int>(OutboxState::Unconfirmed) == 3);
    for (const auto &[sql, field] : simple) {
        const auto count = one(database, sql);
        if (!count)
            return tl::unexpected(count.error());
        counts.*field = *count;
    }
    Query media(database, "SELECT state, count(*) FROM media GROUP BY state");
    if (auto done = media.run(); !done)
        return tl::unexpected(done.error());
    static constexpr const char *words[] = { "wanted", "kept", "too_large", "gone", "failed" };
    while (media.next()) {
        const qint64 state = media.integer(0);
        if (state >= 0 && state < qint64(std::size(words)))
            counts.media.insert(QLatin1String(words[state]), media.integer(1));
    }
    Query outbox(database, "SELECT state, kind <> 0, count(*) FROM outbox GROUP BY 1, 2");
    if (auto done = outbox.run(); !done)
        return tl::unexpected(done.error());
    while (outbox.next()) {
        auto &by = outbox.integer(1) ? counts.automatic : counts.outbox;
        by[outboxWord(OutboxState(outbox.integer(0)))] += outbox.integer(2);
    }
    // Rows of no queue have no conversation; the index on it finds them.
    Query strangers(database,
                    "SELECT DISTINCT CASE direction WHEN 0 THEN to_number ELSE from_number END "
                    "FROM message WHERE conversation_id IS NULL LIMIT 20");
    if (auto done = strangers.run(); !done)
        return tl::unexpected(done.error());
    while (strangers.next())
        counts.numbersWithoutQueue.append(PhoneNumber(strangers.text(0)));
    return counts;
}

Result<QMap<QString, qint64>> sentByOthers(Database &database, Instant since)
{
    Query query(database, R"(
        SELECT q.name, count(*) FROM message m JOIN queue q ON q.number = m.from_number
        WHERE m.id >= ? AND m.direction = 1 AND m.sid IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = m.id)
        GROUP BY q.name)");
    if (auto done = query.bind(raw(firstMessageIdAt(since))).run(); !done)
        return tl::unexpected(done.error());
    QMap<QString, qint64> counts;
    while (query.next())
        counts.insert(query.text(0), query.integer(1));
    return counts;
}

} // namespace ivm

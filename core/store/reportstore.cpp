#include "core/store/reportstore.h"

#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/owed.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr qint64 Quarter = 15 * 60 * 1000;

ThreadText textIn(const Query &query)
{
    return { .id = MessageId(query.integer(0)),
             .arrival = Arrival(query.integer(1)),
             .direction = Direction(query.integer(2)),
             .status = MessageStatus(query.integer(3)),
             .automatic = AutoKind(query.integer(4)),
             .meaning = Meaning(query.integer(5)),
             .urgent = query.integer(6) != 0,
             .at = query.instant(7) };
}

} // namespace

ReportStore::ReportStore(Database &database)
    : m_database(database)
{ }

// CROSS JOIN: in this order. Ids follow time (messageid.h), so a time is a range of them.

Result<QList<TextCount>> ReportStore::counts(Instant from, Instant to) const
{
    Query query(m_database, R"(
        SELECT c.queue_id, m.created_at / ?1, m.direction, m.automatic,
            m.direction = 1 AND m.status IN (4, 26, 27, 28) AS failed,
            iif(m.direction = 1 AND m.status IN (4, 26, 27, 28), m.error_code, 0), count(*)
        FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
        WHERE m.id >= ?2 AND m.id < ?3 AND (m.status = 4 OR m.status >= 20)
        GROUP BY 1, 2, 3, 4, 5, 6)");
    query.bind(Quarter).bind(firstMessageIdAt(from)).bind(firstMessageIdAt(to));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<TextCount> counts;
    while (query.next())
        counts.append({ .queue = QueueId(query.integer(0)),
                        .quarter = fromMs(query.integer(1) * Quarter),
                        .direction = Direction(query.integer(2)),
                        .automatic = AutoKind(query.integer(3)),
                        .failed = query.integer(4) != 0,
                        .errorCode = int(query.integer(5)),
                        .texts = int(query.integer(6)) });
    return counts;
}

Result<QList<WrittenThread>> ReportStore::threads(Instant from, Instant to) const
{
    Query query(m_database, R"(
        SELECT DISTINCT c.id, c.queue_id, c.blocked, max(c.no_reply_through, c.archived_through)
        FROM message m CROSS JOIN conversation c ON c.id = m.conversation_id
        WHERE m.id >= ? AND m.id < ? AND m.direction = 0)");
    query.bind(firstMessageIdAt(from)).bind(firstMessageIdAt(to));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<WrittenThread> threads;
    while (query.next())
        threads.append({ .id = ConversationId(query.integer(0)),
                         .queue = QueueId(query.integer(1)),
                         .blocked = query.integer(2) != 0,
                         .excusedThrough = Arrival(query.integer(3)) });
    return threads;
}

Result<std::vector<ThreadText>> ReportStore::around(ConversationId thread, Instant from,
                                                    Instant to) const
{
    std::vector<ThreadText> texts;
    {
        Query before(m_database, R"(
            SELECT id, arrival, direction, status, automatic, meaning, urgent, created_at
            FROM message WHERE conversation_id = ? AND id >= ? AND id < ? ORDER BY id DESC)");
        before.bind(thread).bind(firstMessageIdAt(from - LookBack)).bind(firstMessageIdAt(from));
        if (auto done = before.run(); !done)
            return tl::unexpected(done.error());
        while (before.next()) {
            texts.push_back(textIn(before));
            if (endsWaiting(texts.back()))
                break;
        }
        std::ranges::reverse(texts);
    }
    Query after(m_database, R"(
        SELECT id, arrival, direction, status, automatic, meaning, urgent, created_at
        FROM message WHERE conversation_id = ? AND id >= ? ORDER BY id)");
    after.bind(thread).bind(firstMessageIdAt(from));
    if (auto done = after.run(); !done)
        return tl::unexpected(done.error());
    while (after.next()) {
        texts.push_back(textIn(after));
        if (texts.back().at >= to && endsWaiting(texts.back()))
            break;
    }
    return texts;
}

Result<QList<PhoneNumber>> ReportStore::whoseConsentMayTurn(Instant from, Instant to) const
{
    // The kinds are those of the index evidence_turn.
    Query query(m_database, R"(
        SELECT DISTINCT client FROM evidence
        WHERE at >= ? AND at < ? AND kind IN (3, 4, 6, 7, 8, 10, 20, 21, 22, 30, 31))");
    query.bind(from).bind(to);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> clients;
    while (query.next())
        clients.append(PhoneNumber(query.text(0)));
    return clients;
}

Result<QList<UncopiedThread>> ReportStore::notCopied(QueueId queue, Instant from, Instant to) const
{
    Query query(m_database,
                "SELECT v.id, v.client, ifnull(p.name, ''), sum(" IVM_TOLD_IN_A_COPY "), "
                "max(m.created_at) "
                "FROM conversation v CROSS JOIN message m "
                "ON m.conversation_id = v.id AND m.id >= ?2 AND m.id < ?3 "
                "LEFT JOIN copied c ON c.message_id = m.id "
                "LEFT JOIN client p ON p.number = v.client "
                "WHERE v.queue_id = ?1 AND v.not_copied > 0 AND " IVM_OWED
                "GROUP BY v.id HAVING sum(" IVM_A_PERSON_SAID ") > 0");
    query.bind(queue).bind(firstMessageIdAt(from)).bind(firstMessageIdAt(to));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<UncopiedThread> threads;
    while (query.next())
        threads.append({ .conversation = ConversationId(query.integer(0)),
                         .queue = queue,
                         .client = PhoneNumber(query.text(1)),
                         .clientName = query.text(2),
                         .texts = int(query.integer(3)),
                         .lastAt = query.instant(4) });
    return threads;
}

ReadAsOfNow::ReadAsOfNow(Database &database)
    : m_database(database)
    , m_begun(database.execute(QStringLiteral("BEGIN")))
{ }

ReadAsOfNow::~ReadAsOfNow()
{
    if (m_begun)
        (void)m_database.execute(QStringLiteral("COMMIT")); // nothing was written
}

} // namespace ivm

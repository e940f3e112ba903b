#include "core/store/automaticstore.h"

#include "core/store/database.h"
#include "core/store/messageid.h"

namespace ivm {

namespace {

/// What a statement says, when it says ids of messages.
Result<QList<MessageId>> idsOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<MessageId> ids;
    while (query.next())
        ids.append(MessageId(query.integer(0)));
    return ids;
}

} // namespace

AutomaticStore::AutomaticStore(Database &database)
    : m_database(database)
{ }

Result<QList<AutomaticStore::Past>> AutomaticStore::toClient(const PhoneNumber &client) const
{
    Query query(m_database,
                "SELECT m.automatic, c.queue_id, coalesce(o.period, ''), "
                "coalesce(o.enqueued_at, m.created_at), o.state, m.status "
                "FROM conversation c JOIN message m ON m.conversation_id = c.id "
                "LEFT JOIN outbox o ON o.message_id = m.id "
                "WHERE c.client = ? AND m.automatic <> 0 AND m.direction = 1 "
                "ORDER BY m.id");
    if (auto done = query.bind(client.text()).run(); !done)
        return tl::unexpected(done.error());
    QList<Past> past;
    while (query.next())
        past.append({ .kind = AutoKind(query.integer(0)),
                      .queue = QueueId(query.integer(1)),
                      .period = query.text(2),
                      .at = query.instant(3),
                      .state = query.isNull(4) ? std::nullopt
                                               : std::optional(OutboxState(query.integer(4))),
                      .status = MessageStatus(query.integer(5)) });
    return past;
}

Result<std::optional<Instant>> AutomaticStore::lastByPerson(ConversationId conversation) const
{
    Query query(m_database,
                "SELECT created_at, status FROM message WHERE conversation_id = ? "
                "AND direction = 1 AND automatic = 0 ORDER BY id DESC LIMIT 20");
    if (auto done = query.bind(conversation).run(); !done)
        return tl::unexpected(done.error());
    while (query.next()) {
        const auto status = MessageStatus(query.integer(1));
        if (!isFailure(status) && status != MessageStatus::Withdrawn
            && status != MessageStatus::Refused)
            return query.maybeInstant(0);
    }
    return std::optional<Instant>();
}

Result<QStringList> AutomaticStore::lastTexts(const PhoneNumber &client, int most) const
{
    Query query(m_database,
                "SELECT m.body FROM conversation c JOIN message m ON m.conversation_id = c.id "
                "WHERE c.client = ? AND m.direction = 0 ORDER BY m.id DESC LIMIT ?");
    if (auto done = query.bind(client.text()).bind(most).run(); !done)
        return tl::unexpected(done.error());
    QStringList texts;
    while (query.next())
        texts.append(query.text(0));
    return texts;
}

Result<QList<MessageId>> AutomaticStore::textsSince(const PhoneNumber &client, Instant since) const
{
    Query query(m_database,
                "SELECT m.id FROM conversation c JOIN message m ON m.conversation_id = c.id "
                "WHERE c.client = ? AND m.id >= ? AND m.direction = 0 ORDER BY m.id");
    return idsOf(query.bind(client.text()).bind(raw(firstMessageIdAt(since))));
}

Result<bool> AutomaticStore::hasEntry(ConversationId conversation, const QString &fingerprint,
                                      Instant since) const
{
    Query query(m_database,
                "SELECT count(*) FROM outbox WHERE conversation_id = ? AND kind <> 0 "
                "AND fingerprint = ? AND enqueued_at >= ?");
    if (auto done = query.bind(conversation).bind(fingerprint).bind(since).run(); !done)
        return tl::unexpected(done.error());
    return query.next() && query.integer(0) > 0;
}

Result<> AutomaticStore::postpone(MessageId text, const PhoneNumber &client)
{
    Query query(m_database,
                "INSERT OR IGNORE INTO undecided_text (message_id, client) VALUES (?, ?)");
    return query.bind(text).bind(client.text()).run();
}

Result<QList<MessageId>> AutomaticStore::postponed(const PhoneNumber &client) const
{
    Query query(m_database,
                "SELECT message_id FROM undecided_text WHERE client = ? ORDER BY message_id");
    return idsOf(query.bind(client.text()));
}

Result<QList<MessageId>> AutomaticStore::postponed() const
{
    Query query(m_database, "SELECT message_id FROM undecided_text ORDER BY message_id");
    return idsOf(query);
}

Result<> AutomaticStore::forgetPostponed()
{
    Query query(m_database, "DELETE FROM undecided_text");
    return query.run();
}

Result<QList<PhoneNumber>> AutomaticStore::readyClients() const
{
    Query query(m_database,
                "SELECT DISTINCT u.client FROM undecided_text u JOIN client c "
                "ON c.number = u.client WHERE c.history_known = 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<PhoneNumber> clients;
    while (query.next())
        clients.append(PhoneNumber(query.text(0)));
    return clients;
}

Result<> AutomaticStore::forgetPostponed(const PhoneNumber &client)
{
    Query query(m_database, "DELETE FROM undecided_text WHERE client = ?");
    return query.bind(client.text()).run();
}

Result<bool> AutomaticStore::note(const UnsentIntent &intent)
{
    Query query(m_database,
                "INSERT OR IGNORE INTO unsent_intent (kind, scope, period, why, queue_id, client, "
                "text, rule, trigger_sid, triggered_at, noted_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(intent.kind)
        .bind(intent.scope)
        .bind(intent.period)
        .bind(intent.why)
        .bind(intent.queue)
        .bind(intent.client.text())
        .bind(intent.text)
        .bind(intent.rule)
        .bind(intent.trigger.text())
        .bind(intent.triggeredAt)
        .bind(intent.notedAt);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.rowsChanged() > 0;
}

Result<QList<AutomaticStore::UnsentIntent>> AutomaticStore::unsent(Unsent why, Instant since) const
{
    Query query(m_database,
                "SELECT kind, scope, period, queue_id, client, text, rule, trigger_sid, "
                "triggered_at, noted_at FROM unsent_intent WHERE why = ? AND noted_at >= ? "
                "ORDER BY triggered_at, id");
    if (auto done = query.bind(why).bind(since).run(); !done)
        return tl::unexpected(done.error());
    QList<UnsentIntent> intents;
    while (query.next())
        intents.append({ .kind = AutoKind(query.integer(0)),
                         .scope = query.text(1),
                         .period = query.text(2),
                         .why = why,
                         .queue = QueueId(query.integer(3)),
                         .client = PhoneNumber(query.text(4)),
                         .text = query.text(5),
                         .rule = static_cast<int>(query.integer(6)),
                         .trigger = MessageSid(query.text(7)),
                         .triggeredAt = query.instant(8),
                         .notedAt = query.instant(9) });
    return intents;
}

} // namespace ivm

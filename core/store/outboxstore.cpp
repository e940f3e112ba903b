#include "core/store/outboxstore.h"

#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/draftstore.h"
#include "core/store/messageid.h"
#include "core/store/textindex.h"

#include <algorithm>

namespace ivm {

// On disk an entry is a row of `outbox` beside its row of `message`; numbers, text, sid, status and
// Twilio's error code are only in the message, everything about the sending only in the outbox.

#define IVM_ENTRY                                                                                  \
    "SELECT m.id, m.conversation_id, c.queue_id, m.from_number, m.to_number, m.body, o.author, "   \
    "o.answer, o.kind, o.state, coalesce(m.sid, ''), o.fingerprint, o.enqueued_at, "               \
    "o.patience_from, o.expires_at, o.attempt, o.attempt_started, o.looks, o.last_look, "          \
    "o.ask_person, m.error_code, o.reason, m.segments, o.sought_from "                             \
    "FROM outbox o JOIN message m ON m.id = o.message_id "                                         \
    "JOIN conversation c ON c.id = m.conversation_id "

namespace {

OutboxEntry entryFrom(const Query &row)
{
    return { .message = MessageId(row.integer(0)),
             .conversation = ConversationId(row.integer(1)),
             .queue = QueueId(row.integer(2)),
             .ours = PhoneNumber(row.text(3)),
             .client = PhoneNumber(row.text(4)),
             .body = row.text(5),
             .author = row.text(6),
             .answer = row.integer(7) != 0,
             .kind = AutoKind(row.integer(8)),
             .state = OutboxState(row.integer(9)),
             .sid = MessageSid(row.text(10)),
             .fingerprint = row.text(11),
             .enqueuedAt = row.instant(12),
             .patienceFrom = row.instant(13),
             .expiresAt = row.maybeInstant(14),
             .soughtFrom = row.maybeInstant(23),
             .attempt = static_cast<int>(row.integer(15)),
             .attemptStarted = row.maybeInstant(16),
             .looks = static_cast<int>(row.integer(17)),
             .lastLook = row.maybeInstant(18),
             .askPerson = row.integer(19) != 0,
             .errorCode = static_cast<int>(row.integer(20)),
             .reason = static_cast<int>(row.integer(21)),
             .segments = static_cast<int>(row.integer(22)) };
}

Result<QList<OutboxEntry>> entriesOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<OutboxEntry> entries;
    while (query.next())
        entries.append(entryFrom(query));
    return entries;
}

tl::unexpected<Error> noEntry()
{
    return failure(Error::Kind::NotFound, QStringLiteral("no such entry in the outbox"));
}

/// What a write changed decides whether it was possible: a state that does not allow it matches no
/// row.
Result<> runOnOne(Query &query)
{
    if (auto done = query.run(); !done)
        return done;
    if (query.rowsChanged() == 0)
        return noEntry();
    return {};
}

Result<qint64> oneNumber(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() && !query.isNull(0) ? query.integer(0) : qint64(-1);
}

/// The first free id from `wanted` on that also stands below everything this conversation has in
/// the same second: two texts written within a second stay in their order.
Result<MessageId> freeId(Database &database, MessageId wanted, ConversationId conversation)
{
    constexpr qint64 Second = qint64(1) << 21;
    const qint64 begin = raw(wanted) / Second * Second;
    Query newest(database,
                 "SELECT max(id) FROM message WHERE conversation_id = ? AND id >= ? AND id < ?");
    newest.bind(conversation).bind(begin).bind(begin + Second);
    const auto last = oneNumber(newest);
    if (!last)
        return tl::unexpected(last.error());
    qint64 id = std::max(raw(wanted), *last + 1);
    for (;; ++id) {
        Query taken(database, "SELECT id FROM message WHERE id = ?");
        const auto found = oneNumber(taken.bind(id));
        if (!found)
            return tl::unexpected(found.error());
        if (*found < 0)
            return MessageId(id);
    }
}

Result<> setStatus(Database &database, MessageId message, MessageStatus status)
{
    Query query(database, "UPDATE message SET status = ?, status_text = '' WHERE id = ?");
    return runOnOne(query.bind(status).bind(message));
}

Result<> refreshOf(Database &database, MessageId message)
{
    Query query(database, "SELECT conversation_id FROM message WHERE id = ?");
    const auto conversation = oneNumber(query.bind(message));
    if (!conversation)
        return tl::unexpected(conversation.error());
    return ConversationStore(database).refresh(ConversationId(*conversation));
}

/// What intake stored of a row of the log becomes ours: its message row goes, what was said of it
/// in copies stays true of ours.
Result<> absorb(Database &database, MessageId stored, MessageId ours)
{
    Query indexed(database,
                  "INSERT INTO message_text (message_text, rowid, body) "
                  "SELECT 'delete', id, body FROM message WHERE id = ? "
                  "AND EXISTS (SELECT 1 FROM message_text_docsize d WHERE d.id = message.id)");
    if (auto done = indexed.bind(stored).run(); !done)
        return done;
    Query copied(database, "UPDATE OR IGNORE copied SET message_id = ? WHERE message_id = ?");
    if (auto done = copied.bind(ours).bind(stored).run(); !done)
        return done;
    Query left(database, "DELETE FROM copied WHERE message_id = ?");
    if (auto done = left.bind(stored).run(); !done)
        return done;
    Query through(database, "UPDATE copy SET through = ? WHERE through = ?");
    if (auto done = through.bind(ours).bind(stored).run(); !done)
        return done;
    Query media(database, "DELETE FROM media WHERE message_id = ?");
    if (auto done = media.bind(stored).run(); !done)
        return done;
    Query row(database, "DELETE FROM message WHERE id = ?");
    return row.bind(stored).run();
}

/// Gives the row of the log that a message of ours passed for a message of its own again.
Result<> release(Database &database, const OutboxEntry &entry)
{
    if (entry.sid.isEmpty())
        return {};
    Query time(database, "SELECT created_at FROM message WHERE id = ?");
    const auto created = oneNumber(time.bind(entry.message));
    if (!created)
        return tl::unexpected(created.error());
    const auto id = freeId(
        database,
        messageIdFor(fromMs(*created), Direction::Out, QStringView(entry.sid.text()).sliced(2)),
        entry.conversation);
    if (!id)
        return tl::unexpected(id.error());
    Query forget(database, "UPDATE message SET sid = NULL WHERE id = ?");
    if (auto done = forget.bind(entry.message).run(); !done)
        return done;
    // It was first seen during this attempt: earlier ones may still be it.
    Query copy(database,
               "INSERT INTO message (id, sid, conversation_id, direction, from_number, to_number, "
               "body, status, status_text, error_code, segments, created_at, sent_at, arrival, "
               "automatic, seen_at) SELECT ?, ?, conversation_id, direction, from_number, "
               "to_number, body, status, status_text, error_code, segments, created_at, sent_at, "
               "arrival, automatic, ? "
               "FROM message WHERE id = ?");
    const Instant seen = entry.attemptStarted.value_or(entry.enqueuedAt);
    if (auto done = copy.bind(*id).bind(entry.sid.text()).bind(seen).bind(entry.message).run();
        !done)
        return done;
    return TextIndex(database).addStored(*id);
}

} // namespace

OutboxStore::OutboxStore(Database &database)
    : m_database(database)
{ }

Result<QList<OutboxEntry>> OutboxStore::open() const
{
    Query query(m_database, IVM_ENTRY "WHERE o.state < 10 ORDER BY o.id");
    return entriesOf(query);
}

Result<std::optional<OutboxEntry>> OutboxStore::entry(MessageId message) const
{
    Query query(m_database, IVM_ENTRY "WHERE o.message_id = ?");
    auto entries = entriesOf(query.bind(message));
    if (!entries)
        return tl::unexpected(entries.error());
    return entries->isEmpty() ? std::optional<OutboxEntry>() : entries->first();
}

Result<OutboxStore::Counts> OutboxStore::counts() const
{
    Query query(m_database,
                "SELECT coalesce(sum(state < 3), 0), coalesce(sum(state = 3), 0) "
                "FROM outbox WHERE state < 10");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return Counts{ .waiting = static_cast<int>(query.integer(0)),
                   .unconfirmed = static_cast<int>(query.integer(1)) };
}

Result<QSet<PhoneNumber>> OutboxStore::undecidedClients() const
{
    Query query(m_database,
                "SELECT DISTINCT c.client FROM outbox o JOIN conversation c "
                "ON c.id = o.conversation_id "
                "WHERE o.state IN (1, 2, 3, 13) AND (o.state <> 1 OR o.kind <> 0)");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QSet<PhoneNumber> clients;
    while (query.next())
        clients.insert(PhoneNumber(query.text(0)));
    return clients;
}

Result<QList<OutboxEntry>> OutboxStore::undecided(const PhoneNumber &ours,
                                                  const PhoneNumber &client) const
{
    Query query(m_database,
                IVM_ENTRY "WHERE o.state IN (1, 2, 3, 13) AND (o.state <> 1 OR o.kind <> 0) "
                          "AND o.conversation_id IN "
                          "(SELECT id FROM conversation WHERE client = ?) "
                          "AND m.from_number = ? ORDER BY o.id");
    return entriesOf(query.bind(client.text()).bind(ours.text()));
}

Result<std::optional<Instant>> OutboxStore::lastInbound(ConversationId conversation) const
{
    Query query(m_database,
                "SELECT created_at FROM message WHERE conversation_id = ? AND direction = 0 "
                "ORDER BY id DESC LIMIT 1");
    if (auto done = query.bind(conversation).run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.maybeInstant(0) : std::nullopt;
}

Result<OutboxStore::Known> OutboxStore::known(const MessageSid &sid) const
{
    Query query(m_database,
                "SELECT m.seen_at, o.id FROM message m LEFT JOIN outbox o ON o.message_id = m.id "
                "WHERE m.sid = ?");
    if (auto done = query.bind(sid.text()).run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return Known{};
    return Known{ .isEntry = !query.isNull(1), .seenAt = query.maybeInstant(0) };
}

Result<MessageId> OutboxStore::enqueue(const Draft &draft, Instant now, QStringView randomHex)
{
    Query pair(m_database,
               "SELECT q.number, c.client FROM conversation c JOIN queue q ON q.id = c.queue_id "
               "WHERE c.id = ?");
    if (auto done = pair.bind(draft.conversation).run(); !done)
        return tl::unexpected(done.error());
    if (!pair.next())
        return failure(Error::Kind::NotFound, QStringLiteral("no such conversation"));
    const auto id
        = freeId(m_database, messageIdFor(now, Direction::Out, randomHex), draft.conversation);
    if (!id)
        return tl::unexpected(id.error());
    // Arrival counts what reaches this desk from outside; a text of our own never is news.
    Query message(m_database,
                  "INSERT INTO message (id, conversation_id, direction, from_number, to_number, "
                  "body, status, segments, created_at, arrival, seen_at, author, automatic) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)");
    message.bind(*id)
        .bind(draft.conversation)
        .bind(Direction::Out)
        .bind(pair.text(0))
        .bind(pair.text(1))
        .bind(draft.body)
        .bind(MessageStatus::Waiting)
        .bind(draft.segments)
        .bind(now)
        .bind(now)
        .bind(draft.author)
        .bind(draft.kind);
    if (auto done = message.run(); !done)
        return tl::unexpected(done.error());
    if (auto done = TextIndex(m_database).add(*id, draft.body); !done)
        return tl::unexpected(done.error());
    Query entry(m_database,
                "INSERT INTO outbox (message_id, conversation_id, state, kind, author, answer, "
                "fingerprint, enqueued_at, patience_from, expires_at, scope, period, trigger_sid, "
                "sought_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    entry.bind(*id)
        .bind(draft.conversation)
        .bind(OutboxState::Waiting)
        .bind(draft.kind)
        .bind(draft.author)
        .bind(draft.answer)
        .bind(draft.fingerprint)
        .bind(now)
        .bind(now)
        .bind(draft.expiresAt)
        .bind(draft.scope)
        .bind(draft.period)
        .bind(draft.trigger.text())
        .bind(draft.soughtFrom);
    if (auto done = entry.run(); !done)
        return tl::unexpected(done.error());
    if (draft.kind == AutoKind::None) {
        if (auto done = DraftStore(m_database).save(draft.conversation, QString(), now); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = ConversationStore(m_database).refresh(draft.conversation); !done)
        return tl::unexpected(done.error());
    return *id;
}

Result<std::optional<MessageId>> OutboxStore::sentAgain(const Message &message) const
{
    Query query(m_database,
                "SELECT m.id, m.status FROM message m JOIN outbox o ON o.message_id = m.id "
                "WHERE m.conversation_id = ? AND m.id > ? AND m.direction = 1 AND m.body = ? "
                "AND o.state IN (1, 2, 3, 10) ORDER BY m.id DESC");
    if (auto done = query.bind(message.conversation).bind(message.id).bind(message.body).run();
        !done)
        return tl::unexpected(done.error());
    while (query.next()) {
        if (!isFailure(MessageStatus(query.integer(1))))
            return std::optional(MessageId(query.integer(0)));
    }
    return std::optional<MessageId>();
}

Result<> OutboxStore::claim(MessageId message, Instant now)
{
    Query query(m_database,
                "UPDATE outbox SET state = 2, attempt = attempt + 1, attempt_started = ?, "
                "looks = 0, last_look = NULL, ask_person = 0 WHERE message_id = ? AND state = 1");
    if (auto done = runOnOne(query.bind(now).bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Posting); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::putBack(MessageId message)
{
    const auto found = entry(message);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noEntry();
    if (auto done = release(m_database, **found); !done)
        return done;
    // Its only try did nothing: an automatic text is then one that never was tried (withdraw).
    Query query(m_database,
                "UPDATE outbox SET state = 1, attempt_started = "
                "iif(kind <> 0 AND attempt = 1, NULL, attempt_started) WHERE message_id = ?");
    if (auto done = runOnOne(query.bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Waiting); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::refuse(MessageId message, int errorCode, int reason)
{
    const auto found = entry(message);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noEntry();
    if (auto done = release(m_database, **found); !done)
        return done;
    Query query(m_database,
                "UPDATE outbox SET state = 11, reason = ?, ask_person = 0 WHERE message_id = ?");
    if (auto done = runOnOne(query.bind(reason).bind(message)); !done)
        return done;
    Query error(m_database, "UPDATE message SET error_code = ? WHERE id = ?");
    if (auto done = runOnOne(error.bind(errorCode).bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Refused); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::setUnconfirmed(MessageId message)
{
    Query query(m_database, "UPDATE outbox SET state = 3 WHERE message_id = ? AND state = 2");
    if (auto done = runOnOne(query.bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Unconfirmed); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::looked(MessageId message, Instant now)
{
    Query query(m_database,
                "UPDATE outbox SET looks = looks + 1, last_look = ? WHERE message_id = ?");
    return runOnOne(query.bind(now).bind(message));
}

Result<> OutboxStore::setAskPerson(MessageId message, bool ask)
{
    Query query(m_database, "UPDATE outbox SET ask_person = ? WHERE message_id = ?");
    if (auto done = runOnOne(query.bind(ask).bind(message)); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::renew(MessageId message, Instant now)
{
    Query query(m_database,
                "UPDATE outbox SET ask_person = 0, patience_from = ? "
                "WHERE message_id = ? AND state = 1");
    if (auto done = runOnOne(query.bind(now).bind(message)); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::followNumbers()
{
    Query query(m_database,
                "UPDATE message SET from_number = (SELECT q.number FROM conversation c "
                "JOIN queue q ON q.id = c.queue_id WHERE c.id = message.conversation_id) "
                "WHERE id IN (SELECT message_id FROM outbox "
                "WHERE state = 1 AND (kind = 0 OR attempt_started IS NULL))");
    return query.run();
}

Result<> OutboxStore::withdraw(MessageId message, int reason)
{
    // An automatic text waits again after a try that nobody found (tryAgain): should its row turn
    // up after all, it is this one.
    Query query(m_database,
                "UPDATE outbox SET state = iif(kind <> 0 AND attempt_started IS NOT NULL, 13, 12), "
                "reason = ?, ask_person = 0 WHERE message_id = ? AND state = 1");
    if (auto done = runOnOne(query.bind(reason).bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Withdrawn); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<bool> OutboxStore::isOwed(AutoKind kind, const QString &scope, const QString &period) const
{
    Query query(m_database,
                "SELECT count(*) FROM outbox WHERE kind = ? AND scope = ? AND period = ? "
                "AND kind <> 0");
    const auto found = oneNumber(query.bind(kind).bind(scope).bind(period));
    return found.map([](qint64 count) { return count > 0; });
}

Result<bool> OutboxStore::hasPersonWritten(ConversationId conversation, Instant since) const
{
    // Accepted, on its way or unconfirmed; a failed, refused or withdrawn one answered nobody.
    Query query(m_database,
                "SELECT status FROM message WHERE conversation_id = ? AND direction = 1 "
                "AND automatic = 0 AND created_at >= ? AND id >= ?");
    query.bind(conversation).bind(since).bind(firstMessageIdAt(since));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    while (query.next()) {
        const auto status = MessageStatus(query.integer(0));
        if (!isFailure(status) && status != MessageStatus::Waiting
            && status != MessageStatus::Withdrawn && status != MessageStatus::Refused)
            return true;
    }
    return false;
}

Result<bool> OutboxStore::isInLogAlone(ConversationId conversation, AutoKind kind,
                                       Instant since) const
{
    Query query(m_database,
                "SELECT m.status FROM message m LEFT JOIN outbox o ON o.message_id = m.id "
                "WHERE m.conversation_id = ? AND m.automatic <> 0 AND m.automatic = ? "
                "AND m.direction = 1 AND m.id >= ? AND m.created_at >= ? AND o.id IS NULL");
    query.bind(conversation).bind(kind).bind(firstMessageIdAt(since)).bind(since);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    while (query.next()) {
        if (!isFailure(MessageStatus(query.integer(0))))
            return true;
    }
    return false;
}

Result<> OutboxStore::tryAgain(MessageId message)
{
    Query query(m_database, "UPDATE outbox SET state = 1 WHERE message_id = ? AND state = 3");
    if (auto done = runOnOne(query.bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Waiting); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<> OutboxStore::giveUp(MessageId message, int reason)
{
    Query query(m_database,
                "UPDATE outbox SET state = 13, ask_person = 0, reason = ? "
                "WHERE message_id = ? AND state = 3");
    if (auto done = runOnOne(query.bind(reason).bind(message)); !done)
        return done;
    if (auto done = setStatus(m_database, message, MessageStatus::Withdrawn); !done)
        return done;
    return refreshOf(m_database, message);
}

Result<QList<ConversationId>> OutboxStore::withdrawWaiting(const PhoneNumber &client, int reason)
{
    const auto entries = open();
    if (!entries)
        return tl::unexpected(entries.error());
    QList<ConversationId> changed;
    for (const OutboxEntry &entry : *entries) {
        if (entry.client != client || entry.state != OutboxState::Waiting)
            continue;
        if (auto done = withdraw(entry.message, reason); !done)
            return tl::unexpected(done.error());
        changed.append(entry.conversation);
    }
    return changed;
}

Result<> OutboxStore::adopt(MessageId message, const LoggedMessage &row)
{
    const auto found = entry(message);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noEntry();
    const OutboxEntry &ours = **found;
    Query holder(m_database, "SELECT id FROM message WHERE sid = ?");
    const auto held = oneNumber(holder.bind(row.sid.text()));
    if (!held)
        return tl::unexpected(held.error());
    const MessageId other{ *held };

    Query known(m_database, "SELECT status FROM message WHERE id = ?");
    const auto status = oneNumber(known.bind(*held >= 0 ? other : message));
    if (!status)
        return tl::unexpected(status.error());
    // What is stored of the row may be newer than the row at hand.
    const auto before = MessageStatus(*status);
    const bool forward = *held < 0 || supersedes(row.status, before);

    std::optional<OutboxEntry> rival;
    if (*held >= 0 && other != message) {
        const auto theirs = entry(other);
        if (!theirs)
            return tl::unexpected(theirs.error());
        rival = *theirs;
        if (rival) {
            Query forget(m_database, "UPDATE message SET sid = NULL WHERE id = ?");
            if (auto done = forget.bind(other).run(); !done)
                return done;
        } else {
            if (!forward) {
                Query later(m_database,
                            "UPDATE message SET (status, status_text, error_code, sent_at) = "
                            "(SELECT status, status_text, error_code, sent_at FROM message "
                            "WHERE id = ?) WHERE id = ?");
                if (auto done = later.bind(other).bind(message).run(); !done)
                    return done;
            }
            if (auto done = absorb(m_database, other, message); !done)
                return done;
        }
    }
    if (!ours.sid.isEmpty() && ours.sid != row.sid) {
        if (auto done = release(m_database, ours); !done)
            return done;
    }
    Query entryRow(m_database,
                   "UPDATE outbox SET state = 10, ask_person = 0, reason = 0 WHERE message_id = ?");
    if (auto done = runOnOne(entryRow.bind(message)); !done)
        return done;
    Query identity(m_database,
                   "UPDATE message SET sid = ?, created_at = coalesce(?, created_at), "
                   "segments = max(segments, ?), media_count = ? WHERE id = ?");
    identity.bind(row.sid.text())
        .bind(row.created)
        .bind(row.segments)
        .bind(row.mediaCount)
        .bind(message);
    if (auto done = runOnOne(identity); !done)
        return done;
    if (forward || rival) {
        Query progress(m_database,
                       "UPDATE message SET status = ?, status_text = ?, error_code = ?, "
                       "sent_at = ? WHERE id = ?");
        progress.bind(row.status)
            .bind(row.statusText)
            .bind(row.errorCode)
            .bind(row.sent)
            .bind(message);
        if (auto done = runOnOne(progress); !done)
            return done;
    }
    if (rival) {
        Query again(m_database, "UPDATE outbox SET state = 3 WHERE message_id = ? AND state = 10");
        if (auto done = again.bind(other).run(); !done)
            return done;
        if (auto done = setStatus(m_database, other, MessageStatus::Unconfirmed); !done)
            return done;
        if (auto done = refreshOf(m_database, other); !done)
            return done;
    }
    return refreshOf(m_database, message);
}

} // namespace ivm

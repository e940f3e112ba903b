#include "core/store/conversationstore.h"

#include "core/model/waiting.h"
#include "core/store/arrivals.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messageid.h"

#include <vector>

namespace ivm {

namespace {

// Columns of every read of conversations, in the order of rowOf.
#define IVM_CONVERSATION                                                                           \
    "SELECT c.id, c.queue_id, c.client, p.name, p.animals, p.standing, c.network_blocked, "        \
    "c.section, c.urgent, c.no_reply_through, c.waiting_since, c.unread, c.last_at, "              \
    "c.last_message, c.last_body, c.last_direction, c.last_status, c.last_error, "                 \
    "c.last_automatic, c.last_author, c.last_media, d.text, c.not_copied, c.failed, "              \
    "c.sort_key, r.due, substr(w.body, 1, 200), w.media_count FROM conversation c "
#define IVM_CONVERSATION_JOINS                                                                     \
    "LEFT JOIN client p ON p.number = c.client LEFT JOIN draft d ON d.conversation_id = c.id "     \
    "LEFT JOIN reminder r ON r.conversation_id = c.id "                                            \
    "LEFT JOIN message w ON w.id = CASE WHEN c.waiting_since IS NOT NULL "                         \
    "AND c.last_automatic <> 0 THEN (SELECT id FROM message WHERE conversation_id = c.id "         \
    "AND direction = 0 ORDER BY id DESC LIMIT 1) END "

constexpr int SortKey = 24;

Conversation rowOf(const Query &query)
{
    Conversation row;
    row.id = ConversationId(query.integer(0));
    row.queue = QueueId(query.integer(1));
    row.client = PhoneNumber(query.text(2));
    row.clientName = query.text(3);
    row.animals = animalsFromJson(query.text(4));
    row.standing = Standing(query.integer(5));
    row.networkBlocked = query.integer(6) != 0;
    row.section = Section(query.integer(7));
    row.urgent = query.integer(8) != 0;
    row.waitingSince = query.maybeInstant(10);
    row.noReplyNeeded = query.integer(9) > 0 && !row.waitingSince;
    row.unread = int(query.integer(11));
    row.lastAt = query.instant(12);
    row.lastMessage = MessageId(query.integer(13));
    row.lastBody = query.text(14);
    row.lastDirection = Direction(query.integer(15));
    row.lastStatus = MessageStatus(query.integer(16));
    row.lastErrorCode = int(query.integer(17));
    row.lastAutomatic = AutoKind(query.integer(18));
    row.lastAuthor = query.text(19);
    row.lastMedia = int(query.integer(20));
    row.draft = query.text(21).section(u'\n', 0, 0);
    row.notCopied = int(query.integer(22));
    row.failed = query.integer(23) != 0;
    row.remindAt = query.maybeInstant(25);
    row.waitingBody = query.text(26);
    row.waitingMedia = int(query.integer(27));
    return row;
}

// Each filter has an index of its own in the order of the list, so that a page is read from its
// first row on, whatever the filter hides.
#define IVM_LIST(index, condition)                                                                 \
    IVM_CONVERSATION "INDEXED BY " index " " IVM_CONVERSATION_JOINS                                \
                     "WHERE c.queue_id = ? AND (c.section, c.sort_key, c.id) > (?, ?, ?) "         \
                     "AND c.section <= ? " condition                                               \
                     "ORDER BY c.queue_id, c.section, c.sort_key, c.id LIMIT ?"

const char *listSql(const ListFilter &filter)
{
    if (filter.unreadOnly)
        return IVM_LIST("conversation_unread",
                        "AND c.unread > 0 AND c.not_copied >= ? AND c.failed >= ? ");
    if (filter.failedOnly)
        return IVM_LIST("conversation_failed",
                        "AND c.failed > 0 AND c.not_copied >= ? AND c.failed >= ? ");
    if (filter.notCopiedOnly)
        return IVM_LIST("conversation_not_copied",
                        "AND c.not_copied > 0 AND c.not_copied >= ? AND c.failed >= ? ");
    return IVM_LIST("conversation_list", "AND c.not_copied >= ? AND c.failed >= ? ");
}

Section lastSection(const ListFilter &filter)
{
    if (filter.needsReplyOnly)
        return Section::Waiting;
    return filter.withArchived ? Section::Archived : Section::Answered;
}

Result<std::optional<Conversation>> onlyRow(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::nullopt;
    return rowOf(query);
}

} // namespace

ConversationStore::ConversationStore(Database &database)
    : m_database(database)
{ }

Result<ListPage> ConversationStore::list(QueueId queue, const ListFilter &filter,
                                         const std::optional<ListPlace> &after, int limit) const
{
    Query query(m_database, listSql(filter));
    query.bind(queue);
    query.bind(after ? raw(ConversationId(int(after->section))) : -1);
    query.bind(after ? after->sortKey : 0).bind(after ? raw(after->id) : 0);
    query.bind(lastSection(filter));
    query.bind(filter.notCopiedOnly).bind(filter.failedOnly);
    query.bind(limit + 1);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    ListPage page;
    ListPlace last;
    while (query.next()) {
        if (page.rows.size() == limit) {
            page.next = last;
            break;
        }
        page.rows.append(rowOf(query));
        last = { page.rows.last().section, query.integer(SortKey), page.rows.last().id };
    }
    return page;
}

Result<std::optional<Conversation>> ConversationStore::one(ConversationId id) const
{
    Query query(m_database, IVM_CONVERSATION IVM_CONVERSATION_JOINS "WHERE c.id = ?");
    query.bind(id);
    return onlyRow(query);
}

Result<std::optional<Conversation>> ConversationStore::find(QueueId queue,
                                                            const PhoneNumber &client) const
{
    Query query(m_database,
                IVM_CONVERSATION IVM_CONVERSATION_JOINS "WHERE c.client = ? AND c.queue_id = ?");
    query.bind(client.text()).bind(queue);
    return onlyRow(query);
}

Result<QList<Conversation>> ConversationStore::ofClient(const PhoneNumber &client) const
{
    Query query(m_database,
                IVM_CONVERSATION IVM_CONVERSATION_JOINS "WHERE c.client = ? ORDER BY c.queue_id");
    query.bind(client.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Conversation> rows;
    while (query.next())
        rows.append(rowOf(query));
    return rows;
}

Result<QueueCounts> ConversationStore::counts(QueueId queue) const
{
    Query query(m_database, R"(
        SELECT (SELECT count(*) FROM conversation WHERE queue_id = ? AND section < 2),
            (SELECT count(*) FROM conversation WHERE queue_id = ? AND section = 0),
            (SELECT count(*) FROM conversation
                WHERE queue_id = ? AND section < 3 AND unread > 0),
            (SELECT count(*) FROM conversation WHERE queue_id = ? AND section < 3),
            (SELECT min(first) FROM (
                SELECT (SELECT sort_key FROM conversation WHERE queue_id = ? AND section = 0
                    ORDER BY sort_key LIMIT 1) AS first
                UNION ALL
                SELECT (SELECT sort_key FROM conversation WHERE queue_id = ? AND section = 1
                    ORDER BY sort_key LIMIT 1))))");
    for (int i = 0; i < 6; ++i)
        query.bind(queue);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return QueueCounts{ .queue = queue,
                        .needsReply = int(query.integer(0)),
                        .urgent = int(query.integer(1)),
                        .unread = int(query.integer(2)),
                        .open = int(query.integer(3)),
                        .longestWaitSince = query.maybeInstant(4) };
}

Result<QList<Client>> ConversationStore::openClients(QueueId queue, int most) const
{
    Query query(m_database, R"(
        SELECT c.client, p.name, p.animals FROM conversation c INDEXED BY conversation_list
        JOIN client p ON p.number = c.client
        WHERE c.queue_id = ? AND c.section < 3 AND (p.name <> '' OR p.animals <> '[]') LIMIT ?)");
    query.bind(queue).bind(most);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Client> clients;
    while (query.next()) {
        Client client;
        client.number = PhoneNumber(query.text(0));
        client.name = query.text(1);
        client.animals = animalsFromJson(query.text(2));
        clients << client;
    }
    return clients;
}

Result<QList<ConversationId>> ConversationStore::idsAfter(ConversationId id, int most) const
{
    Query query(m_database, "SELECT id FROM conversation WHERE id > ? ORDER BY id LIMIT ?");
    if (auto done = query.bind(id).bind(most).run(); !done)
        return tl::unexpected(done.error());
    QList<ConversationId> ids;
    while (query.next())
        ids.append(ConversationId(query.integer(0)));
    return ids;
}

Result<ConversationId> ConversationStore::ensure(QueueId queue, const PhoneNumber &client)
{
    return ensure(queue, client, false);
}

Result<ConversationId> ConversationStore::ensureQuiet(QueueId queue, const PhoneNumber &client)
{
    return ensure(queue, client, true);
}

Result<MessageId> ConversationStore::newestIn(ConversationId id) const
{
    Query query(m_database, "SELECT last_message FROM conversation WHERE id = ?");
    query.bind(id);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return MessageId(query.next() ? query.integer(0) : 0);
}

Result<> ConversationStore::bringBack(ConversationId id)
{
    Query change(m_database, R"(
        UPDATE conversation SET archived = 0, archived_at = NULL
        WHERE id = ? AND archived = 1 AND archived_at IS NOT NULL)");
    change.bind(id);
    return change.run();
}

Result<ConversationId> ConversationStore::ensure(QueueId queue, const PhoneNumber &client,
                                                 bool quiet)
{
    {
        Query known(m_database, "SELECT id FROM conversation WHERE client = ? AND queue_id = ?");
        known.bind(client.text()).bind(queue);
        if (auto done = known.run(); !done)
            return tl::unexpected(done.error());
        if (known.next())
            return ConversationId(known.integer(0));
    }
    if (auto done = ClientStore(m_database).ensure(client); !done)
        return tl::unexpected(done.error());
    // A client may be blocked on a queue they never wrote to.
    Query add(m_database, R"(
        INSERT INTO conversation (queue_id, client, archived, blocked, section)
        SELECT q, n, quiet, blocked, iif(blocked, 4, 2) FROM (
            SELECT ?1 AS q, ?2 AS n, ?3 AS quiet, EXISTS (
                SELECT 1 FROM block b WHERE b.client = ?2 AND b.ended_at IS NULL
                    AND (b.queue_id IS NULL OR b.queue_id = ?1)) AS blocked))");
    add.bind(queue).bind(client.text()).bind(quiet);
    if (auto done = add.run(); !done)
        return tl::unexpected(done.error());
    return ConversationId(add.insertedId());
}

Result<Arrival> ConversationStore::through(const std::optional<Arrival> &seen) const
{
    return seen ? Result<Arrival>(*seen) : lastArrival(m_database);
}

Result<> ConversationStore::setArchived(ConversationId id, bool archived, Instant at,
                                        const std::optional<Arrival> &seen)
{
    // Archived means that the desk is finished: what it has seen so far waits no longer, also when
    // a new text brings the thread back. Taking it back by hand brings the waiting back as well.
    const auto last = through(seen);
    if (!last)
        return tl::unexpected(last.error());
    // A text that was taken in since then has brought it back already.
    Query change(m_database, R"(
        UPDATE conversation SET archived_at = ?2, archived_through = ?3, archived = ?1 AND NOT EXISTS (
            SELECT 1 FROM message m WHERE m.conversation_id = ?4 AND m.direction = 0
                AND m.arrival > ?3)
        WHERE id = ?4)");
    change.bind(archived).bind(at).bind(archived ? raw(*last) : 0).bind(id);
    if (auto done = change.run(); !done)
        return done;
    return refresh(id);
}

Result<> ConversationStore::reopen(ConversationId id, Instant at)
{
    Query change(m_database, R"(
        UPDATE conversation SET archived = 0, archived_at = ? WHERE id = ? AND archived = 1)");
    change.bind(at).bind(id);
    if (auto done = change.run(); !done)
        return done;
    return refresh(id);
}

Result<> ConversationStore::markRead(ConversationId id)
{
    const auto seen = lastArrival(m_database);
    if (!seen)
        return tl::unexpected(seen.error());
    Query change(m_database, "UPDATE conversation SET unread = 0, read_arrival = ? WHERE id = ?");
    change.bind(*seen).bind(id);
    return change.run();
}

Result<> ConversationStore::markUnread(ConversationId id)
{
    Query change(m_database, R"(
        UPDATE conversation SET unread = 1, read_arrival = ifnull((
            SELECT arrival - 1 FROM message WHERE conversation_id = conversation.id AND direction = 0
            ORDER BY id DESC LIMIT 1), read_arrival)
        WHERE id = ? AND unread = 0)");
    change.bind(id);
    return change.run();
}

Result<> ConversationStore::setNoReplyNeeded(ConversationId id, bool none,
                                             const std::optional<Arrival> &seen)
{
    const auto last = through(seen);
    if (!last)
        return tl::unexpected(last.error());
    Query change(m_database, "UPDATE conversation SET no_reply_through = ? WHERE id = ?");
    change.bind(none ? raw(*last) : 0).bind(id);
    if (auto done = change.run(); !done)
        return done;
    return refresh(id);
}

} // namespace ivm

#include "core/store/messagestore.h"

#include "core/model/keptname.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messageid.h"

#include <algorithm>

namespace ivm {

namespace {

// Columns of every read of messages, in the order of messageOf.
#define IVM_MESSAGE                                                                                \
    "SELECT m.id, m.conversation_id, m.sid, m.direction, m.body, m.status, m.status_text, "        \
    "m.error_code, m.segments, m.created_at, m.sent_at, m.arrival, m.author, m.automatic, "        \
    "m.urgent, m.redacted, m.media_count, c.message_id, o.looks, o.last_look, o.ask_person, "      \
    "k.by FROM message m LEFT JOIN copied c ON c.message_id = m.id "                               \
    "LEFT JOIN outbox o ON o.message_id = m.id LEFT JOIN mask k ON k.message_id = m.id "

Message messageOf(const Query &query)
{
    Message row;
    row.id = MessageId(query.integer(0));
    row.conversation = ConversationId(query.integer(1));
    row.sid = MessageSid(query.text(2));
    row.direction = Direction(query.integer(3));
    row.body = query.text(4);
    row.status = MessageStatus(query.integer(5));
    row.statusText = query.text(6);
    row.errorCode = int(query.integer(7));
    row.segments = int(query.integer(8));
    row.at = query.instant(9);
    row.sent = query.maybeInstant(10);
    row.arrival = Arrival(query.integer(11));
    row.author = query.text(12);
    row.automatic = AutoKind(query.integer(13));
    row.urgent = query.integer(14) != 0;
    row.redacted = query.integer(15) != 0;
    row.mediaCount = int(query.integer(16));
    row.copied = !query.isNull(17);
    row.looks = int(query.integer(18));
    row.lastLook = query.maybeInstant(19);
    row.askPerson = query.integer(20) != 0;
    row.maskedBy = query.text(21);
    return row;
}

Result<QList<MediaItem>> mediaOf(Database &database, MessageId message)
{
    Query query(database, R"(
        SELECT id, position, content_type, sniffed_type, file, bytes, width, height, state
        FROM media WHERE message_id = ? ORDER BY position)");
    query.bind(message);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<MediaItem> media;
    while (query.next()) {
        const QString file = query.text(4);
        media.append({ .id = query.integer(0),
                       .position = int(query.integer(1)),
                       .contentType = query.text(2),
                       .sniffedType = query.text(3),
                       .file = isKeptName(file) ? file : QString(),
                       .bytes = query.integer(5),
                       .width = int(query.integer(6)),
                       .height = int(query.integer(7)),
                       .state = MediaItem::State(query.integer(8)) });
    }
    return media;
}

Result<QList<Message>> rowsOf(Database &database, Query &query, bool newestFirst)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Message> rows;
    while (query.next())
        rows.append(messageOf(query));
    if (newestFirst)
        std::reverse(rows.begin(), rows.end());
    for (Message &row : rows) {
        if (row.mediaCount == 0)
            continue;
        auto media = mediaOf(database, row.id);
        if (!media)
            return tl::unexpected(media.error());
        row.media = *media;
    }
    return rows;
}

Result<std::optional<Message>> onlyRow(Database &database, Query &query)
{
    auto rows = rowsOf(database, query, false);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    return rows->first();
}

} // namespace

MessageStore::MessageStore(Database &database)
    : m_database(database)
{ }

Result<QList<Message>> MessageStore::newest(ConversationId conversation, int limit) const
{
    Query query(m_database, IVM_MESSAGE "WHERE m.conversation_id = ? ORDER BY m.id DESC LIMIT ?");
    query.bind(conversation).bind(limit);
    return rowsOf(m_database, query, true);
}

Result<QList<Message>> MessageStore::before(ConversationId conversation, MessageId id,
                                            int limit) const
{
    Query query(m_database,
                IVM_MESSAGE "WHERE m.conversation_id = ? AND m.id < ? ORDER BY m.id DESC LIMIT ?");
    query.bind(conversation).bind(id).bind(limit);
    return rowsOf(m_database, query, true);
}

Result<QList<Message>> MessageStore::after(ConversationId conversation, MessageId id,
                                           int limit) const
{
    Query query(m_database,
                IVM_MESSAGE "WHERE m.conversation_id = ? AND m.id > ? ORDER BY m.id LIMIT ?");
    query.bind(conversation).bind(id).bind(limit);
    return rowsOf(m_database, query, false);
}

Result<std::optional<Message>> MessageStore::one(MessageId id) const
{
    Query query(m_database, IVM_MESSAGE "WHERE m.id = ?");
    query.bind(id);
    return onlyRow(m_database, query);
}

Result<std::optional<Message>> MessageStore::bySid(const MessageSid &sid) const
{
    Query query(m_database, IVM_MESSAGE "WHERE m.sid = ?");
    query.bind(sid.text());
    return onlyRow(m_database, query);
}

Result<std::optional<MessageId>> MessageStore::firstUnread(ConversationId conversation) const
{
    const auto began = folderBegan(m_database);
    if (!began)
        return tl::unexpected(began.error());
    Query query(m_database, R"(
        SELECT m.id FROM conversation c JOIN message m ON m.conversation_id = c.id
        WHERE c.id = ? AND c.unread > 0 AND m.id >= ? AND m.direction = 0
            AND m.arrival > c.read_arrival
        ORDER BY m.id LIMIT 1)");
    query.bind(conversation).bind(raw(firstMessageIdAt(*began)));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::nullopt;
    return MessageId(query.integer(0));
}

Result<qint64> MessageStore::count() const
{
    Query query(m_database, "SELECT count(*) FROM message");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return query.integer(0);
}

Result<bool> MessageStore::isInThreads(const PhoneNumber &client, const PhoneNumber &ours) const
{
    Query query(m_database, R"(
        SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id
        WHERE c.client = ?1 AND ?2 IN (m.from_number, m.to_number) LIMIT 1)");
    query.bind(client.text()).bind(ours.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next();
}

Result<QList<RefusalCount>> MessageStore::refusals(Instant now) const
{
    using namespace std::chrono_literals;
    Query query(m_database, R"(
        SELECT from_number, error_code, sum(created_at >= ?), count(*) FROM message
        WHERE error_code IN (21610, 30004, 30007, 30032, 30630) AND created_at >= ?
          AND direction = 1
        GROUP BY from_number, error_code)");
    query.bind(now - 7 * 24h).bind(now - 30 * 24h);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<RefusalCount> counts;
    while (query.next()) {
        const int code = query.integer(1) == 30630 ? 21610 : int(query.integer(1));
        const PhoneNumber number(query.text(0));
        auto same = std::ranges::find_if(counts, [&](const RefusalCount &each) {
            return each.number == number && each.code == code;
        });
        if (same == counts.end()) {
            counts.append({ .number = number, .code = code });
            same = counts.end() - 1;
        }
        same->days7 += int(query.integer(2));
        same->days30 += int(query.integer(3));
    }
    return counts;
}

} // namespace ivm

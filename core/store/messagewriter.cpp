#include "core/store/messagewriter.h"

#include "core/store/database.h"
#include "core/store/loggedrow.h"
#include "core/store/messageid.h"
#include "core/store/textindex.h"

namespace ivm {

namespace {

QStringView digitsOf(const MessageSid &sid)
{
    return QStringView(sid.text()).sliced(std::min<qsizetype>(2, sid.text().size()));
}

} // namespace

MessageWriter::MessageWriter(Database &database)
    : m_database(database)
{ }

Result<std::optional<MessageWriter::Known>> MessageWriter::bySid(const MessageSid &sid)
{
    Query query(m_database,
                "SELECT id, conversation_id, redacted, " IVM_LOGGED_ROW
                " FROM message WHERE sid = ?");
    query.bind(sid.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::nullopt;
    Known known;
    known.id = MessageId(query.integer(0));
    if (!query.isNull(1))
        known.conversation = ConversationId(query.integer(1));
    known.merged.redacted = query.integer(2) != 0;
    known.merged.row = loggedRow(query, 3);
    return known;
}

Result<std::optional<MessageId>> MessageWriter::idOf(const MessageSid &sid)
{
    Query query(m_database, "SELECT id FROM message WHERE sid = ?");
    query.bind(sid.text());
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? std::optional(MessageId(query.integer(0))) : std::nullopt;
}

Result<std::optional<MessageId>> MessageWriter::insert(const LoggedMessage &row, const Seen &seen)
{
    qint64 id = raw(messageIdFor(seen.at, row.direction, digitsOf(row.sid)));
    for (;; ++id) {
        // One statement in the common case: whether the sid or only the id was taken is asked
        // afterwards.
        Query query(m_database, R"(
            INSERT INTO message (id, sid, conversation_id, direction, from_number, to_number, body,
                status, status_text, error_code, segments, media_count, created_at, sent_at,
                arrival, seen_at, automatic, urgent, meaning)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING)");
        query.bind(id).bind(row.sid.text());
        if (seen.conversation)
            query.bind(*seen.conversation);
        else
            query.bindNull();
        query.bind(row.direction).bind(row.from.text()).bind(row.to.text()).bind(row.body);
        query.bind(row.status).bind(row.statusText).bind(row.errorCode).bind(row.segments);
        query.bind(row.mediaCount).bind(seen.at).bind(row.sent).bind(seen.arrival);
        query.bind(seen.seenAt).bind(seen.automatic).bind(seen.urgent).bind(seen.meaning);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        if (query.rowsChanged() > 0)
            break;
        const auto known = idOf(row.sid);
        if (!known)
            return tl::unexpected(known.error());
        if (*known)
            return std::nullopt;
    }
    if (seen.indexed) {
        if (auto done = TextIndex(m_database).add(MessageId(id), row.body); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = wantMedia(MessageId(id), row.mediaCount); !done)
        return tl::unexpected(done.error());
    return MessageId(id);
}

Result<bool> MessageWriter::update(Known &known, const LoggedMessage &row)
{
    const MergedRow now = merged(known.merged, row);
    if (now == known.merged)
        return false;
    if (now.row.body != known.merged.row.body) {
        // A text that came after its emptied version.
        if (auto done
            = TextIndex(m_database).replace(known.id, known.merged.row.body, now.row.body);
            !done)
            return tl::unexpected(done.error());
    }
    Query query(m_database, R"(
        UPDATE message SET body = ?, status = ?, status_text = ?, error_code = ?, segments = ?,
            media_count = ?, sent_at = ?, redacted = ? WHERE id = ?)");
    query.bind(now.row.body).bind(now.row.status).bind(now.row.statusText);
    query.bind(now.row.errorCode).bind(now.row.segments).bind(now.row.mediaCount);
    query.bind(now.row.sent).bind(now.redacted).bind(known.id);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (auto done = wantMedia(known.id, now.row.mediaCount); !done)
        return tl::unexpected(done.error());
    known.merged = now;
    return true;
}

Result<> MessageWriter::classify(MessageId id, AutoKind automatic, Meaning meaning, bool urgent)
{
    Query query(m_database,
                "UPDATE message SET automatic = ?, meaning = ?, urgent = ? WHERE id = ?");
    return query.bind(automatic).bind(meaning).bind(urgent).bind(id).run();
}

Result<> MessageWriter::wantMedia(MessageId id, int count)
{
    for (int position = 0; position < count; ++position) {
        Query query(m_database, "INSERT OR IGNORE INTO media (message_id, position) VALUES (?, ?)");
        query.bind(id).bind(position);
        if (auto done = query.run(); !done)
            return done;
    }
    return {};
}

} // namespace ivm

// ConversationStore::refresh: the summary of a thread, worked out from its messages. Only texts
// from the folder's beginning on (and three days before it) can wait, be unread, have failed or be
// owed to the Comm Log; what is older can only be the last text. So the work does not grow with
// history.

#include "core/model/waiting.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messageid.h"
#include "core/store/owed.h"

#include <vector>

namespace ivm {

namespace {

constexpr int ShownOfBody = 200;

struct Marks
{
    Arrival read{};
    Arrival excused{};
    bool archived = false;
    bool archivedByPerson = false;
    bool blocked = false;
    Instant lastAt{};
};

struct Counted
{
    int unread = 0;
    int notCopied = 0;
    bool failed = false;
};

Result<Marks> marksOf(Database &database, ConversationId id)
{
    Query query(database, R"(
        SELECT read_arrival, max(no_reply_through, archived_through), archived,
            archived_at IS NOT NULL, blocked
        FROM conversation WHERE id = ?)");
    query.bind(id);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return failure(Error::Kind::NotFound, QStringLiteral("no such conversation"));
    return Marks{ .read = Arrival(query.integer(0)),
                  .excused = Arrival(query.integer(1)),
                  .archived = query.integer(2) != 0,
                  .archivedByPerson = query.integer(3) != 0,
                  .blocked = query.integer(4) != 0 };
}

Result<Waiting> waitingIn(Database &database, ConversationId id, Instant floor, Arrival excused)
{
    Query query(database, R"(
        SELECT id, arrival, direction, status, automatic, meaning, urgent, created_at
        FROM message WHERE conversation_id = ? AND id >= ? ORDER BY id DESC)");
    query.bind(id).bind(raw(firstMessageIdAt(floor)));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    std::vector<ThreadText> texts;
    while (query.next()) {
        texts.push_back({ .id = MessageId(query.integer(0)),
                          .arrival = Arrival(query.integer(1)),
                          .direction = Direction(query.integer(2)),
                          .status = MessageStatus(query.integer(3)),
                          .automatic = AutoKind(query.integer(4)),
                          .meaning = Meaning(query.integer(5)),
                          .urgent = query.integer(6) != 0,
                          .at = query.instant(7) });
        if (endsWaiting(texts.back()))
            break;
    }
    return waitingOf(texts, excused);
}

Result<Counted> countedIn(Database &database, ConversationId id, Instant began, Arrival read)
{
    Counted counted;
    {
        Query query(database, R"(
            SELECT count(*) FROM message
            WHERE conversation_id = ? AND id >= ? AND direction = 0 AND arrival > ?)");
        query.bind(id).bind(raw(firstMessageIdAt(began))).bind(read);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        query.next();
        counted.unread = int(query.integer(0));
    }
    {
        Query query(database, R"(
            SELECT status IN (4, 26, 27, 28) FROM message
            WHERE conversation_id = ? AND id >= ? AND direction = 1 AND status <> 5
            ORDER BY id DESC LIMIT 1)");
        query.bind(id).bind(raw(firstMessageIdAt(began - WaitingBeforeInstallation)));
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        counted.failed = query.next() && query.integer(0) != 0;
    }
    {
        // What a copy for the Comm Log would bring, if a person said anything in it; a note is
        // always something a person said.
        Query query(database,
                    "SELECT total(" IVM_TOLD_IN_A_COPY "), total(" IVM_A_PERSON_SAID "), "
                    "(SELECT count(*) FROM note WHERE conversation_id = ?1 AND copy_id IS NULL) "
                    "FROM message m LEFT JOIN copied c ON c.message_id = m.id "
                    "WHERE m.conversation_id = ?1 AND m.id >= ?2 AND " IVM_OWED);
        query.bind(id).bind(raw(firstMessageIdAt(began - WaitingBeforeInstallation)));
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        query.next();
        const auto notes = query.integer(2);
        counted.notCopied = query.integer(1) + notes > 0 ? int(query.integer(0) + notes) : 0;
    }
    return counted;
}

Result<Instant> showLast(Database &database, ConversationId id)
{
    Query query(database, R"(
        UPDATE conversation SET (last_at, last_message, last_body, last_direction, last_status,
            last_error, last_automatic, last_author, last_media) = (
                SELECT created_at, id, substr(body, 1, ?), direction, status, error_code, automatic,
                    author, media_count
                FROM message WHERE conversation_id = ? ORDER BY id DESC LIMIT 1)
        WHERE id = ? AND EXISTS (SELECT 1 FROM message WHERE conversation_id = conversation.id)
        RETURNING last_at)");
    query.bind(ShownOfBody).bind(id).bind(id);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.instant(0) : Instant{};
}

} // namespace

Result<> ConversationStore::showOld(ConversationId id, const OldText &text, Instant folderBegan)
{
    // Blocked stays blocked, archived by a person stays archived; else the rule of quiet threads.
    const bool quiet = text.at < folderBegan - QuietBeforeInstallation;
    Query query(m_database, R"(
        UPDATE conversation SET last_message = ?, last_at = ?, last_body = ?, last_direction = ?,
            last_status = ?, last_error = ?, last_automatic = ?, last_author = '', last_media = ?,
            sort_key = ?, archived = (archived AND (archived_at IS NOT NULL OR ?)),
            section = CASE WHEN blocked THEN 4
                WHEN archived AND (archived_at IS NOT NULL OR ?) THEN 3 ELSE 2 END
        WHERE id = ? AND last_message < ?)");
    query.bind(text.id).bind(text.at).bind(text.body.left(ShownOfBody)).bind(text.direction);
    query.bind(text.status).bind(text.errorCode).bind(text.automatic).bind(text.media);
    query.bind(-toMs(text.at)).bind(quiet).bind(quiet).bind(id).bind(text.id);
    return query.run();
}

Result<> ConversationStore::refresh(ConversationId id)
{
    const auto began = folderBegan(m_database);
    if (!began)
        return tl::unexpected(began.error());
    auto marks = marksOf(m_database, id);
    if (!marks)
        return tl::unexpected(marks.error());
    const auto lastAt = showLast(m_database, id);
    if (!lastAt)
        return tl::unexpected(lastAt.error());
    const auto waiting
        = waitingIn(m_database, id, *began - WaitingBeforeInstallation, marks->excused);
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto counted = countedIn(m_database, id, *began, marks->read);
    if (!counted)
        return tl::unexpected(counted.error());

    // Archived by nobody, because it was quiet when the folder began: a newer row may show that it
    // was not.
    if (marks->archived && !marks->archivedByPerson)
        marks->archived = *lastAt < *began - QuietBeforeInstallation;
    const PlaceInList place = placeInList(*waiting, marks->archived, marks->blocked, *lastAt);
    Query query(m_database, R"(
        UPDATE conversation SET section = ?, sort_key = ?, urgent = ?, waiting_since = ?,
            unread = ?, not_copied = ?, failed = ?, archived = ? WHERE id = ?)");
    query.bind(place.section).bind(place.sortKey).bind(waiting->urgent).bind(waiting->since);
    query.bind(counted->unread).bind(counted->notCopied).bind(counted->failed);
    query.bind(marks->archived).bind(id);
    return query.run();
}

} // namespace ivm

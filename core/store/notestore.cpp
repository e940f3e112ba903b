#include "core/store/notestore.h"

#include "core/store/database.h"

namespace ivm {

namespace {

Result<QList<Note>> notesOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Note> notes;
    while (query.next()) {
        notes << Note{ .id = NoteId(query.integer(0)),
                       .conversation = ConversationId(query.integer(1)),
                       .at = query.instant(2),
                       .author = query.text(3),
                       .kind = NoteKind(query.integer(4)),
                       .text = query.text(5),
                       .copied = !query.isNull(6) };
    }
    return notes;
}

Reminder reminderOf(const Query &query)
{
    return { .conversation = ConversationId(query.integer(0)),
             .due = query.instant(1),
             .author = query.text(2),
             .text = query.text(3) };
}

} // namespace

NoteStore::NoteStore(Database &database)
    : m_database(database)
{ }

Result<QList<Note>> NoteStore::of(ConversationId conversation) const
{
    Query query(m_database, R"(
        SELECT id, conversation_id, at, author, kind, text, copy_id FROM note
        WHERE conversation_id = ? ORDER BY at, id)");
    query.bind(conversation);
    return notesOf(query);
}

Result<QList<Note>> NoteStore::notCopied(ConversationId conversation) const
{
    Query query(m_database, R"(
        SELECT id, conversation_id, at, author, kind, text, copy_id FROM note
        WHERE conversation_id = ? AND copy_id IS NULL ORDER BY at, id)");
    query.bind(conversation);
    return notesOf(query);
}

Result<std::optional<Reminder>> NoteStore::reminder(ConversationId conversation) const
{
    Query query(
        m_database,
        "SELECT conversation_id, due, author, text FROM reminder WHERE conversation_id = ?");
    if (auto done = query.bind(conversation).run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? std::optional(reminderOf(query)) : std::nullopt;
}

Result<QList<Reminder>> NoteStore::due(Instant now, int most) const
{
    Query query(m_database,
                "SELECT conversation_id, due, author, text FROM reminder WHERE due <= ? "
                "ORDER BY due LIMIT ?");
    if (auto done = query.bind(now).bind(most).run(); !done)
        return tl::unexpected(done.error());
    QList<Reminder> reminders;
    while (query.next())
        reminders << reminderOf(query);
    return reminders;
}

Result<std::optional<Instant>> NoteStore::nextDue() const
{
    Query query(m_database, "SELECT due FROM reminder ORDER BY due LIMIT 1");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? std::optional(query.instant(0)) : std::nullopt;
}

Result<NoteId> NoteStore::add(const Note &note)
{
    Query query(
        m_database,
        "INSERT INTO note (conversation_id, at, author, kind, text) VALUES (?, ?, ?, ?, ?)");
    query.bind(note.conversation).bind(note.at).bind(note.author).bind(note.kind).bind(note.text);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return NoteId(query.insertedId());
}

Result<> NoteStore::markCopied(NoteId note, ConversationId conversation, qint64 copy)
{
    Query query(m_database, "UPDATE note SET copy_id = ? WHERE id = ? AND conversation_id = ?");
    return query.bind(copy).bind(note).bind(conversation).run();
}

Result<> NoteStore::remind(const Reminder &reminder, Instant setAt)
{
    Query query(m_database,
                "INSERT INTO reminder (conversation_id, due, author, text, set_at) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (conversation_id) DO UPDATE SET "
                "due = excluded.due, author = excluded.author, text = excluded.text, "
                "set_at = excluded.set_at");
    query.bind(reminder.conversation).bind(reminder.due).bind(reminder.author);
    return query.bind(reminder.text).bind(setAt).run();
}

Result<> NoteStore::forget(ConversationId conversation)
{
    Query query(m_database, "DELETE FROM reminder WHERE conversation_id = ?");
    return query.bind(conversation).run();
}

} // namespace ivm

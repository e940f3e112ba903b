#include "core/store/draftstore.h"

#include "core/store/database.h"

namespace ivm {

DraftStore::DraftStore(Database &database)
    : m_database(database)
{ }

Result<QString> DraftStore::draft(ConversationId conversation) const
{
    Query query(m_database, "SELECT text FROM draft WHERE conversation_id = ?");
    if (auto done = query.bind(conversation).run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.text(0) : QString();
}

Result<> DraftStore::save(ConversationId conversation, const QString &text, Instant at)
{
    if (text.isEmpty()) {
        Query query(m_database, "DELETE FROM draft WHERE conversation_id = ?");
        return query.bind(conversation).run();
    }
    Query query(m_database,
                "INSERT INTO draft (conversation_id, text, changed_at) VALUES (?, ?, ?) "
                "ON CONFLICT (conversation_id) DO UPDATE "
                "SET text = excluded.text, changed_at = excluded.changed_at");
    return query.bind(conversation).bind(text).bind(at).run();
}

} // namespace ivm

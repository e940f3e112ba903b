#include "core/store/copystore.h"

#include "core/model/waiting.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messageid.h"
#include "core/store/messagestore.h"
#include "core/store/notestore.h"
#include "core/store/owed.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace ivm {

CopyStore::CopyStore(Database &database)
    : m_database(database)
{ }

Result<std::optional<CopyStore::LastCopy>> CopyStore::last(ConversationId conversation) const
{
    // A copy of corrections alone reaches less far than the one before it.
    Query query(m_database, R"(
        SELECT max(through) OVER (), at, author FROM copy WHERE conversation_id = ?
        ORDER BY id DESC LIMIT 1)");
    query.bind(conversation);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (!query.next())
        return std::nullopt;
    return LastCopy{ .through = MessageId(query.integer(0)),
                     .at = query.instant(1),
                     .author = query.text(2) };
}

Result<QList<Message>> CopyStore::all(ConversationId conversation) const
{
    return MessageStore(m_database)
        .after(conversation, MessageId(0), std::numeric_limits<int>::max());
}

Result<QList<Message>> CopyStore::notCopied(ConversationId conversation) const
{
    const auto began = folderBegan(m_database);
    if (!began)
        return tl::unexpected(began.error());
    QSet<MessageId> news;
    {
        Query query(m_database,
                    "SELECT m.id FROM message m LEFT JOIN copied c ON c.message_id = m.id "
                    "WHERE m.conversation_id = ? AND m.id >= ? AND " IVM_OWED);
        query.bind(conversation).bind(raw(firstMessageIdAt(*began - WaitingBeforeInstallation)));
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        while (query.next())
            news.insert(MessageId(query.integer(0)));
    }
    if (news.isEmpty())
        return QList<Message>{};
    auto messages = all(conversation);
    if (messages)
        messages->removeIf([&news](const Message &message) { return !news.contains(message.id); });
    return messages;
}

Result<QList<ConversationId>> CopyStore::owing() const
{
    Query query(m_database, "SELECT id FROM conversation WHERE not_copied > 0");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<ConversationId> ids;
    while (query.next())
        ids.append(ConversationId(query.integer(0)));
    return ids;
}

Result<int> CopyStore::heldBack(ConversationId conversation) const
{
    Query query(m_database,
                "SELECT count(*) FROM message WHERE conversation_id = ? AND status IN (1, 2, 3)");
    query.bind(conversation);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return static_cast<int>(query.integer(0));
}

Result<> CopyStore::mark(ConversationId conversation, const QList<CopiedText> &texts,
                         const QString &author, Instant at)
{
    if (texts.isEmpty())
        return {};
    const auto isEarlier = [](const CopiedText &a, const CopiedText &b) { return a.id < b.id; };
    qint64 copy = 0;
    {
        Query query(m_database,
                    "INSERT INTO copy (conversation_id, at, author, through) VALUES (?, ?, ?, ?)");
        query.bind(conversation).bind(at).bind(author);
        query.bind(std::max_element(texts.begin(), texts.end(), isEarlier)->id);
        if (auto done = query.run(); !done)
            return done;
        copy = query.insertedId();
    }
    for (const CopiedText &text : texts) {
        if (raw(text.note) != 0) {
            if (auto done = NoteStore(m_database).markCopied(text.note, conversation, copy); !done)
                return done;
            continue;
        }
        Query query(m_database, R"(
            INSERT INTO copied (message_id, copy_id, failed)
            SELECT id, ?, ? FROM message WHERE id = ? AND conversation_id = ?
            ON CONFLICT (message_id) DO UPDATE SET copy_id = excluded.copy_id,
                failed = excluded.failed)");
        query.bind(copy).bind(text.asFailed).bind(text.id).bind(conversation);
        if (auto done = query.run(); !done)
            return done;
    }
    return ConversationStore(m_database).refresh(conversation);
}

} // namespace ivm

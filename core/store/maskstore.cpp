#include "core/store/maskstore.h"

#include "core/model/cardnumber.h"
#include "core/store/database.h"
#include "core/store/maskremains.h"
#include "core/store/textindex.h"

namespace ivm {

MaskStore::MaskStore(Database &database)
    : m_database(database)
{ }

Result<ConversationId> MaskStore::mask(MessageId message, const QString &reason, const QString &by,
                                       Instant at)
{
    QString body;
    QString sid;
    ConversationId conversation{};
    {
        Query query(m_database,
                    "SELECT body, ifnull(sid, ''), conversation_id FROM message WHERE id = ?");
        if (auto done = query.bind(message).run(); !done)
            return tl::unexpected(done.error());
        if (!query.next())
            return failure(Error::Kind::NotFound, QStringLiteral("no such text"));
        body = query.text(0);
        sid = query.text(1);
        conversation = ConversationId(query.integer(2));
    }
    const QString masked = withCardsMasked(body);
    if (masked == body)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("there is no card number in this text"));
    // A text that is still on its way is what will be sent; looking for it goes by its words.
    if (sid.isEmpty())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("this text is not in Twilio's log yet"));

    // Bytes that are given up are overwritten, not merely forgotten.
    if (auto done = m_database.execute(QStringLiteral("PRAGMA secure_delete = ON")); !done)
        return tl::unexpected(done.error());
    if (auto done = TextIndex(m_database).replace(message, body, masked); !done)
        return tl::unexpected(done.error());
    if (auto done = MaskRemains(m_database).note(); !done)
        return tl::unexpected(done.error());
    {
        Query query(m_database, "UPDATE message SET body = ? WHERE id = ?");
        if (auto done = query.bind(masked).bind(message).run(); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = maskQuotes(message, body, masked); !done)
        return tl::unexpected(done.error());
    Query query(m_database, R"(
        INSERT INTO mask (message_id, sid, by, reason, at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (message_id) DO NOTHING)");
    query.bind(message).bind(sid).bind(by).bind(reason).bind(at);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return conversation;
}

Result<> MaskStore::maskQuotes(MessageId message, const QString &body, const QString &masked)
{
    // What a person decided about a text quotes it and does not name it.
    Query query(m_database, R"(
        UPDATE evidence SET words = ? WHERE words = ? AND (
            sid = (SELECT sid FROM message WHERE id = ?)
            OR (sid IS NULL AND client = (
                SELECT CASE direction WHEN 0 THEN from_number ELSE to_number END
                FROM message WHERE id = ?))))");
    return query.bind(masked).bind(body).bind(message).bind(message).run();
}

Result<QList<MaskStore::Mask>> MaskStore::all(int most) const
{
    Query query(m_database,
                "SELECT message_id, sid, by, reason, at FROM mask "
                "ORDER BY at DESC, message_id DESC LIMIT ?");
    if (auto done = query.bind(most).run(); !done)
        return tl::unexpected(done.error());
    QList<Mask> masks;
    while (query.next())
        masks.append({ .message = MessageId(query.integer(0)),
                       .sid = query.text(1),
                       .by = query.text(2),
                       .reason = query.text(3),
                       .at = query.instant(4) });
    return masks;
}

Result<QList<MessageId>> MaskStore::suggestions(int most) const
{
    Query query(m_database,
                "SELECT id, body FROM message WHERE sid IS NOT NULL AND length(body) > 12 "
                "ORDER BY id DESC");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<MessageId> found;
    while (found.size() < most && query.next()) {
        if (!cardNumbersIn(query.text(1)).isEmpty())
            found.append(MessageId(query.integer(0)));
    }
    return found;
}

Result<bool> MaskStore::anyAwaited() const
{
    Query query(m_database, "SELECT EXISTS (SELECT 1 FROM lost_mask)");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() && query.integer(0) != 0;
}

Result<bool> MaskStore::isAwaited(const QString &sid) const
{
    Query query(m_database, "SELECT 1 FROM lost_mask WHERE sid = ?");
    if (auto done = query.bind(sid).run(); !done)
        return tl::unexpected(done.error());
    return query.next();
}

Result<> MaskStore::arrived(const QString &sid, MessageId message)
{
    Query add(m_database, R"(
        INSERT INTO mask (message_id, sid, by, reason, at)
        SELECT ?, sid, by, reason, at FROM lost_mask WHERE sid = ?
        ON CONFLICT DO NOTHING)");
    if (auto done = add.bind(message).bind(sid).run(); !done)
        return done;
    Query remove(m_database, "DELETE FROM lost_mask WHERE sid = ?");
    return remove.bind(sid).run();
}

} // namespace ivm

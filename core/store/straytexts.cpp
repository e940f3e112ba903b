#include "core/store/straytexts.h"

#include "core/store/database.h"
#include "core/store/loggedrow.h"
#include "core/store/settingstore.h"

namespace ivm {

namespace {

const QString Place = QStringLiteral("strays_after");
const QString Over = QStringLiteral("over");

#define IVM_STRAYS                                                                                 \
    "SELECT id, " IVM_LOGGED_ROW " FROM message WHERE conversation_id IS NULL "                    \
    "AND iif(direction = 0, to_number, from_number) IN (SELECT number FROM queue) "

Result<QList<StrayTexts::Text>> textsOf(Query &query)
{
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<StrayTexts::Text> texts;
    while (query.next()) {
        texts.append({ .id = MessageId(query.integer(0)), .row = loggedRow(query, 1) });
    }
    return texts;
}

} // namespace

StrayTexts::StrayTexts(Database &database)
    : m_database(database)
{ }

Result<> StrayTexts::await()
{
    Query unknown(m_database, R"(
        INSERT INTO client (number, history_known)
        SELECT DISTINCT iif(direction = 0, from_number, to_number), 0 FROM message
        WHERE conversation_id IS NULL
            AND iif(direction = 0, to_number, from_number) IN (SELECT number FROM queue)
        ON CONFLICT (number) DO UPDATE SET history_known = 0)");
    if (auto done = unknown.run(); !done)
        return done;
    return setPlace(MessageId(0));
}

Result<> StrayTexts::awaitOnce()
{
    const auto kept = SettingStore(m_database).meta(Place);
    if (!kept)
        return tl::unexpected(kept.error());
    return kept->isEmpty() ? await() : Result<>();
}

Result<std::optional<MessageId>> StrayTexts::place() const
{
    const auto kept = SettingStore(m_database).meta(Place);
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept == Over)
        return std::nullopt;
    return MessageId(kept->toLongLong());
}

Result<> StrayTexts::setPlace(std::optional<MessageId> place)
{
    return SettingStore(m_database).setMeta(Place, place ? QString::number(raw(*place)) : Over);
}

Result<QList<StrayTexts::Text>> StrayTexts::after(MessageId place, int most) const
{
    Query query(m_database, IVM_STRAYS "AND id > ? ORDER BY id LIMIT ?");
    return textsOf(query.bind(place).bind(most));
}

Result<QList<StrayTexts::Text>> StrayTexts::of(const PhoneNumber &client) const
{
    Query query(m_database,
                IVM_STRAYS "AND iif(direction = 0, from_number, to_number) = ? ORDER BY id");
    return textsOf(query.bind(client.text()));
}

Result<> StrayTexts::attach(MessageId id, ConversationId conversation, Arrival arrival)
{
    Query query(m_database, "UPDATE message SET conversation_id = ?, arrival = ? WHERE id = ?");
    return query.bind(conversation).bind(arrival).bind(id).run();
}

} // namespace ivm

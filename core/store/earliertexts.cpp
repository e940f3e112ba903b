#include "core/store/earliertexts.h"

#include "core/store/database.h"
#include "core/store/loggedrow.h"

namespace ivm {

namespace {

constexpr int Newest = 50'000; // rows looked through for what repeats

} // namespace

EarlierTexts::EarlierTexts(Database &database)
    : m_database(database)
{ }

Result<QList<EarlierTexts::Row>> EarlierTexts::repeated(int limit) const
{
    Query query(m_database, R"(
        SELECT body, count(*), count(DISTINCT to_number) AS clients FROM message
        WHERE id >= coalesce((SELECT id FROM message ORDER BY id DESC LIMIT 1 OFFSET ?), 0)
          AND direction = 1 AND automatic = 0 AND author = '' AND sid IS NOT NULL AND body <> ''
        GROUP BY body HAVING clients > 1 ORDER BY clients DESC, 2 DESC LIMIT ?)");
    query.bind(Newest).bind(limit);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<Row> rows;
    while (query.next())
        rows.append({ .text = query.text(0),
                      .times = int(query.integer(1)),
                      .clients = int(query.integer(2)) });
    return rows;
}

Result<QList<LoggedMessage>> EarlierTexts::saying(const QString &text) const
{
    Query query(m_database,
                "SELECT " IVM_LOGGED_ROW " FROM message "
                "WHERE direction = 1 AND sid IS NOT NULL AND body = ? ORDER BY id");
    query.bind(text);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    QList<LoggedMessage> rows;
    while (query.next()) {
        rows.append(loggedRow(query, 0));
    }
    return rows;
}

Result<> EarlierTexts::markAutomatic(const QString &text, int kind)
{
    Query query(m_database, R"(
        UPDATE message SET automatic = ? WHERE direction = 1 AND automatic = 0 AND author = ''
          AND sid IS NOT NULL AND body = ?)");
    query.bind(kind).bind(text);
    return query.run();
}

} // namespace ivm

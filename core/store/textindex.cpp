#include "core/store/textindex.h"

#include "core/store/database.h"

#include <algorithm>
#include <sqlite3.h>

namespace ivm {

TextIndex::TextIndex(Database &database)
    : m_database(database)
{ }

Result<MessageId> TextIndex::through() const
{
    Query query(m_database, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'text_through'");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? MessageId(query.integer(0)) : Everything;
}

Result<> TextIndex::setThrough(MessageId id)
{
    if (id == Everything) {
        Query query(m_database, "DELETE FROM meta WHERE key = 'text_through'");
        return query.run();
    }
    Query query(m_database, R"(
        INSERT INTO meta (key, value) VALUES ('text_through', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value)");
    query.bind(QString::number(raw(id)));
    return query.run();
}

Result<> TextIndex::add(MessageId id, const QString &body)
{
    Query query(m_database, "INSERT INTO message_text (rowid, body) VALUES (?, ?)");
    query.bind(id).bind(body);
    return query.run();
}

Result<> TextIndex::addStored(MessageId id)
{
    Query query(m_database,
                "INSERT INTO message_text (rowid, body) SELECT id, body FROM message WHERE id = ?");
    return query.bind(id).run();
}

Result<> TextIndex::forBulk(bool bulk)
{
    // FTS5's own defaults (fts5_config.c), and what a million rows in strokes of ten thousand do
    // best with (measured): a piece of the index for each stroke instead of several, and pieces
    // put together ten at a time. Sixteen would be quicker by a hair, but leaves so many pieces
    // that one unlucky stroke, or the first text after the fill, has to put all of them together at
    // once: three seconds in which nothing can be sent.
    struct Way
    {
        qint64 automerge, hashsize;
    };
    const Way way = bulk ? Way{ .automerge = 10, .hashsize = 16 << 20 }
                         : Way{ .automerge = 4, .hashsize = 1 << 20 };
    for (const auto &[sql, value] :
         { std::pair("INSERT INTO message_text (message_text, rank) VALUES ('automerge', ?)",
                     way.automerge),
           std::pair("INSERT INTO message_text (message_text, rank) VALUES ('hashsize', ?)",
                     way.hashsize) }) {
        Query query(m_database, sql);
        if (auto done = query.bind(value).run(); !done)
            return done;
    }
    return {};
}

Result<> TextIndex::replace(MessageId id, const QString &was, const QString &body)
{
    {
        Query known(m_database, "SELECT 1 FROM message_text_docsize WHERE id = ?");
        if (auto done = known.bind(id).run(); !done)
            return done;
        if (!known.next())
            return {}; // its turn will come
    }
    // The index holds no text of its own, so it is told what it forgets.
    Query forget(m_database,
                 "INSERT INTO message_text (message_text, rowid, body) VALUES ('delete', ?, ?)");
    if (auto done = forget.bind(id).bind(was).run(); !done)
        return done;
    return add(id, body);
}

Result<> TextIndex::leaveOut(MessageId oldest)
{
    const auto now = through();
    if (!now)
        return tl::unexpected(now.error());
    if (*now < oldest)
        return {};
    return setThrough(MessageId(raw(oldest) - 1));
}

Result<bool> TextIndex::catchUp(int rows)
{
    const auto from = through();
    if (!from)
        return tl::unexpected(from.error());
    if (*from == Everything)
        return true;
    // Where this stroke ends.
    MessageId last{};
    {
        Query query(
            m_database,
            "SELECT max(id) FROM (SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ?)");
        query.bind(*from).bind(rows);
        if (auto done = query.run(); !done)
            return tl::unexpected(done.error());
        query.next();
        if (query.isNull(0)) {
            if (auto done = setThrough(Everything); !done)
                return tl::unexpected(done.error());
            return true;
        }
        last = MessageId(query.integer(0));
    }
    // What came live meanwhile is in it already: message_text_docsize has a row for each.
    Query query(m_database, R"(
        INSERT INTO message_text (rowid, body)
        SELECT id, body FROM message
        WHERE id > ? AND id <= ?
            AND NOT EXISTS (SELECT 1 FROM message_text_docsize d WHERE d.id = message.id)
        ORDER BY id)");
    query.bind(*from).bind(last);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    if (auto done = setThrough(last); !done)
        return tl::unexpected(done.error());
    return false;
}

Result<bool> TextIndex::unite(bool begins, int pages)
{
    // Below zero it first makes all pieces the parts of one merge (fts5.html, "The merge command");
    // that there was nothing to do it says by changing nothing but its own row.
    const int before = sqlite3_total_changes(m_database.handle());
    Query query(m_database, "INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)");
    if (auto done = query.bind(begins ? -pages : pages).run(); !done)
        return tl::unexpected(done.error());
    return sqlite3_total_changes(m_database.handle()) - before < 2;
}

Result<bool> TextIndex::isWorn() const
{
    // Row 10 is that list (fts5_index.c): two bytes a level, and some for each piece. Ordinary work
    // stays far below.
    constexpr qint64 Worn = 512;
    Query query(m_database, "SELECT length(block) FROM message_text_data WHERE id = 10");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() && query.integer(0) > Worn;
}

Result<> TextIndex::beginAnew()
{
    Query query(m_database, "INSERT INTO message_text (message_text) VALUES ('delete-all')");
    if (auto done = query.run(); !done)
        return done;
    return setThrough(MessageId(0));
}

} // namespace ivm

#include "core/store/salvage.h"

#include "core/log.h"
#include "core/model/cardnumber.h"
#include "core/model/historyentry.h"
#include "core/model/message.h"
#include "core/model/outboxentry.h"
#include "core/store/checkedpages.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/maskstore.h"
#include "core/store/sqlitehandle.h"

#include <QFile>
#include <QtEndian>

#include <limits>
#include <memory>
namespace ivm {

namespace {

struct Table
{
    const char *name;
    const char *key; ///< Its primary key, in whose order it lies on the disk.
    bool isNumbered; ///< The key is the rowid.
};

/// Parents first. Not here: `cursor` (the fill begins anew) and message_text (it is built again).
constexpr Table Tables[] = {
    { "meta", "key", false },
    { "queue", "id", true },
    { "setting", "subject", false },
    { "client", "number", false },
    { "conversation", "id", true },
    { "message", "id", true },
    { "outbox", "id", true },
    { "evidence", "id", true },
    { "wording", "id", true },
    { "media", "id", true },
    { "draft", "conversation_id", true },
    { "copy", "id", true },
    { "copied", "message_id", true },
    { "quarantine", "id", true },
    { "undecided_text", "message_id", true },
    { "unsent_intent", "id", true },
    { "role_password", "id", true },
    { "role_guess", "id", true },
    { "settings_seal", "id", true },
    { "change_history", "id", true },
    { "note", "id", true },
    { "reminder", "conversation_id", true },
    { "block", "id", true },
    { "block_request", "id", true },
    { "mask", "message_id", true },
    { "lost_mask", "sid", false },
    { "legal_hold", "id", true },
    { "client_mark", "id", true },
};

SqliteStatement prepared(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v2(handle, sql.constData(), -1, &raw, nullptr);
    return SqliteStatement(raw);
}

enum class Pages {
    Checked, ///< One whose checksum does not hold cannot be read.
    Raw, ///< As they are.
};

/// Null when not even its table of contents can be read.
SqliteHandle opened(const QString &file, int flags, Pages pages)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &raw, flags,
                                     pages == Pages::Checked ? checkedPages() : nullptr);
    SqliteHandle handle(raw);
    if (code != SQLITE_OK)
        return nullptr;
    // An unreadable line of the schema shall not keep us from the others.
    sqlite3_exec(raw, "PRAGMA writable_schema = ON", nullptr, nullptr, nullptr);
    return prepared(raw, "SELECT id FROM message LIMIT 1") ? std::move(handle) : nullptr;
}

/// The first page is taken as it is, so that the others can still be told apart by their sums.
/// Where they have some, what it must say about the file is known.
void forgiveFirstPage(const QString &damaged)
{
    constexpr int Page = 4096;
    const bool summed = hasChecksums(damaged);
    QFile file(damaged);
    if (!file.open(QIODevice::ReadWrite))
        return;
    QByteArray page = file.read(Page);
    if (page.size() < Page
        || (!summed && (!page.startsWith("SQLite format 3") || page.at(20) == 0)))
        return;
    page.replace(0, 16, QByteArray("SQLite format 3", 16));
    if (summed)
        qToBigEndian(quint16(Page), page.data() + 16);
    page[20] = 8;
    page.replace(Page - 8, 8, QByteArray(8, '\0'));
    file.seek(0);
    file.write(page);
}

/// The first page says where everything is. That of a backup says the same, unless the schema has
/// changed since, and then nothing comes of it.
bool borrowFirstPage(const QString &damaged, const QString &backup)
{
    QFile from(backup);
    QFile to(damaged);
    if (backup.isEmpty() || !from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite))
        return false;
    const QByteArray page = from.read(4096);
    return page.startsWith("SQLite format 3") && page.size() == 4096 && to.write(page) == 4096;
}

QList<QByteArray> columnsOf(sqlite3 *handle, const char *table)
{
    QList<QByteArray> columns;
    const SqliteStatement info = prepared(handle, QByteArray("PRAGMA table_info(") + table + ')');
    while (info && sqlite3_step(info.get()) == SQLITE_ROW)
        columns.append(reinterpret_cast<const char *>(sqlite3_column_text(info.get(), 1)));
    return columns;
}

/// Whether SQLite finds the table and its indexes as they should be.
bool isWhole(sqlite3 *handle, const Table &table)
{
    const SqliteStatement check
        = prepared(handle, QByteArray("PRAGMA integrity_check('") + table.name + "')");
    return check && sqlite3_step(check.get()) == SQLITE_ROW
        && qstrcmp(reinterpret_cast<const char *>(sqlite3_column_text(check.get(), 0)), "ok") == 0;
}

/// Copies one table from one file.
class TableReading
{
public:
    TableReading(sqlite3 *from, Database &into, const Table &table)
        : m_from(from)
        , m_into(into)
        , m_table(table)
    {
        sqlite3 *const to = into.handle();
        QList<QByteArray> columns{ table.key };
        const QList<QByteArray> theirs = columnsOf(from, table.name);
        for (const QByteArray &column : columnsOf(to, table.name)) {
            if (column != table.key && theirs.contains(column))
                columns.append(column);
        }
        m_columns = columns.join(", ");
        QByteArray values = "?";
        for (qsizetype i = 1; i < columns.size(); ++i)
            values += ", ?";
        m_insert = prepared(to,
                            QByteArray("INSERT OR IGNORE INTO ") + table.name + " (" + m_columns
                                + ") VALUES (" + values + ')');
        if (columns.size() < columnsOf(to, table.name).size() || !m_insert)
            m_complete = false;
    }

    /// Everything that can be read. Storage: the fresh file could not be written.
    Result<> copyAll()
    {
        if (!m_insert)
            return {};
        return m_table.isNumbered ? copyNumbered() : copyNamed();
    }
    bool isComplete() const { return m_complete; }

private:
    enum class End { Reached, Damaged, CannotWrite };

    QByteArray select(const char *where, const char *order) const
    {
        return "SELECT " + m_columns + " FROM " + m_table.name + ' ' + where + " ORDER BY "
            + m_table.key + ' ' + order;
    }

    /// Steps through `rows` and writes them; notes the last key.
    End copy(sqlite3_stmt *rows)
    {
        if (!rows)
            return End::Damaged;
        while (true) {
            const int step = sqlite3_step(rows);
            if (step != SQLITE_ROW)
                return step == SQLITE_DONE ? End::Reached : End::Damaged;
            for (int i = 0; i < sqlite3_column_count(rows); ++i)
                sqlite3_bind_value(m_insert.get(), i + 1, sqlite3_column_value(rows, i));
            if (!m_into.mayRun(m_insert.get()))
                return End::CannotWrite;
            const int written = sqlite3_step(m_insert.get());
            sqlite3_reset(m_insert.get());
            if ((written & 0xff) == SQLITE_CONSTRAINT || (written & 0xff) == SQLITE_MISMATCH)
                m_complete = false; // nonsense, which the schema does not take
            else if (written != SQLITE_DONE)
                return End::CannotWrite;
            else if (sqlite3_changes(sqlite3_db_handle(m_insert.get())) == 0)
                m_complete = false; // the same; of a backup: known already
            m_last = sqlite3_column_int64(rows, 0);
        }
    }

    Result<> cannotWrite() const
    {
        return failure(Error::Kind::Storage,
                       QStringLiteral("the new data file cannot be written (SQLite %1)")
                           .arg(sqlite3_errcode(sqlite3_db_handle(m_insert.get()))),
                       sqlite3_errcode(sqlite3_db_handle(m_insert.get())));
    }

    Result<> copyNamed()
    {
        const End forth = copy(prepared(m_from, select("", "ASC")).get());
        if (forth == End::CannotWrite)
            return cannotWrite();
        if (forth == End::Reached)
            return {};
        m_complete = false;
        if (copy(prepared(m_from, select("", "DESC")).get()) == End::CannotWrite)
            return cannotWrite();
        return {};
    }

    Result<> copyNumbered()
    {
        const QByteArray key = m_table.key;
        const SqliteStatement after
            = prepared(m_from, select(("WHERE " + key + " > ?").constData(), "ASC"));
        const SqliteStatement between = prepared(
            m_from, select(("WHERE " + key + " > ? AND " + key + " < ?").constData(), "DESC"));
        const SqliteStatement next = prepared(m_from,
                                              "SELECT " + key + " FROM " + m_table.name + " WHERE "
                                                  + key + " > ? ORDER BY " + key + " LIMIT 1");
        if (!after || !between || !next) {
            m_complete = false;
            return {};
        }
        m_last = std::numeric_limits<qint64>::min();
        while (true) {
            const qint64 from = m_last;
            sqlite3_bind_int64(after.get(), 1, from);
            const End end = copy(after.get());
            m_last = std::max(m_last, from); // a damaged page may lie about its keys
            sqlite3_reset(after.get());
            if (end == End::CannotWrite)
                return cannotWrite();
            if (end == End::Reached)
                return {};
            m_complete = false;
            // On the far side of what cannot be read: ever longer leaps, then back towards it.
            const qint64 near = std::max<qint64>(m_last, -1);
            const std::optional<qint64> far = firstBeyond(next.get(), near);
            if (!far || *far <= near) // nothing beyond, or a lie: on it goes forwards or not at all
                return {};
            sqlite3_bind_int64(between.get(), 1, near);
            sqlite3_bind_int64(between.get(), 2, *far);
            const End back = copy(between.get());
            sqlite3_reset(between.get());
            if (back == End::CannotWrite)
                return cannotWrite();
            m_last = *far - 1;
        }
    }

    static std::optional<qint64> firstBeyond(sqlite3_stmt *next, qint64 near)
    {
        for (qint64 leap = 1; leap < (qint64(1) << 54); leap *= 2) {
            sqlite3_bind_int64(next, 1, near + leap);
            const int step = sqlite3_step(next);
            const qint64 key = sqlite3_column_int64(next, 0);
            sqlite3_reset(next);
            if (step == SQLITE_ROW)
                return key;
            if (step == SQLITE_DONE)
                return std::nullopt;
        }
        return std::nullopt;
    }

    sqlite3 *m_from;
    Database &m_into;
    const Table &m_table;
    QByteArray m_columns;
    SqliteStatement m_insert;
    qint64 m_last = 0;
    bool m_complete = true;
};

Result<> run(Database &database, std::initializer_list<const char *> statements)
{
    for (const char *sql : statements) {
        if (auto done = database.execute(QString::fromUtf8(sql)); !done)
            return done;
    }
    return {};
}

Result<qint64> count(Database &database, const char *sql)
{
    Query query(database, sql);
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return query.next() ? query.integer(0) : 0;
}

#define IVM_OURS "CASE direction WHEN 0 THEN to_number ELSE from_number END"
#define IVM_THEIRS "CASE direction WHEN 0 THEN from_number ELSE to_number END"

/// Rows whose other half is lost get one, or go where they cannot.
Result<> joinUp(Database &into)
{
    return run(
        into,
        { "DELETE FROM conversation WHERE queue_id NOT IN (SELECT id FROM queue)",
          // Under its own number, so that drafts and copies find it again.
          "INSERT OR IGNORE INTO conversation (id, queue_id, client) "
          "SELECT m.conversation_id, q.id, " IVM_THEIRS " FROM message m "
          "JOIN queue q ON q.number = " IVM_OURS " WHERE m.conversation_id IS NOT NULL "
          "AND m.conversation_id NOT IN (SELECT id FROM conversation) GROUP BY m.conversation_id",
          "UPDATE message SET conversation_id = (SELECT c.id FROM conversation c "
          "JOIN queue q ON q.id = c.queue_id WHERE q.number = " IVM_OURS
          " AND c.client = " IVM_THEIRS ") "
          "WHERE conversation_id NOT IN (SELECT id FROM conversation)",
          "DELETE FROM outbox WHERE message_id NOT IN (SELECT id FROM message)",
          // A text of ours without its entry: a person decides about it.
          "INSERT INTO outbox (message_id, conversation_id, state, kind, author, fingerprint, "
          "enqueued_at, patience_from, attempt, attempt_started, ask_person) "
          "SELECT id, conversation_id, CASE automatic WHEN 0 THEN 3 ELSE 13 END, automatic, "
          "author, "
          "'', created_at, created_at, 1, created_at, automatic = 0 FROM message "
          "WHERE sid IS NULL AND conversation_id IS NOT NULL "
          "AND id NOT IN (SELECT message_id FROM outbox)",
          "DELETE FROM copied WHERE copy_id NOT IN (SELECT id FROM copy) "
          "OR message_id NOT IN (SELECT id FROM message)",
          "DELETE FROM media WHERE message_id NOT IN (SELECT id FROM message)",
          "INSERT OR IGNORE INTO lost_mask (sid, by, reason, at) SELECT sid, by, reason, at "
          "FROM mask WHERE message_id NOT IN (SELECT id FROM message)",
          "DELETE FROM mask WHERE message_id NOT IN (SELECT id FROM message)",
          // Of a queue that is lost: then of every queue, which sends nothing.
          "UPDATE block SET queue_id = NULL WHERE queue_id NOT IN (SELECT id FROM queue)",
          "DELETE FROM block_request WHERE queue_id NOT IN (SELECT id FROM queue)",
          "UPDATE conversation SET blocked = 1 WHERE EXISTS (SELECT 1 FROM block b "
          "WHERE b.client = conversation.client AND b.ended_at IS NULL "
          "AND (b.queue_id IS NULL OR b.queue_id = conversation.queue_id))",
          "UPDATE note SET copy_id = NULL WHERE copy_id NOT IN (SELECT id FROM copy)",
          "INSERT OR IGNORE INTO client (number) SELECT DISTINCT client FROM conversation" });
}

/// Masks that were lost are in the history still. And a text of an older backup has the digits.
Result<> maskAgain(Database &into)
{
    if (auto done = run(
            into,
            { "INSERT OR IGNORE INTO mask (message_id, sid, by, reason, at) "
              "SELECT m.id, m.sid, h.initials, h.after, h.at FROM change_history h "
              "JOIN message m ON m.sid = h.subject WHERE h.kind = 40",
              "INSERT OR IGNORE INTO lost_mask (sid, by, reason, at) "
              "SELECT h.subject, h.initials, h.after, h.at FROM change_history h WHERE h.kind = 40 "
              "AND h.subject LIKE '_M%' AND h.subject NOT IN (SELECT sid FROM mask)" });
        !done)
        return done;
    static_assert(int(HistoryKind::CardMasked) == 40);
    QList<std::pair<MessageId, QString>> texts;
    {
        Query query(into, "SELECT m.id, m.body FROM mask k JOIN message m ON m.id = k.message_id");
        if (auto done = query.run(); !done)
            return done;
        while (query.next())
            texts.append({ MessageId(query.integer(0)), query.text(1) });
    }
    for (const auto &[id, body] : std::as_const(texts)) {
        const QString masked = withCardsMasked(body);
        if (masked == body)
            continue;
        Query message(into, "UPDATE message SET body = ? WHERE id = ?");
        if (auto done = message.bind(masked).bind(id).run(); !done)
            return done;
        if (auto done = MaskStore(into).maskQuotes(id, body, masked); !done)
            return done;
    }
    return {};
}

/// Of these tables joinUp() lets rows go because what they belong to is lost, or makes some because
/// what needs them is there, perhaps in doubt itself.
Result<QStringList> bereft(Database &into)
{
    static constexpr std::pair<const char *, const char *> Orphans[] = {
        { "client",
          "SELECT count(*) FROM conversation WHERE client NOT IN (SELECT number FROM client)" },
        { "conversation",
          "SELECT count(*) FROM message WHERE conversation_id NOT IN (SELECT id FROM "
          "conversation)" },
        { "outbox",
          "SELECT count(*) FROM message WHERE sid IS NULL AND conversation_id IS NOT NULL "
          "AND id NOT IN (SELECT message_id FROM outbox)" },
        { "outbox",
          "SELECT count(*) FROM outbox WHERE message_id NOT IN (SELECT id FROM message)" },
        { "media", "SELECT count(*) FROM media WHERE message_id NOT IN (SELECT id FROM message)" },
        { "copied",
          "SELECT count(*) FROM copied WHERE message_id NOT IN (SELECT id FROM message)" },
        { "block_request",
          "SELECT count(*) FROM block_request WHERE queue_id NOT IN (SELECT id FROM queue)" },
    };
    QStringList tables;
    for (const auto &[table, sql] : Orphans) {
        const auto rows = count(into, sql);
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows > 0 && !tables.contains(QLatin1String(table)))
            tables.append(QLatin1String(table));
    }
    return tables;
}

/// What a lost write could have made untrue is not taken on trust.
Result<> doubt(Database &into)
{
    static_assert(int(OutboxState::Waiting) == 1 && int(OutboxState::Sending) == 2
                  && int(OutboxState::Unconfirmed) == 3 && int(MessageStatus::Unconfirmed) == 3);
    return run(into,
               { "UPDATE outbox SET state = 3, looks = 0, last_look = NULL, ask_person = 0, "
                 "attempt_started = enqueued_at WHERE state IN (1, 2)",
                 "UPDATE message SET status = 3, status_text = '' "
                 "WHERE id IN (SELECT message_id FROM outbox WHERE state = 3)",
                 "UPDATE client SET history_known = 0, standing = 0, standing_since = NULL",
                 "DELETE FROM cursor", "DELETE FROM meta WHERE key = 'fill_complete'",
                 "INSERT INTO meta (key, value) SELECT 'last_arrival', "
                 "CAST(coalesce(max(arrival), 0) AS TEXT) FROM message WHERE true "
                 "ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), "
                 "CAST(excluded.value AS INTEGER)) AS TEXT)",
                 "INSERT INTO meta (key, value) VALUES ('text_through', '0') "
                 "ON CONFLICT (key) DO UPDATE SET value = '0'" });
}

Result<> summarise(Database &into)
{
    QList<ConversationId> all;
    {
        Query query(into, "SELECT id FROM conversation");
        if (auto done = query.run(); !done)
            return done;
        while (query.next())
            all.append(ConversationId(query.integer(0)));
    }
    ConversationStore conversations(into);
    for (const ConversationId each : std::as_const(all)) {
        if (auto done = conversations.refresh(each); !done)
            return done;
    }
    return {};
}

/// Where a table's rows are looked for, the best first. Null: not there.
struct Sources
{
    SqliteHandle damaged; ///< Of it, what can be taken for what was written.
    SqliteHandle backup;
    SqliteHandle doubtful; ///< The damaged file with the pages that do not hold.
};

Result<> copyTables(const Sources &from, Database &into, Rescued &rescued)
{
    sqlite3 *const damaged = from.damaged.get();
    for (const Table &table : Tables) {
        bool complete = false;
        if (damaged) {
            TableReading reading(damaged, into, table);
            if (auto done = reading.copyAll(); !done)
                return done;
            // A page that counts its rows wrong ends a walk early, and looks like the end.
            complete = reading.isComplete() && isWhole(damaged, table);
        }
        if (complete)
            continue;
        rescued.incomplete.append(QLatin1String(table.name));
        // Only what is missing: the damaged file is newer.
        if (from.backup) {
            TableReading reading(from.backup.get(), into, table);
            if (auto done = reading.copyAll(); !done)
                return done;
            rescued.fromBackup = true;
        }
        // And what no longer stands anywhere else: better in doubt, and said to be, than gone.
        if (from.doubtful) {
            const int before = sqlite3_total_changes(into.handle());
            TableReading reading(from.doubtful.get(), into, table);
            if (auto done = reading.copyAll(); !done)
                return done;
            rescued.doubtful += sqlite3_total_changes(into.handle()) - before;
        }
    }
    return {};
}

} // namespace

QStringList salvagedTables()
{
    QStringList names;
    for (const Table &table : Tables)
        names.append(QLatin1String(table.name));
    return names;
}

Result<Rescued> salvage(const QString &file, const QString &backupFile, Database &into, Instant now)
{
    Sources from;
    from.damaged = opened(file, SQLITE_OPEN_READWRITE, Pages::Checked);
    if (!from.damaged) {
        forgiveFirstPage(file);
        from.damaged = opened(file, SQLITE_OPEN_READWRITE, Pages::Checked);
    }
    if (!from.damaged && borrowFirstPage(file, backupFile)) {
        for (const char *ending : { "-wal", "-shm" })
            QFile::remove(file + QLatin1String(ending)); // they know the old page
        from.damaged = opened(file, SQLITE_OPEN_READWRITE, Pages::Checked);
    }
    from.doubtful = opened(file, SQLITE_OPEN_READWRITE, Pages::Raw);
    // Or it would move the journal in without sums, under the feet of the other.
    if (from.doubtful)
        sqlite3_db_config(from.doubtful.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (!backupFile.isEmpty())
        from.backup = opened(backupFile, SQLITE_OPEN_READONLY, Pages::Checked);

    Rescued rescued;
    rescued.at = now;
    if (auto done = run(into, { "PRAGMA foreign_keys = OFF" }); !done)
        return tl::unexpected(done.error());
    {
        Transaction transaction(into);
        if (!transaction.begun())
            return tl::unexpected(transaction.begun().error());
        if (auto done = copyTables(from, into, rescued); !done)
            return tl::unexpected(done.error());
        // When the folder began and what queues it has: begun afresh only where nothing tells.
        if (auto done = beginWithin(into, now); !done)
            return tl::unexpected(done.error());
        const auto unsure = count(into, "SELECT count(*) FROM outbox WHERE state IN (1, 2, 3)");
        const auto also = bereft(into);
        if (!also)
            return tl::unexpected(also.error());
        for (const QString &table : *also) {
            if (!rescued.incomplete.contains(table))
                rescued.incomplete.append(table);
        }
        if (auto done = joinUp(into); !done)
            return tl::unexpected(done.error());
        if (auto done = maskAgain(into); !done)
            return tl::unexpected(done.error());
        if (auto done = doubt(into); !done)
            return tl::unexpected(done.error());
        if (auto done = summarise(into); !done)
            return tl::unexpected(done.error());
        const auto messages = count(into, "SELECT count(*) FROM message");
        const auto evidence = count(into, "SELECT count(*) FROM evidence");
        const auto drafts = count(into, "SELECT count(*) FROM draft");
        for (const auto &each : { unsure, messages, evidence, drafts }) {
            if (!each)
                return tl::unexpected(each.error());
        }
        rescued.unsure = *unsure;
        rescued.messages = *messages;
        rescued.evidence = *evidence;
        rescued.drafts = *drafts;
        if (auto done = transaction.commit(); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = run(into, { "PRAGMA foreign_keys = ON" }); !done)
        return tl::unexpected(done.error());
    qCWarning(lcStore) << "salvaged" << rescued.messages
                       << "messages; incomplete:" << rescued.incomplete.size() << "tables";
    return rescued;
}

} // namespace ivm

#include "core/store/database.h"

#include "core/log.h"
#include "core/store/checkedpages.h"
#include "core/store/migrations.h"
#include "core/store/storagefault.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace ivm {

namespace {

constexpr int BusyTimeout = 5000; // ms

tl::unexpected<Error> storageError(int code, const QString &fact, const QString &doing)
{
    // SQLite's own words never carry bound values.
    const int primary = code & 0xff;
    const auto kind = primary == SQLITE_BUSY || primary == SQLITE_LOCKED ? Error::Kind::Busy
                                                                         : Error::Kind::Storage;
    return failure(kind, QStringLiteral("%1 failed (SQLite %2: %3)").arg(doing).arg(code).arg(fact),
                   primary);
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0
        ? *static_cast<sqlite3 *const *>(handle.constData())
        : nullptr;
}

} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{ }

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_prepared))
        sqlite3_finalize(statement);
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode, Hurdle hurdle)
{
    if (mode == Mode::Owner && !QFile::exists(file)) {
        QFile fresh(file);
        if (!fresh.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure(Error::Kind::Storage, QStringLiteral("the data file cannot be created"));
    }
    std::unique_ptr<Database> database(
        new Database(file, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    database->m_hurdle = std::move(hurdle);
    database->m_database
        = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    QString name = checkedUri(file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI").arg(BusyTimeout);
    if (mode == Mode::Reader && !QFileInfo(QFileInfo(file).path()).isWritable()) {
        // Nobody can work here, so nothing has to be locked; and no index of the journal can be
        // made. With a journal left behind SQLite makes do without one.
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        if (!QFile::exists(file + QStringLiteral("-wal")))
            name += QStringLiteral("&immutable=1");
    }
    database->m_database.setDatabaseName(name);
    database->m_database.setConnectOptions(options);
    if (!database->m_database.open()) {
        const QSqlError error = database->m_database.lastError();
        return storageError(error.nativeErrorCode().toInt(), error.databaseText(),
                            QStringLiteral("opening the data file"));
    }
    database->m_handle = handleOf(database->m_database);
    if (!database->m_handle)
        return failure(Error::Kind::Storage, QStringLiteral("Qt was built without SQLite"));
    // The last to close the file works its journal in: not a reader, and not an owner before it is
    // known that the two belong together.
    database->keepJournal(true);
    // A file is foreign once it was restored, or lay where others write: its triggers and views may
    // call nothing but what is harmless.
    for (const char *pragma : { "PRAGMA trusted_schema = OFF", "PRAGMA foreign_keys = ON",
                                "PRAGMA cell_size_check = ON", "PRAGMA temp_store = MEMORY" }) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    if (mode == Mode::Reader) {
        for (const char *pragma : { "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0" }) {
            if (auto done = database->execute(QLatin1String(pragma)); !done)
                return tl::unexpected(done.error());
        }
        const auto version = schemaVersion(*database);
        if (!version)
            return tl::unexpected(version.error());
        if (*version > currentSchema())
            return newerSchema(*version);
        if (*version != currentSchema())
            return failure(Error::Kind::Storage,
                           QStringLiteral("the data file has another schema"));
        return database;
    }
    // Before the first write: the journal's mode is one, too.
    const auto version = schemaVersion(*database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > currentSchema())
        return newerSchema(*version);
    if (*version == 0)
        reserveChecksums(database->m_handle);
    for (const char *pragma :
         { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON",
           // After a long reader, a backup say, the journal gives back what
           // it grew by (RELIABILITY L13).
           "PRAGMA journal_size_limit = 67108864" }) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = migrate(*database); !done)
        return tl::unexpected(done.error());
    if (!hasChecksums(database->m_handle))
        database->addChecksums(*version != currentSchema());
    database->keepJournal(false);
    return database;
}

void Database::addChecksums(bool takesItsTime)
{
    // A start shall not wait for it; an upgrade copies the whole file as it is.
    constexpr qint64 Quick = 64'000'000;
    if (!takesItsTime && QFileInfo(m_file).size() > Quick)
        return;
    reserveChecksums(m_handle);
    if (auto done = execute(QStringLiteral("VACUUM")); !done)
        qCWarning(lcStore) << "the data file stays without checksums: SQLite" << done.error().code;
}

void Database::keepJournal(bool keep)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, int(keep), nullptr);
}

Result<bool> Database::emptyJournal()
{
    sqlite3_busy_timeout(m_handle, 0);
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, BusyTimeout);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return false;
    if (code != SQLITE_OK)
        return fault();
    return true;
}

Result<qint64> Database::dataVersion()
{
    Query query(*this, "PRAGMA data_version");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return query.integer(0);
}

Result<> Database::forBulk(bool bulk)
{
    // Indexes grow at random places: their pages had better stay in memory, and be copied from the
    // log into the file once for many changes.
    for (const char *pragma :
         { bulk ? "PRAGMA cache_size = -48000" : "PRAGMA cache_size = -2000",
           bulk ? "PRAGMA wal_autocheckpoint = 16000" : "PRAGMA wal_autocheckpoint = 1000" }) {
        if (auto done = execute(QLatin1String(pragma)); !done)
            return done;
    }
    return bulk ? Result<>() : execute(QStringLiteral("PRAGMA shrink_memory"));
}

Result<> Database::mayRun(sqlite3_stmt *statement) const
{
    return m_hurdle && !sqlite3_stmt_readonly(statement) ? m_hurdle(sqlite3_sql(statement))
                                                         : Result<>();
}

Result<> Database::execute(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    if (m_hurdle && utf8 != "ROLLBACK") {
        if (auto done = m_hurdle(utf8.constData()); !done)
            return done;
    }
    if (sqlite3_exec(m_handle, utf8.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fault();
    return {};
}

/// What the last call on the handle failed with.
tl::unexpected<Error> Database::fault()
{
    auto error
        = storageError(sqlite3_extended_errcode(m_handle),
                       QString::fromUtf8(sqlite3_errmsg(m_handle)), QStringLiteral("a statement"));
    if (m_damaged && storageFault(error.value()) == StorageFault::Damaged)
        std::exchange(m_damaged, nullptr)(error.value());
    return error;
}

QStringList Database::plans() const
{
    QStringList plans;
    for (sqlite3_stmt *used : m_prepared) {
        const QByteArray sql(sqlite3_sql(used));
        sqlite3_stmt *explain = nullptr;
        if (sqlite3_prepare_v2(m_handle, ("EXPLAIN QUERY PLAN " + sql).constData(), -1, &explain,
                               nullptr)
            != SQLITE_OK)
            continue;
        while (sqlite3_step(explain) == SQLITE_ROW) {
            const auto *step = reinterpret_cast<const char *>(sqlite3_column_text(explain, 3));
            plans.append(QString::fromUtf8(sql.simplified().left(60)) + QLatin1String(" … ")
                         + QString::fromUtf8(step));
        }
        sqlite3_finalize(explain);
    }
    return plans;
}

sqlite3_stmt *Database::prepared(const char *sql)
{
    sqlite3_stmt *&statement = m_prepared[sql];
    // Fails on a damaged schema or when the disk cannot be read, too: Query::run says so.
    if (!statement)
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return statement;
}

Query::Query(Database &database, const char *sql)
    : m_database(database)
    , m_statement(database.prepared(sql))
{
    Q_ASSERT(!m_statement || !sqlite3_stmt_busy(m_statement)); // the same statement within itself
}

Query::~Query()
{
    // Or a reader would hold its snapshot open and the log could not be checkpointed.
    sqlite3_reset(m_statement);
}

Query &Query::bind(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Query &Query::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
    return *this;
}

Query &Query::bind(const std::optional<Instant> &at)
{
    return at ? bind(*at) : bindNull();
}

Query &Query::bind(const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_statement, ++m_bound, bytes.isNull() ? "" : bytes.constData(),
                        sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

Query &Query::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

Result<> Query::run()
{
    if (!m_statement) {
        qCWarning(lcStore) << "a statement cannot be prepared: SQLite"
                           << sqlite3_errcode(m_database.m_handle);
        return m_database.fault();
    }
    Q_ASSERT(m_bound == sqlite3_bind_parameter_count(m_statement));
    m_bound = 0;
    if (auto done = m_database.mayRun(m_statement); !done)
        return done;
    const int step = sqlite3_step(m_statement);
    m_first = step == SQLITE_ROW;
    if (step != SQLITE_ROW && step != SQLITE_DONE)
        return m_database.fault();
    return {};
}

bool Query::next()
{
    if (m_first) {
        m_first = false;
        return true;
    }
    if (!sqlite3_stmt_busy(m_statement))
        return false;
    const int step = sqlite3_step(m_statement);
    if (step != SQLITE_ROW && step != SQLITE_DONE) {
        const Error error = m_database.fault().value();
        qCWarning(lcStore) << "reading stopped early: SQLite" << error.code;
        if (m_database.m_inTransaction)
            m_database.m_readFailed = error;
    }
    return step == SQLITE_ROW;
}

int Query::rowsChanged() const
{
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

qint64 Query::insertedId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement));
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto *raw = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return { raw, sqlite3_column_bytes(m_statement, column) };
}

std::optional<Instant> Query::maybeInstant(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return instant(column);
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    Q_ASSERT(!database.m_inTransaction);
    m_begun = database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = m_begun.has_value();
    database.m_readFailed.reset();
    database.m_inTransaction = m_open;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.m_inTransaction = false;
    if (auto done = m_database.execute(QStringLiteral("ROLLBACK")); !done)
        qCWarning(lcStore) << "rollback failed:" << done.error().code;
}

Result<> Transaction::commit()
{
    if (!m_open)
        return m_begun ? failure(Error::Kind::Storage, QStringLiteral("committed twice")) : m_begun;
    if (m_database.m_readFailed)
        return tl::unexpected(*m_database.m_readFailed);
    if (auto done = m_database.execute(QStringLiteral("COMMIT")); !done)
        return done; // still open: the destructor rolls back
    m_open = false;
    m_database.m_inTransaction = false;
    return {};
}

} // namespace ivm

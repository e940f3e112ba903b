#include "core/store/database.h"

#include "core/log.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace ivm {

namespace {

tl::unexpected<Error> storageError(const QSqlError &error, const QString &doing)
{
    // databaseText never carries bound values in QSQLITE, but it may carry SQL: state the code
    // only.
    const int code = error.nativeErrorCode().toInt();
    const auto kind
        = code == 5 || code == 6 ? Error::Kind::Busy : Error::Kind::Storage; // BUSY, LOCKED
    return failure(
        kind,
        QStringLiteral("%1 failed (SQLite %2: %3)").arg(doing).arg(code).arg(error.databaseText()),
        code);
}

} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{ }

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    if (mode == Mode::Owner && !QFile::exists(file)) {
        QFile fresh(file);
        if (!fresh.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure(Error::Kind::Storage, QStringLiteral("the data file cannot be created"));
    }
    std::unique_ptr<Database> database(
        new Database(file, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    database->m_database
        = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    database->m_database.setDatabaseName(file);
    database->m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database->m_database.open())
        return storageError(database->m_database.lastError(),
                            QStringLiteral("opening the data file"));
    // The schema is trusted (SQLite's default): a trigger of ours writes the full-text index.
    for (const char *pragma : { "PRAGMA foreign_keys = ON", "PRAGMA cell_size_check = ON",
                                "PRAGMA temp_store = MEMORY" }) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    if (mode == Mode::Reader) {
        for (const char *pragma : { "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0" }) {
            if (auto done = database->execute(QLatin1String(pragma)); !done)
                return tl::unexpected(done.error());
        }
        if (auto version = schemaVersion(*database); !version || *version != currentSchema())
            return failure(Error::Kind::Storage,
                           QStringLiteral("the data file has another schema"));
        return database;
    }
    for (const char *pragma : { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                "PRAGMA secure_delete = ON" }) {
        if (auto done = database->execute(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = migrate(*database); !done)
        return tl::unexpected(done.error());
    return database;
}

Result<qint64> Database::dataVersion()
{
    Query query(*this, "PRAGMA data_version");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    query.next();
    return query.integer(0);
}

Result<> Database::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return storageError(query.lastError(), QStringLiteral("a statement"));
    return {};
}

QSqlQuery &Database::prepared(const char *sql)
{
    auto &query = m_prepared[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(sql)))
            qCWarning(lcStore) << "a statement does not compile:"
                               << query->lastError().databaseText();
    }
    return *query;
}

Query::Query(Database &database, const char *sql)
    : m_query(database.prepared(sql))
{ }

Query::~Query()
{
    m_query
        .finish(); // or a reader would hold its snapshot open and the log could not be checkpointed
}

Query &Query::bind(const QString &text)
{
    // A null QString would be bound as NULL; absence is said with bindNull.
    m_query.bindValue(m_next++, text.isNull() ? QString(QLatin1String("")) : text);
    return *this;
}

Query &Query::bind(qint64 number)
{
    m_query.bindValue(m_next++, number);
    return *this;
}

Query &Query::bind(const std::optional<Instant> &at)
{
    return at ? bind(*at) : bindNull();
}

Query &Query::bind(const QByteArray &bytes)
{
    m_query.bindValue(m_next++, bytes);
    return *this;
}

Query &Query::bindNull()
{
    m_query.bindValue(m_next++, QVariant());
    return *this;
}

Result<> Query::run()
{
    m_next = 0;
    if (!m_query.exec())
        return storageError(m_query.lastError(), QStringLiteral("a statement"));
    return {};
}

bool Query::next()
{
    return m_query.next();
}

int Query::rowsChanged() const
{
    return m_query.numRowsAffected();
}

qint64 Query::insertedId() const
{
    return m_query.lastInsertId().toLongLong();
}

bool Query::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Query::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query.value(column).toByteArray();
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
    if (auto done = m_database.execute(QStringLiteral("COMMIT")); !done)
        return done; // still open: the destructor rolls back
    m_open = false;
    m_database.m_inTransaction = false;
    return {};
}

} // namespace ivm

#pragma once

// The local file: the clinic's record. One writer connection (the back office), any number of
// readers, each on its own thread. Nothing outside core/store spells SQL. Every page on the disk
// has a checksum (checkedpages.h): what is read is what was written, or it is an error.

#include "core/clock.h"
#include "core/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace ivm {

/// A connection. Thread: the one that opened it.
class Database
{
public:
    enum class Mode {
        Owner, ///< Writes, migrates, checkpoints. One per data folder (core/desk holds the lock).
        Reader, ///< query_only; never migrates, never checkpoints.
    };

    /// Opens or (Owner) creates the file with mode 0600 and brings the schema up to date. A file
    /// with a newer schema is refused without writing.
    static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode)
    {
        return open(file, mode, {});
    }
    /// For tests: asked before every statement that changes the file, BEGIN and COMMIT included
    /// (never ROLLBACK), from the first on; an error is answered in its place.
    using Hurdle = std::function<Result<>(const char *sql)>;
    static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode, Hurdle hurdle);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &file() const { return m_file; }
    /// Told once, when a statement first finds that the file is damaged: reading goes on as far as
    /// it goes, and somebody must say so. On this connection's thread.
    void onDamage(std::function<void(const Error &)> told) { m_damaged = std::move(told); }
    /// Changes whenever another connection has committed (PRAGMA data_version).
    Result<qint64> dataVersion();
    /// For much writing at once (first fill): more memory, fewer checkpoints. False goes back.
    Result<> forBulk(bool bulk);
    /// Closing leaves the journal beside the file, as it is: of a file that turned out damaged.
    void keepJournal(bool keep);
    /// Works the journal into the file and leaves nothing in it. Waits for nobody: false while
    /// somebody reads by it.
    Result<bool> emptyJournal();
    /// For tests: how SQLite means to run each statement that was used so far, a line a step, each
    /// beginning with the statement's first words.
    QStringList plans() const;
    /// SQLite's own; for core/store alone.
    sqlite3 *handle() const { return m_handle; }
    /// For core/store, before it steps a statement itself: what the hurdle says to it.
    Result<> mayRun(sqlite3_stmt *statement) const;
    /// For statements without results or values. One statement per call: Qt's driver takes no more.
    Result<> execute(const QString &sql);

private:
    friend class Query;
    friend class Transaction;
    Database(QString file, QString connection);
    sqlite3_stmt *prepared(const char *sql);
    /// To a file of before there were any (checkedpages.h). One that cannot have them does without.
    void addChecksums(bool takesItsTime);
    tl::unexpected<Error> fault();

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr; // m_database's own
    QHash<const char *, sqlite3_stmt *> m_prepared; // keyed by literal, prepared once
    Hurdle m_hurdle;
    std::function<void(const Error &)> m_damaged;
    bool m_inTransaction = false;
    std::optional<Error> m_readFailed; // while in a transaction: it must not be committed
};

/// A prepared statement, bound by position. The SQL must be a string literal: its address is the
/// key under which the statement stays prepared.
///
///     Query query(db, "SELECT id FROM queue WHERE number = ?");
///     query.bind(number.text());
///     if (auto done = query.run(); !done) return tl::unexpected(done.error());
///     while (query.next()) …
///
/// It speaks to SQLite itself, over Qt's connection: a QVariant for every value costs more than the
/// statements do (measured: a row of a message takes a third of the time).
class Query
{
public:
    Query(Database &database, const char *sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const QString &text);
    Query &bind(qint64 number);
    Query &bind(int number) { return bind(qint64(number)); }
    Query &bind(bool flag) { return bind(qint64(flag)); }
    Query &bind(Instant at) { return bind(toMs(at)); }
    Query &bind(const std::optional<Instant> &at);
    Query &bind(const QByteArray &bytes);
    Query &bindNull();
    template <typename E>
        requires std::is_enum_v<E>
    Query &bind(E value)
    {
        return bind(static_cast<qint64>(value));
    }

    Result<> run();
    bool next();
    int rowsChanged() const;
    qint64 insertedId() const;

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    Instant instant(int column) const { return fromMs(integer(column)); }
    std::optional<Instant> maybeInstant(int column) const;

private:
    Database &m_database;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
    bool m_first = false; ///< run() has stepped onto a row that next() has not given out.
};

/// Rolls back unless committed. Does not nest. If reading stopped early in it, for a fault of the
/// disk, it cannot be committed: what was decided was decided on half of the facts.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Whether it began; a Busy or Storage error otherwise. Check before the first write.
    Result<> begun() const { return m_begun; }
    Result<> commit();

private:
    Database &m_database;
    Result<> m_begun;
    bool m_open = false;
};

} // namespace ivm

// Every schema that was ever released opens and becomes today's with all its rows, wherever the
// program dies on the way (RELIABILITY C11, L10, G18).

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/storagefault.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"
#include "tests/support/faultydisk.h"
#include "tests/support/goal.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <cstdio>
#include <memory>
#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;

namespace {

/// SQLite without anything of ours around it: for files of schemas that we no longer write.
class Plain
{
public:
    explicit Plain(const QString &file)
    {
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &m_handle) == 0);
    }
    ~Plain() { sqlite3_close(m_handle); }
    Plain(const Plain &) = delete;
    Plain &operator=(const Plain &) = delete;
    void does(const QByteArray &sql)
    {
        INFO(sql.toStdString());
        REQUIRE(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    QStringList answers(const QByteArray &sql)
    {
        QStringList rows;
        sqlite3_stmt *statement = nullptr;
        INFO(sql.toStdString());
        REQUIRE(sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr)
                == SQLITE_OK);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                row.append(QString::fromUtf8(
                    reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
            rows.append(row.join(u'|'));
        }
        sqlite3_finalize(statement);
        rows.sort();
        return rows;
    }

private:
    sqlite3 *m_handle = nullptr;
};

constexpr const char *OwnTables = "SELECT name FROM %.sqlite_schema WHERE type = 'table' "
                                  "AND name NOT LIKE 'message_text%' AND name NOT LIKE 'sqlite_%'";

QByteArray tablesOf(const char *schema)
{
    return QByteArray(OwnTables).replace("FROM %", QByteArray("FROM ") + schema);
}

/// A folder in use, of today's schema.
const QString &fullFile()
{
    static const auto folder = std::make_unique<QTemporaryDir>();
    static const QString file = [] {
        DeskFolder desk;
        for (int i = 0; i < 40; ++i) {
            desk.receives(QStringLiteral("Text %1 of %2")
                              .arg(i)
                              .arg(desk.clock.now().time_since_epoch().count()))
                .from(i % 2 ? Karen : Ruth)
                .withPictures(i % 5 == 0 ? 1 : 0);
            desk.sent("Thank you").to(i % 2 ? Karen : Ruth);
            desk.clock.advance(std::chrono::minutes(3));
        }
        desk.archive("SAC");
        REQUIRE(desk.intake().decide(Karen,
                                     { .kind = EvidenceKind::StaffStop,
                                       .at = desk.clock.now(),
                                       .words = QStringLiteral("By phone") }));
        Database &database = desk.database();
        REQUIRE(database.execute(QStringLiteral(
            "INSERT INTO draft VALUES ((SELECT min(id) FROM conversation), 'Almost', 5)")));
        REQUIRE(
            database.execute(QStringLiteral("INSERT INTO setting VALUES ('clinic', 3, '{}', 5)")));
        desk.keepCopy();
        const QString kept = folder->filePath(QStringLiteral("full.sqlite"));
        REQUIRE(QFile::copy(desk.file() + QStringLiteral(".copy"), kept));
        return kept;
    }();
    return file;
}

/// A file as that version's program left it, with rows in every table it had.
void makeFileOf(int version, const QString &file)
{
    Plain plain(file);
    plain.does("PRAGMA journal_mode = WAL");
    for (const Migration &migration : migrations()) {
        if (migration.version > version)
            continue;
        for (const char *statement : migration.statements)
            plain.does(statement);
    }
    plain.does("PRAGMA user_version = " + QByteArray::number(version));
    plain.does("ATTACH '" + fullFile().toUtf8() + "' AS today");
    plain.does("BEGIN");
    for (const QString &table : plain.answers(tablesOf("main"))) {
        const QByteArray name = table.toLatin1();
        const QStringList then
            = plain.answers("SELECT name FROM pragma_table_info('" + name + "', 'main')");
        const QStringList now
            = plain.answers("SELECT name FROM pragma_table_info('" + name + "', 'today')");
        QStringList both;
        for (const QString &column : then) {
            if (now.contains(column))
                both.append(column);
        }
        const QByteArray columns = both.join(u',').toLatin1();
        plain.does("INSERT INTO main." + name + " (" + columns + ") SELECT " + columns
                   + " FROM today." + name);
    }
    plain.does("COMMIT");
}

/// Of each table that version had, the columns it had.
QMap<QString, QByteArray> columnsOf(int version)
{
    const QTemporaryDir folder;
    Plain shape(folder.filePath(QStringLiteral("shape.sqlite")));
    for (const Migration &migration : migrations()) {
        if (migration.version > version)
            continue;
        for (const char *statement : migration.statements)
            shape.does(statement);
    }
    QMap<QString, QByteArray> columns;
    for (const QString &table : shape.answers(tablesOf("main"))) {
        columns[table]
            = shape.answers("SELECT name FROM pragma_table_info('" + table.toLatin1() + "')")
                  .join(u',')
                  .toLatin1();
    }
    return columns;
}

/// What a file holds of these, by table.
QMap<QString, QStringList> rowsOf(const QString &file, const QMap<QString, QByteArray> &columns)
{
    Plain plain(file);
    QMap<QString, QStringList> rows;
    for (auto table = columns.begin(); table != columns.end(); ++table)
        rows[table.key()] = plain.answers("SELECT " + *table + " FROM " + table.key().toLatin1());
    return rows;
}

int versionOf(const QString &file)
{
    return Plain(file).answers("PRAGMA user_version").first().toInt();
}

} // namespace

TEST_CASE("[C11] every released schema becomes today's, wherever the program dies on the way",
          "[store][C11]")
{
    const Goal goal("G18");
    const FaultyDisk spared; // whole, but nobody waits for the real one
    // The way from one schema is the end of the way from the one before it: by every third
    // statement, from each schema beginning with another, each step is died in from several.
    const int step = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 1 : 3;
    int points = 0;
    for (const Migration &from : migrations()) {
        if (from.version == currentSchema())
            continue;
        const QTemporaryDir folder;
        const QString made = folder.filePath(QStringLiteral("made.sqlite"));
        makeFileOf(from.version, made);
        const auto columns = columnsOf(from.version);
        const auto before = rowsOf(made, columns);
        CHECK(before.value(QStringLiteral("message")).size() == 80);
        for (int point = 1 + from.version % step;; point += step) {
            INFO("from schema " << from.version << ", dying at statement " << point);
            const QString file = folder.filePath(QStringLiteral("%1.sqlite").arg(point));
            REQUIRE(QFile::copy(made, file));
            int passed = 0;
            // The last thing: the file gets its checksums, or is used without them until it has.
            bool isMigrated = false;
            const auto died
                = Database::open(file, Database::Mode::Owner, [&](const char *sql) -> Result<> {
                      if (++passed < point)
                          return {};
                      isMigrated = isMigrated || qstrcmp(sql, "VACUUM") == 0;
                      return failure(Error::Kind::Storage, QStringLiteral("dies"));
                  });
            const bool isOver = passed < point;
            if (!isOver) {
                CHECK(died.has_value() == isMigrated);
                const int version = versionOf(file); // old, new, or a whole step between
                CHECK(version >= from.version);
                CHECK(rowsOf(file, columns) == before);
            }
            REQUIRE(Database::open(file, Database::Mode::Owner));
            CHECK(versionOf(file) == currentSchema());
            CHECK(rowsOf(file, columns) == before);
            CHECK(Plain(file).answers("PRAGMA integrity_check")
                  == QStringList(QStringLiteral("ok")));
            CHECK(Plain(file).answers("PRAGMA foreign_key_check").isEmpty());
            // The file as it was is kept, readable by its owner alone.
            const QString kept = QStringLiteral("%1.schema-%2").arg(file).arg(from.version);
            REQUIRE(QFile::exists(kept));
            CHECK(versionOf(kept) == from.version);
            CHECK(rowsOf(kept, columns) == before);
            CHECK((QFile::permissions(kept) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
            if (isOver)
                break;
            ++points;
        }
    }
    goal.measured(QStringLiteral("from every schema, died at each of %1 statements").arg(points),
                  true);
    CHECK(points > 20);
}

TEST_CASE("[C11] a file that was migrated is the same as one made today", "[store][C11]")
{
    const QTemporaryDir folder;
    const auto schemaOf = [](const QString &file) {
        return Plain(file).answers("SELECT type || ' ' || name FROM sqlite_schema");
    };
    const QString fresh = folder.filePath(QStringLiteral("fresh.sqlite"));
    REQUIRE(Database::open(fresh, Database::Mode::Owner));
    for (const Migration &from : migrations()) {
        INFO("from schema " << from.version);
        const QString file = folder.filePath(QStringLiteral("old%1.sqlite").arg(from.version));
        makeFileOf(from.version, file);
        REQUIRE(Database::open(file, Database::Mode::Owner));
        CHECK(schemaOf(file) == schemaOf(fresh));
    }
}

TEST_CASE("[L10] a file of a newer version is refused, without a byte written", "[store][L10]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    {
        Plain plain(file); // with a journal mode of its own, which we would change
        plain.does("CREATE TABLE future (x)");
        plain.does("PRAGMA user_version = 99");
    }
    const auto content = [&] {
        QFile read(file);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    };
    const QByteArray before = content();
    for (const auto mode : { Database::Mode::Owner, Database::Mode::Reader }) {
        const auto opened = Database::open(file, mode);
        REQUIRE_FALSE(opened);
        CHECK(storageFault(opened.error()) == StorageFault::Newer);
        CHECK(content() == before);
        CHECK(QDir(folder.path()).entryList(QDir::Files)
              == QStringList(QStringLiteral("desk.sqlite")));
    }
}

TEST_CASE("[L13] the journal gives back what it grew by while somebody read for long",
          "[store][L13]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    auto owner = Database::open(file, Database::Mode::Owner);
    auto reader = Database::open(file, Database::Mode::Reader);
    REQUIRE((owner && reader));
    REQUIRE((*owner)->execute(QStringLiteral("PRAGMA synchronous = OFF"))); // speed alone
    const auto journal = [&] { return QFileInfo(file + QStringLiteral("-wal")).size(); };
    const auto write = [&](int n) {
        Query query(**owner,
                    "INSERT INTO quarantine (seen_at, reason, raw, digest) VALUES (?, '', ?, ?)");
        query.bind(n).bind(QByteArray(1'000'000, char(n))).bind(QString::number(n));
        REQUIRE(query.run());
    };
    constexpr qint64 Limit = 67'108'864;
    {
        REQUIRE((*reader)->execute(QStringLiteral("BEGIN")));
        Query snapshot(**reader, "SELECT count(*) FROM quarantine");
        REQUIRE(snapshot.run());
        for (int n = 0; n < 70; ++n)
            write(n);
        CHECK(journal() > Limit);
    }
    REQUIRE((*reader)->execute(QStringLiteral("COMMIT")));
    write(100); // whose checkpoint reaches the end
    write(101); // and begins anew
    CHECK(journal() <= Limit);
}

TEST_CASE("[L13] a window that stands open holds the journal back between no two of its reads",
          "[store][L13]")
{
    DeskFolder folder;
    for (int n = 0; n < 30; ++n)
        folder.receives("He ate a sock").from(n % 2 ? Karen : Ruth);
    Readers &readers = folder.readers();
    const auto checkpoint = [&] {
        Query query(folder.database(), "PRAGMA wal_checkpoint(TRUNCATE)");
        REQUIRE((query.run() && query.next()));
        return query.integer(0) == 0
            && QFileInfo(folder.file() + QStringLiteral("-wal")).size() == 0;
    };
    const QueueId queue = folder.queue("SAC").id;
    const ConversationId thread = folder.idOf("SAC");
    folder.receives("Hello?");
    REQUIRE(readers.queues.all());
    REQUIRE(readers.conversations.list(queue, {}, ListPlace{}, 10)); // more than fit on a screen
    REQUIRE(readers.conversations.counts(queue));
    REQUIRE(readers.messages.newest(thread, 5));
    REQUIRE(readers.messages.firstUnread(thread));
    REQUIRE(readers.clients.client(Karen));
    REQUIRE(readers.drafts.draft(thread));
    REQUIRE(readers.settings.document(QStringLiteral("clinic")));
    CHECK(checkpoint());
    { // such a reader would
        folder.receives("Hello?");
        auto other = Database::open(folder.file(), Database::Mode::Reader);
        REQUIRE(other);
        Query open(**other, "SELECT id FROM message");
        REQUIRE((open.run() && open.next()));
        CHECK_FALSE(checkpoint());
    }
    CHECK(checkpoint());
}

#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/migrations.h"
#include "core/store/storagefault.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace ivm;
using namespace std::chrono_literals;

TEST_CASE("a fresh data file has the current schema and is readable by its owner only", "[store]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    auto database = Database::open(file, Database::Mode::Owner);
    REQUIRE(database);
    CHECK(schemaVersion(**database) == currentSchema());
    CHECK((QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther))
          == QFile::Permissions());
}

TEST_CASE("a data file of a newer version is refused and left as it was", "[store]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    REQUIRE((*Database::open(file, Database::Mode::Owner))
                ->execute(QStringLiteral("PRAGMA user_version = 99")));
    const auto reopened = Database::open(file, Database::Mode::Owner);
    REQUIRE_FALSE(reopened);
    CHECK(storageFault(reopened.error()) == StorageFault::Newer);
}

TEST_CASE("a transaction that is not committed leaves nothing behind", "[store]")
{
    const QTemporaryDir folder;
    auto database
        = Database::open(folder.filePath(QStringLiteral("desk.sqlite")), Database::Mode::Owner);
    REQUIRE(database);
    {
        Transaction transaction(**database);
        REQUIRE(transaction.begun());
        REQUIRE(
            (*database)->execute(QStringLiteral("INSERT INTO meta VALUES ('line', 'practice')")));
    }
    Query query(**database, "SELECT count(*) FROM meta");
    REQUIRE(query.run());
    REQUIRE(query.next());
    CHECK(query.integer(0) == 0);
}

TEST_CASE(
    "one connection writes: another can neither change the file nor move the journal into it, "
    "even as the last to close it",
    "[store][one-writer]")
{
    // The races of SQLite before 3.51.3 (RELIABILITY 0.10) need two that write or check point.
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    const QString left = folder.filePath(QStringLiteral("left.sqlite"));
    const auto bytes = [](const QString &name) {
        QFile read(name);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    };
    const QString journal = QStringLiteral("-wal");
    {
        auto owner = Database::open(file, Database::Mode::Owner);
        REQUIRE(owner);
        for (int n = 0; n < 300; ++n) // short of what the owner works in by itself
            REQUIRE(
                (*owner)->execute(QStringLiteral("INSERT INTO meta VALUES ('n%1', 'x')").arg(n)));
        // As a killed owner leaves it.
        REQUIRE((QFile::copy(file, left) && QFile::copy(file + journal, left + journal)));
    }
    const QByteArray fileBefore = bytes(left), journalBefore = bytes(left + journal);
    REQUIRE(journalBefore.size() > 100'000);
    {
        auto reader = Database::open(left, Database::Mode::Reader);
        REQUIRE(reader);
        for (int n = 0; n < 2'000; ++n) {
            Query query(**reader, "SELECT count(*) FROM meta");
            REQUIRE((query.run() && query.next()));
        }
        for (const char *change : { "INSERT INTO meta VALUES ('reader', 'x')", "DROP TABLE meta",
                                    "CREATE TABLE more (x)", "PRAGMA user_version = 1" })
            CHECK_FALSE((*reader)->execute(QLatin1String(change)));
    }
    CHECK(bytes(left) == fileBefore);
    CHECK(bytes(left + journal) == journalBefore);
}

TEST_CASE("within one second a client's text stands before our answer, whatever the sids",
          "[store]")
{
    const Instant at = fromMs(1'795'000'000'000);
    const auto in = messageIdFor(at, Direction::In, u"ffffffff");
    const auto out = messageIdFor(at, Direction::Out, u"00000000");
    CHECK(in < out);
    CHECK(out < messageIdFor(at + 1s, Direction::In, u"00000000"));
    CHECK(raw(out) < (qint64(1) << 53));
}

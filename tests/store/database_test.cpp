#include "core/store/database.h"
#include "core/store/messageid.h"
#include "core/store/migrations.h"
#include "core/store/storagefault.h"
#include "tests/support/catch.h"

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

#include "core/store/checkedpages.h"
#include "core/store/database.h"
#include "core/store/databasecopy.h"
#include "core/store/migrations.h"
#include "core/store/storagefault.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;

namespace {

/// A desk's file, closed, with a text of Karen's in it.
struct Closed
{
    DeskFolder folder;
    QString file;

    Closed()
    {
        for (int i = 0; i < 40; ++i)
            folder.receives(QStringLiteral("He ate 20 grams of chocolate %1").arg(i)).from(Karen);
        file = folder.path() + QStringLiteral("/copy.sqlite");
        REQUIRE(copyDatabase(folder.database(), file, {}));
    }

    QByteArray content() const
    {
        QFile all(file);
        REQUIRE(all.open(QIODevice::ReadOnly));
        return all.readAll();
    }
    void put(qsizetype at, const QByteArray &bytes) const
    {
        QFile all(file);
        REQUIRE(all.open(QIODevice::ReadWrite));
        REQUIRE(all.seek(at));
        REQUIRE(all.write(bytes) == bytes.size());
    }
};

Result<QStringList> textsIn(const QString &file)
{
    auto database = Database::open(file, Database::Mode::Owner);
    if (!database)
        return tl::unexpected(database.error());
    std::optional<Error> damage;
    (*database)->onDamage([&](const Error &error) { damage = error; });
    QStringList texts;
    Query query(**database, "SELECT body FROM message ORDER BY id");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    while (query.next())
        texts.append(query.text(0));
    if (damage)
        return tl::unexpected(*damage);
    return texts;
}

/// Any program with a SQLite of its own.
int elsewhere(const QString &file, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    return code;
}

} // namespace

TEST_CASE("a digit that changes inside a text on the disk is damage, not another text", "[store]")
{
    const Closed closed;
    REQUIRE(textsIn(closed.file));
    const qsizetype at = closed.content().indexOf("chocolate 5");
    REQUIRE(at > 0);
    closed.put(at, "chocolate 7");
    const auto texts = textsIn(closed.file);
    REQUIRE_FALSE(texts);
    CHECK(storageFault(texts.error()) == StorageFault::Damaged);
    CHECK_FALSE(checkDatabase(closed.file)); // what a backup is looked over with
}

TEST_CASE("a page that stands in another's place is damage", "[store]")
{
    const Closed closed;
    const QByteArray content = closed.content();
    const qsizetype at = content.indexOf("chocolate 3") / 4096 * 4096;
    // Whole in itself, and with a sum that was right where it was.
    closed.put(at, content.mid(at == 4096 ? 8192 : 4096, 4096));
    CHECK_FALSE(checkDatabase(closed.file));
}

TEST_CASE("another program reads the file, and moves the journal of one that died into it",
          "[store]")
{
    DeskFolder folder;
    folder.receives("My dog ate a sock").from(Karen);
    const QString file = folder.path() + QStringLiteral("/died.sqlite");
    for (const char *part : { "", "-wal" })
        REQUIRE(QFile::copy(folder.file() + QLatin1String(part), file + QLatin1String(part)));
    CHECK(elsewhere(file, "SELECT body FROM message") == SQLITE_OK);
    CHECK_FALSE(QFile::exists(file + QStringLiteral("-wal"))); // it was the last to close it
    CHECK(textsIn(file) == QStringList(QStringLiteral("My dog ate a sock")));
    CHECK(checkDatabase(file));
}

TEST_CASE("a file of before there were checksums gets them when it is opened", "[store]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("desk.sqlite"));
    {
        sqlite3 *plain = nullptr;
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &plain) == SQLITE_OK);
        for (const Migration &migration : migrations()) {
            for (const char *statement : migration.statements)
                REQUIRE(sqlite3_exec(plain, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
        }
        const QByteArray row
            = "INSERT INTO message (sid, direction, from_number, to_number, body, status, "
              "created_at, arrival, seen_at) VALUES ('SM1', 0, '+12175550148', '+18444073300', "
              "'He ate chocolate 5', 1, 0, 1, 0); PRAGMA user_version = "
            + QByteArray::number(currentSchema());
        REQUIRE(sqlite3_exec(plain, row.constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(plain);
    }
    const auto content = [&] {
        QFile all(file);
        REQUIRE(all.open(QIODevice::ReadOnly));
        return all.readAll();
    };
    REQUIRE(content().at(20) == 0);
    CHECK(textsIn(file) == QStringList(QStringLiteral("He ate chocolate 5")));
    CHECK(content().at(20) == 8);
    QFile all(file);
    REQUIRE(all.open(QIODevice::ReadWrite));
    all.seek(content().indexOf("chocolate 5"));
    all.write("chocolate 7");
    all.close();
    CHECK_FALSE(textsIn(file));
}

TEST_CASE("no bit of the header can flip unnoticed, nor hide what else has changed", "[store]")
{
    const Closed closed;
    const QByteArray content = closed.content();
    const qsizetype at = content.indexOf("chocolate 5");
    closed.put(at, "chocolate 7");
    for (int bit = 0; bit < 100 * 8; ++bit) {
        INFO("bit " << bit % 8 << " of byte " << bit / 8);
        QByteArray header = content.first(100);
        header[bit / 8] = char(uchar(header.at(bit / 8)) ^ (1U << (bit % 8)));
        closed.put(0, header);
        CHECK_FALSE(checkDatabase(closed.file));
    }
    closed.put(at, "chocolate 5");
    closed.put(0, content.first(20) + char(0) + content.sliced(21, 79));
    CHECK_FALSE(checkDatabase(closed.file)); // the bit that says that there are sums, alone
}

TEST_CASE("a header that flipped on the disk hides nothing while a good one is in the journal",
          "[store]")
{
    // Byte 20 says how many bytes of a page are kept free; byte 3 is of the words that every file
    // of SQLite begins with.
    const auto [byte, bit] = GENERATE(std::pair(20, 3), std::pair(3, 0));
    INFO("bit " << bit << " of byte " << byte);
    DeskFolder folder;
    for (int i = 0; i < 40; ++i)
        folder.receives(QStringLiteral("He ate 20 grams of chocolate %1").arg(i)).from(Karen);
    folder.restart(); // all of it moves from the journal into the file
    REQUIRE(
        folder.database().execute(QStringLiteral("PRAGMA user_version = %1").arg(currentSchema())));
    const QString file = folder.path() + QStringLiteral("/died.sqlite");
    for (const char *part : { "", "-wal" })
        REQUIRE(QFile::copy(folder.file() + QLatin1String(part), file + QLatin1String(part)));
    QFile all(file);
    REQUIRE(all.open(QIODevice::ReadWrite));
    QByteArray content = all.readAll();
    content[byte] = char(uchar(content.at(byte)) ^ (1U << bit));
    const qsizetype at = content.indexOf("chocolate 5");
    REQUIRE(at > 4096);
    content.replace(at, 11, "chocolate 7");
    all.seek(0);
    all.write(content);
    all.close();
    const auto texts = textsIn(file);
    REQUIRE_FALSE(texts);
    CHECK(storageFault(texts.error()) == StorageFault::Damaged);
}

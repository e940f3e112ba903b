// What must stay fast at any size of history is asserted by how SQLite means to run it.

#include "core/store/database.h"
#include "core/store/searchstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace ivm;
using namespace ivm::test;

namespace {

/// Steps that grow with history: a walk through a whole table, or a sort.
QStringList slowSteps(const Database &database)
{
    static const QRegularExpression slow(
        QStringLiteral("… (SCAN (c|m|p|d|o|w|message|conversation|client|evidence|outbox|copied)\\b"
                       "|USE TEMP B-TREE)"));
    return database.plans().filter(slow);
}

} // namespace

TEST_CASE("a list, a screenful and the counts are read by index, whatever the filter",
          "[plans][L15]")
{
    DeskFolder folder;
    folder.receives("Hi").withPictures(1);
    folder.restart(); // forgets the statements of the writing
    const ConversationId id = folder.conversation("SAC").id;
    Database &database = folder.database();
    const ConversationStore conversations(database);
    const MessageStore messages(database);
    ListFilter filter;
    SECTION("all") { }
    SECTION("waiting")
    {
        filter.needsReplyOnly = true;
    }
    SECTION("with archived")
    {
        filter.withArchived = true;
    }
    SECTION("unread")
    {
        filter.unreadOnly = true;
    }
    SECTION("not copied")
    {
        filter.notCopiedOnly = true;
    }
    SECTION("failed")
    {
        filter.failedOnly = true;
    }
    REQUIRE(conversations.list(folder.queue("SAC").id, filter, ListPlace{}, 50));
    REQUIRE(conversations.counts(folder.queue("SAC").id));
    REQUIRE(conversations.one(id));
    REQUIRE(conversations.ofClient(Karen));
    REQUIRE(messages.newest(id, 60));
    REQUIRE(messages.before(id, MessageId(1), 60));
    REQUIRE(messages.after(id, MessageId(1), 60));
    REQUIRE(messages.firstUnread(id));
    CHECK(database.plans().size() > 10);
    CHECK(slowSteps(database) == QStringList());
}

TEST_CASE("what is of a day is found by the day, however long the history", "[plans][days]")
{
    DeskFolder folder;
    folder.receives("Hi");
    folder.restart();
    const auto typed = GENERATE("nov 22", "nov 2026", "hello nov 22", "ok nov 22");
    INFO(typed);
    const TypedDays days = *typedDays(QString::fromLatin1(typed), QDate(2026, 11, 27), {});
    Database &database = folder.database();
    REQUIRE(SearchStore(database).search(
        { .typed = QString::fromLatin1(typed), .limit = 20, .days = days }));
    CHECK(slowSteps(database) == QStringList());
    // Read by the days' own ids, and left when these are over.
    const QStringList byDay = database.plans().filter(QStringLiteral("rowid>? AND rowid<?"));
    const bool indexed = QByteArray(typed).startsWith("hello");
    CHECK(byDay.isEmpty() == indexed);
    if (indexed) // the index of texts is given both ends, too
        CHECK_FALSE(database.plans().filter(QStringLiteral("VIRTUAL TABLE INDEX")).isEmpty());
}

TEST_CASE("taking a text in and reading it does not depend on the size of history", "[plans]")
{
    DeskFolder folder;
    folder.receives("Hi");
    folder.sent("Hello");
    folder.markRead("SAC");
    folder.archive("SAC");
    folder.receives("STOP");
    REQUIRE(folder.intake().historyIsKnown(Karen));
    CHECK(slowSteps(folder.database()) == QStringList());
}

TEST_CASE("[L15] what a start and a thread read of the file does not grow with history",
          "[plans][L15]")
{
    // Counted in pages of the file by a connection that knows none of them yet.
    const auto pagesReadAt = [](int textsEach) {
        DeskFolder folder;
        QList<LoggedMessage> rows;
        for (int n = 0; n < 50; ++n) {
            const PhoneNumber client(QStringLiteral("+12175550%1").arg(100 + n));
            for (int text = 0; text < textsEach; ++text)
                rows.append(folder.receives("He ate a sock").from(client).row());
        }
        for (qsizetype at = 0; at < rows.size(); at += 500)
            folder.take(rows.sliced(at, qMin<qsizetype>(500, rows.size() - at)));
        auto fresh = Database::open(folder.file(), Database::Mode::Reader);
        REQUIRE(fresh);
        const Readers readers(**fresh);
        const auto missed = [&] {
            int now = 0, highest = 0;
            sqlite3_db_status((*fresh)->handle(), SQLITE_DBSTATUS_CACHE_MISS, &now, &highest, 0);
            return now;
        };
        const auto list = readers.conversations.list(folder.queue("SAC").id, {}, ListPlace{}, 40);
        REQUIRE((list && list->rows.size() == 40));
        REQUIRE(readers.conversations.counts(folder.queue("SAC").id));
        const int start = missed();
        REQUIRE(readers.messages.newest(list->rows.first().id, 60));
        return std::pair(start, missed() - start);
    };
    const auto small = pagesReadAt(70), large = pagesReadAt(210);
    INFO("start " << small.first << " and " << large.first << ", thread " << small.second << " and "
                  << large.second);
    // A tree may be deeper by a level, once for each row that is looked up in it.
    CHECK(large.first <= small.first + 45);
    CHECK(large.second <= small.second + 65);
}

// What must stay fast at any size of history is asserted by how SQLite means to run it.

#include "core/store/database.h"
#include "core/store/searchstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

#include <QRegularExpression>

using namespace ivm;
using namespace ivm::test;

namespace {

/// Steps that grow with history: a walk through a whole table, or a sort.
QStringList slowSteps(const Database &database)
{
    static const QRegularExpression slow(
        QStringLiteral("… (SCAN (c|m|p|d|o|message|conversation|client|evidence|outbox|copied)\\b"
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

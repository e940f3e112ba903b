#include "core/store/searchstore.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;

namespace {

SearchHits hits(DeskFolder &folder, const char *typed, int limit = 20)
{
    const auto found = SearchStore(folder.database()).search(QString::fromUtf8(typed), limit);
    REQUIRE(found);
    return *found;
}

QStringList bodies(DeskFolder &folder, const char *typed, int limit = 20)
{
    QStringList texts;
    for (const SearchHit &hit : hits(folder, typed, limit).messages)
        texts.append(hit.message->body);
    return texts;
}

void name(DeskFolder &folder, const PhoneNumber &client, const char *text, QStringList animals = {})
{
    REQUIRE(ClientStore(folder.database()).setName(client, QString::fromUtf8(text), animals));
}

} // namespace

TEST_CASE("text is found anywhere in a word, in any case, newest first", "[search]")
{
    DeskFolder folder;
    folder.receives("Her medicine is gone");
    folder.clock.advance(1min);
    folder.sent("The MEDICINES are here");
    folder.clock.advance(1min);
    folder.receives("Thank you");
    CHECK(bodies(folder, "edicin")
          == QStringList{ QStringLiteral("The MEDICINES are here"),
                          QStringLiteral("Her medicine is gone") });
    CHECK(bodies(folder, "med").size() == 2);
    CHECK(bodies(folder, "me").isEmpty());
    CHECK(bodies(folder, "medicinal").isEmpty());
    CHECK(hits(folder, "med").messages.first().matches == QList{ std::pair(4, 3) });
}

TEST_CASE("all words must be there, in any order", "[search]")
{
    DeskFolder folder;
    folder.receives("A blue collar and a red leash");
    folder.receives("A red collar");
    CHECK(bodies(folder, "leash blue").size() == 1);
    CHECK(bodies(folder, "collar red").size() == 2);
    CHECK(bodies(folder, "collar green").isEmpty());
}

TEST_CASE("what looks like a search language is text", "[search]")
{
    DeskFolder folder;
    folder.receives("He said \"NOT now\" (twice) * AND left-right 100% c:\\dog_1");
    for (const char *typed : { "\"NOT", "now\"", "(twice)", "AND", "left-right", "100%",
                               "c:\\dog_1", "twice) *", "* AND" })
        CHECK(bodies(folder, typed).size() == 1);
    for (const char *typed : { "NEAR(", "body:dog", "^said", "\"\"\"", "100_", "dog%" })
        CHECK(bodies(folder, typed).isEmpty());
    // Pasted together with the rest.
    const auto found
        = SearchStore(folder.database()).search(QStringLiteral("twice) ") + QChar(u'\0'), 50);
    REQUIRE(found);
    CHECK(found->messages.size() == 1);
}

TEST_CASE("names and animals are found from the first letter, numbers from the first digit",
          "[search]")
{
    DeskFolder folder;
    folder.receives("Hi").from(Karen);
    folder.receives("Hi").from(Miguel).on("LAC");
    name(folder, Karen, "Karen Ångström", { QStringLiteral("Biscuit") });
    CHECK(hits(folder, "k").clients.size() == 1);
    CHECK(hits(folder, "ång kar").clients.size() == 1);
    CHECK(hits(folder, "bisc").clients.size() == 1);
    CHECK(hits(folder, "x").clients.isEmpty());
    CHECK(hits(folder, "5").clients.size() == 2);
    CHECK(hits(folder, "555-0148").clients.size() == 1);
    CHECK(hits(folder, "(217) 555").clients.size() == 2);
    CHECK(hits(folder, "0173").clients.first().conversation.client == Miguel);
    CHECK(hits(folder, " ").clients.isEmpty());
}

TEST_CASE("a full page of hits says that there are more", "[search]")
{
    DeskFolder folder;
    for (int i = 0; i < 5; ++i)
        folder.receives("again and again");
    CHECK(bodies(folder, "again", 5).size() == 5);
    CHECK_FALSE(hits(folder, "again", 5).more);
    CHECK(bodies(folder, "again", 4).size() == 4);
    CHECK(hits(folder, "again", 4).more);
}

TEST_CASE("a search in one thread stays in it", "[search]")
{
    DeskFolder folder;
    folder.receives("the red leash").from(Karen);
    folder.receives("the red leash").from(Miguel);
    const auto found = SearchStore(folder.database())
                           .inConversation(folder.idOf("SAC", Karen), QStringLiteral("red"), 10);
    REQUIRE(found);
    CHECK(found->size() == 1);
}

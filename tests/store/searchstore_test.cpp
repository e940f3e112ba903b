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

const QTimeZone Chicago(QByteArrayLiteral("America/Chicago"));

SearchHits hitsOn(DeskFolder &folder, const char *typed, QDate today, int limit = 20)
{
    const QString text = QString::fromUtf8(typed);
    const auto found = SearchStore(folder.database())
                           .search({ .typed = text,
                                     .limit = limit,
                                     .days = typedDays(text, today, {}),
                                     .zone = Chicago });
    REQUIRE(found);
    return *found;
}

QStringList bodiesOf(const QList<SearchHit> &hits)
{
    QStringList texts;
    for (const SearchHit &hit : hits)
        texts.append(hit.message->body);
    return texts;
}

Instant at(const char *iso)
{
    return *fromIsoUtc(QString::fromLatin1(iso));
}

/// What Karen and Miguel wrote around Sunday, November 22, 2026, and what Ruth did in May.
struct SomeDays
{
    DeskFolder folder;
    const QDate today{ 2026, 11, 27 };
    SomeDays()
    {
        const auto says = [&](const PhoneNumber &who, const char *body, const char *when) {
            folder.receives(body).from(who).at(at(when));
        };
        says(Ruth, "Bella may come in May", "2026-05-12T15:00:00Z");
        says(Karen, "Late on Saturday", "2026-11-22T05:59:59Z"); // 11:59 PM of the 21st
        says(Karen, "Bella is sick", "2026-11-22T06:00:00Z"); // midnight
        says(Miguel, "Hi", "2026-11-22T15:00:00Z");
        says(Karen, "Bella is well", "2026-11-22T16:00:00Z");
        says(Miguel, "ok", "2026-11-23T05:59:59Z"); // 11:59 PM of the 22nd
        says(Karen, "On Monday", "2026-11-23T06:00:00Z");
        says(Karen, "Is 11/22 good?", "2026-11-25T15:00:00Z");
    }
    SearchHits typed(const char *text, int limit = 20)
    {
        return hitsOn(folder, text, today, limit);
    }
};

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

TEST_CASE("a date finds the conversations of that day, the newest first, each by its first text",
          "[search][days]")
{
    SomeDays desk;
    const SearchHits found = desk.typed("nov 22");
    CHECK(bodiesOf(found.onDays)
          == QStringList{ QStringLiteral("Hi"), QStringLiteral("Bella is sick") });
    CHECK(found.messages.isEmpty());
    REQUIRE(found.days);
    CHECK(found.days->first == QDate(2026, 11, 22));
    CHECK(bodiesOf(desk.typed("nov 21").onDays)
          == QStringList{ QStringLiteral("Late on Saturday") });
    CHECK(bodiesOf(desk.typed("monday").onDays) == QStringList{ QStringLiteral("On Monday") });
    CHECK(desk.typed("nov 20").isEmpty());
    CHECK(desk.typed("november").onDays.size() == 2);
}

TEST_CASE("a date with words finds the texts of that day that have them", "[search][days]")
{
    SomeDays desk;
    const SearchHits found = desk.typed("bella nov 22");
    CHECK(bodiesOf(found.onDays)
          == QStringList{ QStringLiteral("Bella is well"), QStringLiteral("Bella is sick") });
    CHECK(found.onDays.first().matches == QList{ std::pair(0, 5) });
    CHECK(desk.typed("bella nov 23").isEmpty());
    // Too short for the index.
    CHECK(bodiesOf(desk.typed("ok 11/22").onDays) == QStringList{ QStringLiteral("ok") });
    CHECK(desk.typed("ok 11/23").onDays.isEmpty());
}

TEST_CASE("a date with a name, an animal or digits finds that client's texts of the day",
          "[search][days]")
{
    SomeDays desk;
    name(desk.folder, Miguel, "Miguel Ortiz", { QStringLiteral("Duke") });
    for (const char *typed : { "miguel nov 22", "duke 11/22", "0173 2026-11-22" }) {
        INFO(typed);
        CHECK(bodiesOf(desk.typed(typed).onDays) == QStringList{ QStringLiteral("Hi") });
    }
    CHECK(desk.typed("miguel nov 23").onDays.isEmpty());
}

TEST_CASE("a name and a part of the number together find the client", "[search]")
{
    DeskFolder folder;
    folder.receives("Hi").from(Karen);
    folder.receives("Hi").from(Miguel);
    name(folder, Karen, "Karen Ortiz", { QStringLiteral("Bella") });
    name(folder, Miguel, "Miguel Ortiz", { QStringLiteral("Duke") });
    for (const char *typed : { "ortiz 555-0173", "0173 duke", "miguel (217)", "mig 217-555-01" }) {
        INFO(typed);
        const auto found = SearchStore(folder.database()).search(QString::fromUtf8(typed), 10);
        REQUIRE(found);
        REQUIRE(found->clients.size() == 1);
        CHECK(found->clients.first().conversation.client == Miguel);
    }
    const auto nobody = SearchStore(folder.database()).search(QStringLiteral("karen 0173"), 10);
    REQUIRE(nobody);
    CHECK(nobody->clients.isEmpty());
}

TEST_CASE("lines of a day stand in the order of the times they show", "[search][days]")
{
    SomeDays desk;
    const SearchHits found = desk.typed("november");
    REQUIRE(found.onDays.size() == 2);
    CHECK(found.onDays.first().message->at > found.onDays.last().message->at);
}

TEST_CASE("what may be a word or digits as well still finds the texts that have it",
          "[search][days]")
{
    SomeDays desk;
    CHECK(bodiesOf(desk.typed("may").messages)
          == QStringList{ QStringLiteral("Bella may come in May") });
    CHECK(desk.typed("may").onDays.size() == 1);
    CHECK(bodiesOf(desk.typed("monday").messages) == QStringList{ QStringLiteral("On Monday") });
    CHECK(bodiesOf(desk.typed("11/22").messages)
          == QStringList{ QStringLiteral("Is 11/22 good?") });
    CHECK(desk.typed("11/22").onDays.size() == 2);
    CHECK(desk.typed("02/30").onDays.isEmpty());
    CHECK_FALSE(desk.typed("02/30").days);
}

TEST_CASE("a month called like a word leaves room for the texts that have the word",
          "[search][days]")
{
    DeskFolder folder;
    for (int i = 0; i < 10; ++i)
        folder.receives("Hello")
            .from(PhoneNumber(QStringLiteral("+1217555%1").arg(120 + i, 4, 10, QChar(u'0'))))
            .at(at("2026-05-12T15:00:00Z"));
    CHECK(hitsOn(folder, "may", { 2026, 11, 27 }).onDays.size() == 10);
    folder.receives("It may be so").at(at("2026-11-12T15:00:00Z"));
    const SearchHits found = hitsOn(folder, "may", { 2026, 11, 27 });
    CHECK(found.onDays.size() == 6);
    CHECK(found.messages.size() == 1);
    CHECK(found.more);
    CHECK(hitsOn(folder, "may 12", { 2026, 11, 27 }).onDays.size() == 10);
    CHECK(hitsOn(folder, "may 12", { 2026, 11, 27 }, 9).onDays.size() == 9);
    CHECK(hitsOn(folder, "may 12", { 2026, 11, 27 }, 9).more);
}

#include "core/store/database.h"
#include "core/sync/inboxsync.h"
#include "core/sync/jumptest.h"
#include "core/twilio/api.h"
#include "core/twilio/paginglink.h"
#include "tests/support/deskfolder.h"
#include "tests/support/finish.h"
#include "tests/support/linkeddesk.h"
#include "tests/support/oddserver.h"

using namespace ivm;
using namespace ivm::test;
using namespace std::chrono_literals;
using Tokens = OddManners::Tokens;
using Unsent = OddManners::Unsent;

namespace {

SyncTimings pagesOf(int rows)
{
    SyncTimings timings;
    timings.fillPage = rows;
    return timings;
}

/// A desk on a server with odd manners.
struct OddDesk
{
    explicit OddDesk(OddManners manners, SyncTimings timings = pagesOf(60))
        : server(folder.clock, manners)
        , api(server, folder.clock, *twilio::Origin::make(server.base()),
              *twilio::Credentials::make(QStringLiteral("AC00000000000000000000000000000000"),
                                         QStringLiteral("SKx"), QStringLiteral("y")),
              limits())
        , sync(api, folder.database(), folder.intake(), folder.clock,
               { .timings = timings, .mediaFolder = {}, .random = [] { return 0.5; } })
    {
        REQUIRE(folder.database().execute(QStringLiteral("PRAGMA synchronous = OFF")));
    }
    ~OddDesk()
    {
        sync.stop();
        api.stop();
        finish(folder.clock, sync.join());
    }
    static twilio::Api::Limits limits()
    {
        twilio::Api::Limits limits;
        limits.parseOnPool = false; // threads know no simulated time
        return limits;
    }
    /// Rows an hour apart, going back; every so many was never sent.
    void holds(int rows, int unsentEvery, Millis apart = 1h)
    {
        for (int i = 0; i < rows; ++i)
            server.add(folder.clock.now() - 3h - i * apart,
                       unsentEvery == 0 || i % unsentEvery != 1, i % 2 == 0);
    }
    QSet<QString> missing()
    {
        Query query(folder.database(), "SELECT sid FROM message WHERE sid IS NOT NULL");
        REQUIRE(query.run());
        QSet<QString> here;
        while (query.next())
            here.insert(query.text(0));
        return server.sids() - here;
    }

    DeskFolder folder;
    OddServer server;
    twilio::Api api;
    InboxSync sync;
};

} // namespace

TEST_CASE("whatever a server's tokens and filters are, a full sync ends with its set", "[sync]")
{
    holds(
        "the set",
        [] {
            OddManners manners;
            manners.tokens
                = *rc::gen::element(Tokens::LastRow, Tokens::LastRow, Tokens::LastRowOfFilter,
                                    Tokens::Whole, Tokens::PageNumber, Tokens::RowNumber);
            manners.unsent = *rc::gen::element(Unsent::First, Unsent::Last, Unsent::WhereMade);
            manners.filterHidesUnsent = *rc::gen::arbitrary<bool>();
            manners.upperBoundIncludesDay = *rc::gen::arbitrary<bool>();
            manners.foreignTokensCrash = *rc::gen::arbitrary<bool>();
            OddDesk desk(manners, pagesOf(*rc::gen::element(5, 20, 60)));
            // Bursts and holes, so that spans are dense, empty, or hold a single row.
            Instant at = desk.folder.clock.now() - 2h;
            const int rows = *rc::gen::inRange(0, 400);
            const int unsentEvery = *rc::gen::element(0, 2, 7, 50);
            for (int i = 0; i < rows; ++i) {
                at -= *rc::gen::weightedElement<Millis>(
                    { { 10, 0s }, { 40, 20min }, { 20, 5h }, { 3, 24h * 20 }, { 1, 24h * 70 } });
                desk.server.add(at, unsentEvery == 0 || i % unsentEvery != unsentEvery - 1,
                                i % 3 != 0);
            }
            RC_ASSERT(finish(desk.folder.clock, desk.sync.full(), 10min).has_value());
            RC_ASSERT(desk.missing().isEmpty());
        },
        40);
}

TEST_CASE("where a server lets us jump, everything is read once, and nothing by a filter", "[sync]")
{
    OddManners manners;
    manners.unsent = GENERATE(Unsent::Last, Unsent::WhereMade);
    OddDesk desk(manners);
    desk.holds(6000, 9);
    REQUIRE(finish(desk.folder.clock, desk.sync.full()));
    CHECK(desk.missing().isEmpty());
    CHECK(desk.server.dated() == 0);
    CHECK(desk.server.rowsServed() < 9000); // with the look back at a day, which is a page here
}

TEST_CASE("where it does not, one walk without a date finds what filters hide", "[sync]")
{
    OddManners manners;
    manners.tokens = GENERATE(Tokens::LastRowOfFilter, Tokens::Whole, Tokens::PageNumber);
    manners.foreignTokensCrash = GENERATE(false, true);
    OddDesk desk(manners);
    desk.holds(3000, 9);
    REQUIRE(finish(desk.folder.clock, desk.sync.full()));
    CHECK(desk.missing().isEmpty());
    CHECK(desk.server.dated() > 10);
}

TEST_CASE("a paging link without its dates leads to the same place", "[sync]")
{
    CHECK(twilio::withoutDates(
              QStringLiteral("/2010-04-01/Accounts/ACx/Messages.json?DateSent%3C=2026-11-23"
                             "&DateSent%3E=2026-10-01&PageSize=1&Page=1&PageToken=PASMx"),
              1000)
          == QLatin1String(
              "/2010-04-01/Accounts/ACx/Messages.json?Page=1&PageToken=PASMx&PageSize=1000"));
    CHECK(twilio::withoutDates(QStringLiteral("/x"), 10) == QLatin1String("/x"));
}

TEST_CASE("pages that wait are written together", "[sync]")
{
    const auto changes = [](Millis wait) {
        auto timings = pagesOf(20);
        timings.fillWait = wait;
        LinkedDesk desk(holding(1000), timings);
        desk.line.manners().latency = 50ms;
        int count = 0;
        QObject::connect(&desk.sync(), &InboxSync::changed, &desk.sync(), [&] { ++count; });
        desk.starts();
        REQUIRE(desk.fills());
        CHECK(desk.missing().isEmpty());
        CHECK(desk.lastChange.everything); // every standing is known now
        return count;
    };
    const int each = changes(0ms);
    CHECK(each > 40);
    CHECK(changes(500ms) < each / 3);
}

TEST_CASE("a kill while pages wait to be written loses none of them", "[sync]")
{
    holds(
        "kills between pages and their writing",
        [] {
            auto timings = pagesOf(10);
            timings.fillRows = *rc::gen::element(1, 35, 200, 10'000);
            timings.fillWait = *rc::gen::element<Millis>(0ms, 150ms, 700ms);
            timings.cursorEvery = *rc::gen::element<Millis>(0ms, 500ms);
            LinkedDesk desk(holding(400, *rc::gen::inRange<quint64>(1, 1000)), timings);
            desk.line.manners().latency = 100ms;
            desk.starts();
            for (int kills = *rc::gen::inRange(1, 5); kills > 0; --kills) {
                desk.clock.advance(Millis(*rc::gen::inRange(100, 1500)));
                desk.restarts();
            }
            RC_ASSERT(desk.fills());
            RC_ASSERT(desk.missing().isEmpty());
        },
        10);
}

TEST_CASE("a text never sent that stands behind all others is found by a look back", "[sync]")
{
    OddManners manners;
    manners.unsent = Unsent::Last;
    OddDesk desk(manners);
    desk.holds(3000, 0);
    REQUIRE(finish(desk.folder.clock, desk.sync.full()));
    desk.server.add(desk.folder.clock.now() - 1min, false, false);
    SECTION("of a sync once")
    {
        REQUIRE(finish(desk.folder.clock, desk.sync.once()));
    }
    SECTION("of a desk at work")
    {
        REQUIRE(desk.sync.start());
        desk.folder.clock.advance(6min);
    }
    CHECK(desk.missing().isEmpty());
}

TEST_CASE("during the fill a new text is in one poll later, also where jumps fail", "[sync]")
{
    OddManners manners;
    manners.tokens = GENERATE(Tokens::LastRow, Tokens::LastRowOfFilter);
    const bool asked = GENERATE(false, true);
    auto timings = pagesOf(5);
    timings.poll = 400ms;
    OddDesk desk(manners, timings);
    desk.holds(6000, 0);
    int arrived = 0;
    QObject::connect(&desk.sync, &InboxSync::changed, &desk.sync,
                     [&](const Change &change) { arrived += int(change.arrived.size()); });
    REQUIRE(desk.sync.start());
    desk.folder.clock.advance(300ms);
    for (int i = 1; i <= 3; ++i) {
        REQUIRE_FALSE(desk.sync.isFilled());
        desk.server.add(desk.folder.clock.now(), true, true);
        if (asked)
            desk.sync.pollNow();
        desk.folder.clock.advance(asked ? 60ms : 460ms);
        CHECK(arrived == i);
    }
}

TEST_CASE("look now during a poll brings what came since that one began", "[sync]")
{
    LinkedDesk desk;
    desk.line.manners().latency = 300ms;
    desk.starts();
    REQUIRE(desk.fills());
    desk.clock.advance(10s);
    desk.sync().pollNow();
    desk.clock.advance(200ms); // the poll is under way, its answer made
    const auto sid = desk.receives("Bella is limping");
    desk.sync().pollNow();
    desk.clock.advance(500ms);
    CHECK(desk.inTheFile().contains(sid.text()));
}

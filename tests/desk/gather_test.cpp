#include "core/desk/gather.h"
#include "tests/support/linkeddesk.h"
#include "tests/support/skewedclock.h"

#include <algorithm>

using namespace ivm;
using namespace ivm::test;

namespace {

Facts gathered(LinkedDesk &desk)
{
    Facts facts;
    facts.keyKnown = true;
    REQUIRE(gatherFolder(desk.folder.database(), facts));
    finish(desk.clock, gatherLine(desk.api(), desk.clock, facts));
    return facts;
}

} // namespace

TEST_CASE("the self-check knows which of our numbers a Messaging Service has", "[selfcheck][desk]")
{
    practice::Setup setup = holding(0);
    setup.service = practice::MessagingService{};
    setup.numbers[2].inService = true;
    SECTION("one that drops what is written to them")
    {
        LinkedDesk desk(setup);
        const auto checks = evaluate(gathered(desk));
        const auto found
            = std::ranges::find(checks, QStringLiteral("messaging_service"), &Check::id);
        REQUIRE(found != checks.end());
        CHECK(found->state == Check::State::Bad);
        CHECK(found->subject == desk.folder.readers().queues.all()->at(2).name);
    }
    SECTION("one that hands it to somebody else")
    {
        setup.service->inboundUrl = "https://hooks.example.com/x";
        LinkedDesk desk(setup);
        const auto checks = evaluate(gathered(desk));
        const auto found
            = std::ranges::find(checks, QStringLiteral("messaging_service"), &Check::id);
        REQUIRE(found != checks.end());
        CHECK(found->state == Check::State::Attention);
    }
}

TEST_CASE("the self-check measures this computer's clock, not the one that the desk writes by",
          "[selfcheck][desk][clock]")
{
    LinkedDesk desk(holding(0));
    SkewedClock ours(desk.clock);
    ours.ahead = std::chrono::hours(2);
    Facts facts;
    finish(desk.clock, gatherLine(desk.api(), ours, facts));
    REQUIRE(facts.clockSkew);
    CHECK(std::chrono::abs(*facts.clockSkew + std::chrono::hours(2)) <= std::chrono::seconds(1));
}

TEST_CASE("the self-check looks for the clinic's own zone in the time-zone data",
          "[selfcheck][desk]")
{
    DeskFolder folder;
    Facts facts;
    REQUIRE(gatherFolder(folder.database(), facts));
    CHECK(facts.timeZoneKnown);
    REQUIRE(folder.database().execute(
        QStringLiteral("INSERT OR REPLACE INTO setting (subject, version, document, changed_at) "
                       "VALUES ('clinic', 1, '{\"zone\": \"America/Nowhere\"}', 0)")));
    REQUIRE(gatherFolder(folder.database(), facts));
    CHECK_FALSE(facts.timeZoneKnown);
}

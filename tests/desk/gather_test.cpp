#include "core/desk/gather.h"
#include "tests/support/catch.h"
#include "tests/support/deskfolder.h"

using namespace ivm;
using namespace ivm::test;

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

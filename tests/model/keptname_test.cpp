#include "core/model/keptname.h"
#include "tests/support/catch.h"

using namespace ivm;

TEST_CASE("a kept file's name leads nowhere but into its folder", "[media]")
{
    for (const char *name : { "000000012.jpg", "m1", "a..b" }) {
        INFO(name);
        CHECK(isKeptName(QLatin1String(name)));
    }
    for (const char *name :
         { "", ".", "..", ".hidden", "../../secret", "/etc/passwd", "a/b", "..\\secret", "a\\b" }) {
        INFO(name);
        CHECK_FALSE(isKeptName(QLatin1String(name)));
    }
}

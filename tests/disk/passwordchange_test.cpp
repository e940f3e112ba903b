// The program dies while the role password is changed (RELIABILITY C13): the old one works or the
// new one, never none and never both.

#include "tests/support/catch.h"
#include "tests/support/supervisedfolder.h"

using namespace ivm;
using namespace ivm::test;

TEST_CASE("[C13] wherever the program dies in a change of the password, one of the two opens",
          "[disk][password][C13]")
{
    int points = 0;
    for (bool isOver = false; !isOver; ++points) {
        INFO("dying at statement " << points + 1);
        SupervisedFolder folder;
        folder.setPassword();
        const NewRole next = folder.role("a heron by the pond");
        int passed = 0;
        folder.hurdle = [&](const char *) -> Result<> {
            if (++passed <= points)
                return {};
            return failure(Error::Kind::Storage, QStringLiteral("dies"));
        };
        const bool changed = folder.lock().change(next, whoever).has_value();
        isOver = passed <= points;
        CHECK(changed == isOver);
        folder.hurdle = {};
        folder.restart();
        const bool old = folder.guess(SupervisedFolder::Password).has_value();
        folder.clock.advance(std::chrono::hours(2)); // whatever a wrong guess costs
        const bool fresh = folder.guess("a heron by the pond").has_value();
        CHECK(old != fresh);
        CHECK(fresh == changed);
    }
    CHECK(points > 3);
}

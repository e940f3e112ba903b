#include "core/security/coredumps.h"
#include "tests/support/catch.h"

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

TEST_CASE("a program that crashes leaves no image of its memory, and lets nobody look into it",
          "[security]")
{
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool said = ivm::forbidCoreDumps();
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        const bool done = said && limit.rlim_cur == 0 && limit.rlim_max == 0
            && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        _exit(done ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
#endif

#include "core/security/throttle.h"

#include <algorithm>

namespace ivm {

using namespace std::chrono_literals;

Millis waitAfter(int wrong)
{
    if (wrong < FreeGuesses)
        return 0ms;
    const int doublings = std::min(wrong - FreeGuesses, 7); // 30 s · 2^7 is over an hour
    return std::min<Millis>(30s * (1 << doublings), 1h);
}

Millis passedSince(const RolePasswordStore::Guesses &last, const GuessMoment &now)
{
    const bool sameRun = !last.boot.isEmpty() && last.boot == now.boot;
    if (sameRun)
        return std::max<Millis>(now.uptime - last.uptime, 0ms);
    const bool maybeSameRun = last.boot.isEmpty() || now.boot.isEmpty();
    // In another run, all of this run comes after the guess. Where the system does not name its
    // runs, the difference is right in the same one and too little in another.
    Millis passed = now.uptime;
    if (maybeSameRun && now.uptime >= last.uptime)
        passed = now.uptime - last.uptime;
    if (last.server && now.server)
        passed = std::max(passed, *now.server - *last.server);
    return passed;
}

std::optional<Millis> waitLeft(const RolePasswordStore::Guesses &last, const GuessMoment &now)
{
    if (last.wrong >= MostGuesses)
        return {};
    return std::max<Millis>(waitAfter(last.wrong) - passedSince(last, now), 0ms);
}

RolePasswordStore::Guesses counted(const RolePasswordStore::Guesses &before, const GuessMoment &now)
{
    return {
        .wrong = before.wrong + 1, .boot = now.boot, .uptime = now.uptime, .server = now.server
    };
}

} // namespace ivm

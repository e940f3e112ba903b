#include "core/sync/sweeps.h"

namespace ivm {

std::optional<DueSweep> dueSweep(const Sweeps &sweeps, const SyncTimings &timings, Millis uptime)
{
    const std::array every{ timings.shortSweepEvery, timings.middleSweepEvery,
                            timings.longSweepEvery };
    const std::array back{ timings.shortSweep, timings.middleSweep, timings.longSweep };
    for (const auto length : { Sweeps::Long, Sweeps::Middle, Sweeps::Short }) {
        const auto finished = sweeps.finished[length];
        if (!finished || uptime - *finished >= every[length])
            return DueSweep{ length, back[length] };
    }
    return std::nullopt;
}

Sweeps afterSweep(Sweeps sweeps, Sweeps::Length length, Millis uptime)
{
    for (int shorter = Sweeps::Short; shorter <= length; ++shorter)
        sweeps.finished[shorter] = uptime;
    return sweeps;
}

Millis followUpEvery(Millis age)
{
    using namespace std::chrono_literals;
    return age < 1min ? 5s
        : age < 10min ? 30s
        : age < 1h    ? 5min
        : age < 24h   ? Millis(1h)
                      : Millis(6h);
}

} // namespace ivm

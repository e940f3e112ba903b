#pragma once

#include "core/sync/synctimings.h"

#include <array>
#include <optional>

namespace ivm {

/// When each look back was last finished, by uptime; absent: not since the start, or not since the
/// computer slept. Looks back find rows that surfaced late (RELIABILITY N16).
struct Sweeps
{
    enum Length { Short, Middle, Long, Count };
    std::array<std::optional<Millis>, Count> finished{};

    bool operator==(const Sweeps &) const = default;
};

struct DueSweep
{
    Sweeps::Length length = Sweeps::Short;
    Millis back{ 0 }; ///< How far.
    bool operator==(const DueSweep &) const = default;
};

/// The longest one that is due; a longer one covers the shorter ones.
std::optional<DueSweep> dueSweep(const Sweeps &sweeps, const SyncTimings &timings, Millis uptime);
Sweeps afterSweep(Sweeps sweeps, Sweeps::Length length, Millis uptime);

/// How long to wait before asking again for an outbound text of this age: the older, the rarer.
Millis followUpEvery(Millis age);

} // namespace ivm

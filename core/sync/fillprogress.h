#pragma once

#include "core/clock.h"

#include <optional>

namespace ivm {

/// How far the first fill has come. Value.
struct FillProgress
{
    qint64 taken = 0; ///< Messages so far.
    double part = 0; ///< 0…1 of the time span covered; honest, not smoothed.
    std::optional<Millis> remaining; ///< Absent until there is something to estimate from.

    bool operator==(const FillProgress &) const = default;
};

} // namespace ivm

#pragma once

#include <functional>

namespace ivm {

/// Told how far a long reading has come, 0 to 1; answering false ends it.
using ImportProgress = std::function<bool(double)>;

/// Lines read between two times that it is told.
inline constexpr int LinesBetweenProgress = 200;

} // namespace ivm

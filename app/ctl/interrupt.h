#pragma once

#include <functional>

namespace ivm::ctl {

/// Calls once, from the event loop, when the program is asked to end (Ctrl+C, SIGTERM, a closed
/// terminal). One per program.
void onInterrupt(std::function<void()> call);

} // namespace ivm::ctl

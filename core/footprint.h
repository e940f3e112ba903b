#pragma once

namespace ivm {

/// Keeps the program's memory small; the first thing in main, before any thread or pattern.
void boundFootprint();

} // namespace ivm

#pragma once

namespace ivm {

/// Makes every ThreadView a list whose items are its bubbles, each named by what it says. Safe to
/// call again.
void installThreadAccessibility();

} // namespace ivm

#pragma once

#include "tests/faults/scenario.h"

namespace ivm::faults {

/// The line is well, and texts go out until nothing is left to do. False: it never came to rest.
bool comesToRest(const PracticeLine &line, const Ctl &ctl, Deeds &deeds);

} // namespace ivm::faults

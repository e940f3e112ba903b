#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// `ivmctl respond --live`, killed again and again while clients text, say yes and write after
/// hours. True when each got one request, one welcome and one after-hours reply; prints the counts.
bool respondIsOnce(const PracticeLine &line, const Ctl &ctl, int kills, Random &random);

} // namespace ivm::faults

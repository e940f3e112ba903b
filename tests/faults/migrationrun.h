#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// A folder of the first schema, opened by the program of today and killed meanwhile, then opened
/// unharmed; once for every kill. True when each has today's schema and every row afterwards, and
/// beside it the copy of what it was; prints the counts.
bool migrationIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random);

} // namespace ivm::faults

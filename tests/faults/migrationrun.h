#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// Folders of every released schema in turn, opened by the program of today and killed meanwhile,
/// then opened unharmed; once for every kill. True when each has today's schema and every row
/// afterwards, and beside it the copy of what it was, and when from each schema a kill came while
/// it was at work; prints the counts.
bool migrationIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random);

} // namespace ivm::faults

#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// A first fill, killed again and again until it has ended by itself, in one fresh folder after
/// another until there were so many kills. True when each of them ended with the line's rows and
/// nothing else; prints the counts.
bool firstFillIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random);

} // namespace ivm::faults

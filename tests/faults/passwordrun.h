#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// The role password changed by a program that is killed meanwhile, in a folder of its own for
/// every kill. True when afterwards exactly one of the two opens, the old or the new, and settings
/// stand as they were left; prints the counts.
bool passwordIsOne(const QString &program, const PracticeLine &line, int kills, Random &random);

} // namespace ivm::faults

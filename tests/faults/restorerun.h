#pragma once

#include "tests/faults/scenario.h"

namespace ivm::faults {

/// Kills restores of a backup into an empty folder, and exports of everybody's records,
/// alternately: what is there by its name is whole, and done again it is the same as what it came
/// from (C12).
bool restoreIsWhole(const QString &program, const PracticeLine &line, int kills, Random &random);

} // namespace ivm::faults

#pragma once

#include "tests/faults/scenario.h"

namespace ivm::faults {

/// The console `program` (ivm, off-screen), killed again and again while it sends what waits in its
/// folder, and started again (C1–C7 in the real window). True when in the end the folder and the
/// line say the same of every text, and some of the kills came while texts left; prints the counts.
bool windowSendsOnce(const PracticeLine &line, const Ctl &ctl, const QString &program, int kills,
                     Random &random);

} // namespace ivm::faults

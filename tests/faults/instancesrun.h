#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// Waves of 20 parallel starts of `ivmctl respond --live` on one folder, each begun while a client
/// texts and ended by a kill of whoever is left. True when every wave left one program, and every
/// client got one request; prints the counts.
bool oneSenderEach(const PracticeLine &line, const Ctl &ctl, int waves, Random &random);

/// Waves of starts of the console `program` (ivm, off-screen) on one folder at the same instant:
/// one window stays each time, and every other start has raised it and ended well.
bool oneWindowEach(const Ctl &ctl, const QString &program, int waves, int starts);

} // namespace ivm::faults

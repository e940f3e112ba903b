#pragma once

#include "tests/faults/programs.h"

namespace ivm::faults {

/// A client with a number, a name and words of their own, and everything that can go wrong with
/// them, at the highest level of logging: none of it, and nothing of the key, is in what a program
/// writes to stderr (ivmctl, and the console with a window), in temporary files, beside the data
/// file, in its arguments or in what it leaves when it crashes. Prints the counts, and where
/// something was found.
bool canariesStayInside(const PracticeLine &line, const QString &program, const QString &console);

} // namespace ivm::faults

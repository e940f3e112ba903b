#pragma once

#include "core/selfcheck/selfcheck.h"

namespace ivm {

/// What to do about a check that is not as it should be: the next step for a supervisor or IT.
/// Empty when nothing has to be done.
QString nextStep(const Check &check);

/// Worst first, for reading; what is well at the end.
QList<Check> inOrderOfUrgency(QList<Check> checks);

} // namespace ivm

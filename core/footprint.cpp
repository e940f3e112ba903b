#include "core/footprint.h"

#include <QtGlobal>

namespace ivm {

void boundFootprint()
{
    // Qt turns every pattern into machine code at its first use. For the rules of stop wishes that
    // is 25 MiB of memory, writable and executable at once, in a program that reads foreign text.
    // Interpreted they are fast enough: nearly all are ruled out before (StopWishes::needsOf).
    if (!qEnvironmentVariableIsSet("QT_ENABLE_REGEXP_JIT"))
        qputenv("QT_ENABLE_REGEXP_JIT", "0");
}

} // namespace ivm

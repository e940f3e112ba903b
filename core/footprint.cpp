#include "core/footprint.h"

#include <QtGlobal>

#include <malloc.h>

namespace ivm {

void boundFootprint()
{
    // Qt turns every pattern into machine code at its first use. For the rules of stop wishes that
    // is 25 MiB of memory, writable and executable at once, in a program that reads foreign text.
    // Interpreted they are fast enough: nearly all are ruled out before (StopWishes::needsOf).
    if (!qEnvironmentVariableIsSet("QT_ENABLE_REGEXP_JIT"))
        qputenv("QT_ENABLE_REGEXP_JIT", "0");

    // What glibc begins with, held there (mallopt(3)): by itself it raises the bound to the largest
    // block that was ever given back, and keeps blocks of that size for itself. A page of the log,
    // read once at the start, would stay in memory all day.
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
}

} // namespace ivm

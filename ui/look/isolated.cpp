#include "ui/look/isolated.h"

#include <algorithm>

namespace ivm {

QString isolated(const QString &line)
{
    return line.isRightToLeft()
            || std::any_of(line.begin(), line.end(),
                           [](QChar c) {
                               return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
                           })
        ? QChar(0x2068) + line + QChar(0x2069)
        : line;
}

} // namespace ivm

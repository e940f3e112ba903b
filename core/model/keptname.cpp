#include "core/model/keptname.h"

namespace ivm {

bool isKeptName(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/')
        && !name.contains(u'\\');
}

} // namespace ivm

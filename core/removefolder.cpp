#include "core/removefolder.h"

#include <QDir>
#include <QFileInfo>

namespace ivm {

bool removeFolder(const QString &path)
{
    // Qt follows no link inside a folder, but one that stands in the folder's own place.
    const QFileInfo info(path);
    if (info.isSymbolicLink() || info.isJunction())
        return QFile::remove(path) || QDir().rmdir(path); // Windows: a link to a folder is one
    return QDir(path).removeRecursively();
}

} // namespace ivm

#pragma once

#include <QString>

namespace ivm {

/// Removes a folder with all that is in it; true when it is gone, or was never there. A symbolic
/// link in its place, or inside, goes alone: never what it points to.
bool removeFolder(const QString &path);

} // namespace ivm

#pragma once

#include <QString>

namespace ivm {

/// Whether a kept picture or file can have this name. A data file may come from anywhere: no name
/// in it leads out of media/, or to what is hidden there. Pure.
bool isKeptName(const QString &name);

} // namespace ivm

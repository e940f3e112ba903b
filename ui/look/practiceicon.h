#pragma once

#include <QIcon>

namespace ivm::look {

/// The program's icon in the orange of the practice line: the two are told apart in a task bar.
QIcon practiceIcon();

} // namespace ivm::look

#pragma once

#include <QStringList>

namespace ivm::commlog {

/// One line as several of at most `width` UTF-16 units: broken behind a blank where there is one,
/// else between what a reader sees as characters. Joined together again they are the line: nothing
/// is lost, not even the blank. `width` 0 breaks nothing.
QStringList wrapped(const QString &line, int width);

} // namespace ivm::commlog

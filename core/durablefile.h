#pragma once

// What is on the disk when we say so, and not merely on its way there.

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ivm {

/// A file that was made, renamed or linked is only safe once its folder is on the disk too.
void syncFolder(const QString &folder);

/// A new or replaced file of this account alone (0600): all of it or none, and on the disk when
/// this returns. Its folder must exist. Storage when it cannot be written.
Result<> writeDurably(const QString &file, const QByteArray &bytes);

/// A copy of a file that nobody writes to meanwhile, 0600, on the disk when this returns; the
/// SHA-256 of what was copied, hexadecimal. NotFound when there is no such file, or no plain one (a
/// folder, a pipe, a device); Storage when it cannot be copied. The target must not exist.
Result<QString> copyDurably(const QString &from, const QString &to);

/// The SHA-256 of a file, hexadecimal. NotFound as above, or Storage when it cannot be read.
Result<QString> digestOf(const QString &file);

} // namespace ivm

#pragma once

// Starting with the computer, by choice: the desktop's own place for that (XDG autostart).

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace ivm {

/// The entry's text. Pure; what the shell of desktop entries would take for its own is quoted.
QString autostartEntry(const QString &program, const QStringList &arguments);

/// `folder` is the desktop's autostart folder; empty: this account's own.
bool startsWithComputer(const QString &folder = {});
Result<> setStartsWithComputer(bool starts, const QString &program, const QStringList &arguments,
                               const QString &folder = {});

} // namespace ivm

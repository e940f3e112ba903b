#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace ivm {

struct SettingsContext;

/// A table somebody chose. Invalid when it is larger than 64 MB; NotFound when it cannot be read.
Result<QByteArray> importedBytes(const QString &file);

/// Whoever does this is named: asks for initials when nobody is at the desk yet.
void withInitials(const SettingsContext &context, QObject *owner,
                  std::function<void(const QString &author)> then);

} // namespace ivm

#pragma once

#include "core/regulatory/regulation.h"
#include "core/result.h"

#include <functional>

class QWidget;

namespace ivm {

/// Our own sentences of the regulatory status in the language of the window.
QString regulationTranslated(const char *english);

/// Writes the regulatory status to a file: .pdf, .html or .txt by its ending.
Result<> writeRegulation(const Regulation &regulation, Instant now, const QString &file);

/// Asks where, then writes. `failed` is told why it did not work.
void saveRegulation(QWidget *window, const Regulation &regulation, Instant now,
                    std::function<void(const Error &)> failed);

} // namespace ivm

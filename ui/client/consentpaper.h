#pragma once

#include "core/consent/consentrecord.h"
#include "core/result.h"

#include <functional>

class QWidget;

namespace ivm {

/// Writes a consent record where its name says how: .pdf, .csv or .html. Storage when the file
/// cannot be written, Invalid for another ending.
Result<> writeConsentRecord(const ConsentRecord &record, const QString &file);

/// Asks where to, and writes it; `failed` hears why not. Window's thread.
void saveConsentRecord(QWidget *window, const ConsentRecord &record,
                       std::function<void(const Error &)> failed);

} // namespace ivm

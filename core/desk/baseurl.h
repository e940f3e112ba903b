#pragma once

#include "core/result.h"

#include <QUrl>

namespace ivm {

/// Twilio itself.
QUrl realBaseUrl();

/// What may stand after --base-url: http or https, to this computer only (127.0.0.0/8, ::1,
/// localhost), no user, no path, no query (DECISIONS 40). Anything else is Invalid: a typed address
/// must never receive the key. The result ends without a slash.
Result<QUrl> parseLoopbackBase(const QString &typed);

bool isLoopback(const QUrl &base);

} // namespace ivm

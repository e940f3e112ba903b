#pragma once

#include "core/result.h"
#include "core/twilio/origin.h"

#include <QString>

namespace ivm {

/// What may stand after --base-url: http or https, to this computer only (127.0.0.0/8, ::1,
/// localhost), no user, no path, no query (DECISIONS 40). Anything else is Invalid: a typed address
/// must never receive the key.
Result<twilio::Origin> parseLoopbackBase(const QString &typed);

} // namespace ivm

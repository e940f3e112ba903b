#pragma once

#include "core/consent/consentrecord.h"
#include "core/result.h"

namespace ivm {

struct Readers;

/// Everything the file knows about a client's consent: evidence, and our welcomes. Any connection.
Result<ConsentRecord> consentRecordOf(const Readers &readers, const PhoneNumber &client,
                                      Instant now);

} // namespace ivm

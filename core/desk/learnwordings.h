#pragma once

#include "core/clock.h"
#include "core/consent/wordings.h"
#include "core/result.h"

namespace ivm {

class Database;

/// Teaches the folder every wording of ours as the settings stand now, and answers all it ever
/// knew: texts sent in an old wording are still known for what they are. One transaction.
Result<Wordings> learnWordings(Database &database, Instant now);

} // namespace ivm

#pragma once

#include "core/consent/permission.h"
#include "core/model/ids.h"
#include "core/result.h"

namespace ivm {

class Database;

/// May this be written now, by everything in the file: evidence folded anew, blocks, the pair's
/// newest text, the policy in the settings. Reads only; any connection.
Result<Permission> permissionNow(Database &database, ConversationId conversation, Purpose purpose,
                                 Instant now);

} // namespace ivm

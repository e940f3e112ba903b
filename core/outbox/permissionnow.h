#pragma once

#include "core/consent/permission.h"
#include "core/model/ids.h"
#include "core/model/outboxentry.h"
#include "core/result.h"

namespace ivm {

class Database;

/// May this be written now, by everything in the file: evidence folded anew, blocks, the pair's
/// newest text, the policy in the settings. Reads only; any connection.
Result<Permission> permissionNow(Database &database, ConversationId conversation, Purpose purpose,
                                 Instant now);

/// What an entry of the outbox asks permission for.
Purpose purposeOf(const OutboxEntry &entry);
/// Standings that end it for everything queued, rather than for one text (PRODUCT, step 2).
bool isEndOfTexting(Forbidden why);

} // namespace ivm

#pragma once

// The regulatory status of a folder: what was last seen of the account, and what the folder itself
// knows. Reading is for any connection.

#include "core/regulatory/accountlook.h"
#include "core/regulatory/regulation.h"

#include <QCoroTask>

namespace ivm {

class Database;
struct Readers;
namespace twilio {
class Api;
}

/// As last seen, beside the wordings, the log and the open wishes of now.
Result<Regulation> regulationOf(const Readers &readers, Instant now);
/// The same with a look that is not kept.
Result<Regulation> regulationOf(const Readers &readers, const std::optional<AccountLook> &look,
                                Instant now);

/// Absent when nobody has looked yet.
Result<std::optional<AccountLook>> keptLook(Database &database);
Result<std::optional<AccountLook>> lookKept(const Readers &readers);
Result<> keepLook(Database &database, const AccountLook &look); ///< Its own transaction.

/// Asks Twilio: numbers, verifications, Messaging Services and the numbers in those that lose
/// texts. Fails only when nothing at all could be seen.
QCoro::Task<Result<AccountLook>> lookAtAccount(twilio::Api &api, Instant now);

} // namespace ivm

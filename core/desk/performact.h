#pragma once

#include "core/desk/deskact.h"
#include "core/model/historyentry.h"
#include "core/result.h"
#include "core/store/change.h"

namespace ivm {

class Database;

/// Does it, inside the caller's transaction, notes it in the change history, and answers what
/// changed. `where` is the account and computer it is done at; the initials are the act's. Invalid
/// when the reason or the initials are missing or there is nothing to do; NotPermitted under a
/// legal hold.
Result<Change> performAct(Database &database, const DeskAct &act, Instant now,
                          const Actor &where = {});

/// Only supervisors do this; the others are anybody's at the desk.
bool needsSupervisor(const DeskAct &act);

} // namespace ivm

#pragma once

#include "app/ctl/invocation.h"
#include "core/desk/acts.h"
#include "core/security/rolelock.h"
#include "core/settings/supervised.h"

namespace ivm::ctl {

/// The lock of a folder that we own, with this computer's run.
RoleLock roleLockOf(Invocation &invocation, Database &database);

/// Asks for the role password, if one is set; absent when none is.
Result<std::optional<RoleKey>> supervisorKey(Invocation &invocation, Database &database);
/// Does what only a supervisor may do to the record: asks for the role password, if one is set.
Result<Change> performAsSupervisor(Invocation &invocation, Database &database, const DeskAct &act);
/// Who changes things here: --as, if it was given, in this account, with that key.
Supervisor supervisorOf(const Invocation &invocation, const std::optional<RoleKey> &key);

} // namespace ivm::ctl

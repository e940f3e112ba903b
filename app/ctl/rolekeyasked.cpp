#include "app/ctl/rolekeyasked.h"

#include "app/ctl/secretasked.h"
#include "core/desk/actorhere.h"

namespace ivm::ctl {

RoleLock roleLockOf(Invocation &invocation, Database &database)
{
    return RoleLock(database, invocation.clock, bootId());
}

Result<std::optional<RoleKey>> supervisorKey(Invocation &invocation, Database &database)
{
    RoleLock lock = roleLockOf(invocation, database);
    const auto state = lock.state();
    if (!state)
        return tl::unexpected(state.error());
    if (state->kind == RoleLockState::Kind::NotSet)
        return std::optional<RoleKey>();
    const auto typed = secretAsked(invocation, QStringLiteral("Role password"));
    if (!typed)
        return tl::unexpected(typed.error());
    auto key = lock.guess(rolePasswordTyped(*typed), supervisorOf(invocation, {}).who);
    if (!key)
        return tl::unexpected(key.error());
    return std::optional(std::move(*key));
}

Result<Change> performAsSupervisor(Invocation &invocation, Database &database, const DeskAct &act)
{
    const auto key = supervisorKey(invocation, database);
    if (!key)
        return tl::unexpected(key.error());
    return Acts(database, invocation.clock).perform(act, supervisorOf(invocation, *key));
}

Supervisor supervisorOf(const Invocation &invocation, const std::optional<RoleKey> &key)
{
    return { .who = actorHere(invocation.arguments.value("as")), .key = key ? &*key : nullptr };
}

} // namespace ivm::ctl

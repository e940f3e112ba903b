#include "core/outbox/plannext.h"

#include <algorithm>
#include <utility>

namespace ivm {

namespace {

/// The moment of the next look; absent when the schedule is through.
std::optional<Instant> nextLook(const OutboxEntry &entry, const OutboxTimings &timings, Instant now)
{
    const Instant attempt = entry.attemptStarted.value_or(now);
    if (!entry.lastLook)
        return attempt; // overdue: at once
    const QList<Millis> schedule = timings.looks();
    for (const Millis offset : schedule) {
        if (attempt + offset > *entry.lastLook)
            return attempt + offset;
    }
    return std::nullopt;
}

using Automatic = OutboxSnapshot::Automatic;

bool isTooLate(const OutboxEntry &entry, Instant now)
{
    return entry.expiresAt && *entry.expiresAt <= now;
}

/// How long an automatic text has to wait: until the second of its trigger is over, and through the
/// quiet period if it was owed before this run.
Instant earliest(const OutboxEntry &entry, const OutboxSnapshot &snapshot,
                 const OutboxTimings &timings)
{
    if (!entry.soughtFrom)
        return {};
    const Instant own = *entry.soughtFrom + timings.afterTrigger - snapshot.skew;
    const bool isOld = *entry.soughtFrom < snapshot.begun;
    return isOld && snapshot.quietUntil ? std::max(*snapshot.quietUntil, own) : own;
}

bool lookedLongEnough(const OutboxEntry &entry, const OutboxTimings &timings)
{
    return entry.attemptStarted && entry.lastLook
        && *entry.lastLook >= *entry.attemptStarted + timings.settle;
}

} // namespace

OutboxPlan planNext(const OutboxSnapshot &snapshot, const OutboxTimings &timings, Instant now)
{
    OutboxPlan plan;
    const auto wakeAt
        = [&plan](Instant at) { plan.wakeAt = plan.wakeAt ? std::min(*plan.wakeAt, at) : at; };
    QSet<PhoneNumber> busy = snapshot.sending;
    QSet<ConversationId> held; // by an earlier text of the same conversation
    QSet<ConversationId> heldBack; // their later automatic texts wait for an earlier one
    QList<const OutboxEntry *> last; // automatic texts that were held back
    const auto take = [&](const OutboxEntry &entry) {
        if (busy.contains(entry.ours))
            return;
        busy.insert(entry.ours);
        const Instant slot = std::max(snapshot.nextSlot.value(entry.ours, now),
                                      snapshot.sendingPausedUntil.value_or(now));
        if (slot > now)
            wakeAt(slot);
        else
            plan.send.append(entry.message);
    };

    for (const OutboxEntry &entry : snapshot.open) {
        switch (entry.state) {
        case OutboxState::Unconfirmed: {
            if (!entry.askPerson && lookedLongEnough(entry, timings)) {
                if (!entry.isAutomatic())
                    plan.ask.append(entry.message);
                else if (isTooLate(entry, now) || snapshot.automatic == Automatic::Off)
                    plan.giveUp.append(entry.message);
                else if (snapshot.mayStart && snapshot.automatic == Automatic::On)
                    plan.tryAgain.append(entry.message);
                break;
            }
            const auto look = nextLook(entry, timings, now);
            if (entry.askPerson || !look || snapshot.looking || plan.look)
                break;
            if (snapshot.lookingPausedUntil && *snapshot.lookingPausedUntil > now)
                wakeAt(*snapshot.lookingPausedUntil);
            else if (*look > now)
                wakeAt(*look);
            else
                plan.look = entry.message;
            break;
        }
        case OutboxState::Sending:
            held.insert(entry.conversation);
            break;
        case OutboxState::Waiting: {
            if (entry.askPerson || !snapshot.mayStart || held.contains(entry.conversation))
                break;
            if (isTooLate(entry, now)) {
                plan.expire.append(entry.message);
                break;
            }
            const bool byPerson = !entry.isAutomatic();
            if (!byPerson && snapshot.automatic == Automatic::Off) {
                plan.switchOff.append(entry.message);
                break;
            }
            const Instant patienceEnds = entry.patienceFrom + timings.patience;
            // A text on its way to being sent is past asking.
            if (byPerson && patienceEnds <= now && !snapshot.sending.contains(entry.ours)) {
                plan.ask.append(entry.message);
                break;
            }
            if (byPerson)
                held.insert(entry.conversation);
            if (byPerson && patienceEnds > now)
                wakeAt(patienceEnds);
            else if (entry.expiresAt)
                wakeAt(*entry.expiresAt);
            if (!byPerson && snapshot.automatic != Automatic::On)
                break;
            const bool isHeldBack = !byPerson && snapshot.heldBack.contains(entry.message);
            if (!byPerson && heldBack.contains(entry.conversation))
                break;
            if (isHeldBack)
                heldBack.insert(entry.conversation);
            if (const Instant from = earliest(entry, snapshot, timings); from > now) {
                wakeAt(from);
                break;
            }
            if (const Instant own = snapshot.notBefore.value(entry.message, now); own > now) {
                wakeAt(own);
                break;
            }
            if (isHeldBack)
                last.append(&entry);
            else
                take(entry);
            break;
        }
        case OutboxState::Sent:
        case OutboxState::Refused:
        case OutboxState::Withdrawn:
        case OutboxState::GivenUp:
            break;
        }
    }
    for (const OutboxEntry *entry : std::as_const(last))
        take(*entry);
    return plan;
}

} // namespace ivm

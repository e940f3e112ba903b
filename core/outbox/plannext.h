#pragma once

#include "core/model/outboxentry.h"
#include "core/outbox/timings.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace ivm {

/// Everything the next step of the outbox depends on.
struct OutboxSnapshot
{
    /// Whether automatic texts go out.
    enum class Automatic {
        Held, ///< They stay where they are: this run does not send them, another may.
        Off, ///< The switch is off: what waits is taken back.
        On,
    };
    QList<OutboxEntry> open; ///< In the order they were put in.
    QSet<PhoneNumber> sending; ///< Numbers of ours with a text under way.
    QHash<PhoneNumber, Instant> nextSlot; ///< When a number of ours may send again.
    std::optional<Instant> sendingPausedUntil; ///< Back-off, or the key was refused.
    QHash<MessageId, Instant> notBefore; ///< Entries that wait for something of their own.
    /// Automatic texts that could not go for a reason of their own, and how often in a row.
    QHash<MessageId, int> heldBack;
    bool mayStart = true; ///< False: look only (`sync`), nothing new leaves.
    bool looking = false; ///< A look at the log is under way.
    std::optional<Instant> lookingPausedUntil;
    Automatic automatic = Automatic::Held;
    Instant begun{}; ///< Of this run.
    std::optional<Instant> quietUntil; ///< What was owed before `begun` does not leave before.
    Millis skew{ 0 }; ///< Twilio's clock minus ours.
};

struct OutboxPlan
{
    QList<MessageId> send; ///< At most one per number of ours.
    std::optional<MessageId> look; ///< Search the log for this one and its like.
    QList<MessageId> ask; ///< From now on a person decides.
    QList<MessageId> expire;
    QList<MessageId> switchOff; ///< Automatic texts that the switch takes back.
    QList<MessageId>
        tryAgain; ///< Automatic ones, sought for long enough: once more from the start.
    QList<MessageId> giveUp; ///< The same, but too late to try again.
    std::optional<Instant> wakeAt; ///< When to plan again if nothing happens before.

    bool operator==(const OutboxPlan &) const = default;
};

/// What to do next. Pure.
/// - One text at a time per number of ours; within a conversation in the order they were put in.
/// - A text that waits for a person's word does not hold up later ones: nobody may be there.
/// - An unconfirmed one neither: whether and when it left is settled, only not known.
/// - Automatic texts hold up nobody else's. One that was held back takes its number of ours only
///   when nobody else wants it (its next attempt may take as long as the last), and the later
///   automatic ones of its conversation stay behind it.
OutboxPlan planNext(const OutboxSnapshot &snapshot, const OutboxTimings &timings, Instant now);

} // namespace ivm

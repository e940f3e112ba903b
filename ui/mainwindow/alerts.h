#pragma once

// When a client who waits is rung for again: the first alert comes with the text, the others until
// somebody is on it. Pure: from since when who waits to what is due now.

#include "core/automessages/openinghours.h"
#include "core/clock.h"
#include "core/model/ids.h"

#include <QList>

#include <optional>

namespace ivm {

struct WaitingClient
{
    ConversationId id{};
    Instant since{};
    bool urgent = false;
    bool attended = false; ///< Open in front of somebody who is there.
    bool operator==(const WaitingClient &) const = default;
};

struct AlertsDue
{
    QList<ConversationId> ring; ///< To be told again, longest waiting first.
    bool urgent = false; ///< One of them is.
    bool edge = false; ///< The window's edge says that somebody waits too long.
    bool operator==(const AlertsDue &) const = default;
};

/// What fell due after `from` and up to `to`. Ordinary texts ring again after 2, 5 and 10 minutes,
/// then every 10 for an hour; urgent ones after 30 s, 1 and 2 minutes, then every 2 for two hours:
/// a room where nobody is gets quiet again. The edge shows from the third repetition on, and stays
/// until somebody is on it.
AlertsDue alertsDue(const QList<WaitingClient> &waiting, Instant from, Instant to);

/// From when an ordinary text is rung for: since it came, or since the desk opened if that was
/// later. Absent while nobody reads the queue's texts: it is quiet then. Hours that never open
/// silence nothing.
std::optional<Instant> rungFrom(Instant came, const OpeningHours &hours, Instant now);

/// Whoever touched neither key nor mouse for so long is not there.
constexpr Millis StillThere{ 2 * 60 * 1000 };

} // namespace ivm

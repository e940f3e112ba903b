#pragma once

// From the file to the values that decide() looks at. Reads only; any connection.

#include "core/automessages/autoevent.h"
#include "core/result.h"

namespace ivm {

class Database;

/// A text as an event; absent when it is none of a client's, or on no queue.
Result<std::optional<AutoEvent>> eventOf(Database &database, MessageId text, AutoOrigin origin);

/// How the client stands by the evidence in the file; by that of up to the second of `until`, if
/// given: what a text meant when it came does not change with what came later.
Result<AutoStanding> standingOf(Database &database, QueueId queue, const PhoneNumber &client,
                                std::optional<Instant> until = std::nullopt);

/// What they were sent by itself on any queue, and what a person wrote them on this one, until now.
Result<AutoHistory> historyOf(Database &database, QueueId queue, const PhoneNumber &client,
                              Instant now);

} // namespace ivm

#pragma once

// From the file to the values that decide() looks at. Reads only; any connection.

#include "core/automessages/autoevent.h"
#include "core/result.h"

namespace ivm {

class Database;

/// A text as an event; absent when it is none of a client's, or on no queue.
Result<std::optional<AutoEvent>> eventOf(Database &database, MessageId text, AutoOrigin origin);

/// How the client stands by all the evidence in the file.
Result<AutoStanding> standingOf(Database &database, QueueId queue, const PhoneNumber &client);

/// What they were sent by itself on any queue, and what a person wrote them on this one, until now.
Result<AutoHistory> historyOf(Database &database, QueueId queue, const PhoneNumber &client,
                              Instant now);

} // namespace ivm

#pragma once

// The counter behind Arrival: whoever adds a row to `message` takes the next one.

#include "core/model/ids.h"
#include "core/result.h"

namespace ivm {

class Database;

/// The newest arrival given out; 0 in an empty file.
Result<Arrival> lastArrival(Database &database);
/// Gives out `count` arrivals in a row and answers the first; inside the caller's transaction.
Result<Arrival> takeArrivals(Database &database, int count);

} // namespace ivm

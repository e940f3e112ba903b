#include "core/store/arrivals.h"

#include "core/store/database.h"

namespace ivm {

Result<Arrival> lastArrival(Database &database)
{
    Query query(database, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'last_arrival'");
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return Arrival(query.next() ? query.integer(0) : 0);
}

Result<Arrival> takeArrivals(Database &database, int count)
{
    const auto last = lastArrival(database);
    if (!last)
        return last;
    Query query(database, R"(
        INSERT INTO meta (key, value) VALUES ('last_arrival', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value)");
    query.bind(QString::number(raw(*last) + count));
    if (auto done = query.run(); !done)
        return tl::unexpected(done.error());
    return Arrival(raw(*last) + 1);
}

} // namespace ivm

#include "ui/mainwindow/alerts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ivm {

namespace {

using namespace std::chrono_literals;

struct Schedule
{
    std::array<Millis, 3> first;
    Millis every; ///< From the last of the first on.
    Millis until;
};

constexpr Schedule Ordinary{ { Millis(2min), Millis(5min), Millis(10min) }, 10min, 60min };
constexpr Schedule Urgent{ { Millis(30s), Millis(1min), Millis(2min) }, 2min, 120min };

/// How many repetitions have fallen due after a wait of so long.
qint64 repetitions(const Schedule &schedule, Millis waited)
{
    waited = std::min(waited, schedule.until);
    qint64 count = 0;
    for (const Millis at : schedule.first)
        count += waited >= at;
    if (waited > schedule.first.back())
        count += (waited - schedule.first.back()) / schedule.every;
    return count;
}

} // namespace

AlertsDue alertsDue(const QList<WaitingClient> &waiting, Instant from, Instant to)
{
    AlertsDue due;
    QList<WaitingClient> ringing;
    for (const WaitingClient &client : waiting) {
        if (client.attended || client.since > to)
            continue;
        const Schedule &schedule = client.urgent ? Urgent : Ordinary;
        const qint64 now = repetitions(schedule, to - client.since);
        const qint64 before
            = from > client.since ? repetitions(schedule, from - client.since) : qint64(0);
        due.edge = due.edge || now >= qint64(schedule.first.size());
        if (now > before)
            ringing << client;
    }
    std::stable_sort(ringing.begin(), ringing.end(),
                     [](const WaitingClient &a, const WaitingClient &b) {
                         return std::pair(!a.urgent, a.since) < std::pair(!b.urgent, b.since);
                     });
    for (const WaitingClient &client : std::as_const(ringing)) {
        due.ring << client.id;
        due.urgent = due.urgent || client.urgent;
    }
    return due;
}

std::optional<Instant> rungFrom(Instant came, const OpeningHours &hours, Instant now)
{
    if (!hours.isOpen(now))
        return hours.nextOpen(now) ? std::nullopt : std::optional(came);
    const QList<OpenTime> open = hours.openTimes(came, now + 1ms);
    return open.isEmpty() ? came : std::max(came, open.last().from);
}

} // namespace ivm

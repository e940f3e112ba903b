#include "core/automessages/hoursstrip.h"

#include <algorithm>

namespace ivm {

QList<StripDay> hoursStrip(const OpeningHours &hours, Instant from, int days)
{
    QList<StripDay> strip;
    const QDate first = QDateTime::fromMSecsSinceEpoch(toMs(from), hours.zone).date();
    for (QDate date = first; date < first.addDays(days); date = date.addDays(1)) {
        const Instant begins = hours.onTheWall(date, 0);
        const Instant ends = hours.onTheWall(date.addDays(1), 0);
        StripDay day{ .date = date, .name = {}, .open = {} };
        day.length = std::chrono::duration_cast<std::chrono::minutes>(ends - begins);
        const auto special = std::ranges::find(hours.days, date, &SpecialDay::date);
        if (special != hours.days.end())
            day.name = special->name;
        for (const OpenTime &time : hours.openTimes(begins, ends))
            day.open.append({ std::max(time.from, begins), std::min(time.to, ends) });
        const auto change = hours.zone.nextTransition(toUtc(begins - std::chrono::milliseconds(1)));
        if (change.atUtc.isValid() && fromMs(change.atUtc.toMSecsSinceEpoch()) < ends
            && day.length != std::chrono::hours(24))
            day.clockChange = fromMs(change.atUtc.toMSecsSinceEpoch());
        strip.append(day);
    }
    return strip;
}

} // namespace ivm

#include "core/backup/rotation.h"

#include <QDate>
#include <QSet>

#include <algorithm>
#include <functional>

namespace ivm {

namespace {

/// Keeps the newest backup of each of the newest `count` periods that have one.
template <typename PeriodOf>
void keepOnePer(const QList<Instant> &newestFirst, int count, PeriodOf periodOf, QSet<qint64> &kept)
{
    QSet<qint64> periods;
    for (const Instant at : newestFirst) {
        const qint64 period = periodOf(toUtc(at).date());
        if (periods.contains(period))
            continue;
        if (periods.size() == count)
            return;
        periods.insert(period);
        kept.insert(toMs(at));
    }
}

} // namespace

QList<Instant> outdated(QList<Instant> backups, Instant now, const Rotation &rotation)
{
    std::sort(backups.begin(), backups.end(), std::greater<>());
    QSet<qint64> kept;
    if (!backups.isEmpty())
        kept.insert(toMs(backups.first()));
    QList<Instant> past;
    std::copy_if(backups.cbegin(), backups.cend(), std::back_inserter(past),
                 [&](Instant at) { return at <= now; });
    keepOnePer(past, rotation.days, [](QDate day) { return day.toJulianDay(); }, kept);
    keepOnePer(past, rotation.weeks, [](QDate day) { return day.toJulianDay() / 7; }, kept);
    keepOnePer(
        past, rotation.months, [](QDate day) { return qint64(day.year()) * 12 + day.month(); },
        kept);
    past.removeIf([&](Instant at) { return kept.contains(toMs(at)); });
    return past;
}

} // namespace ivm

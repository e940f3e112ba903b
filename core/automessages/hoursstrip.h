#pragma once

#include "core/automessages/openinghours.h"

namespace ivm {

/// One local day of the strip that shows when texts are read.
struct StripDay
{
    QDate date;
    QString name; ///< Of a holiday; empty on others.
    QList<OpenTime> open; ///< Within the day, in order; none: closed all day.
    std::chrono::minutes length{ 24 * 60 }; ///< 23 or 25 hours on the days that clocks change.
    std::optional<Instant> clockChange; ///< When they change, if they do.

    bool operator==(const StripDay &) const = default;
};

/// `days` local days, from the one `from` lies in. Pure.
QList<StripDay> hoursStrip(const OpeningHours &hours, Instant from, int days);

} // namespace ivm

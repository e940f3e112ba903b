#pragma once

#include "core/clock.h"

#include <QList>

namespace ivm {

/// How many backups stay.
struct Rotation
{
    int days = 14; ///< The newest of each of the last so many days that have one,
    int weeks = 8; ///< of each of so many weeks,
    int months = 24; ///< and of each of so many months.
};

/// Which of the backups may go: those that no line of the rotation keeps. The newest always stays,
/// and so does whatever is dated in the future: a clock may have been wrong, a backup never is.
/// Days, weeks (from Monday) and months in UTC.
QList<Instant> outdated(QList<Instant> backups, Instant now, const Rotation &rotation = {});

} // namespace ivm

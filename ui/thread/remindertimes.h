#pragma once

// When a conversation can be asked to come back: a few moments one would mean, by the clinic's
// clock. Pure.

#include "ui/look/datetext.h"

#include <QList>

namespace ivm {

struct ReminderTime
{
    Instant due{};
    QString words; ///< "In an hour, 4:10 PM".
    bool operator==(const ReminderTime &) const = default;
};

/// In a quarter of an hour, in an hour, in three hours, at the end of the day if that is later, and
/// tomorrow morning.
QList<ReminderTime> reminderTimes(Instant now, const look::DateText &dates);

/// What a person types: "3:15", "3:15 pm", "15:10": the next such moment; absent: not a time.
std::optional<Instant> reminderAt(const QString &typed, Instant now, const look::DateText &dates);

} // namespace ivm

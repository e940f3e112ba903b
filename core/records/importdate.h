#pragma once

#include "core/clock.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace ivm {

/// A date as American systems export it: 2026-03-09, 3/9/2026, 3/9/26, Mar 9, 2026, each with or
/// without a time of day (14:05, 2:05:30 PM), ISO 8601 with Z or an offset. In `zone` unless it
/// says otherwise. Without a time of day: the day's first moment, or its last when `endOfDay`.
/// Absent when it is none of these, or no such day. Pure.
std::optional<Instant> dateImported(const QString &text, const QTimeZone &zone, bool endOfDay);

} // namespace ivm

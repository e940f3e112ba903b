#pragma once

#include "core/model/typeddays.h"

#include <QDate>
#include <QLocale>

#include <optional>

namespace ivm {

/// A day of the past as people type it: "today", "yesterday", a weekday (the latest one), a date in
/// the locale's own order or as 2026-11-19, without a year the latest such day. Never a day after
/// `today`. Pure.
std::optional<QDate> dayTyped(const QString &typed, const QDate &today,
                              const QLocale &locale = QLocale());

/// How somebody who reads this locale's language writes a day among other words.
DateHabits dateHabits(const QLocale &locale = QLocale());

} // namespace ivm

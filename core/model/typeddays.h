#pragma once

#include "core/clock.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace ivm {

/// How whoever types writes a day. Names of months and weekdays in full, "today" and "yesterday"
/// are understood in every language we know; their abbreviations, which are words in another, in
/// this one only.
struct DateHabits
{
    enum class Language { English, Spanish };
    Language language = Language::English;
    bool dayFirst = false; ///< 22/11, else 11/22.
};

/// Days that somebody meant by a part of what they typed: one day, or a month.
struct TypedDays
{
    QDate first, last; ///< Both are meant; the last may still be to come, as in this month.
    QString rest; ///< What was typed without the date; empty when that was all.
    bool ordinaryWord = false; ///< The date is one word that people also use otherwise: "may".
    bool operator==(const TypedDays &) const = default;

    /// From the first day's first moment to before the moment the last one is over, on the clock of
    /// `zone`.
    Instant from(const QTimeZone &zone) const;
    Instant before(const QTimeZone &zone) const;
};

/// The first date in what was typed, alone or among words: "nov 22", "22 de noviembre de 2026",
/// "11/22", "11/22/26", "2026-11-22", "yesterday", "lunes", "nov 2026", "noviembre". Without a
/// year, or with one that makes it a day to come, it is the latest such day not after `today`.
/// Absent when there is none; a day that no calendar has (02/30) is only words. Pure.
std::optional<TypedDays> typedDays(const QString &typed, QDate today, const DateHabits &habits);

} // namespace ivm

#pragma once

#include "core/clock.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace ivm::look {

/// Times as the desk reads them: in the clinic's zone whatever the computer's, in the person's own
/// language and order. A value; make one per window and hand it on.
class DateText
{
public:
    /// The hospital's zone, the system's language.
    DateText();
    DateText(QTimeZone zone, QLocale locale);

    QString time(Instant at) const; ///< 10:45 AM
    /// For a list: the time today, "Yesterday", a weekday within the week, else a date.
    QString brief(Instant at, Instant now) const;
    /// For a line across the thread: "Today", "Yesterday", "Thursday, November 19", with the year
    /// when it is another.
    QString day(Instant at, Instant now) const;
    /// "November 2026".
    QString month(QDate day) const;
    /// Date and time in one: "10:52 AM" today, "yesterday 4:12 PM", "Nov 19, 2:31 PM".
    QString stamp(Instant at, Instant now) const;
    /// Everything, for tooltips and screen readers: "Thursday, November 19, 2026 2:31 PM CST".
    QString full(Instant at) const;
    /// How long: "1 min", "18 min", "2 h", "3 days". Under a minute is "1 min".
    QString wait(Millis span) const;
    /// The same in words for a screen reader: "12 minutes".
    QString waitSpoken(Millis span) const;
    /// "3 s ago", "2 min ago".
    QString ago(Millis span) const;

    QDate dateOf(Instant at) const;
    const QTimeZone &zone() const { return m_zone; }

private:
    QDateTime local(Instant at) const;

    QTimeZone m_zone;
    QLocale m_locale;
    QString m_monthDay; // the locale's own order of month and day, without the year
};

} // namespace ivm::look

#include "ui/look/datetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ivm::look {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

// "MMM d, yyyy" without its year: whatever order the locale has.
QString withoutYear(QString format)
{
    static const QRegularExpression year(
        QStringLiteral("('[^']*'|[\\s,./-])*y+('[^']*'|[\\s,./-])*$|^y+([\\s,./-]|'[^']*')*"));
    return format.remove(year);
}

} // namespace

DateText::DateText()
    : DateText(QTimeZone(QByteArrayLiteral("America/Chicago")), QLocale())
{ }

DateText::DateText(QTimeZone zone, QLocale locale)
    : m_zone(std::move(zone))
    , m_locale(std::move(locale))
{
    if (m_locale.language() == QLocale::C)
        m_locale = QLocale(QLocale::English, QLocale::UnitedStates);
    // The middle form ("Nov 19, 2026") where the locale has one; QLocale knows long and short only.
    QString middle = m_locale.dateFormat(QLocale::LongFormat);
    middle.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    static const QRegularExpression weekday(QStringLiteral("d{3,4}[\\s,.]*"));
    middle.remove(weekday);
    m_monthDay = withoutYear(middle);
}

QDateTime DateText::local(Instant at) const
{
    return toUtc(at).toTimeZone(m_zone);
}

QDate DateText::dateOf(Instant at) const
{
    return local(at).date();
}

QString DateText::time(Instant at) const
{
    // In the locale's own letters: "p. m." in Spanish, not "P. M.".
    static const QString half = QStringLiteral("AP"), asWritten = QStringLiteral("Ap");
    return m_locale.toString(local(at).time(),
                             m_locale.timeFormat(QLocale::ShortFormat).replace(half, asWritten));
}

QString DateText::brief(Instant at, Instant now) const
{
    const QDate then = dateOf(at), today = dateOf(now);
    const qint64 days = then.daysTo(today);
    if (days <= 0)
        return time(at);
    if (days == 1)
        return Words::tr("Yesterday");
    if (days < 7)
        return m_locale.dayName(then.dayOfWeek(), QLocale::LongFormat);
    if (then.year() == today.year())
        return m_locale.toString(then, m_monthDay);
    return m_locale.toString(then, QLocale::ShortFormat);
}

QString DateText::day(Instant at, Instant now) const
{
    const QDate then = dateOf(at), today = dateOf(now);
    const qint64 days = then.daysTo(today);
    if (days == 0)
        return Words::tr("Today");
    if (days == 1)
        return Words::tr("Yesterday");
    const QString whole = m_locale.dateFormat(QLocale::LongFormat);
    return m_locale.toString(then, then.year() == today.year() ? withoutYear(whole) : whole);
}

QString DateText::month(QDate day) const
{
    return Words::tr("%1 %2", "month and year")
        .arg(m_locale.standaloneMonthName(day.month(), QLocale::LongFormat),
             QString::number(day.year()));
}

QString DateText::stamp(Instant at, Instant now) const
{
    const QDate then = dateOf(at), today = dateOf(now);
    const qint64 days = then.daysTo(today);
    if (days == 0)
        return time(at);
    if (days == 1)
        return Words::tr("yesterday %1").arg(time(at));
    if (days == -1)
        return Words::tr("tomorrow %1").arg(time(at));
    const QString date = then.year() == today.year()
        ? m_locale.toString(then, m_monthDay)
        : m_locale.toString(then, QLocale::ShortFormat);
    return Words::tr("%1, %2").arg(date, time(at));
}

QString DateText::full(Instant at) const
{
    const QDateTime then = local(at);
    return QStringLiteral("%1 %2 %3")
        .arg(m_locale.toString(then.date(), QLocale::LongFormat), time(at),
             then.timeZoneAbbreviation());
}

QString DateText::wait(Millis span) const
{
    using namespace std::chrono;
    const auto minutes = duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 60)
        return Words::tr("%1 min").arg(std::max<qint64>(1, minutes));
    if (minutes < 48 * 60)
        return Words::tr("%1 h").arg(minutes / 60);
    return Words::tr("%1 days").arg(minutes / (24 * 60));
}

QString DateText::waitSpoken(Millis span) const
{
    using namespace std::chrono;
    const auto minutes = std::max<qint64>(1, duration_cast<std::chrono::minutes>(span).count());
    if (minutes < 60)
        return minutes == 1 ? Words::tr("1 minute") : Words::tr("%1 minutes").arg(minutes);
    if (minutes < 48 * 60)
        return minutes < 120 ? Words::tr("1 hour") : Words::tr("%1 hours").arg(minutes / 60);
    return Words::tr("%1 days").arg(minutes / (24 * 60));
}

QString DateText::ago(Millis span) const
{
    const auto seconds = std::max<qint64>(0, span.count() / 1000);
    if (seconds < 60)
        return Words::tr("%1 s ago").arg(seconds);
    return Words::tr("%1 ago").arg(wait(span));
}

} // namespace ivm::look

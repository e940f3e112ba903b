#include "core/records/importdate.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace ivm {

namespace {

QDate dayOf(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"));
    static const QRegularExpression american(
        QStringLiteral("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})$"));
    if (const auto match = iso.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    if (const auto match = american.match(text); match.hasMatch()) {
        const int year = match.captured(3).toInt();
        return QDate(year < 100 ? 2000 + year : year, match.captured(1).toInt(),
                     match.captured(2).toInt());
    }
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    for (const char *form : { "MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy" }) {
        if (const QDate day = english.toDate(text, QLatin1String(form)); day.isValid())
            return day;
    }
    return {};
}

QTime timeOf(const QString &text)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    for (const char *form :
         { "H:mm", "H:mm:ss", "H:mm:ss.zzz", "h:mm AP", "h:mm:ss AP", "h:mmAP" }) {
        if (const QTime time = english.toTime(text.toUpper(), QLatin1String(form)); time.isValid())
            return time;
    }
    return {};
}

std::optional<Instant> instantOf(const QDateTime &at)
{
    if (!at.isValid())
        return std::nullopt;
    return fromMs(at.toMSecsSinceEpoch());
}

} // namespace

std::optional<Instant> dateImported(const QString &typed, const QTimeZone &zone, bool endOfDay)
{
    const QString text = typed.simplified();
    static const QRegularExpression offset(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)? ?"
                       "(Z|[+-]\\d\\d:?\\d\\d)$"));
    if (offset.match(text).hasMatch()) {
        QString joined = text;
        joined[10] = u'T';
        joined.remove(u' ');
        return instantOf(QDateTime::fromString(joined, Qt::ISODate));
    }
    if (const QDate day = dayOf(text); day.isValid()) {
        const QDateTime at = endOfDay ? day.endOfDay(zone) : day.startOfDay(zone);
        return instantOf(at);
    }
    // The day ends where the first group with a colon begins.
    static const QRegularExpression withTime(
        QStringLiteral("^(.+?)[T ](\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?[APap][Mm])?)$"));
    const auto match = withTime.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString dayText = match.captured(1);
    if (dayText.endsWith(u','))
        dayText.chop(1);
    const QDate day = dayOf(dayText);
    const QTime time = timeOf(match.captured(2));
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return instantOf(QDateTime(day, time, zone));
}

} // namespace ivm

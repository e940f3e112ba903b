#include "core/automessages/nextopenwords.h"

#include <QLocale>

namespace ivm {

namespace {

bool isSpanish(const QString &language)
{
    return language == QLatin1String("es");
}

QString dayName(QDate date, bool spanish)
{
    // No accents: they would turn the text into Unicode.
    static const char *const names[]
        = { "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo" };
    return spanish ? QStringLiteral("el ") + QLatin1String(names[date.dayOfWeek() - 1])
                   : QLocale::c().dayName(date.dayOfWeek());
}

QString dateWords(QDate date, bool spanish)
{
    static const char *const months[]
        = { "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
            "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre" };
    if (spanish)
        return QStringLiteral("%1 %2 de %3")
            .arg(dayName(date, true))
            .arg(date.day())
            .arg(QLatin1String(months[date.month() - 1]));
    return QLocale::c().toString(date, QStringLiteral("dddd, MMM d"));
}

QString whole(const QDateTime &opens, qint64 inDays, bool spanish)
{
    const QString time = QLocale::c().toString(opens.time(), QStringLiteral("h:mm AP"));
    QString day = dateWords(opens.date(), spanish);
    if (inDays == 0)
        day = spanish ? QStringLiteral("hoy") : QStringLiteral("today");
    else if (inDays == 1)
        day = spanish ? QStringLiteral("mañana") : QStringLiteral("tomorrow");
    else if (inDays < 7)
        day = dayName(opens.date(), spanish);
    return day + (spanish ? QStringLiteral(" a las ") : QStringLiteral(" at ")) + time;
}

} // namespace

QString nextOpenWords(std::optional<Instant> opens, Instant now, const QTimeZone &zone,
                      const QString &language)
{
    const bool spanish = isSpanish(language);
    if (!opens)
        return spanish ? QStringLiteral("lo antes posible") : QStringLiteral("as soon as we can");
    const auto then = QDateTime::fromMSecsSinceEpoch(toMs(*opens), zone);
    const auto today = QDateTime::fromMSecsSinceEpoch(toMs(now), zone).date();
    return whole(then, today.daysTo(then.date()), spanish);
}

QString longestNextOpenWords(const QString &language)
{
    const bool spanish = isSpanish(language);
    // A Wednesday, also "el miercoles", in the month with the longest name.
    const QDateTime longest(QDate(2026, 9, 30), QTime(10, 30), Qt::UTC);
    return whole(longest, 365, spanish);
}

} // namespace ivm

#include "core/automessages/closedtoday.h"

#include <QJsonArray>

namespace ivm {

namespace {

const QString Closings = QStringLiteral("closings");
const QString OfQueue = QStringLiteral("queue");
const QString From = QStringLiteral("from");
const QString To = QStringLiteral("to");
const QString Why = QStringLiteral("why");

/// The minute on the clinic's wall, as documents write it.
QString onTheWall(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
}

} // namespace

QJsonObject closedForToday(QJsonObject hours, const QueueRules &rules, Instant now,
                           const QString &why)
{
    const OpeningHours &of = rules.hours;
    const Instant end = of.endOfDay(now);
    if (of.openTimes(now, end).isEmpty())
        return hours;
    QJsonArray rows = hours.value(Closings).toArray();
    rows.append(QJsonObject{ { OfQueue, rules.queue.name },
                             { From, onTheWall(now, of.zone) },
                             { To, onTheWall(end, of.zone) },
                             { Why, why } });
    hours.insert(Closings, rows);
    return hours;
}

QJsonObject openedAgain(QJsonObject hours, const QueueRules &rules, Instant now)
{
    // Times of one form: their order is that of the clock on the wall.
    const QString minute = onTheWall(now, rules.hours.zone);
    QJsonArray left;
    for (const QJsonValue &each : hours.value(Closings).toArray()) {
        QJsonObject row = each.toObject();
        const bool inForce = row.value(OfQueue).toString() == rules.queue.name
            && row.value(From).toString() <= minute && row.value(To).toString() > minute;
        if (inForce && row.value(From).toString() == minute)
            continue; // taken back at once
        if (inForce)
            row.insert(To, minute);
        left.append(row);
    }
    if (hours.contains(Closings))
        hours.insert(Closings, left);
    return hours;
}

QJsonObject withoutClosings(QJsonObject hours, const QString &queue)
{
    QJsonArray left;
    for (const QJsonValue &each : hours.value(Closings).toArray()) {
        if (each.toObject().value(OfQueue).toString() != queue)
            left.append(each);
    }
    if (hours.contains(Closings))
        hours.insert(Closings, left);
    return hours;
}

} // namespace ivm

#include "ui/thread/remindertimes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ivm {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reminder)
};

const QTime Evening(16, 30); // while there is still somebody to phone
const QTime Morning(8, 30);

Instant moment(QDate date, QTime time, const look::DateText &dates)
{
    return fromMs(QDateTime(date, time, dates.zone()).toMSecsSinceEpoch());
}

} // namespace

QList<ReminderTime> reminderTimes(Instant now, const look::DateText &dates)
{
    QList<ReminderTime> times{
        { now + 15min, Words::tr("In 15 minutes, %1").arg(dates.stamp(now + 15min, now)) },
        { now + 1h, Words::tr("In an hour, %1").arg(dates.stamp(now + 1h, now)) },
        { now + 3h, Words::tr("In three hours, %1").arg(dates.stamp(now + 3h, now)) },
    };
    const QDate today = dates.dateOf(now);
    if (const Instant evening = moment(today, Evening, dates); evening > now + 3h)
        times << ReminderTime{ evening, Words::tr("This afternoon, %1").arg(dates.time(evening)) };
    const Instant morning = moment(today.addDays(1), Morning, dates);
    times << ReminderTime{ morning, Words::tr("Tomorrow morning, %1").arg(dates.time(morning)) };
    return times;
}

std::optional<Instant> reminderAt(const QString &typed, Instant now, const look::DateText &dates)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?m?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = form.match(typed.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    int hour = found.captured(1).toInt();
    const int minute = found.captured(2).toInt();
    const QString half = found.captured(3).toLower();
    if (minute > 59 || hour > 23 || (!half.isEmpty() && (hour < 1 || hour > 12)))
        return std::nullopt;
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p" ? 12 : 0);
    const QDate today = dates.dateOf(now);
    // Without am or pm the next such moment is meant: "3:15" in the morning is this afternoon's.
    const bool either = half.isEmpty() && hour >= 1 && hour <= 12;
    QList<Instant> moments;
    for (const int day : { 0, 1 }) {
        if (either) {
            moments << moment(today.addDays(day), QTime(hour % 12, minute), dates)
                    << moment(today.addDays(day), QTime(hour % 12 + 12, minute), dates);
        } else {
            moments << moment(today.addDays(day), QTime(hour, minute), dates);
        }
    }
    for (const Instant at : moments) {
        if (at > now)
            return at;
    }
    return std::nullopt;
}

} // namespace ivm

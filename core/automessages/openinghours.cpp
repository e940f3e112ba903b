#include "core/automessages/openinghours.h"

#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr int MinutesPerDay = 24 * 60;
constexpr auto Day = 24h;
constexpr auto Horizon = 400 * Day;
constexpr QLatin1StringView DayNames[]
    = { QLatin1StringView("mon"), QLatin1StringView("tue"), QLatin1StringView("wed"),
        QLatin1StringView("thu"), QLatin1StringView("fri"), QLatin1StringView("sat"),
        QLatin1StringView("sun") };

tl::unexpected<Error> nonsense(const QString &what)
{
    return failure(Error::Kind::Invalid, QStringLiteral("opening hours: ") + what);
}

/// "08:00"; 24:00 is the end of the day.
std::optional<int> minutesOf(QStringView text)
{
    const auto parts = text.split(u':');
    if (parts.size() != 2 || parts.at(1).size() != 2)
        return {};
    bool hoursFine = false;
    bool minutesFine = false;
    const int hours = parts.at(0).toInt(&hoursFine);
    const int minutes = parts.at(1).toInt(&minutesFine);
    const int all = hours * 60 + minutes;
    if (!hoursFine || !minutesFine || hours < 0 || minutes < 0 || minutes > 59
        || all > MinutesPerDay)
        return {};
    return all;
}

QString clockText(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<QList<OpenSpan>> spansOf(const QJsonArray &rows)
{
    QList<OpenSpan> spans;
    for (const auto &row : rows) {
        const QString text = row.toString().trimmed();
        const auto ends = QStringView(text).split(u'-');
        const auto from = ends.size() == 2 ? minutesOf(ends.at(0).trimmed()) : std::nullopt;
        const auto to = ends.size() == 2 ? minutesOf(ends.at(1).trimmed()) : std::nullopt;
        if (!from || !to || *from == MinutesPerDay || *from == *to)
            return nonsense(QStringLiteral("\"%1\" is not FROM-TO").arg(text));
        spans.append({ *from, *to > *from ? *to : *to + MinutesPerDay });
    }
    return spans;
}

QJsonArray textsOf(const QList<OpenSpan> &spans)
{
    QJsonArray rows;
    for (const OpenSpan &span : spans)
        rows.append(clockText(span.from) + u'-'
                    + clockText(span.to > MinutesPerDay ? span.to - MinutesPerDay : span.to));
    return rows;
}

QDateTime local(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
}

std::chrono::seconds offsetAt(const QTimeZone &zone, Instant at)
{
    return std::chrono::seconds(zone.offsetFromUtc(toUtc(at)));
}

/// In order, overlapping and touching ones made one.
QList<OpenTime> merged(QList<OpenTime> times)
{
    std::sort(times.begin(), times.end(),
              [](const OpenTime &a, const OpenTime &b) { return a.from < b.from; });
    QList<OpenTime> result;
    for (const OpenTime &time : std::as_const(times)) {
        if (time.to <= time.from)
            continue; // a span inside a skipped hour
        if (!result.isEmpty() && time.from <= result.last().to)
            result.last().to = std::max(result.last().to, time.to);
        else
            result.append(time);
    }
    return result;
}

QList<OpenTime> without(const QList<OpenTime> &times, const OneOffClosing &closing)
{
    QList<OpenTime> result;
    for (const OpenTime &time : times) {
        if (closing.to <= time.from || closing.from >= time.to) {
            result.append(time);
            continue;
        }
        if (time.from < closing.from)
            result.append({ time.from, closing.from });
        if (closing.to < time.to)
            result.append({ closing.to, time.to });
    }
    return result;
}

} // namespace

Instant OpeningHours::onTheWall(QDate date, int minutes) const
{
    const Instant shown
        = fromMs(date.startOfDay(Qt::UTC).toMSecsSinceEpoch()) + std::chrono::minutes(minutes);
    const auto before = offsetAt(zone, shown - Day);
    const auto after = offsetAt(zone, shown + Day);
    const Instant early = shown - before;
    if (before == after)
        return early;
    const Instant late = shown - after;
    if (before > after) // clocks go back
        return offsetAt(zone, early) == before ? early : late;
    if (offsetAt(zone, late) == after)
        return late;
    if (offsetAt(zone, early) == before)
        return early;
    // Skipped: the moment of the change itself.
    const auto change = zone.nextTransition(toUtc(late - 1s));
    return fromMs(change.atUtc.toMSecsSinceEpoch());
}

QList<OpenTime> OpeningHours::openTimes(Instant from, Instant to) const
{
    QList<OpenTime> times;
    // A span may begin a day before and run over.
    const QDate last = local(to, zone).date();
    for (QDate date = local(from, zone).date().addDays(-2); date <= last; date = date.addDays(1)) {
        const auto special = std::find_if(days.begin(), days.end(),
                                          [&](const SpecialDay &day) { return day.date == date; });
        const auto &spans = special != days.end() ? special->spans : week[date.dayOfWeek() - 1];
        for (const OpenSpan &span : spans)
            times.append({ onTheWall(date, span.from), onTheWall(date, span.to) });
    }
    times = merged(std::move(times));
    for (const OneOffClosing &closing : closings)
        times = without(times, closing);
    times.removeIf([&](const OpenTime &time) { return time.to <= from || time.from >= to; });
    return times;
}

bool OpeningHours::isOpen(Instant at) const
{
    return !openTimes(at, at + 1ms).isEmpty();
}

std::optional<Instant> OpeningHours::nextOpen(Instant at) const
{
    // Most often within days; a year is looked through only when it must be.
    for (auto window = 4 * Day; window <= Horizon; window *= 10) {
        const auto times = openTimes(at, at + window);
        if (!times.isEmpty())
            return std::max(at, times.first().from);
    }
    return {};
}

std::optional<Closing> OpeningHours::closingAt(Instant at) const
{
    if (isOpen(at))
        return {};
    Closing closing;
    closing.until = nextOpen(at);
    for (auto window = 4 * Day; window <= Horizon && !closing.since; window *= 10) {
        const auto times = openTimes(at - window, at);
        if (!times.isEmpty())
            closing.since = times.last().to;
    }
    if (!closing.since) {
        closing.id = QStringLiteral("always");
        return closing;
    }
    // Counted by the closings that began on the same local date.
    const QDate date = local(*closing.since, zone).date();
    int ordinal = 0;
    for (const OpenTime &time : openTimes(onTheWall(date, 0) - 1ms, *closing.since + 1ms)) {
        if (time.to <= *closing.since && local(time.to, zone).date() == date)
            ++ordinal;
    }
    closing.id = QStringLiteral("%1/%2").arg(date.toString(Qt::ISODate)).arg(ordinal);
    return closing;
}

bool OpeningHours::isClosedThroughout(Instant from, Instant to) const
{
    return openTimes(std::min(from, to), std::max(from, to) + 1ms).isEmpty();
}

Result<OpeningHours> OpeningHours::read(const QJsonObject &document, const QByteArray &zone)
{
    OpeningHours hours;
    hours.zone = QTimeZone(zone);
    if (!hours.zone.isValid())
        return nonsense(QStringLiteral("this computer has no time-zone data for %1")
                            .arg(QString::fromLatin1(zone)));
    const QJsonObject weekly = document.value(QLatin1String("week")).toObject();
    for (size_t i = 0; i < hours.week.size(); ++i) {
        auto spans = spansOf(weekly.value(DayNames[i]).toArray());
        if (!spans)
            return tl::unexpected(spans.error());
        hours.week[i] = *spans;
    }
    for (const auto &entry : document.value(QLatin1String("days")).toArray()) {
        const QJsonObject row = entry.toObject();
        const QString text = row.value(QLatin1String("date")).toString();
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return nonsense(QStringLiteral("\"%1\" is no date").arg(text));
        auto spans = spansOf(row.value(QLatin1String("hours")).toArray());
        if (!spans)
            return tl::unexpected(spans.error());
        hours.days.append({ date, *spans, row.value(QLatin1String("name")).toString() });
    }
    for (const auto &entry : document.value(QLatin1String("closings")).toArray()) {
        const QJsonObject row = entry.toObject();
        const auto moment = [&](QLatin1StringView name) -> std::optional<Instant> {
            const auto at = QDateTime::fromString(row.value(name).toString(), Qt::ISODate);
            if (!at.isValid())
                return {};
            return hours.onTheWall(at.date(), at.time().hour() * 60 + at.time().minute());
        };
        const auto from = moment(QLatin1StringView("from"));
        const auto to = moment(QLatin1StringView("to"));
        if (!from || !to || *to <= *from)
            return nonsense(QStringLiteral("a closing needs a beginning before its end"));
        hours.closings.append({ *from, *to, row.value(QLatin1String("why")).toString() });
    }
    return hours;
}

QJsonObject OpeningHours::document() const
{
    QJsonObject weekly;
    for (size_t i = 0; i < week.size(); ++i)
        weekly.insert(DayNames[i], textsOf(week[i]));
    QJsonArray dayRows;
    for (const SpecialDay &day : days)
        dayRows.append(QJsonObject{ { QStringLiteral("date"), day.date.toString(Qt::ISODate) },
                                    { QStringLiteral("name"), day.name },
                                    { QStringLiteral("hours"), textsOf(day.spans) } });
    QJsonArray closingRows;
    const auto moment = [this](Instant at) {
        return local(at, zone).toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
    };
    for (const OneOffClosing &closing : closings)
        closingRows.append(QJsonObject{ { QStringLiteral("from"), moment(closing.from) },
                                        { QStringLiteral("to"), moment(closing.to) },
                                        { QStringLiteral("why"), closing.why } });
    return { { QStringLiteral("week"), weekly },
             { QStringLiteral("days"), dayRows },
             { QStringLiteral("closings"), closingRows } };
}

} // namespace ivm

#include "core/automessages/openinghours.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

using namespace std::chrono_literals;

constexpr int MinutesPerDay = 24 * 60;
constexpr auto Day = 24h;
constexpr auto Horizon = 400 * Day;
constexpr QLatin1StringView DayNames[]
    = { QLatin1StringView("mon"), QLatin1StringView("tue"), QLatin1StringView("wed"),
        QLatin1StringView("thu"), QLatin1StringView("fri"), QLatin1StringView("sat"),
        QLatin1StringView("sun") };

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

QList<OpenSpan> spansOf(const DocumentPlace &place)
{
    QList<OpenSpan> spans;
    for (const DocumentPlace &row : place.rows()) {
        const QString text = row.text().trimmed();
        const auto ends = QStringView(text).split(u'-');
        const auto from = ends.size() == 2 ? minutesOf(ends.at(0).trimmed()) : std::nullopt;
        const auto to = ends.size() == 2 ? minutesOf(ends.at(1).trimmed()) : std::nullopt;
        if (!from || !to || *from == MinutesPerDay || *from == *to) {
            row.isWrong(Words::tr("\"%1\" is not FROM-TO, like \"08:00-17:00\"").arg(text));
            continue;
        }
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

const QList<OpenSpan> &OpeningHours::spansOn(QDate date) const
{
    const auto special = std::find_if(days.begin(), days.end(),
                                      [&](const SpecialDay &day) { return day.date == date; });
    return special != days.end() ? special->spans : week[size_t(date.dayOfWeek() - 1)];
}

Instant OpeningHours::endOfDay(Instant at) const
{
    const QDate today = local(at, zone).date();
    const QDate yesterday = today.addDays(-1);
    for (const OpenSpan &span : spansOn(yesterday)) {
        if (const Instant end = onTheWall(yesterday, span.to);
            at < end && at >= onTheWall(yesterday, span.from))
            return end;
    }
    Instant end = onTheWall(today.addDays(1), 0);
    for (const OpenSpan &span : spansOn(today))
        end = std::max(end, onTheWall(today, span.to));
    return end;
}

QList<OpenTime> OpeningHours::openTimes(Instant from, Instant to) const
{
    QList<OpenTime> times;
    // A span may begin a day before and run over.
    const QDate last = local(to, zone).date();
    for (QDate date = local(from, zone).date().addDays(-2); date <= last; date = date.addDays(1)) {
        for (const OpenSpan &span : spansOn(date))
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
    const DocumentPlace zoned(QStringLiteral("hours"),
                              { { QStringLiteral("zone"), QString::fromLatin1(zone) } });
    const QTimeZone known = zoned.at("zone").zone("");
    if (const auto fault = zoned.fault())
        return tl::unexpected(*fault);
    const DocumentPlace place(QStringLiteral("hours"), document);
    OpeningHours hours = read(place, known);
    if (const auto fault = place.fault())
        return tl::unexpected(*fault);
    return hours;
}

OpeningHours OpeningHours::read(const DocumentPlace &place, const QTimeZone &zone)
{
    OpeningHours hours;
    hours.zone = zone;
    place.knowsOnly({ QStringLiteral("week"), QStringLiteral("days"), QStringLiteral("closings") });
    const DocumentPlace weekly = place.at("week");
    QStringList names;
    for (size_t i = 0; i < hours.week.size(); ++i) {
        hours.week[i] = spansOf(weekly.at(DayNames[i]));
        names.append(DayNames[i]);
    }
    weekly.knowsOnly(names);
    for (const DocumentPlace &row : place.at("days").rows()) {
        row.knowsOnly({ QStringLiteral("date"), QStringLiteral("name"), QStringLiteral("hours") });
        const QString text = row.at("date").text();
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            row.at("date").isWrong(Words::tr("\"%1\" is no date, like \"2026-12-25\"").arg(text));
        if (std::any_of(hours.days.cbegin(), hours.days.cend(),
                        [&](const SpecialDay &day) { return day.date == date; }))
            row.at("date").isWrong(Words::tr("this date is there twice"));
        hours.days.append({ date, spansOf(row.at("hours")), row.at("name").text() });
    }
    for (const DocumentPlace &row : place.at("closings").rows()) {
        row.knowsOnly({ QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("why") });
        hours.readClosing(row);
    }
    return hours;
}

void OpeningHours::readClosing(const DocumentPlace &row)
{
    if (!zone.isValid())
        return; // closings are moments: without a zone there are none
    const auto moment = [&](const DocumentPlace &when) {
        const auto at = QDateTime::fromString(when.text(), Qt::ISODate);
        if (!at.isValid()) {
            when.isWrong(Words::tr("\"%1\" is no local date and time, like "
                                   "\"2026-11-25T12:00\"")
                             .arg(when.text()));
            return Instant();
        }
        return onTheWall(at.date(), at.time().hour() * 60 + at.time().minute());
    };
    const OneOffClosing closing{ moment(row.at("from")), moment(row.at("to")),
                                 row.at("why").text() };
    if (closing.to <= closing.from)
        row.isWrong(Words::tr("a closing begins before it ends"));
    else
        closings.append(closing);
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

#include "core/automessages/hoursstrip.h"
#include "core/automessages/nextopenwords.h"
#include "core/automessages/openinghours.h"
#include "core/model/smstext.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

#include <random>

using namespace ivm;
using namespace std::chrono_literals;

namespace {

OpeningHours hours(const char *json)
{
    const auto document = QJsonDocument::fromJson(json).object();
    REQUIRE_FALSE(document.isEmpty());
    const auto read = OpeningHours::read(document, "America/Chicago");
    REQUIRE(read);
    return *read;
}

/// Local time on the clinic's wall, with its zone: "2026-11-26 02:10 CST".
Instant at(const char *text)
{
    const QString whole = QString::fromLatin1(text);
    const int offset = whole.endsWith(QLatin1String("CDT")) ? -5 : -6;
    auto utc = QDateTime::fromString(whole.left(16), QStringLiteral("yyyy-MM-dd HH:mm"));
    utc.setTimeSpec(Qt::UTC);
    REQUIRE(utc.isValid());
    return fromMs(utc.toMSecsSinceEpoch()) - std::chrono::hours(offset);
}

// Monday to Friday with a lunch break, a Saturday night past midnight, Thanksgiving, one afternoon.
OpeningHours clinic()
{
    return hours(R"({
        "week": { "mon": ["08:00-12:00", "13:00-17:00"], "tue": ["08:00-17:00"], "wed": ["08:00-17:00"],
                  "thu": ["08:00-17:00"], "fri": ["08:00-17:00"], "sat": ["20:00-02:00"] },
        "days": [ { "date": "2026-11-26", "name": "Thanksgiving", "hours": [] },
                  { "date": "2026-11-27", "hours": ["10:00-14:00"] } ],
        "closings": [ { "from": "2026-11-24T15:00", "to": "2026-11-24T16:00", "why": "drill" } ] })");
}

/// A second way to the same answer, minute by minute: the wall clock is read once a minute, and
/// while it shows a time again it is taken to stand still.
QList<OpenTime> minuteByMinute(const OpeningHours &h, Instant from, Instant to)
{
    const auto wallAt = [&h](Instant t) {
        const auto local = QDateTime::fromMSecsSinceEpoch(toMs(t), h.zone);
        return local.date().toJulianDay() * 1440 + local.time().hour() * 60 + local.time().minute();
    };
    const auto isIn = [&h](qint64 day, qint64 minute) {
        const QDate date = QDate::fromJulianDay(day);
        const QList<OpenSpan> *spans = &h.week[size_t(date.dayOfWeek() - 1)];
        for (const SpecialDay &special : h.days) {
            if (special.date == date)
                spans = &special.spans;
        }
        return std::any_of(spans->begin(), spans->end(),
                           [minute](OpenSpan s) { return s.from <= minute && minute < s.to; });
    };
    QList<OpenTime> open;
    qint64 highest = 0;
    qint64 hourStart = 0;
    bool wasOpen = false;
    int minute = 0;
    for (Instant t = from; t < to; t += 1min, ++minute) {
        if (minute % 60 == 0)
            hourStart = wallAt(t); // clocks change on the hour
        highest = std::max(highest, hourStart + minute % 60);
        bool isOpen = isIn(highest / 1440, highest % 1440)
            || isIn(highest / 1440 - 1, highest % 1440 + 1440);
        for (const OneOffClosing &closing : h.closings)
            isOpen = isOpen && !(closing.from <= t && t < closing.to);
        if (isOpen && !wasOpen)
            open.append({ t, to });
        if (!isOpen && wasOpen)
            open.last().to = t;
        wasOpen = isOpen;
    }
    return open;
}

} // namespace

TEST_CASE("weekly hours are split, run past midnight, and end on the minute", "[hours]")
{
    const auto h = clinic();
    CHECK(h.isOpen(at("2026-11-23 08:00 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-23 07:59 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-23 12:00 CST")));
    CHECK(h.isOpen(at("2026-11-23 13:00 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-23 17:00 CST")));
    CHECK(h.isOpen(at("2026-11-28 23:59 CST")));
    CHECK(h.isOpen(at("2026-11-29 01:59 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-29 02:00 CST")));
}

TEST_CASE("holidays, special days and one-off closings stand before the week", "[hours]")
{
    const auto h = clinic();
    CHECK_FALSE(h.isOpen(at("2026-11-26 10:00 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-27 09:00 CST")));
    CHECK(h.isOpen(at("2026-11-27 13:59 CST")));
    CHECK_FALSE(h.isOpen(at("2026-11-24 15:30 CST")));
    CHECK(h.isOpen(at("2026-11-24 16:00 CST")));
    CHECK(h.nextOpen(at("2026-11-24 15:30 CST")) == at("2026-11-24 16:00 CST"));
}

TEST_CASE("a closing says since when, until when, and keeps its name", "[hours]")
{
    const auto h = clinic();
    CHECK_FALSE(h.closingAt(at("2026-11-23 09:00 CST")));
    const auto lunch = h.closingAt(at("2026-11-23 12:30 CST"));
    const auto evening = h.closingAt(at("2026-11-23 17:00 CST"));
    const auto night = h.closingAt(at("2026-11-24 07:59 CST"));
    REQUIRE((lunch && evening && night));
    CHECK(lunch->id == QStringLiteral("2026-11-23/1"));
    CHECK(evening->id == QStringLiteral("2026-11-23/2"));
    CHECK(*night == *evening);
    CHECK(evening->since == at("2026-11-23 17:00 CST"));
    CHECK(evening->until == at("2026-11-24 08:00 CST"));
    const auto thanksgiving = h.closingAt(at("2026-11-26 02:10 CST"));
    CHECK(thanksgiving->id == QStringLiteral("2026-11-25/1"));
    CHECK(thanksgiving->until == at("2026-11-27 10:00 CST"));
}

TEST_CASE("editing the hours within a closing leaves it one closing", "[hours]")
{
    auto h = clinic();
    const Instant early = at("2026-11-24 17:30 CST");
    const Instant late = at("2026-11-24 22:00 CST");
    h.week[1] = { { 8 * 60, 17 * 60 + 15 } };
    CHECK(h.closingAt(late)->id == clinic().closingAt(late)->id);
    CHECK(h.isClosedThroughout(early, late));
    CHECK_FALSE(h.isClosedThroughout(early, at("2026-11-25 08:00 CST")));
}

TEST_CASE("hours that never open say so", "[hours]")
{
    const auto h = hours(R"({ "week": { "mon": [] } })");
    const Instant now = at("2026-11-23 09:00 CST");
    CHECK_FALSE(h.isOpen(now));
    CHECK_FALSE(h.nextOpen(now));
    CHECK(h.closingAt(now)->id == QStringLiteral("always"));
    CHECK_FALSE(h.closingAt(now)->since);
}

TEST_CASE("on the night the clocks go back a repeated time is meant when it first comes", "[hours]")
{
    const auto h = hours(R"({ "week": { "sat": ["22:00-01:30"], "sun": ["01:45-05:00"] } })");
    CHECK(h.isOpen(at("2026-11-01 01:29 CDT")));
    CHECK_FALSE(h.isOpen(at("2026-11-01 01:30 CDT")));
    CHECK(h.isOpen(at("2026-11-01 01:45 CDT")));
    CHECK(h.isOpen(at("2026-11-01 01:00 CST")));
    CHECK(h.isOpen(at("2026-11-01 01:31 CST")));
    CHECK(h.openTimes(at("2026-11-01 00:00 CDT"), at("2026-11-02 00:00 CST")).size() == 2);
}

TEST_CASE("on the night the clocks go forward a skipped time is the moment of the change",
          "[hours]")
{
    const auto h = hours(R"({ "week": { "sun": ["02:30-05:00"] } })");
    CHECK_FALSE(h.isOpen(at("2027-03-14 01:59 CST")));
    CHECK(h.isOpen(at("2027-03-14 03:00 CDT")));
    CHECK(h.nextOpen(at("2027-03-14 00:00 CST")) == at("2027-03-14 03:00 CDT"));
    const auto inside = hours(R"({ "week": { "sun": ["02:10-02:50"] } })");
    CHECK(inside.openTimes(at("2027-03-14 00:00 CST"), at("2027-03-15 00:00 CDT")).isEmpty());
}

TEST_CASE("two years agree with a second reading of the hours, minute by minute", "[hours]")
{
    std::mt19937 random(20261123);
    const auto upTo = [&random](int n) { return int(random() % unsigned(n)); };
    const Instant from = at("2026-01-01 00:00 CST");
    const Instant to = from + 730 * 24h;
    for (int run = 0; run < 5; ++run) {
        OpeningHours h = run == 0 ? clinic() : hours(R"({ "week": {} })");
        if (run > 0) {
            for (auto &day : h.week) {
                for (int spans = upTo(4); spans > 0; --spans) {
                    const int start = upTo(1440);
                    day.append({ start, start + 1 + upTo(run % 2 == 0 ? 1440 : 300) });
                }
            }
            for (int i = 0; i < 20; ++i) {
                h.days.append({ QDate(2026, 1, 1).addDays(upTo(730)), {}, {} });
                const Instant begin = from + std::chrono::minutes(upTo(730 * 1440));
                h.closings.append({ begin, begin + std::chrono::minutes(1 + upTo(3000)), {} });
            }
            // Both nights of both years have something in them.
            for (const QDate night : { QDate(2026, 3, 8), QDate(2026, 11, 1), QDate(2027, 3, 14),
                                       QDate(2027, 11, 7) }) {
                const int start = 60 + upTo(120);
                h.days.prepend({ night, { { start, start + 1 + upTo(90) } }, {} });
            }
        }
        const auto expected = minuteByMinute(h, from, to);
        auto found = h.openTimes(from, to);
        REQUIRE(found.size() == expected.size());
        found.first().from = std::max(found.first().from, from);
        found.last().to = std::min(found.last().to, to);
        for (qsizetype i = 0; i < found.size(); ++i) {
            INFO("run " << run << ", " << isoUtc(expected.at(i).from).toStdString());
            REQUIRE(found.at(i) == expected.at(i));
        }
        // The questions agree with the stretches.
        for (int sample = 0; sample < 300; ++sample) {
            const Instant t = from + std::chrono::minutes(upTo(729 * 1440));
            const auto next = std::find_if(expected.begin(), expected.end(),
                                           [t](const OpenTime &o) { return o.to > t; });
            const bool isOpen = next != expected.end() && next->from <= t;
            REQUIRE(h.isOpen(t) == isOpen);
            if (next != expected.end())
                REQUIRE(h.nextOpen(t) == std::max(t, next->from));
            REQUIRE(h.closingAt(t).has_value() == !isOpen);
            if (!isOpen && next != expected.begin())
                REQUIRE(h.closingAt(t)->since == std::prev(next)->to);
            if (!isOpen && next != expected.end())
                REQUIRE(h.closingAt(t)->until == next->from);
        }
    }
}

TEST_CASE("within two years no two closings share a name", "[hours]")
{
    const auto h = clinic();
    const auto times = h.openTimes(at("2026-01-01 00:00 CST"), at("2027-12-31 00:00 CST"));
    QSet<QString> names;
    for (const OpenTime &time : times)
        names.insert(h.closingAt(time.to)->id);
    CHECK(names.size() == times.size());
}

TEST_CASE("nonsense is refused by name, and what is read is written the same", "[hours]")
{
    for (const char *bad :
         { R"({"week":{"mon":["8-12"]}})", R"({"week":{"mon":["08:00-08:00"]}})",
           R"({"week":{"mon":["25:00-26:00"]}})", R"({"week":{"mon":[5]}})",
           R"({"days":[{"date":"tomorrow"}]})",
           R"({"closings":[{"from":"2026-11-24T15:00","to":"2026-11-24T14:00"}]})" }) {
        INFO(bad);
        CHECK_FALSE(OpeningHours::read(QJsonDocument::fromJson(bad).object(), "America/Chicago"));
    }
    CHECK_FALSE(OpeningHours::read({}, "Nowhere/Lost"));
    const auto h = clinic();
    const auto again = OpeningHours::read(h.document(), "America/Chicago");
    REQUIRE(again);
    CHECK(again->week == h.week);
    CHECK(again->days == h.days);
    CHECK(again->closings == h.closings);
}

TEST_CASE("the next opening is said as people say it", "[hours]")
{
    const auto h = clinic();
    const auto said = [&h](const char *now, const char *language = "en") {
        const Instant t = at(now);
        return nextOpenWords(h.nextOpen(t), t, h.zone, QString::fromLatin1(language));
    };
    CHECK(said("2026-11-23 12:10 CST") == QStringLiteral("today at 1:00 PM"));
    CHECK(said("2026-11-23 18:00 CST") == QStringLiteral("tomorrow at 8:00 AM"));
    CHECK(said("2026-11-25 18:00 CST") == QStringLiteral("Friday at 10:00 AM"));
    CHECK(said("2026-11-23 18:00 CST", "es") == QStringLiteral("mañana a las 8:00 AM"));
    CHECK(nextOpenWords({}, at("2026-11-23 18:00 CST"), h.zone)
          == QStringLiteral("as soon as we can"));
    const Instant far = at("2026-12-09 10:30 CST");
    CHECK(nextOpenWords(far, at("2026-11-23 18:00 CST"), h.zone)
          == QStringLiteral("Wednesday, Dec 9 at 10:30 AM"));
    for (const char *language : { "en", "es" }) {
        const auto longest = longestNextOpenWords(QString::fromLatin1(language));
        CHECK(segments(longest).encoding == SmsEncoding::Gsm7);
        for (int day = 0; day < 400; ++day) {
            const auto words
                = nextOpenWords(far + day * 24h, far, h.zone, QString::fromLatin1(language));
            CHECK(words.size() <= longest.size());
            CHECK(segments(words).encoding == SmsEncoding::Gsm7);
        }
    }
}

TEST_CASE("the strip shows each local day with its openings, holidays and clock changes", "[hours]")
{
    const auto h = clinic();
    const auto strip = hoursStrip(h, at("2026-11-23 09:30 CST"), 14);
    REQUIRE(strip.size() == 14);
    CHECK(strip.at(0).date == QDate(2026, 11, 23));
    CHECK(strip.at(0).open
          == QList<OpenTime>{ { at("2026-11-23 08:00 CST"), at("2026-11-23 12:00 CST") },
                              { at("2026-11-23 13:00 CST"), at("2026-11-23 17:00 CST") } });
    CHECK(strip.at(3).open.isEmpty());
    CHECK(strip.at(3).name == QStringLiteral("Thanksgiving"));
    // Saturday night runs over into Sunday: cut at midnight.
    CHECK(strip.at(5).open
          == QList<OpenTime>{ { at("2026-11-28 20:00 CST"), at("2026-11-29 00:00 CST") } });
    CHECK(strip.at(6).open
          == QList<OpenTime>{ { at("2026-11-29 00:00 CST"), at("2026-11-29 02:00 CST") } });
    for (const StripDay &day : strip)
        CHECK_FALSE(day.clockChange);

    const auto autumn = hoursStrip(h, at("2026-10-31 09:30 CDT"), 2);
    CHECK(autumn.at(1).length == 25h);
    CHECK(autumn.at(1).clockChange == at("2026-11-01 01:00 CST"));
    const auto spring = hoursStrip(h, at("2027-03-14 09:30 CDT"), 1);
    CHECK(spring.at(0).length == 23h);
    CHECK(spring.at(0).clockChange == at("2027-03-14 03:00 CDT"));
}

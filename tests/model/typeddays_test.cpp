#include "core/model/typeddays.h"
#include "tests/support/catch.h"

#include <QLocale>

#include <rapidcheck.h>

using namespace ivm;

namespace {

const QDate Today(2026, 11, 27); // a Friday

constexpr DateHabits InEnglish{};
constexpr DateHabits InSpanish{ .language = DateHabits::Language::Spanish, .dayFirst = true };

/// "2026-11-22", or for a month its first and last day, what is left behind a bar, and a question
/// mark when the date may be a word: "2026-11-22 | bella", "2026-11-01..2026-11-30 |?".
QString read(const char *typed, const DateHabits &habits = InEnglish, QDate today = Today)
{
    const auto days = typedDays(QString::fromUtf8(typed), today, habits);
    if (!days)
        return QStringLiteral("words");
    QString said = days->first.toString(Qt::ISODate);
    if (days->first != days->last)
        said += QStringLiteral("..") + days->last.toString(Qt::ISODate);
    if (days->ordinaryWord)
        said += u'?';
    return days->rest.isEmpty() ? said : said + QStringLiteral(" | ") + days->rest;
}

struct Case
{
    const char *typed;
    const char *read;
};

} // namespace

TEST_CASE("a day is understood as people type it", "[typeddays]")
{
    const auto [typed, meant] = GENERATE(values<Case>({
        { "nov 22", "2026-11-22" },
        { "Nov. 22", "2026-11-22" },
        { "November 22", "2026-11-22" },
        { "november 22nd", "2026-11-22" },
        { "November 22, 2025", "2025-11-22" },
        { "22 nov", "2026-11-22" },
        { "22 nov 2024", "2024-11-22" },
        { "11/22", "2026-11-22" },
        { "11/22/2026", "2026-11-22" },
        { "11/22/26", "2026-11-22" },
        { "11-22-2025", "2025-11-22" },
        { "2026-11-22", "2026-11-22" },
        { "2026/11/2", "2026-11-02" },
        { "1/2", "2026-01-02" },
        { "today", "2026-11-27?" },
        { "Yesterday", "2026-11-26?" },
        { "monday", "2026-11-23?" },
        { "last monday", "2026-11-23?" },
        { "this friday", "2026-11-27?" },
        { "friday", "2026-11-27?" },
        { "sat", "2026-11-21?" },
        { "november", "2026-11-01..2026-11-30?" },
        { "may", "2026-05-01..2026-05-31?" },
        { "nov 2026", "2026-11-01..2026-11-30" },
        { "feb 2024", "2024-02-01..2024-02-29" },
        { "December 1", "2025-12-01" },
    }));
    INFO(typed);
    CHECK(read(typed) == QString::fromUtf8(meant));
}

TEST_CASE("a day is understood in Spanish, the day first", "[typeddays]")
{
    const auto [typed, meant] = GENERATE(values<Case>({
        { "22 nov", "2026-11-22" },
        { "22 de noviembre", "2026-11-22" },
        { "el 22 de noviembre de 2025", "2025-11-22" },
        { "22/11", "2026-11-22" },
        { "2/3", "2026-03-02" },
        { "02/03/26", "2026-03-02" },
        { "2026-11-22", "2026-11-22" },
        { "1º de mayo", "2026-05-01" },
        { "hoy", "2026-11-27?" },
        { "ayer", "2026-11-26?" },
        { "lunes", "2026-11-23?" },
        { "el miércoles", "2026-11-25?" },
        { "miercoles", "2026-11-25?" },
        { "Sábado", "2026-11-21?" },
        { "noviembre de 2025", "2025-11-01..2025-11-30" },
        { "ago", "2026-08-01..2026-08-31?" },
        { "yesterday", "2026-11-26?" },
    }));
    INFO(typed);
    CHECK(read(typed, InSpanish) == QString::fromUtf8(meant));
}

TEST_CASE("a date among words leaves the words", "[typeddays]")
{
    const auto [typed, meant] = GENERATE(values<Case>({
        { "bella nov 22", "2026-11-22 | bella" },
        { "nov 22 bella", "2026-11-22 | bella" },
        { "bella on Sunday, Nov 22 vomit", "2026-11-22 | bella vomit" },
        { "bella 11/22", "2026-11-22 | bella" },
        { "refill yesterday", "2026-11-26? | refill" },
        { "bella in november", "2026-11-01..2026-11-30? | bella" },
        { "may nov 22", "2026-11-22 | may" }, // what can only be a date is the date
        { "monday nov 22", "2026-11-22 | monday" }, // which was a Sunday
        { "22 de noviembre bella", "2026-11-22 | bella" },
        { "nov 22 10", "2026-11-22 | 10" },
        { "May 3 pills", "2026-05-03 | pills" },
    }));
    INFO(typed);
    CHECK(read(typed) == QString::fromUtf8(meant));
}

TEST_CASE("a day that no calendar has, and what only looks like one, are words", "[typeddays]")
{
    const char *typed
        = GENERATE("02/30", "2/30/2026", "feb 30", "30 feb", "30 de febrero", "nov 31",
                   "2026-02-29", "13/13", "0/5", "11/22/1", "7-10 days", "2.5 mL", "22", "2026",
                   "0148", "217-555-0148", "555-0148", "(217) 555", "bella", "maybe", "marching",
                   "2 days ago", "", " ", "/", "nov22", "11/22/26/3", "١١/٢٢");
    INFO(typed);
    CHECK(read(typed) == QStringLiteral("words"));
}

TEST_CASE("without a year, or with one that makes it a day to come, it is the latest such day",
          "[typeddays]")
{
    CHECK(read("11/27") == QStringLiteral("2026-11-27")); // today
    CHECK(read("11/28") == QStringLiteral("2025-11-28"));
    CHECK(read("11/28/2026") == QStringLiteral("2025-11-28"));
    CHECK(read("dec 2026") == QStringLiteral("2025-12-01..2025-12-31"));
    CHECK(read("december") == QStringLiteral("2025-12-01..2025-12-31?"));
    CHECK(read("feb 29") == QStringLiteral("2024-02-29"));
    CHECK(read("feb 29", InEnglish, QDate(2024, 2, 28)) == QStringLiteral("2020-02-29"));
    CHECK(read("11/22", InEnglish, QDate(2026, 1, 1)) == QStringLiteral("2025-11-22"));
}

TEST_CASE("an order that only one calendar allows is understood whoever types it", "[typeddays]")
{
    CHECK(read("22/11") == QStringLiteral("2026-11-22"));
    CHECK(read("11/22", InSpanish) == QStringLiteral("2026-11-22"));
    CHECK(read("3/2") == QStringLiteral("2026-03-02"));
    CHECK(read("3/2", InSpanish) == QStringLiteral("2026-02-03"));
}

TEST_CASE("a day is as long as the clinic's clock makes it", "[typeddays]")
{
    const QTimeZone zone(QByteArrayLiteral("America/Chicago"));
    const auto length = [&](const char *typed) {
        const auto days = typedDays(QString::fromUtf8(typed), Today, InEnglish);
        REQUIRE(days);
        return days->before(zone) - days->from(zone);
    };
    CHECK(length("nov 22") == std::chrono::hours(24));
    CHECK(length("nov 1 2026") == std::chrono::hours(25)); // clocks went back
    CHECK(length("mar 8 2026") == std::chrono::hours(23));
    CHECK(typedDays(QStringLiteral("nov 22"), Today, InEnglish)->from(zone)
          == *fromIsoUtc(u"2026-11-22T06:00:00Z"));
}

TEST_CASE("every day written in any of the forms is read as that day", "[typeddays][property]")
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale spanish(QLocale::Spanish, QLocale::UnitedStates);
    CHECK(rc::check([&] {
        const QDate day = Today.addDays(-*rc::gen::inRange(0, 9000));
        const auto isRead = [&](const QString &typed, const DateHabits &habits) {
            const auto days = typedDays(QStringLiteral("bella ") + typed, Today, habits);
            RC_ASSERT(days.has_value());
            RC_ASSERT(days->first == day);
            RC_ASSERT(days->last == day);
            RC_ASSERT(days->rest == QStringLiteral("bella"));
        };
        for (const char *form : { "yyyy-MM-dd", "M/d/yyyy", "MM/dd/yyyy", "MMM d, yyyy",
                                  "MMMM d yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy" })
            isRead(english.toString(day, QLatin1String(form)), InEnglish);
        for (const char *form :
             { "yyyy-MM-dd", "d/M/yyyy", "d 'de' MMMM 'de' yyyy", "d MMMM yyyy" })
            isRead(spanish.toString(day, QLatin1String(form)), InSpanish);
        if (day.daysTo(Today) < 365) {
            isRead(english.toString(day, QStringLiteral("M/d")), InEnglish);
            isRead(english.toString(day, QStringLiteral("MMM d")), InEnglish);
            isRead(spanish.toString(day, QStringLiteral("d/M")), InSpanish);
        }
    }));
}

TEST_CASE("whatever is typed, a date begins no later than today and the rest was typed",
          "[typeddays][property]")
{
    CHECK(rc::check([] {
        const auto tokens
            = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "nov", "22", "may", "de", "2026", "30", "feb", "monday", "on", "11/22", "02/30",
                "bella", "ayer", ",", "1st", "9999-99-99", "x", "2027"));
        QString typed;
        for (const std::string &token : tokens)
            typed += QString::fromStdString(token) + u' ';
        const auto days = typedDays(typed, Today, *rc::gen::element(InEnglish, InSpanish));
        if (!days)
            return;
        RC_ASSERT(days->first.isValid());
        RC_ASSERT(days->first <= Today);
        RC_ASSERT(days->last >= days->first);
        const QStringList words = typed.split(u' ');
        for (const QString &word : days->rest.split(u' ', Qt::SkipEmptyParts))
            RC_ASSERT(words.contains(word));
    }));
}

#include "ui/look/typedday.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypedDay)
};

bool isSame(const QString &typed, const QString &word)
{
    return typed.compare(word, Qt::CaseInsensitive) == 0;
}

std::optional<QDate> latest(int month, int day, const QDate &today)
{
    // Leap days: the latest year that has one.
    for (int year = today.year(); year > today.year() - 9; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= today)
            return date;
    }
    return {};
}

/// Whether the locale says the day before the month.
bool dayComesFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    // Where months have names there, their order as numbers is the desk's.
    return !format.contains(QLatin1String("MMM")) && format.indexOf(u'd') < format.indexOf(u'M');
}

std::optional<QDate> byNumbers(const QString &typed, const QDate &today, const QLocale &locale)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression own(
        QStringLiteral("^(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2}|\\d{4}))?\\.?$"));
    if (const auto found = iso.match(typed); found.hasMatch())
        return QDate(found.captured(1).toInt(), found.captured(2).toInt(),
                     found.captured(3).toInt());
    const auto found = own.match(typed);
    if (!found.hasMatch())
        return {};
    int month = found.captured(1).toInt();
    int day = found.captured(2).toInt();
    if (dayComesFirst(locale))
        std::swap(month, day);
    if (found.captured(3).isEmpty())
        return latest(month, day, today);
    const int year = found.captured(3).toInt();
    return QDate(year < 100 ? 2000 + year : year, month, day);
}

std::optional<QDate> byName(const QString &typed, const QDate &today, const QLocale &locale)
{
    for (int month = 1; month <= 12; ++month) {
        for (const auto format : { QLocale::LongFormat, QLocale::ShortFormat }) {
            const QString name = locale.monthName(month, format);
            QString rest = typed;
            rest.remove(u',').remove(u'.');
            const qsizetype at = rest.indexOf(QString(name).remove(u'.'), 0, Qt::CaseInsensitive);
            if (name.isEmpty() || at < 0)
                continue;
            rest.remove(at, QString(name).remove(u'.').size());
            const QStringList numbers = rest.simplified().split(u' ', Qt::SkipEmptyParts);
            bool isNumber = !numbers.isEmpty() && numbers.size() <= 2;
            for (const QString &number : numbers)
                isNumber = isNumber && number.toInt() > 0;
            if (!isNumber)
                continue;
            const int day = numbers.first().toInt();
            return numbers.size() == 1 ? latest(month, day, today)
                                       : std::optional(QDate(numbers.last().toInt(), month, day));
        }
    }
    return {};
}

} // namespace

std::optional<QDate> dayTyped(const QString &typed, const QDate &today, const QLocale &locale)
{
    const QString words = typed.simplified();
    if (isSame(words, Words::tr("today")))
        return today;
    if (isSame(words, Words::tr("yesterday")))
        return today.addDays(-1);
    for (int day = 1; day <= 7; ++day) {
        if (isSame(words, locale.dayName(day, QLocale::LongFormat))
            || isSame(words, locale.dayName(day, QLocale::ShortFormat)))
            return today.addDays(-((today.dayOfWeek() - day + 7) % 7));
    }
    std::optional<QDate> date = byNumbers(words, today, locale);
    if (!date)
        date = byName(words, today, locale);
    return date && date->isValid() && *date <= today ? date : std::nullopt;
}

DateHabits dateHabits(const QLocale &locale)
{
    const bool spanish = locale.language() == QLocale::Spanish;
    return { .language = spanish ? DateHabits::Language::Spanish : DateHabits::Language::English,
             .dayFirst = dayComesFirst(locale) };
}

} // namespace ivm

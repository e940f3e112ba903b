#include "core/model/typeddays.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <span>

namespace ivm {

namespace {

using Language = DateHabits::Language;

// ---- the words, as data ------------------------------------------------------------------------

enum class Kind { Month, Weekday, DaysAgo };

struct Word
{
    const char16_t *text; ///< In small letters, without accents.
    Kind kind;
    int number; ///< Of the month, of the weekday (Monday is 1), of days.
};

constexpr Word English[] = {
    { u"january", Kind::Month, 1 },     { u"february", Kind::Month, 2 },
    { u"march", Kind::Month, 3 },       { u"april", Kind::Month, 4 },
    { u"may", Kind::Month, 5 },         { u"june", Kind::Month, 6 },
    { u"july", Kind::Month, 7 },        { u"august", Kind::Month, 8 },
    { u"september", Kind::Month, 9 },   { u"october", Kind::Month, 10 },
    { u"november", Kind::Month, 11 },   { u"december", Kind::Month, 12 },
    { u"monday", Kind::Weekday, 1 },    { u"tuesday", Kind::Weekday, 2 },
    { u"wednesday", Kind::Weekday, 3 }, { u"thursday", Kind::Weekday, 4 },
    { u"friday", Kind::Weekday, 5 },    { u"saturday", Kind::Weekday, 6 },
    { u"sunday", Kind::Weekday, 7 },    { u"today", Kind::DaysAgo, 0 },
    { u"yesterday", Kind::DaysAgo, 1 },
};

constexpr Word EnglishShort[] = {
    { u"jan", Kind::Month, 1 },     { u"feb", Kind::Month, 2 },   { u"mar", Kind::Month, 3 },
    { u"apr", Kind::Month, 4 },     { u"jun", Kind::Month, 6 },   { u"jul", Kind::Month, 7 },
    { u"aug", Kind::Month, 8 },     { u"sep", Kind::Month, 9 },   { u"sept", Kind::Month, 9 },
    { u"oct", Kind::Month, 10 },    { u"nov", Kind::Month, 11 },  { u"dec", Kind::Month, 12 },
    { u"mon", Kind::Weekday, 1 },   { u"tue", Kind::Weekday, 2 }, { u"tues", Kind::Weekday, 2 },
    { u"wed", Kind::Weekday, 3 },   { u"thu", Kind::Weekday, 4 }, { u"thur", Kind::Weekday, 4 },
    { u"thurs", Kind::Weekday, 4 }, { u"fri", Kind::Weekday, 5 }, { u"sat", Kind::Weekday, 6 },
    { u"sun", Kind::Weekday, 7 },
};

constexpr Word Spanish[] = {
    { u"enero", Kind::Month, 1 },      { u"febrero", Kind::Month, 2 },
    { u"marzo", Kind::Month, 3 },      { u"abril", Kind::Month, 4 },
    { u"mayo", Kind::Month, 5 },       { u"junio", Kind::Month, 6 },
    { u"julio", Kind::Month, 7 },      { u"agosto", Kind::Month, 8 },
    { u"septiembre", Kind::Month, 9 }, { u"setiembre", Kind::Month, 9 },
    { u"octubre", Kind::Month, 10 },   { u"noviembre", Kind::Month, 11 },
    { u"diciembre", Kind::Month, 12 }, { u"lunes", Kind::Weekday, 1 },
    { u"martes", Kind::Weekday, 2 },   { u"miercoles", Kind::Weekday, 3 },
    { u"jueves", Kind::Weekday, 4 },   { u"viernes", Kind::Weekday, 5 },
    { u"sabado", Kind::Weekday, 6 },   { u"domingo", Kind::Weekday, 7 },
    { u"hoy", Kind::DaysAgo, 0 },      { u"ayer", Kind::DaysAgo, 1 },
};

// "mar" is March and Tuesday: it is the month, which is what stands beside a number.
constexpr Word SpanishShort[] = {
    { u"ene", Kind::Month, 1 },   { u"feb", Kind::Month, 2 },   { u"mar", Kind::Month, 3 },
    { u"abr", Kind::Month, 4 },   { u"may", Kind::Month, 5 },   { u"jun", Kind::Month, 6 },
    { u"jul", Kind::Month, 7 },   { u"ago", Kind::Month, 8 },   { u"sep", Kind::Month, 9 },
    { u"sept", Kind::Month, 9 },  { u"set", Kind::Month, 9 },   { u"oct", Kind::Month, 10 },
    { u"nov", Kind::Month, 11 },  { u"dic", Kind::Month, 12 },  { u"lun", Kind::Weekday, 1 },
    { u"mie", Kind::Weekday, 3 }, { u"jue", Kind::Weekday, 4 }, { u"vie", Kind::Weekday, 5 },
    { u"sab", Kind::Weekday, 6 }, { u"dom", Kind::Weekday, 7 },
};

/// May stand before a date and belong to it.
constexpr const char16_t *Before[] = { u"on", u"in", u"of", u"last", u"this", u"past",
                                       u"el", u"en", u"de", u"del",  u"este", u"esta" };
/// May stand inside one: 22 de noviembre de 2026.
constexpr const char16_t *Between[] = { u"of", u"de", u"del" };

// ---- one token ---------------------------------------------------------------------------------

/// Small, without accents and without the comma or full stop behind it.
QString folded(const QString &token)
{
    QString plain;
    for (const QChar c : token.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.toLower();
    }
    while (plain.endsWith(u',') || plain.endsWith(u'.'))
        plain.chop(1);
    return plain;
}

bool isOneOf(const QString &token, std::span<const char16_t *const> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char16_t *word) { return token == QStringView(word); });
}

const Word *wordIn(std::span<const Word> words, const QString &token)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &word) {
        return token == QStringView(word.text);
    });
    return found == words.end() ? nullptr : &*found;
}

const Word *wordFor(const QString &token, Language language)
{
    const bool spanish = language == Language::Spanish;
    for (const auto &words : { std::span<const Word>(spanish ? std::span<const Word>(SpanishShort)
                                                             : std::span<const Word>(EnglishShort)),
                               std::span<const Word>(English), std::span<const Word>(Spanish) }) {
        if (const Word *word = wordIn(words, token))
            return word;
    }
    return nullptr;
}

/// 22, 22nd, 1st, 1º, 1ro; 0: no day of a month.
int dayNumber(const QString &token)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,2})(st|nd|rd|th|º|°|ro)?$"));
    const auto found = form.match(token);
    return found.hasMatch() ? found.capturedView(1).toInt() : 0;
}

/// 0: no year that anybody texted in.
int yearNumber(const QString &token)
{
    static const QRegularExpression form(QStringLiteral("^(19|20)[0-9]{2}$"));
    return form.match(token).hasMatch() ? token.toInt() : 0;
}

// ---- days --------------------------------------------------------------------------------------

/// The latest such day not after today; a leap day waits for its year, at most eight.
QDate latestDay(int month, int day, QDate today)
{
    for (int year = today.year(); year > today.year() - 9; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= today)
            return date;
    }
    return {};
}

/// `year` 0: none was said. Invalid when no calendar has this day.
QDate dayOf(int year, int month, int day, QDate today)
{
    if (year != 0 && !QDate::isValid(year, month, day))
        return {};
    if (year != 0 && QDate(year, month, day) <= today)
        return { year, month, day };
    return latestDay(month, day, today);
}

QDate monthOf(int year, int month, QDate today)
{
    const QDate first(year == 0 ? today.year() : year, month, 1);
    return first <= today ? first : latestDay(month, 1, today);
}

struct Reading
{
    QDate first, last; // invalid: no date
    qsizetype tokens = 0; // of what was typed
    bool ordinaryWord = false;
};

Reading oneDay(QDate day, qsizetype tokens, bool ordinaryWord = false)
{
    return { day, day, day.isValid() ? tokens : 0, ordinaryWord };
}

Reading wholeMonth(QDate first, qsizetype tokens, bool ordinaryWord = false)
{
    return { first, first.addMonths(1).addDays(-1), tokens, ordinaryWord };
}

// ---- forms -------------------------------------------------------------------------------------

Reading byNumbers(const QString &token, QDate today, bool dayFirst)
{
    static const QRegularExpression iso(
        QStringLiteral("^([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})$"));
    static const QRegularExpression own(
        QStringLiteral("^([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})$"));
    // With a slash only: 7-10 days and 2.5 mL are no dates.
    static const QRegularExpression brief(QStringLiteral("^([0-9]{1,2})/([0-9]{1,2})$"));
    if (const auto found = iso.match(token); found.hasMatch())
        return oneDay(dayOf(found.captured(1).toInt(), found.captured(3).toInt(),
                            found.captured(4).toInt(), today),
                      1);
    int one = 0, other = 0, year = 0;
    if (const auto found = own.match(token); found.hasMatch()) {
        one = found.captured(1).toInt();
        other = found.captured(3).toInt();
        year = found.captured(4).toInt();
        year += found.capturedLength(4) == 2 ? 2000 : 0;
    } else if (const auto yearless = brief.match(token); yearless.hasMatch()) {
        one = yearless.captured(1).toInt();
        other = yearless.captured(2).toInt();
    } else {
        return {};
    }
    // 22/11 can be one day only, whoever writes it.
    if (dayFirst ? other > 12 : one <= 12)
        return oneDay(dayOf(year, one, other, today), 1);
    return oneDay(dayOf(year, other, one, today), 1);
}

class Tokens
{
public:
    explicit Tokens(const QString &typed, const DateHabits &habits)
        : m_typed(typed.simplified().split(u' ', Qt::SkipEmptyParts))
        , m_language(habits.language)
    {
        for (const QString &token : m_typed)
            m_folded.append(folded(token));
    }

    qsizetype size() const { return m_folded.size(); }
    QString at(qsizetype i) const { return i >= 0 && i < size() ? m_folded.at(i) : QString(); }
    const Word *word(qsizetype i, Kind kind) const
    {
        const Word *word = wordFor(at(i), m_language);
        return word && word->kind == kind ? word : nullptr;
    }
    /// The place behind a "de".
    qsizetype behindOf(qsizetype i) const { return isOneOf(at(i), Between) ? i + 1 : i; }

    QString without(qsizetype from, qsizetype count) const
    {
        return (m_typed.sliced(0, from) + m_typed.sliced(from + count)).join(u' ');
    }

private:
    QStringList m_typed, m_folded;
    Language m_language;
};

/// nov 22, november 22nd 2026, 22 nov, 22 de noviembre de 2026
Reading byName(const Tokens &tokens, qsizetype at, QDate today)
{
    const Word *month = tokens.word(at, Kind::Month);
    qsizetype behind = at + 1;
    int day = 0;
    if (month) {
        day = dayNumber(tokens.at(behind++));
    } else if ((day = dayNumber(tokens.at(at))) > 0) {
        behind = tokens.behindOf(behind);
        month = tokens.word(behind++, Kind::Month);
    }
    if (!month || day == 0)
        return {};
    const qsizetype yearAt = tokens.behindOf(behind);
    const int year = yearNumber(tokens.at(yearAt));
    return oneDay(dayOf(year, month->number, day, today), (year ? yearAt + 1 : behind) - at);
}

/// nov 2026, noviembre de 2026, november
Reading byMonth(const Tokens &tokens, qsizetype at, QDate today)
{
    const Word *month = tokens.word(at, Kind::Month);
    // 30 feb was to be a day, and is none.
    if (!month || dayNumber(tokens.at(at + 1)) > 0 || dayNumber(tokens.at(at - 1)) > 0
        || (isOneOf(tokens.at(at - 1), Between) && dayNumber(tokens.at(at - 2)) > 0))
        return {};
    const qsizetype yearAt = tokens.behindOf(at + 1);
    const int year = yearNumber(tokens.at(yearAt));
    return wholeMonth(monthOf(year, month->number, today), year ? yearAt + 1 - at : 1, year == 0);
}

Reading byWord(const Tokens &tokens, qsizetype at, QDate today)
{
    if (const Word *ago = tokens.word(at, Kind::DaysAgo))
        return oneDay(today.addDays(-ago->number), 1, true);
    if (const Word *day = tokens.word(at, Kind::Weekday))
        return oneDay(today.addDays(-((today.dayOfWeek() - day->number + 7) % 7)), 1, true);
    return {};
}

Reading readAt(const Tokens &tokens, qsizetype at, QDate today, const DateHabits &habits)
{
    Reading read = byNumbers(tokens.at(at), today, habits.dayFirst);
    if (read.tokens == 0)
        read = byName(tokens, at, today);
    if (read.tokens == 0)
        read = byMonth(tokens, at, today);
    if (read.tokens == 0)
        read = byWord(tokens, at, today);
    return read;
}

Instant beginningOf(QDate day, const QTimeZone &zone)
{
    return fromMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

} // namespace

Instant TypedDays::from(const QTimeZone &zone) const
{
    return beginningOf(first, zone);
}

Instant TypedDays::before(const QTimeZone &zone) const
{
    return beginningOf(last.addDays(1), zone);
}

std::optional<TypedDays> typedDays(const QString &typed, QDate today, const DateHabits &habits)
{
    const Tokens tokens(typed, habits);
    Reading best;
    qsizetype at = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Reading read = readAt(tokens, i, today, habits);
        // "may" gives way to what can only be a date.
        if (read.tokens > 0 && (best.tokens == 0 || (best.ordinaryWord && !read.ordinaryWord))) {
            best = read;
            at = i;
        }
        i += std::max<qsizetype>(read.tokens - 1, 0);
    }
    if (best.tokens == 0)
        return std::nullopt;
    // "on Sunday, Nov 22": what only leads to the date is no word to look for, if it is true.
    const Word *weekday = tokens.word(at - 1, Kind::Weekday);
    if (weekday && best.first == best.last && weekday->number == best.first.dayOfWeek()) {
        --at;
        ++best.tokens;
    }
    if (isOneOf(tokens.at(at - 1), Before)) {
        --at;
        ++best.tokens;
    }
    return TypedDays{ .first = best.first,
                      .last = best.last,
                      .rest = tokens.without(at, best.tokens),
                      .ordinaryWord = best.ordinaryWord };
}

} // namespace ivm

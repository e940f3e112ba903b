#include "core/consent/keywords.h"

#include "core/compiledin.h"

#include <QJsonArray>

#include <utility>

namespace ivm {

namespace {

// No keyword with its dots and blanks is longer than this; a letter from a client is not folded
// whole only to learn that it is not STOP.
constexpr qsizetype LongestWritten = 80;

bool carriesMeaning(char32_t c)
{
    if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF))
        return false; // how an emoji looks, not what it is
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Uppercase:
    case QChar::Mark_Enclosing:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Math:
    case QChar::Symbol_Other:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        return false;
    }
}

} // namespace

QString foldKeyword(const QString &text)
{
    const QString wide = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString folded;
    folded.reserve(wide.size());
    for (const char32_t c : wide.toUcs4()) {
        if (carriesMeaning(c))
            folded += QChar::fromUcs4(c);
    }
    return folded;
}

Keywords::Keywords(const QJsonObject &table)
{
    const std::pair<QLatin1StringView, Keyword> families[] = {
        { QLatin1StringView("yes"), Keyword::Yes },
        { QLatin1StringView("no"), Keyword::No },
        { QLatin1StringView("stop"), Keyword::Stop },
        { QLatin1StringView("start"), Keyword::Start },
        { QLatin1StringView("help"), Keyword::Help },
    };
    for (const auto &[name, keyword] : families) {
        for (const auto &entry : table.value(name).toArray()) {
            const QJsonObject row = entry.toObject();
            const QString word
                = entry.isString() ? entry.toString() : row.value(QLatin1String("word")).toString();
            const QString folded = foldKeyword(word);
            if (folded.isEmpty())
                continue;
            m_byFold.insert(folded,
                            { .keyword = keyword,
                              .blocksNetwork = row.value(QLatin1String("blocks_network")).toBool(),
                              .mayMeanAppointment
                              = row.value(QLatin1String("may_mean_appointment")).toBool() });
            m_longest = std::max(m_longest, folded.size());
        }
    }
}

const Keywords &Keywords::shipped()
{
    static const Keywords table(compiledInDocument(QStringLiteral("words/keywords.json")));
    return table;
}

KeywordMatch Keywords::match(const QString &text) const
{
    if (text.size() > LongestWritten)
        return {};
    const QString folded = foldKeyword(text);
    if (folded.size() > m_longest)
        return {};
    return m_byFold.value(folded);
}

} // namespace ivm

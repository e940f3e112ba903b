#include "core/store/searchwords.h"

#include <algorithm>

namespace ivm {

namespace {

/// More would only be looked up for nothing: what they find is looked at again.
constexpr qsizetype MostTrigrams = 24;

/// The index counts characters, not UTF-16 units.
QStringList trigramsOf(const QString &word)
{
    const QList<uint> characters = word.toUcs4();
    QStringList trigrams;
    for (qsizetype i = 0; i + 3 <= characters.size(); ++i)
        trigrams.append(
            QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()) + i, 3));
    return trigrams;
}

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!QStringView(u"+()-./ \u00a0").contains(c))
            return {};
    }
    return digits;
}

/// A NUL that was pasted with the rest would end what SQLite reads of a question.
QString withoutNul(QString typed)
{
    return typed.replace(QChar(u'\0'), QChar(u' ')).simplified();
}

} // namespace

SearchWords::SearchWords(const QString &typed)
    : m_words(withoutNul(typed).split(u' ', Qt::SkipEmptyParts))
    , m_digits(digitsOf(typed))
{
    m_words.removeDuplicates();
    QStringList trigrams;
    for (const QString &word : std::as_const(m_words))
        trigrams += trigramsOf(word);
    if (trigrams.isEmpty() && m_words.size() > 1) {
        // Short words only ("I am"): as they stand.
        const QString phrase = withoutNul(typed);
        trigrams = trigramsOf(phrase);
        m_words = QStringList{ phrase };
    }
    trigrams.removeDuplicates();
    trigrams.resize(std::min(trigrams.size(), MostTrigrams));
    for (QString &trigram : trigrams)
        trigram = u'"' + trigram.replace(u'"', QLatin1String("\"\"")) + u'"';
    m_trigrams = trigrams.join(QLatin1String(" AND "));
}

bool SearchWords::areAllIn(QStringView text) const
{
    return std::all_of(m_words.begin(), m_words.end(), [text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

bool SearchWords::areAllIn(QStringView text, QStringView number) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const QString digits = digitsOf(word);
        return text.contains(word, Qt::CaseInsensitive)
            || (!digits.isEmpty() && number.contains(digits));
    });
}

QList<std::pair<int, int>> SearchWords::placesIn(QStringView text) const
{
    QList<std::pair<int, int>> all;
    for (const QString &word : m_words) {
        for (qsizetype at = 0; (at = text.indexOf(word, at, Qt::CaseInsensitive)) >= 0;
             at += word.size())
            all.append({ int(at), int(word.size()) });
    }
    std::sort(all.begin(), all.end());
    QList<std::pair<int, int>> places;
    for (const auto &[start, length] : std::as_const(all)) {
        if (!places.isEmpty() && start <= places.last().first + places.last().second)
            places.last().second
                = std::max(places.last().second, start + length - places.last().first);
        else
            places.append({ start, length });
    }
    return places;
}

} // namespace ivm

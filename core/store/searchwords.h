#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace ivm {

/// What a person typed into a search box: words, all of which must be found, anywhere and in any
/// case. Nothing typed has a meaning of its own: quotes, stars and AND are text. Pure.
class SearchWords
{
public:
    explicit SearchWords(const QString &typed);
    bool isEmpty() const { return m_words.isEmpty(); }

    bool areAllIn(QStringView text) const;
    /// So too, but a word that can be a part of a phone number may be one of this number's:
    /// "maria 555-0172".
    bool areAllIn(QStringView text, QStringView number) const;
    /// (start, length) of every place, in order, overlapping ones joined.
    QList<std::pair<int, int>> placesIn(QStringView text) const;

    /// If what was typed can be a part of a phone number: its digits.
    const QString &digits() const { return m_digits; }
    /// What the full-text index is asked: a conjunction of trigrams that every text with all these
    /// words has. Empty when there are none: text is searched from the third character.
    const QString &trigrams() const { return m_trigrams; }

private:
    QStringList m_words;
    QString m_digits;
    QString m_trigrams;
};

} // namespace ivm

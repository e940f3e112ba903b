#pragma once

// Whole messages with a meaning of their own: YES, No, STOP, START, HELP and their families. The
// words are data (resources/words/keywords.json); pure.

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace ivm {

enum class Keyword { None, Yes, No, Stop, Start, Help };

struct KeywordMatch
{
    Keyword keyword = Keyword::None;
    bool blocksNetwork = false; ///< The toll-free network itself acts on it: that pair is blocked.
    bool mayMeanAppointment = false; ///< "Cancel" may mean the visit: phone them (DECISIONS 6).

    bool operator==(const KeywordMatch &) const = default;
};

/// What two spellings of the same keyword have in common: no case, width, spaces, punctuation,
/// invisible characters, skin tones or variation selectors. Look-alike letters stay different.
QString foldKeyword(const QString &text);

class Keywords
{
public:
    /// The table that ships with the program, read once.
    static const Keywords &shipped();
    explicit Keywords(const QJsonObject &table);

    KeywordMatch match(const QString &text) const;

private:
    QHash<QString, KeywordMatch> m_byFold;
    qsizetype m_longest = 0;
};

/// What a whole message means by the shipped table.
inline KeywordMatch keywordOf(const QString &text)
{
    return Keywords::shipped().match(text);
}

} // namespace ivm

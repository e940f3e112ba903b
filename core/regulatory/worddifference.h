#pragma once

#include <QList>
#include <QString>

namespace ivm {

/// A stretch of words that two texts share, or that only one of them has.
struct WordRun
{
    enum class In { Both, First, Second };
    In in = In::Both;
    QString words;
    bool operator==(const WordRun &) const = default;
};

/// Where two texts differ, word by word, in the order of reading; spaces and line breaks count as
/// one space. The first text is what Both and First say together, the second likewise. Pure; meant
/// for texts of a few hundred words.
QList<WordRun> wordDifference(const QString &first, const QString &second);

} // namespace ivm

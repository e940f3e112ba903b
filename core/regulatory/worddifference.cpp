#include "core/regulatory/worddifference.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace ivm {

namespace {

constexpr qsizetype Most = 2000; // words; a wording has a hundred at most

QStringList wordsOf(const QString &text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return words.mid(0, Most);
}

void add(QList<WordRun> &runs, WordRun::In in, const QString &word)
{
    if (!runs.isEmpty() && runs.last().in == in)
        runs.last().words += u' ' + word;
    else
        runs.append({ in, word });
}

} // namespace

QList<WordRun> wordDifference(const QString &first, const QString &second)
{
    using In = WordRun::In;
    const QStringList a = wordsOf(first);
    const QStringList b = wordsOf(second);
    // How many words the rests share at most, from every pair of places on.
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> shared((size_t(a.size()) + 1) * width, 0);
    const auto at
        = [&](qsizetype i, qsizetype j) -> int & { return shared[size_t(i) * width + size_t(j)]; };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    QList<WordRun> runs;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            add(runs, In::Both, a[i]);
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && at(i + 1, j) >= at(i, j + 1))) {
            add(runs, In::First, a[i++]);
        } else {
            add(runs, In::Second, b[j++]);
        }
    }
    return runs;
}

} // namespace ivm

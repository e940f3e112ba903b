#include "core/csv/csvcolumns.h"

namespace ivm {

QString foldedHeading(const QString &heading)
{
    QString folded;
    for (const QChar c : heading)
        folded += c.isLetterOrNumber() ? c.toCaseFolded() : QChar(u' ');
    return folded.simplified();
}

std::optional<int> columnNamed(const QStringList &headings, const QStringList &words)
{
    QStringList folded;
    for (const QString &heading : headings)
        folded.append(foldedHeading(heading));
    for (const QString &word : words) {
        if (const auto at = folded.indexOf(word); at >= 0)
            return int(at);
    }
    for (const QString &word : words) {
        for (qsizetype at = 0; at < folded.size(); ++at) {
            if (folded.at(at).split(u' ').contains(word))
                return int(at);
        }
    }
    return std::nullopt;
}

} // namespace ivm

#include "core/commlog/linewrap.h"

#include <QTextBoundaryFinder>

namespace ivm::commlog {

namespace {

/// Where to break `line` from `start`, at most `width` on.
qsizetype breakAfter(const QString &line, qsizetype start, qsizetype width,
                     QTextBoundaryFinder &graphemes)
{
    const qsizetype limit = start + width;
    // Not at a blank in the first third: a ragged edge reads worse than a cut word.
    for (qsizetype i = limit; i > start + width / 3; --i) {
        if (line.at(i - 1) == u' ')
            return i;
    }
    graphemes.setPosition(limit);
    if (!graphemes.isAtBoundary())
        graphemes.toPreviousBoundary();
    if (graphemes.position() > start)
        return graphemes.position();
    // One letter under more marks than a line holds.
    const bool splitsPair = line.at(limit).isLowSurrogate() && line.at(limit - 1).isHighSurrogate();
    return splitsPair && limit - 1 > start ? limit - 1 : limit;
}

} // namespace

QStringList wrapped(const QString &line, int width)
{
    if (width <= 0 || line.size() <= width)
        return { line };
    QStringList lines;
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, line);
    qsizetype start = 0;
    while (line.size() - start > width) {
        const qsizetype end = breakAfter(line, start, width, graphemes);
        lines.append(line.sliced(start, end - start));
        start = end;
    }
    lines.append(line.sliced(start));
    return lines;
}

} // namespace ivm::commlog

#include "ui/thread/showntext.h"

#include <algorithm>

namespace ivm {

namespace {

bool breaksLine(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028
        || c == 0x2029;
}

/// Embeddings, overrides and isolates: they change the order of what others wrote.
bool reorders(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// What stands in for a unit that would otherwise be invisible or active; 0 leaves it alone.
char16_t standIn(char16_t c)
{
    if (c == u'\t')
        return u' ';
    if (c < 0x20)
        return char16_t(0x2400 + c); // the control pictures: ␀ ␁ … ␛
    if (c == 0x7F)
        return 0x2421;
    if ((c >= 0x80 && c < 0xA0) || reorders(c) || c >= 0xFFFE || c == 0xFEFF)
        return 0xFFFD;
    return 0;
}

} // namespace

ShownText shownText(const QString &body)
{
    ShownText shown;
    shown.text.reserve(qMin(body.size(), qsizetype(ShownText::MostUnits)));
    int marks = 0;
    int lines = 1;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (shown.text.size() >= ShownText::MostUnits) {
            shown.cut = true;
            break;
        }
        const QChar at = body.at(i);
        const char16_t c = at.unicode();
        if (breaksLine(c)) {
            if (c == u'\r' && i + 1 < body.size() && body.at(i + 1) == u'\n')
                continue;
            if (lines == ShownText::MostLines) {
                shown.cut = true;
                break;
            }
            ++lines;
            marks = 0;
            shown.text += QChar(QChar::LineSeparator);
            continue;
        }
        if (at.isSurrogate()) {
            const bool pair
                = at.isHighSurrogate() && i + 1 < body.size() && body.at(i + 1).isLowSurrogate();
            if (!pair) {
                shown.text += QChar(QChar::ReplacementCharacter);
                continue;
            }
            const bool mark = QChar::isMark(QChar::surrogateToUcs4(at, body.at(i + 1)));
            marks = mark ? marks + 1 : 0;
            if (marks <= ShownText::MostMarks) {
                shown.text += at;
                shown.text += body.at(i + 1);
            } else {
                shown.cut = true;
            }
            ++i;
            continue;
        }
        if (at.isMark()) {
            if (++marks > ShownText::MostMarks) {
                shown.cut = true;
                continue;
            }
        } else if (c != 0x200D) {
            marks = 0;
        }
        const char16_t instead = standIn(c);
        shown.text += instead ? QChar(instead) : at;
    }
    return shown;
}

QString shownLine(const QString &body, int most)
{
    QString line = shownText(body.left(most + 1)).text;
    line.replace(QChar(QChar::LineSeparator), u' ');
    line = line.simplified();
    if (line.size() > most || body.size() > most + 1) {
        line.truncate(most - 1);
        if (!line.isEmpty() && line.back().isHighSurrogate())
            line.chop(1);
        line = line.trimmed() + QChar(0x2026);
    }
    return line;
}

} // namespace ivm

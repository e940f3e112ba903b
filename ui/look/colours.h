#pragma once

#include <QColor>
#include <QList>

namespace ivm::look {

/// Every colour of the program, by what it is for. Two sets, one light and one dark; nothing else
/// names a colour. Text stands on its ground with at least 4.5 : 1 (WCAG 2.1 AA, tested).
struct Colours
{
    bool dark = false;

    QColor bar; ///< The blue bar.
    QColor barHover;
    QColor barText;
    QColor barMuted;
    QColor barPill; ///< Ground of another queue's pill on the bar.
    QColor barField; ///< The search field on the bar.
    QColor barFieldLine;
    QColor signal; ///< The orange pill on the bar, the initials.
    QColor signalText;
    QColor lineGood; ///< The dot: the line works.
    QColor lineBad;
    QColor lineBusy;

    QColor accent;
    QColor accentWeak;
    QColor accentText; ///< On `accent`.
    QColor orange;
    QColor orangeWeak;
    QColor green;
    QColor greenWeak;
    QColor red;
    QColor redWeak;

    QColor background;
    QColor surface;
    QColor line;
    QColor text;
    QColor muted;
    QColor hover; ///< A row or button under the pointer, on `surface`.
    QColor selected; ///< The open row.

    QColor in; ///< Bubbles.
    QColor inLine;
    QColor out;
    QColor outText;
    QColor automatic;
    QColor automaticText;
    QColor mark; ///< Behind what a search found; carries `text`.

    QColor shadow;
    QColor practice; ///< The frame of the practice line.
    QColor practiceText;
};

/// A role, for widgets that look it up again when the theme changes.
using Role = QColor Colours::*;

const Colours &lightColours();
const Colours &darkColours();

/// Pairs of (text, ground) that occur on the screen.
struct TextPair
{
    const char *where;
    Role text;
    Role ground;
};
const QList<TextPair> &textPairs();

/// WCAG's ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace ivm::look

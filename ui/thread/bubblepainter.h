#pragma once

#include "ui/look/colours.h"
#include "ui/thread/bubblelayout.h"

#include <QImage>

class QPainter;

namespace ivm {

/// What a row looks like just now, beyond what it says.
struct BubbleLooks
{
    int selectionStart = 0; ///< In the body's text; equal when nothing is selected.
    int selectionEnd = 0;
    QList<std::pair<int, int>> found; ///< (start, length) of what a search found.
    int foundCurrent = -1; ///< Index into `found`.
    bool chosen = false; ///< To be copied with others: a band and a check mark.
    bool current = false; ///< Has the keyboard's attention: a ring.
    QList<QImage> pictures; ///< One per media; null until there.
    QList<int> broken; ///< Media whose bytes could not be decoded.
    int mediaUnderPointer = -1;
};

/// Paints one row at the painter's origin. Never asks for data and never causes anything.
void paintBubble(QPainter &painter, const ThreadRow &row, const BubbleLayout &layout,
                 const BubbleLooks &looks, const ThreadMetrics &metrics,
                 const look::Colours &colours);

} // namespace ivm

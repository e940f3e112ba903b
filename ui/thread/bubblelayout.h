#pragma once

// Where everything of one row of a thread stands: a pure function from a row and a width to
// rectangles. Painting and hit-testing use the same rectangles, tests check them by geometry.

#include "ui/thread/threadrows.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

namespace ivm {

/// How the lines of small words in a thread are measured and drawn.
inline constexpr int Wrapped = Qt::TextWordWrap;

/// Fonts and distances. All grow with the text size; nothing here is a number of device pixels.
struct ThreadMetrics
{
    QFont text;
    QFont meta;
    QFont line; ///< Of the day and the lines between messages.
    qreal unit = 1; ///< One pixel of the mock-ups at this text size.

    static ThreadMetrics forFont(const QFont &base);
    bool operator==(const ThreadMetrics &) const = default;

    qreal margin() const { return 28 * unit; }
    qreal padX() const { return 13 * unit; }
    qreal padY() const { return 9 * unit; }
    qreal radius() const { return 16 * unit; }
    qreal gap() const { return 3 * unit; }
    /// Widest bubble in a view of this width: 62 % of it, between 430 and 560 where there is room.
    qreal cap(qreal width) const;
};

struct BubbleLayout
{
    qreal width = 0;
    qreal height = 0;
    QRectF day; ///< Text of the day; empty where nothing is said. The same for the others.
    QRectF newLine;
    QRectF bubble;
    QRectF body; ///< The text inside the bubble.
    QRectF showAll; ///< "Show all" below a text that was cut.
    QList<QRectF> media; ///< One for each of the row's media.
    QRectF meta;
    QList<QRectF> notes; ///< One for each of the row's notes: a band across.
    QRectF copied;
    QList<std::pair<int, int>> links; ///< (start, length) in the text, as in the row.
    std::shared_ptr<QTextLayout> text; ///< Laid out at body's top left; shared, never changed.

    QRectF content() const; ///< Bubble, media and meta together.
};

BubbleLayout layoutBubble(const ThreadRow &row, qreal width, const ThreadMetrics &metrics);

/// What is under a point of a row.
struct BubbleHit
{
    enum class Kind { Nothing, Body, Link, ShowAll, Media, Meta };
    Kind kind = Kind::Nothing;
    int index = -1; ///< Of the media; the character for Body and Link.
    int link = -1;
    bool operator==(const BubbleHit &) const = default;
};
BubbleHit hitBubble(const BubbleLayout &layout, const QPointF &point);

QString showAllWords();

} // namespace ivm

#include "ui/thread/bubblelayout.h"

#include "ui/look/emojitext.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ivm {

namespace {

qreal pixels(const QFont &font)
{
    return QFontInfo(font).pixelSize();
}

QFont resized(QFont font, qreal to, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(qMax(1, qRound(to)));
    font.setWeight(weight);
    return font;
}

/// The size of words that may take several lines.
QSizeF sizeOf(const QString &words, const QFont &font, qreal most)
{
    const QRectF bounds = QFontMetricsF(font).boundingRect(QRectF(0, 0, most, 1e6), Wrapped, words);
    return { std::min(most, std::ceil(bounds.width()) + 1), std::ceil(bounds.height()) };
}

std::shared_ptr<QTextLayout> layoutText(const ThreadRow &row, const QFont &font, qreal most,
                                        QSizeF *size)
{
    auto layout = std::make_shared<QTextLayout>(row.text.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats = look::emojiFormats(row.text.text);
    if (!row.underlined.isEmpty() || !row.links.isEmpty()) {
        for (const ShownLink &link : row.links) {
            QTextLayout::FormatRange range;
            range.start = link.start;
            range.length = link.length;
            range.format.setFontUnderline(true);
            formats << range;
        }
        for (const auto &[start, length] : row.underlined) {
            QTextLayout::FormatRange range;
            range.start = start;
            range.length = length;
            range.format.setFontUnderline(true);
            range.format.setFontWeight(QFont::DemiBold);
            formats << range;
        }
    }
    if (!formats.isEmpty())
        layout->setFormats(formats);
    const auto run = [&](qreal width) {
        qreal widest = 0;
        qreal y = 0;
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({ 0, y });
            y += std::ceil(line.height() * 1.15);
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout->endLayout();
        *size = QSizeF(std::min(width, std::ceil(widest) + 1), y);
    };
    run(most);
    // Right-to-left lines hang on the right edge: lay them out again in a box that fits.
    if (size->width() < most && row.text.text.isRightToLeft())
        run(size->width());
    return layout;
}

QSizeF photoSize(const ShownMedia &media, qreal cap, qreal unit)
{
    const qreal most = std::min(cap, 300 * unit);
    if (media.width <= 0 || media.height <= 0)
        return { std::min(most, 230 * unit), 170 * unit };
    const QSizeF fitted
        = QSizeF(media.width, media.height).scaled(most, 300 * unit, Qt::KeepAspectRatio);
    const qreal shrink = std::min(1., media.width / fitted.width());
    return { std::clamp(std::round(fitted.width() * shrink), std::min(most, 110 * unit), most),
             std::max(std::round(fitted.height() * shrink), 72 * unit) };
}

} // namespace

QString showAllWords()
{
    return QCoreApplication::translate("Thread", "Show all");
}

ThreadMetrics ThreadMetrics::forFont(const QFont &base)
{
    const qreal px = pixels(base);
    ThreadMetrics metrics;
    metrics.unit = px / 14.;
    metrics.text = resized(base, 14.5 * metrics.unit);
    metrics.meta = resized(base, 13 * metrics.unit);
    metrics.line = resized(base, 12 * metrics.unit, QFont::DemiBold);
    return metrics;
}

qreal ThreadMetrics::cap(qreal width) const
{
    const qreal room = std::max(width - 2 * margin(), 40 * unit);
    const qreal part = 0.62 * room;
    if (part >= 430 * unit)
        return std::min(part, 560 * unit);
    return std::min(430 * unit, 0.86 * room);
}

BubbleLayout layoutBubble(const ThreadRow &row, qreal width, const ThreadMetrics &metrics)
{
    BubbleLayout at;
    at.width = width;
    const qreal unit = metrics.unit;
    const qreal margin = std::min(metrics.margin(), width * 0.06);
    const qreal room = std::max(width - 2 * margin, 40 * unit);
    const qreal cap = std::min(metrics.cap(width), room);
    const bool right = row.side != ThreadRow::Side::Client;
    qreal y = 0;

    const auto across = [&](const QString &words, qreal above, qreal below, qreal most) {
        const QSizeF size = sizeOf(words, metrics.line, most);
        const QRectF rect(margin + (room - size.width()) / 2, y + above, size.width(),
                          size.height());
        y += above + size.height() + below;
        return rect;
    };
    const auto aside = [&](const QSizeF &size) {
        const qreal x = right ? width - margin - size.width() : margin;
        return QRectF(QPointF(x, y), size);
    };

    if (!row.day.isEmpty())
        at.day = across(row.day, 12 * unit, 9 * unit, room);
    if (!row.newLine.isEmpty())
        at.newLine = across(row.newLine, 8 * unit, 9 * unit, room * 0.8);

    y += row.startsRun ? metrics.gap() + 2 * unit : metrics.gap();
    if (!row.text.text.isEmpty() || row.media.isEmpty()) {
        QSizeF size;
        for (const ShownLink &link : row.links)
            at.links << std::pair(link.start, link.length);
        at.text = layoutText(row, metrics.text, cap - 2 * metrics.padX(), &size);
        QSizeF all(0, 0);
        if (row.text.cut)
            all = sizeOf(showAllWords(), metrics.meta, cap - 2 * metrics.padX());
        const qreal least = 2 * metrics.padX() + 8 * unit;
        const QSizeF bubble(
            std::max(std::max(size.width(), all.width()) + 2 * metrics.padX(), least),
            size.height() + all.height() + 2 * metrics.padY() + (row.text.cut ? 4 * unit : 0));
        at.bubble = aside(bubble);
        at.body = QRectF(at.bubble.topLeft() + QPointF(metrics.padX(), metrics.padY()), size);
        if (row.text.cut)
            at.showAll = QRectF(QPointF(at.body.left(), at.body.bottom() + 4 * unit), all);
        y = at.bubble.bottom();
    }

    const qsizetype pictures = std::count_if(row.media.begin(), row.media.end(),
                                             [](const ShownMedia &m) { return m.picture; });
    const qreal tile = std::min(140 * unit, (cap - metrics.gap()) / 2);
    const int columns = std::max(1, int((cap + metrics.gap()) / (tile + metrics.gap())));
    int column = 0;
    for (qsizetype i = 0; i < row.media.size(); ++i) {
        const ShownMedia &media = row.media.at(i);
        if (media.picture && pictures > 1) {
            if (column == 0)
                y += (i == 0 && !at.text) ? 0 : metrics.gap();
            const qreal step = tile + metrics.gap();
            const qreal x = right ? width - margin - tile - column * step : margin + column * step;
            at.media << QRectF(x, y, tile, tile);
            column = (column + 1) % columns;
            const bool lastInLine
                = column == 0 || i + 1 == row.media.size() || !row.media.at(i + 1).picture;
            if (lastInLine) {
                y += tile;
                column = 0;
            }
            continue;
        }
        y += (i == 0 && !at.text) ? 0 : metrics.gap();
        QSizeF size;
        if (media.picture) {
            size = photoSize(media, cap, unit);
        } else {
            // Its sign, the words, and where it is here, what saves it.
            const qreal around = (media.state == MediaItem::State::Kept ? 42 + 78 : 42 + 16) * unit;
            const QSizeF label = sizeOf(media.label, metrics.meta, cap - around);
            size = QSizeF(std::min(cap, label.width() + around),
                          std::max(label.height() + 18 * unit, 44 * unit));
        }
        at.media << aside(size);
        y = at.media.constLast().bottom();
    }

    if (!row.meta.isEmpty()) {
        y += 5 * unit;
        const QSizeF size = sizeOf(row.meta, metrics.meta, room - 8 * unit);
        at.meta = aside(size);
        at.meta.translate(right ? -4 * unit : 4 * unit, 0);
        y = at.meta.bottom() + 8 * unit;
    }
    for (const QString &note : row.notes) {
        const QRectF words = across(note, 10 * unit, 10 * unit, room * 0.8);
        at.notes << words.adjusted(-12 * unit, -5 * unit, 12 * unit, 5 * unit);
    }
    if (!row.copiedLine.isEmpty())
        at.copied = across(row.copiedLine, 10 * unit, 10 * unit, room * 0.8);
    at.height = std::ceil(y);
    return at;
}

QRectF BubbleLayout::content() const
{
    QRectF all = bubble;
    for (const QRectF &one : media)
        all |= one;
    return all | meta;
}

BubbleHit hitBubble(const BubbleLayout &layout, const QPointF &point)
{
    for (qsizetype i = 0; i < layout.media.size(); ++i) {
        if (layout.media.at(i).contains(point))
            return { BubbleHit::Kind::Media, int(i) };
    }
    if (layout.showAll.contains(point))
        return { BubbleHit::Kind::ShowAll, -1 };
    if (layout.text && layout.bubble.contains(point)) {
        const QPointF inside = point - layout.body.topLeft();
        for (int i = 0; i < layout.text->lineCount(); ++i) {
            const QTextLine line = layout.text->lineAt(i);
            const bool last = i + 1 == layout.text->lineCount();
            if (inside.y() >= line.y() + line.height() && !last)
                continue;
            // The letter under the point, not the gap between letters nearest to it.
            const int letter = line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
            const bool onWords = inside.x() >= line.x() && inside.y() >= line.y()
                && inside.x() <= line.x() + line.naturalTextWidth()
                && inside.y() < line.y() + line.height();
            for (qsizetype link = 0; onWords && link < layout.links.size(); ++link) {
                const auto &[start, length] = layout.links.at(link);
                if (letter >= start && letter < start + length)
                    return { BubbleHit::Kind::Link, line.xToCursor(inside.x()), int(link) };
            }
            return { BubbleHit::Kind::Body, line.xToCursor(inside.x()) };
        }
    }
    if (layout.meta.contains(point))
        return { BubbleHit::Kind::Meta, -1 };
    return {};
}

} // namespace ivm

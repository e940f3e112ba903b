#include "ui/thread/bubblepainter.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace ivm {

namespace {

void paintLine(QPainter &painter, const BubbleLayout &layout, const QRectF &words,
               const QString &text, const QColor &colour, const ThreadMetrics &metrics)
{
    if (words.isEmpty())
        return;
    painter.setPen(colour);
    painter.setFont(metrics.line);
    painter.drawText(words, Qt::AlignCenter | Wrapped, text);
    QColor faint = colour;
    faint.setAlphaF(0.4F);
    const qreal y = std::floor(words.center().y()) + 0.5;
    const qreal margin = std::min(metrics.margin(), layout.width * 0.06);
    painter.setPen(QPen(faint, 1));
    painter.drawLine(QPointF(margin, y), QPointF(words.left() - 12 * metrics.unit, y));
    painter.drawLine(QPointF(words.right() + 12 * metrics.unit, y),
                     QPointF(layout.width - margin, y));
}

void paintBody(QPainter &painter, const ThreadRow &row, const BubbleLayout &layout,
               const BubbleLooks &looks, const ThreadMetrics &metrics, const look::Colours &colours)
{
    QColor ground = colours.in;
    QColor ink = colours.text;
    QPen outline(colours.inLine, 1);
    if (row.side == ThreadRow::Side::Desk) {
        ground = colours.out;
        ink = colours.outText;
        outline = Qt::NoPen;
    } else if (row.side == ThreadRow::Side::Automatic) {
        ground = colours.automatic;
        ink = colours.automaticText;
        outline = Qt::NoPen;
    }
    if (row.unconfirmed) {
        ground = Qt::transparent;
        ink = colours.text;
        outline = QPen(colours.orange, 1.5, Qt::CustomDashLine);
        outline.setDashPattern({ 3, 2 });
    } else if (row.failed) {
        ground = colours.redWeak;
        ink = colours.text;
        outline = QPen(colours.red, 1);
    }
    painter.setPen(outline);
    painter.setBrush(ground);
    const qreal inset = outline.style() == Qt::NoPen ? 0 : outline.widthF() / 2;
    painter.drawRoundedRect(layout.bubble.adjusted(inset, inset, -inset, -inset), metrics.radius(),
                            metrics.radius());

    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype i = 0; i < looks.found.size(); ++i) {
        QTextLayout::FormatRange range;
        range.start = looks.found.at(i).first;
        range.length = looks.found.at(i).second;
        range.format.setBackground(i == looks.foundCurrent ? colours.signal : colours.mark);
        range.format.setForeground(i == looks.foundCurrent ? colours.signalText : colours.text);
        ranges << range;
    }
    if (looks.selectionEnd > looks.selectionStart) {
        QTextLayout::FormatRange range;
        range.start = looks.selectionStart;
        range.length = looks.selectionEnd - looks.selectionStart;
        const bool onBlue = row.side == ThreadRow::Side::Desk && !row.unconfirmed && !row.failed;
        range.format.setBackground(onBlue ? colours.outText : colours.accent);
        range.format.setForeground(onBlue ? colours.out : colours.accentText);
        ranges << range;
    }
    painter.setPen(ink);
    layout.text->draw(&painter, layout.body.topLeft(), ranges);
    if (!layout.showAll.isEmpty()) {
        QFont font = metrics.meta;
        font.setUnderline(true);
        painter.setFont(font);
        painter.drawText(layout.showAll, Qt::AlignLeft | Wrapped, showAllWords());
    }
}

/// A photo fills its box; what does not fit is cut off evenly. One that the camera held upright
/// while its header says otherwise is shown whole.
void paintPicture(QPainter &painter, const QRectF &box, const QImage &picture)
{
    const QSizeF size = picture.size();
    const bool upright = box.width() > box.height() * 1.05 && size.height() > size.width() * 1.05;
    if (upright) {
        const QSizeF fitted = size.scaled(box.size(), Qt::KeepAspectRatio);
        painter.drawImage(
            QRectF(box.center() - QPointF(fitted.width() / 2, fitted.height() / 2), fitted),
            picture);
        return;
    }
    const QSizeF part = box.size().scaled(size, Qt::KeepAspectRatio);
    const QRectF source(
        QPointF((size.width() - part.width()) / 2, (size.height() - part.height()) / 2), part);
    painter.drawImage(box, picture, source);
}

void paintMedia(QPainter &painter, const ShownMedia &media, const QRectF &box,
                const QImage &picture, bool underPointer, const ThreadMetrics &metrics,
                const look::Colours &colours)
{
    const qreal unit = metrics.unit;
    QPainterPath shape;
    const qreal radius = (media.picture ? 14 : 10) * unit;
    shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.save();
    if (media.picture && !picture.isNull()) {
        painter.setClipPath(shape);
        painter.fillPath(shape, colours.in);
        paintPicture(painter, box, picture);
        painter.setClipping(false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(underPointer ? colours.accent : colours.inLine, underPointer ? 2 : 1));
        painter.drawPath(shape);
    } else {
        painter.setPen(QPen(underPointer ? colours.accent : colours.inLine, 1));
        painter.setBrush(media.picture ? colours.background : colours.in);
        painter.drawPath(shape);
        painter.setFont(metrics.meta);
        painter.setPen(colours.muted);
        const QSizeF icon(20 * unit, 20 * unit);
        if (media.picture) {
            // Nothing to read means: it is being decoded, a moment.
            const QRectF words = box.adjusted(10 * unit, 30 * unit, -10 * unit, -6 * unit);
            const QRectF at(
                QPointF(box.center().x() - icon.width() / 2, box.center().y() - icon.height()),
                icon);
            look::paintIcon(painter, look::Icon::Camera, at, colours.muted);
            painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter | Wrapped, media.label);
        } else {
            const QRectF at(QPointF(box.left() + 12 * unit, box.center().y() - icon.height() / 2),
                            icon);
            look::paintIcon(painter, look::Icon::File, at, colours.muted);
            const bool kept = media.state == MediaItem::State::Kept;
            const qreal save = kept ? 70 * unit : 8 * unit;
            painter.setPen(colours.text);
            painter.drawText(box.adjusted(42 * unit, 0, -save, 0), Qt::AlignVCenter | Wrapped,
                             media.label);
            if (kept) {
                painter.setPen(colours.accent);
                QFont font = metrics.meta;
                font.setWeight(QFont::DemiBold);
                painter.setFont(font);
                painter.drawText(box.adjusted(0, 0, -12 * unit, 0),
                                 Qt::AlignVCenter | Qt::AlignRight,
                                 QCoreApplication::translate("Thread", "Save…"));
            }
        }
    }
    painter.restore();
}

/// Behind a chosen text, from edge to edge; the check mark says it without colour.
void paintChosen(QPainter &painter, const BubbleLayout &layout, const ThreadMetrics &metrics,
                 const look::Colours &colours)
{
    const QRectF content = layout.content();
    const QRectF band(0, content.top() - 2 * metrics.unit, layout.width,
                      content.height() + 4 * metrics.unit);
    painter.fillRect(band, colours.selected);
    const qreal size = 18 * metrics.unit;
    const QRectF sign((metrics.margin() - size) / 2, content.top() + 3 * metrics.unit, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawEllipse(sign);
    const qreal inset = 3 * metrics.unit;
    look::paintIcon(painter, look::Icon::Check, sign.adjusted(inset, inset, -inset, -inset),
                    colours.accentText);
}

} // namespace

void paintBubble(QPainter &painter, const ThreadRow &row, const BubbleLayout &layout,
                 const BubbleLooks &looks, const ThreadMetrics &metrics,
                 const look::Colours &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (looks.chosen)
        paintChosen(painter, layout, metrics, colours);
    if (!layout.day.isEmpty()) {
        painter.setPen(colours.muted);
        painter.setFont(metrics.line);
        painter.drawText(layout.day, Qt::AlignCenter | Wrapped, row.day);
    }
    paintLine(painter, layout, layout.newLine, row.newLine, colours.orange, metrics);
    if (layout.text)
        paintBody(painter, row, layout, looks, metrics, colours);
    for (qsizetype i = 0; i < layout.media.size(); ++i) {
        ShownMedia media = row.media.at(i);
        if (looks.broken.contains(int(i)))
            media.label = QCoreApplication::translate("Thread", "Picture could not be loaded");
        paintMedia(painter, media, layout.media.at(i), looks.pictures.value(i),
                   looks.mediaUnderPointer == i, metrics, colours);
    }
    if (!layout.meta.isEmpty()) {
        const QColor tone = row.tone == DeliveryWords::Tone::Failure ? colours.red
            : row.tone == DeliveryWords::Tone::Doubt                 ? colours.orange
                                                                     : colours.muted;
        painter.setPen(tone);
        painter.setFont(metrics.meta);
        painter.drawText(layout.meta,
                         (row.side == ThreadRow::Side::Client ? Qt::AlignLeft : Qt::AlignRight)
                             | Wrapped,
                         row.meta);
    }
    for (qsizetype i = 0; i < layout.notes.size(); ++i) {
        const QRectF band = layout.notes.at(i);
        painter.setPen(QPen(colours.orange, 1));
        painter.setBrush(colours.orangeWeak);
        painter.drawRoundedRect(band, 8 * metrics.unit, 8 * metrics.unit);
        painter.setPen(colours.text);
        painter.setFont(metrics.line);
        painter.drawText(band.adjusted(12 * metrics.unit, 5 * metrics.unit, -12 * metrics.unit,
                                       -5 * metrics.unit),
                         Qt::AlignCenter | Wrapped, row.notes.at(i));
    }
    paintLine(painter, layout, layout.copied, row.copiedLine, colours.green, metrics);
    if (looks.current) {
        QRectF around = layout.bubble;
        for (const QRectF &media : layout.media)
            around |= media;
        look::paintFocusRing(painter, around.adjusted(-3, -3, 3, 3), metrics.radius() + 3,
                             colours.accent);
    }
}

} // namespace ivm

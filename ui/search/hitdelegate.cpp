#include "ui/search/hitdelegate.h"

#include "ui/look/emojitext.h"
#include "ui/look/paint.h"
#include "ui/search/hitcontent.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

namespace ivm {

using namespace look;

namespace {

/// One line of plain text with marked parts, cut with an ellipsis.
void paintMarked(QPainter &painter, const QRectF &rect, const QString &text, const QFont &used,
                 const QColor &ink, const QList<std::pair<int, int>> &marks)
{
    QTextLayout layout(QFontMetricsF(used).elidedText(text, Qt::ElideRight, rect.width()), used);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats = emojiFormats(layout.text());
    for (const auto &[start, length] : marks) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = length;
        range.format.setBackground(colours().mark);
        range.format.setForeground(colours().text);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e6);
    layout.endLayout();
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(ink);
    layout.draw(
        &painter,
        QPointF(rect.left(), rect.top() + (rect.height() - layout.boundingRect().height()) / 2));
    painter.restore();
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto content = index.data(Qt::UserRole).value<HitContent>();
    return { 0, px(content.heading ? 30 : 56) };
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const auto content = index.data(Qt::UserRole).value<HitContent>();
    const Colours &c = colours();
    const QRectF row = option.rect;
    painter->save();
    const int line = Qt::AlignVCenter | Qt::TextSingleLine;
    const QFont small = look::font(Text::Small);
    if (content.heading) {
        painter->setFont(look::font(Text::Tiny, QFont::DemiBold));
        painter->setPen(c.muted);
        painter->drawText(row.adjusted(px(14), px(4), -px(14), 0), line, content.title);
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? c.accentWeak : c.hover);
        painter->drawRoundedRect(row.adjusted(px(6), 1, -px(6), -1), px(8), px(8));
    }
    const qreal side = px(34);
    const QRectF face(row.left() + px(14), row.center().y() - side / 2, side, side);
    paintAvatar(*painter, face, content.avatar, c.accent,
                option.state & QStyle::State_Selected && !c.dark ? c.surface : c.accentWeak);
    const qreal left = face.right() + px(12), right = row.right() - px(16);
    painter->setFont(small);
    painter->setPen(c.muted);
    // Who it is goes first: of a number the last digits tell clients apart.
    const QFontMetricsF smallMetrics(small);
    const qreal title
        = QFontMetricsF(look::font(Text::Body, QFont::DemiBold)).horizontalAdvance(content.title);
    const qreal room = std::max(right - left - title - px(10), (right - left) / 4);
    const qreal where = std::min(smallMetrics.horizontalAdvance(content.where), room);
    const qreal half = row.height() / 2;
    painter->drawText(QRectF(right - where, row.top() + px(5), where, half - px(5)),
                      line | Qt::AlignRight,
                      smallMetrics.elidedText(content.where, Qt::ElideRight, where));
    paintMarked(*painter,
                QRectF(left, row.top() + px(5), right - left - where - px(10), half - px(5)),
                content.title, look::font(Text::Body, QFont::DemiBold), c.text, content.titleMarks);
    paintMarked(*painter, QRectF(left, row.top() + half, right - left, half - px(5)), content.text,
                small, c.muted, content.textMarks);
    painter->restore();
}

} // namespace ivm

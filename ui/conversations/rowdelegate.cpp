#include "ui/conversations/rowdelegate.h"

#include "ui/conversations/conversationlistmodel.h"
#include "ui/look/emojitext.h"
#include "ui/look/paint.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace ivm {

using namespace look;

namespace {

void paintChip(QPainter &painter, const RowLayout::PlacedChip &placed, const RowMetrics &metrics,
               bool selected)
{
    const Colours &c = colours();
    const Chip &chip = placed.chip;
    const bool quiet = chip.tone == Chip::Tone::Quiet;
    const QColor ink = quiet ? c.muted : chip.tone == Chip::Tone::Wait ? c.orange : c.red;
    const QColor ground = quiet         ? (selected ? c.surface : c.background)
        : chip.tone == Chip::Tone::Wait ? c.orangeWeak
                                        : c.redWeak;
    paintPill(painter, placed.rect, chip.icon ? QString() : chip.text, metrics.chip, ink, ground,
              px(6));
    if (chip.icon) {
        const qreal inset = metrics.chipPadding;
        paintIcon(painter, *chip.icon,
                  QRectF(placed.rect.left() + inset - 1,
                         placed.rect.center().y() - metrics.icon * 0.4, metrics.icon * 0.8,
                         metrics.icon * 0.8),
                  ink);
        painter.drawText(placed.rect.adjusted(inset + metrics.icon, 0, 0, 0),
                         Qt::AlignVCenter | Qt::TextSingleLine, chip.text);
    }
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_metrics(RowMetrics::current())
{ }

void RowDelegate::remeasure()
{
    m_metrics = RowMetrics::current();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = static_cast<const ConversationListModel *>(index.model());
    return { 0,
             int(model->content(index.row()).header ? m_metrics.headerHeight : m_metrics.height) };
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const auto *model = static_cast<const ConversationListModel *>(index.model());
    const RowContent &content = model->content(index.row());
    const Colours &c = colours();
    const QRectF row = option.rect;
    painter->save();
    if (content.header) {
        painter->fillRect(row, c.background);
        painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), c.line);
        const RowLayout layout = layoutRow(content, row, m_metrics);
        painter->setFont(m_metrics.small);
        painter->setPen(c.muted);
        painter->drawText(layout.name, Qt::AlignVCenter | Qt::TextSingleLine, layout.nameText);
        painter->restore();
        return;
    }

    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(row, selected ? c.selected : hovered ? c.hover : c.surface);
    painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), c.line);
    if (selected)
        painter->fillRect(QRectF(row.left(), row.top(), px(3), row.height()), c.accent);

    const RowLayout layout = layoutRow(content, row, m_metrics);
    if (!layout.avatar.isEmpty())
        paintAvatar(*painter, layout.avatar, content.avatar, c.accent,
                    selected && !c.dark ? c.surface : c.accentWeak);
    painter->setFont(content.unread ? m_metrics.nameUnread : m_metrics.name);
    painter->setPen(c.text);
    painter->drawText(layout.name, Qt::AlignVCenter | Qt::TextSingleLine, layout.nameText);
    painter->setFont(m_metrics.small);
    painter->setPen(c.muted);
    painter->drawText(layout.time, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                      content.time);
    const QColor ink = content.unread ? c.text : c.muted;
    if (!layout.photo.isEmpty())
        paintIcon(*painter, Icon::Camera, layout.photo, ink);
    if (!layout.prefix.isEmpty()) {
        painter->setPen(content.draft ? c.red : ink);
        painter->drawText(layout.prefix, Qt::AlignVCenter | Qt::TextSingleLine, content.prefix);
    }
    painter->setPen(ink);
    paintLine(*painter, layout.preview, layout.previewText);
    for (const RowLayout::PlacedChip &chip : layout.chips)
        paintChip(*painter, chip, m_metrics, selected);
    // Drawn when the keyboard is here; the open row is marked in any case.
    if (option.state & QStyle::State_HasFocus && option.widget && showsFocus(*option.widget))
        paintFocusRing(*painter, row.adjusted(1, 1, -1, -2), 4, c.accent);
    painter->restore();
}

} // namespace ivm

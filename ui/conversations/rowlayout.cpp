#include "ui/conversations/rowlayout.h"

#include "ui/look/density.h"
#include "ui/look/paint.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ivm {

RowMetrics RowMetrics::current()
{
    using namespace look;
    RowMetrics m;
    m.name = font(Text::Body, QFont::Medium); // unread ones stand out at a glance
    m.nameUnread = font(Text::Body, QFont::Bold);
    m.small = font(Text::Small);
    m.chip = font(Text::Tiny, QFont::DemiBold);
    const bool compact = isCompact();
    m.height = px(compact ? 54 : Metrics::RowHeight);
    m.headerHeight = px(compact ? 28 : 33);
    m.padding = px(Metrics::RowPadding);
    m.gap = px(Metrics::Gap);
    m.avatar = px(compact ? 32 : Metrics::Avatar);
    m.chipPadding = px(7);
    m.chipHeight = px(20);
    m.icon = px(14);
    return m;
}

RowLayout layoutRow(const RowContent &content, const QRectF &row, const RowMetrics &metrics)
{
    RowLayout layout;
    const QRectF inner = row.adjusted(metrics.padding, 0, -metrics.padding, 0);
    if (content.header) {
        layout.name = inner;
        layout.nameText = content.name;
        return layout;
    }
    // In a very narrow list the face gives way to the words.
    const bool face = inner.width() >= metrics.avatar * 4;
    qreal left = inner.left();
    if (face) {
        layout.avatar = QRectF(left, inner.top() + (row.height() - metrics.avatar) / 2,
                               metrics.avatar, metrics.avatar);
        left = layout.avatar.right() + metrics.gap;
    }
    const qreal right = inner.right();
    const qreal width = std::max(0., right - left);

    const QFontMetricsF nameMetrics(content.unread ? metrics.nameUnread : metrics.name);
    const QFontMetricsF smallMetrics(metrics.small);
    const qreal nameHeight = nameMetrics.height();
    const qreal lower = std::max(smallMetrics.height(), metrics.chipHeight);
    const qreal between = metrics.gap / 4;
    const qreal top = row.top() + (row.height() - nameHeight - between - lower) / 2;

    const qreal timeWidth
        = std::min(std::ceil(smallMetrics.horizontalAdvance(content.time)), width);
    layout.time = QRectF(right - timeWidth, top, timeWidth, nameHeight);
    const qreal nameWidth
        = std::max(0., width - timeWidth - (timeWidth > 0 ? metrics.gap * 2 / 3 : 0));
    layout.name = QRectF(left, top, nameWidth, nameHeight);
    layout.nameText = look::oneLine(content.name, nameMetrics, nameWidth);

    const qreal y = top + nameHeight + between;
    qreal end = right;
    const qreal least = width / 3;
    for (auto chip = content.chips.rbegin(); chip != content.chips.rend(); ++chip) {
        qreal chipWidth = look::pillWidth(chip->text, metrics.chip, metrics.chipPadding);
        if (chip->icon)
            chipWidth += metrics.icon;
        if (end - chipWidth - left < least && !layout.chips.isEmpty())
            break;
        chipWidth = std::min(chipWidth, width);
        layout.chips.prepend({ QRectF(end - chipWidth, y + (lower - metrics.chipHeight) / 2,
                                      chipWidth, metrics.chipHeight),
                               *chip });
        end -= chipWidth + metrics.gap / 2;
    }

    qreal x = left;
    if (content.photo && end - x > metrics.icon * 2) {
        layout.photo = QRectF(x, y + (lower - metrics.icon) / 2, metrics.icon, metrics.icon);
        x = layout.photo.right() + metrics.gap / 3;
    }
    if (!content.prefix.isEmpty()) {
        const qreal wanted = std::ceil(smallMetrics.horizontalAdvance(content.prefix + u' '));
        if (x + wanted <= end) {
            layout.prefix = QRectF(x, y, wanted, lower);
            x += wanted;
        }
    }
    const qreal room = std::max(0., end - x);
    layout.preview = QRectF(x, y, room, lower);
    layout.previewText = look::oneLine(content.preview, smallMetrics, room);
    return layout;
}

} // namespace ivm

#include "ui/mainwindow/windowplace.h"

#include <algorithm>

namespace ivm {

namespace {

/// So much of the title bar is enough to take hold of it.
constexpr int Handle = 120;

qint64 area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// The title bar, or the window's own first lines where there is none.
QRect titleBar(const QRect &whole, const QMargins &frame)
{
    return { whole.left(), whole.top(), whole.width(), std::max(frame.top(), 8) };
}

} // namespace

QRect windowPlace(const QRect &saved, const QMargins &frame, const QList<QRect> &rooms)
{
    if (rooms.isEmpty() || saved.isEmpty())
        return saved;
    const QRect whole = saved.marginsAdded(frame);
    const auto room
        = std::max_element(rooms.begin(), rooms.end(), [&](const QRect &a, const QRect &b) {
              return area(a & whole) < area(b & whole);
          });
    const bool fits = whole.width() <= room->width() && whole.height() <= room->height();
    const QRect title = titleBar(whole, frame);
    const bool inReach = std::any_of(rooms.begin(), rooms.end(), [&](const QRect &each) {
        const QRect seen = title & each;
        return seen.height() * 2 >= title.height()
            && seen.width() >= std::min(Handle, title.width());
    });
    if (fits && inReach)
        return saved;
    QRect placed = whole;
    placed.setSize(whole.size().boundedTo(room->size()));
    placed.moveLeft(std::clamp(placed.left(), room->left(), room->right() + 1 - placed.width()));
    placed.moveTop(std::clamp(placed.top(), room->top(), room->bottom() + 1 - placed.height()));
    return placed.marginsRemoved(frame);
}

} // namespace ivm

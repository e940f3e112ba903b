#pragma once

#include <QList>
#include <QMargins>
#include <QRect>

namespace ivm {

/// Where a window goes whose last place was `saved`, without its frame, on the screens that are
/// there now: `rooms`, each without taskbars, the main one first. As it was when it is no larger
/// than its screen and its title bar is within reach, even if it hangs over an edge; else moved,
/// and made smaller where it must be, onto the screen it overlaps most, or onto the main one when
/// its own is gone. `frame` is the title bar and border around it. Pure.
QRect windowPlace(const QRect &saved, const QMargins &frame, const QList<QRect> &rooms);

} // namespace ivm

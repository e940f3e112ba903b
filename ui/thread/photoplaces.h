#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <utility>

namespace ivm {

// Where a picture stands in the viewer. Pure.

/// As large as the room allows, but not blown up into blocks: at most twice its own size.
/// `pixelsMost` is the longer edge of the original in the screen's units; `quarters` how often it
/// is turned by a right angle. Empty for an empty picture or room.
QRectF fittedPicture(const QRectF &room, QSizeF picture, qreal pixelsMost, int quarters);

/// The two halves of a room, with a gap; one above the other where it is higher than wide.
std::pair<QRectF, QRectF> halves(const QRectF &room, qreal gap);

} // namespace ivm

#include "ui/thread/photoplaces.h"

#include <algorithm>

namespace ivm {

QRectF fittedPicture(const QRectF &room, QSizeF picture, qreal pixelsMost, int quarters)
{
    if (picture.isEmpty() || room.isEmpty())
        return {};
    if (quarters % 2 != 0)
        picture.transpose();
    picture.scale(room.size(), Qt::KeepAspectRatio);
    const qreal longest = std::max(picture.width(), picture.height());
    if (longest > 2 * pixelsMost)
        picture *= 2 * pixelsMost / longest;
    return { room.center() - QPointF(picture.width() / 2, picture.height() / 2), picture };
}

std::pair<QRectF, QRectF> halves(const QRectF &room, qreal gap)
{
    if (room.height() > room.width()) {
        const qreal height = (room.height() - gap) / 2;
        return { { room.left(), room.top(), room.width(), height },
                 { room.left(), room.bottom() - height, room.width(), height } };
    }
    const qreal width = (room.width() - gap) / 2;
    return { { room.left(), room.top(), width, room.height() },
             { room.right() - width, room.top(), width, room.height() } };
}

} // namespace ivm

#include "ui/optincard/qrcode.h"

#include <QPainter>
#include <qrencode.h>

#include <memory>

namespace ivm {

std::optional<QrCode> qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!made)
        return {};
    QrCode code;
    code.side = made->width;
    code.squares.resize(qsizetype(code.side) * code.side);
    for (qsizetype i = 0; i < code.squares.size(); ++i)
        code.squares[i] = char(made->data[i] & 1);
    return code;
}

void paintQrCode(QPainter &painter, const QRectF &place, const QrCode &code)
{
    constexpr int Quiet = 4;
    const qreal square = std::min(place.width(), place.height()) / (code.side + 2 * Quiet);
    const qreal whole = square * (code.side + 2 * Quiet);
    const QPointF corner = place.center() - QPointF(whole / 2, whole / 2);
    painter.fillRect(QRectF(corner, QSizeF(whole, whole)), Qt::white);
    // Runs of a row in one piece: no hairlines between squares on paper.
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (!code.isDark(x, y))
                continue;
            const int begin = x;
            while (x + 1 < code.side && code.isDark(x + 1, y))
                ++x;
            painter.fillRect(QRectF(corner.x() + (begin + Quiet) * square,
                                    corner.y() + (y + Quiet) * square, (x - begin + 1) * square,
                                    square),
                             Qt::black);
        }
    }
}

} // namespace ivm

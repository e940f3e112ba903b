#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QColor;
class QPainter;
class QRectF;

namespace ivm {

/// A QR code as its squares: `side` rows of `side` bytes, 1 is dark. By libqrencode, error
/// correction level M (15 %): a card at a desk gets scratches.
struct QrCode
{
    int side = 0;
    QByteArray squares;

    bool isDark(int x, int y) const { return squares.at(y * side + x) != 0; }
};

/// Absent when the text is too long for a code.
std::optional<QrCode> qrCode(const QString &text);

/// With the quiet zone of four squares around it that ISO/IEC 18004 asks for, within `place`;
/// always dark on light, whatever the theme: that is what cameras look for.
void paintQrCode(QPainter &painter, const QRectF &place, const QrCode &code);

} // namespace ivm

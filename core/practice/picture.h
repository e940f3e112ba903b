#pragma once

#include <QByteArray>

namespace ivm::practice {

/// A drawn animal, 640 by 480, as PNG; the same for the same seed. Made without Gui.
QByteArray picturePng(quint64 seed);
/// One of the JPEG pictures that come with the program; a PNG if there are none.
QByteArray pictureJpeg(quint64 seed);

} // namespace ivm::practice

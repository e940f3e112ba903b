#pragma once

#include <QByteArray>

namespace ivm::practice {

/// A drawn animal, 640 by 480, as PNG; the same for the same seed. Made without Gui.
QByteArray picturePng(quint64 seed);
/// One of the drawn JPEG pictures that come with the program: 1 a dog, 2 stitches, 3 a horse.
QByteArray shippedPicture(int number);

} // namespace ivm::practice

#pragma once

#include "core/result.h"

#include <QByteArray>

namespace ivm {

/// The bytes are a picture in the container of HEIC and AVIF, by what they begin with.
bool isHeif(QByteArrayView bytes);

/// Of a picture from which nothing can be taken out.
inline tl::unexpected<Error> unreadablePicture()
{
    return failure(Error::Kind::Invalid, QStringLiteral("the picture cannot be read"));
}

/// The same picture with what the camera wrote beside it (EXIF, XMP: place, time, owner) blanked in
/// its place; which way up it is stands elsewhere in such a file and stays. Fails with Invalid when
/// it cannot be told where that is: then nothing should leave. Pure.
///
/// ISO/IEC 14496-12 (boxes, iinf, iloc), ISO/IEC 23008-12 (the item types).
Result<QByteArray> heifWithoutCameraData(QByteArray bytes);

} // namespace ivm

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ivm {

/// A kept picture as it may leave the clinic's file: without what the camera wrote beside it
/// (place, time, owner, thumbnails, comments), pixel for pixel the same. Which way up it is stays
/// known, and so do its colours. JPEG, PNG and WebP; other types come back as they are (a GIF has
/// no such place). `sniffedType` is what the bytes were recognised as. Fails with Invalid when the
/// bytes are not what that says: then nothing should leave. Pure.
///
/// JPEG: ISO/IEC 10918-1 annex B; EXIF: CIPA DC-008; PNG: W3C PNG, 11; WebP: RFC 9649.
Result<QByteArray> withoutCameraData(const QByteArray &bytes, const QString &sniffedType);

} // namespace ivm

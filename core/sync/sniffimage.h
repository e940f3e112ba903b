#pragma once

#include <QByteArray>
#include <QString>

namespace ivm {

/// What the first bytes of a file say it is, and how large a picture. Never trusts a name or a
/// declared type; never decodes. SVG and everything else is nothing (DECISIONS 45, 46).
struct SniffedImage
{
    QString type; ///< image/jpeg, image/png, image/gif, image/webp; empty for anything else.
    int width = 0; ///< Pixels; 0 when the header does not say.
    int height = 0;
    bool operator==(const SniffedImage &) const = default;
};

SniffedImage sniffImage(QByteArrayView bytes);

/// "jpg", "png", "gif", "webp", "bin": what a kept file's name ends in.
QString fileEnding(const SniffedImage &image);

} // namespace ivm

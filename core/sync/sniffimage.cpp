#include "core/sync/sniffimage.h"

namespace ivm {

namespace {

int at(QByteArrayView bytes, qsizetype i)
{
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}
int big16(QByteArrayView bytes, qsizetype i)
{
    return at(bytes, i) << 8 | at(bytes, i + 1);
}
int little16(QByteArrayView bytes, qsizetype i)
{
    return at(bytes, i) | at(bytes, i + 1) << 8;
}
int little24(QByteArrayView bytes, qsizetype i)
{
    return little16(bytes, i) | at(bytes, i + 2) << 16;
}
/// Sizes of four bytes with the top bit set are nobody's picture.
int big31(QByteArrayView bytes, qsizetype i)
{
    return at(bytes, i) > 0x7f ? 0 : big16(bytes, i) << 16 | big16(bytes, i + 2);
}

/// A JPEG says its size in the first frame header, after any number of other segments.
void readJpeg(QByteArrayView bytes, SniffedImage &image)
{
    qsizetype i = 2;
    while (i + 9 < bytes.size()) {
        if (at(bytes, i) != 0xff)
            return;
        const int marker = at(bytes, i + 1);
        if (marker == 0xff) { // padding
            ++i;
            continue;
        }
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8
            && marker != 0xcc;
        if (frame) {
            image.height = big16(bytes, i + 5);
            image.width = big16(bytes, i + 7);
            return;
        }
        const bool alone = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        i += 2 + (alone ? 0 : std::max(2, big16(bytes, i + 2)));
    }
}

void readWebp(QByteArrayView bytes, SniffedImage &image)
{
    const QByteArrayView chunk = bytes.size() >= 16 ? bytes.sliced(12, 4) : QByteArrayView();
    if (chunk == "VP8X" && bytes.size() >= 30) {
        image.width = little24(bytes, 24) + 1;
        image.height = little24(bytes, 27) + 1;
    } else if (chunk == "VP8L" && bytes.size() >= 25) {
        image.width = (little16(bytes, 21) & 0x3fff) + 1;
        image.height = ((little24(bytes, 22) >> 6) & 0x3fff) + 1;
    } else if (chunk == "VP8 " && bytes.size() >= 30) {
        image.width = little16(bytes, 26) & 0x3fff;
        image.height = little16(bytes, 28) & 0x3fff;
    }
}

} // namespace

SniffedImage sniffImage(QByteArrayView bytes)
{
    SniffedImage image;
    if (bytes.startsWith("\xff\xd8\xff")) {
        image.type = QStringLiteral("image/jpeg");
        readJpeg(bytes, image);
    } else if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        image.type = QStringLiteral("image/png");
        if (bytes.size() >= 24 && bytes.sliced(12, 4) == "IHDR") {
            image.width = big31(bytes, 16);
            image.height = big31(bytes, 20);
        }
    } else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        image.type = QStringLiteral("image/gif");
        image.width = little16(bytes, 6);
        image.height = little16(bytes, 8);
    } else if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP") {
        image.type = QStringLiteral("image/webp");
        readWebp(bytes, image);
    }
    return image;
}

QString fileEnding(const SniffedImage &image)
{
    if (image.type == QLatin1String("image/jpeg"))
        return QStringLiteral("jpg");
    const auto slash = image.type.indexOf(u'/');
    return slash < 0 ? QStringLiteral("bin") : image.type.sliced(slash + 1);
}

} // namespace ivm

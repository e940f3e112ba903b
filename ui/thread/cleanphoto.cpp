#include "ui/thread/cleanphoto.h"

#include "ui/thread/cleanheic.h"

#include <QtEndian>

#include <array>

namespace ivm {

namespace {

template <typename T>
T big(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<T>(bytes.constData() + at);
}

// ---- JPEG ------------------------------------------------------------------------------------

/// Which way up, 1 to 8, out of an EXIF segment; 1 when it says nothing sensible.
int orientationIn(const QByteArray &exif)
{
    constexpr qsizetype Tiff = 6; // after "Exif\0\0"
    if (exif.size() < Tiff + 8)
        return 1;
    const bool little = exif.mid(Tiff, 2) == "II";
    const auto word = [&](qsizetype at) {
        const char *from = exif.constData() + at;
        return little ? qFromLittleEndian<quint16>(from) : qFromBigEndian<quint16>(from);
    };
    const char *offset = exif.constData() + Tiff + 4;
    const qsizetype directory = Tiff
        + qsizetype(little ? qFromLittleEndian<quint32>(offset) : qFromBigEndian<quint32>(offset));
    if (directory + 2 > exif.size())
        return 1;
    const int entries = word(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (entry + 12 > exif.size())
            return 1;
        if (word(entry) == 0x0112) {
            const int value = word(entry + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

/// An EXIF segment that says which way up and nothing else.
QByteArray uprightSegment(int orientation)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += char(orientation);
    tiff += QByteArray(6, '\0'); // the value's other half, and no further directory
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray segment("\xff\xe1", 2);
    const auto length = quint16(content.size() + 2);
    segment += char(length >> 8);
    segment += char(length & 0xff);
    return segment + content;
}

Result<QByteArray> cleanJpeg(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xd8"))
        return unreadablePicture();
    QByteArray head("\xff\xd8", 2);
    QByteArray rest;
    int orientation = 1;
    bool scanned = false;
    qsizetype at = 2;
    while (at + 2 <= bytes.size()) {
        if (quint8(bytes.at(at)) != 0xff)
            return unreadablePicture();
        const quint8 marker = quint8(bytes.at(at + 1));
        if (marker == 0xff) { // filling
            ++at;
            continue;
        }
        if (marker == 0xd9) // the end; what cameras hang on behind it is left out
            break;
        if (at + 4 > bytes.size())
            break;
        const qsizetype length = 2 + qsizetype(big<quint16>(bytes, at + 2));
        if (length < 4 || at + length > bytes.size())
            return unreadablePicture();
        const QByteArray segment = bytes.mid(at, length);
        const QByteArray content = segment.mid(4);
        at += length;
        const bool application = marker >= 0xe0 && marker <= 0xef;
        const bool needed = (marker == 0xe0 && content.startsWith(QByteArray("JFIF\0", 5)))
            || (marker == 0xe2 && content.startsWith(QByteArray("ICC_PROFILE\0", 12)))
            || (marker == 0xee && content.startsWith("Adobe"));
        if (marker == 0xe1 && content.startsWith(QByteArray("Exif\0\0", 6)))
            orientation = orientationIn(content);
        if ((application && !needed) || marker == 0xfe) // 0xfe: a comment
            continue;
        rest += segment;
        if (marker != 0xda)
            continue;
        // The scan: up to the next marker that is no part of it.
        scanned = true;
        const qsizetype from = at;
        while (at + 2 <= bytes.size()) {
            const quint8 next = quint8(bytes.at(at + 1));
            const bool inside = next == 0 || (next >= 0xd0 && next <= 0xd7) || next == 0xff;
            if (quint8(bytes.at(at)) == 0xff && !inside)
                break;
            ++at;
        }
        if (at + 2 > bytes.size()) // cut off: as much as there is
            at = bytes.size();
        rest += bytes.mid(from, at - from);
    }
    if (!scanned)
        return unreadablePicture();
    if (orientation != 1)
        head += uprightSegment(orientation);
    return head + rest + QByteArray("\xff\xd9", 2);
}

// ---- PNG -------------------------------------------------------------------------------------

Result<QByteArray> cleanPng(const QByteArray &bytes)
{
    const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    if (!bytes.startsWith(signature))
        return unreadablePicture();
    static const QByteArrayList needed{ "IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                        "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
                                        "bKGD", "pHYs", "acTL", "fcTL", "fdAT" };
    QByteArray clean = signature;
    qsizetype at = signature.size();
    while (at + 12 <= bytes.size()) {
        const qsizetype length = 12 + qsizetype(big<quint32>(bytes, at));
        if (at + length > bytes.size())
            break; // cut off
        const QByteArray name = bytes.mid(at + 4, 4);
        if (needed.contains(name))
            clean += bytes.mid(at, length);
        at += length;
        if (name == "IEND")
            return clean;
    }
    return clean.contains("IDAT") ? Result<QByteArray>(clean) : unreadablePicture();
}

// ---- WebP ------------------------------------------------------------------------------------

Result<QByteArray> cleanWebp(const QByteArray &bytes)
{
    if (bytes.size() < 12 || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WEBP")
        return unreadablePicture();
    static const QByteArrayList needed{ "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" };
    QByteArray chunks;
    qsizetype at = 12;
    while (at + 8 <= bytes.size()) {
        const auto size = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at + 4));
        const qsizetype length = 8 + size + (size & 1);
        const QByteArray name = bytes.mid(at, 4);
        QByteArray chunk = bytes.mid(at, length); // the last one may lack its filling
        if (chunk.size() < 8 + size)
            break;
        if (name == "VP8X" && size >= 1)
            chunk[8] = char(quint8(chunk.at(8)) & ~0x0c); // it has neither EXIF nor XMP any more
        if (needed.contains(name))
            chunks += chunk;
        at += length;
    }
    if (chunks.isEmpty())
        return unreadablePicture();
    std::array<char, 4> size{};
    qToLittleEndian(quint32(chunks.size() + 4), size.data());
    return "RIFF" + QByteArray(size.data(), 4) + "WEBP" + chunks;
}

} // namespace

Result<QByteArray> withoutCameraData(const QByteArray &bytes, const QString &sniffedType)
{
    if (sniffedType == u"image/jpeg")
        return cleanJpeg(bytes);
    if (sniffedType == u"image/png")
        return cleanPng(bytes);
    if (sniffedType == u"image/webp")
        return cleanWebp(bytes);
    return bytes;
}

} // namespace ivm

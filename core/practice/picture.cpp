#include "core/practice/picture.h"

#include "core/compiledin.h"
#include "core/practice/random.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace ivm::practice {

namespace {

constexpr int Width = 640;
constexpr int Height = 480;

struct Colour
{
    quint8 red, green, blue;
};

/// A canvas that knows ellipses: enough for a face with ears.
class Canvas
{
public:
    Canvas(Colour above, Colour below)
        : m_pixels(size_t(Width * Height))
    {
        const auto blend = [](int a, int b, int y) { return quint8(a + (b - a) * y / Height); };
        for (int y = 0; y < Height; ++y) {
            for (int x = 0; x < Width; ++x) {
                at(x, y) = { blend(above.red, below.red, y), blend(above.green, below.green, y),
                             blend(above.blue, below.blue, y) };
            }
        }
    }

    void ellipse(int cx, int cy, int rx, int ry, Colour colour)
    {
        for (int y = std::max(0, cy - ry); y < std::min(Height, cy + ry); ++y) {
            for (int x = std::max(0, cx - rx); x < std::min(Width, cx + rx); ++x) {
                const qint64 dx = qint64(x - cx) * ry;
                const qint64 dy = qint64(y - cy) * rx;
                if (dx * dx + dy * dy <= qint64(rx) * rx * ry * ry)
                    at(x, y) = colour;
            }
        }
    }

    /// Rows for a PNG: a filter byte (none), then RGB.
    QByteArray scanlines() const
    {
        QByteArray bytes;
        bytes.reserve(Height * (1 + 3 * Width));
        for (int y = 0; y < Height; ++y) {
            bytes += '\0';
            for (int x = 0; x < Width; ++x) {
                const Colour &c = m_pixels[size_t(y * Width + x)];
                bytes += char(c.red);
                bytes += char(c.green);
                bytes += char(c.blue);
            }
        }
        return bytes;
    }

private:
    Colour &at(int x, int y) { return m_pixels[size_t(y * Width + x)]; }
    std::vector<Colour> m_pixels;
};

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320U ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    const QByteArray typed = type + data;
    return bigEndian(quint32(data.size())) + typed + bigEndian(crc32(typed));
}

} // namespace

QByteArray picturePng(quint64 seed)
{
    Random random(seed);
    constexpr std::array<Colour, 5> furs{
        Colour{ 196, 148, 92 }, { 92, 84, 80 }, { 226, 214, 196 }, { 150, 92, 56 }, { 212, 168, 84 }
    };
    constexpr std::array<Colour, 4> skies{
        Colour{ 168, 206, 230 }, { 214, 222, 196 }, { 232, 214, 200 }, { 196, 196, 220 }
    };
    const Colour fur = furs[random.below(furs.size())];
    const Colour dark{ quint8(fur.red * 2 / 3), quint8(fur.green * 2 / 3),
                       quint8(fur.blue * 2 / 3) };
    const Colour light{ quint8((fur.red + 255) / 2), quint8((fur.green + 255) / 2),
                        quint8((fur.blue + 255) / 2) };
    const int x = int(random.between(250, 390));
    const int y = int(random.between(220, 280));
    const bool floppy = random.chance(0.5);
    Canvas canvas(skies[random.below(skies.size())], { 120, 156, 96 });
    canvas.ellipse(x, y + 220, 170, 130, dark); // body
    for (const int side : { -1, 1 }) {
        if (floppy)
            canvas.ellipse(x + side * 130, y + 10, 38, 110, dark);
        else
            canvas.ellipse(x + side * 85, y - 105, 42, 70, dark);
    }
    canvas.ellipse(x, y, 130, 125, fur);
    canvas.ellipse(x, y + 50, 70, 55, light);
    for (const int side : { -1, 1 }) {
        canvas.ellipse(x + side * 50, y - 25, 19, 22, { 250, 250, 246 });
        canvas.ellipse(x + side * 48, y - 22, 11, 14, { 36, 28, 24 });
        canvas.ellipse(x + side * 48 - 4, y - 28, 4, 4, { 255, 255, 255 });
    }
    canvas.ellipse(x, y + 28, 22, 15, { 44, 34, 34 });
    canvas.ellipse(x, y + 66, 3, 22, { 90, 60, 56 });

    QByteArray header = bigEndian(Width) + bigEndian(Height);
    header += QByteArray("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, nothing interlaced
    // qCompress puts four bytes of length before the zlib stream.
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header)
        + chunk("IDAT", qCompress(canvas.scanlines(), 6).sliced(4)) + chunk("IEND", {});
}

QByteArray shippedPicture(int number)
{
    return compiledIn(QStringLiteral("practice/photo%1.jpg").arg(std::clamp(number, 1, 3)));
}

} // namespace ivm::practice

// Pictures that clients send, or whoever pretends to be one: cut, bent, lying about their size, and
// other things that pass for a picture (RELIABILITY S3, G6). The sanitizers run it, too.

#include "core/sync/sniffimage.h"
#include "tests/fuzz/mutator.h"
#include "tests/support/catch.h"
#include "tests/support/goal.h"
#include "ui/thread/cleanheic.h"
#include "ui/thread/cleanphoto.h"
#include "ui/thread/photos.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

using namespace ivm;
using namespace ivm::test;

namespace {

constexpr const char *Types[] = { "image/jpeg", "image/png", "image/gif", "image/webp" };

QByteArray picture(const char *format, QSize size, bool alpha = false)
{
    QImage image(size, alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.fill(alpha ? Qt::transparent : Qt::white);
    QPainter(&image).fillRect(size.width() / 4, 3, size.width() / 2, 9, Qt::darkRed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 80));
    return bytes;
}

/// What the readers of bytes are tried on, and pictures that are whole.
QList<QByteArray> corpus()
{
    QList<QByteArray> all;
    const QDir kept(QStringLiteral(IVM_FUZZ_CORPUS "/media"));
    for (const QString &name : kept.entryList(QDir::Files, QDir::Name)) {
        QFile file(kept.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all.append(file.readAll());
    }
    for (const char *format : { "jpeg", "png", "webp" }) {
        all.append(picture(format, { 48, 32 }));
        all.append(picture(format, { 3, 200 }, true));
    }
    return all;
}

double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Everything that the desk does to a picture that came.
class Viewing
{
public:
    Viewing() { m_folder.setAutoRemove(true); }

    /// Null unless it is shown.
    QImage shows(const QByteArray &bytes, const QString &type)
    {
        QElapsedTimer time;
        time.start();
        QFile file(m_folder.filePath(QStringLiteral("it")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto image = decodePhoto(file.fileName(), type, { 400, 300 });
        (void)withoutCameraData(bytes, type);
        (void)heifWithoutCameraData(bytes);
        slowest = std::max(slowest, time.elapsed());
        return image.value_or(QImage());
    }
    qint64 slowest = 0; ///< ms

private:
    QTemporaryDir m_folder;
};

QByteArray bigEndian(quint32 value, int bytes)
{
    QByteArray made;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        made += char(value >> shift);
    return made;
}

QByteArray with(QByteArray bytes, qsizetype at, const QByteArray &other)
{
    return bytes.replace(at, other.size(), other);
}

/// A few bytes that say they are a hundred million pixels or more.
QList<QByteArray> bombs()
{
    const QByteArray jpeg = picture("jpeg", { 48, 32 });
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    REQUIRE(frame > 0);
    return {
        with(picture("png", { 48, 32 }), 16, bigEndian(60'000, 4) + bigEndian(60'000, 4)),
        with(picture("png", { 48, 32 }), 16, bigEndian(0x7fff'ffff, 4) + bigEndian(1, 4)),
        with(jpeg, frame + 5, bigEndian(0xffff, 2) + bigEndian(0xffff, 2)),
        QByteArray(
            "GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0;",
            36),
        QByteArray("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff", 30),
    };
}

} // namespace

TEST_CASE("a thousand pictures that are none, or lie, do no harm", "[photos][G6]")
{
    const Goal goal("G6");
    const quint64 seed = 20'261'127;
    std::mt19937_64 chance(seed);
    const int times = qEnvironmentVariableIsSet("IVM_TEST_FULL") ? 5'000 : 1'000;
    const QList<QByteArray> whole = corpus();
    Viewing viewing;
    const double before = residentMiB();
    int shown = 0, sniffed = 0;
    for (int i = 0; i < times; ++i) {
        const QByteArray bytes = fuzz::mutated(whole, chance);
        INFO("picture " << i << " of seed " << seed);
        const QString type = sniffImage(bytes).type;
        sniffed += type.isEmpty() ? 0 : 1;
        // As what it says it is, or, where it says nothing, as whatever it may be taken for.
        const QImage image = viewing.shows(
            bytes, type.isEmpty() ? QLatin1StringView(Types[i % 4]).toString() : type);
        shown += image.isNull() ? 0 : 1;
        CHECK(qint64(image.width()) * image.height() <= 16'000'000);
    }
    int opened = 0;
    const QList<QByteArray> all = bombs();
    for (const QByteArray &bomb : all) {
        const SniffedImage image = sniffImage(bomb);
        CHECK_FALSE(image.type.isEmpty());
        opened += viewing.shows(bomb, image.type).isNull() ? 0 : 1;
    }
    CHECK(opened == 0);
    CHECK(sniffed > times / 4);
    CHECK(shown > 10);
    CHECK(shown < times);
    const double grown = residentMiB() - before;
#ifndef __SANITIZE_ADDRESS__
    CHECK(grown < 256);
    CHECK(viewing.slowest < 1'000);
#endif
    goal.measured(QStringLiteral("%1 pictures and %2 bombs: %3 shown, slowest %4 ms, %5 MiB more")
                      .arg(times)
                      .arg(all.size())
                      .arg(shown)
                      .arg(viewing.slowest)
                      .arg(int(grown)),
                  opened == 0, seed);
}

TEST_CASE("SVG is never drawn, whatever it is said to be", "[photos][G6]")
{
    const QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
                           "<image href='file:///etc/passwd' width='40' height='40'/></svg>";
    Viewing viewing;
    for (const QByteArray &bytes :
         { svg, "<?xml version='1.0'?>" + svg, "\xef\xbb\xbf" + svg, "GIF89a" + svg,
           QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11) + svg, "\n\n  " + svg }) {
        for (const char *type : { "image/jpeg", "image/png", "image/gif", "image/webp",
                                  "image/svg+xml", "image/svg", "svg", "" })
            CHECK(viewing.shows(bytes, QLatin1StringView(type).toString()).isNull());
    }
}

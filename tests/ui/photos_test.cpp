#include "tests/support/catch.h"
#include "tests/ui/threaddesk.h"
#include "ui/thread/cleanphoto.h"
#include "ui/thread/mediadrag.h"
#include "ui/thread/mediasave.h"
#include "ui/thread/photoplaces.h"
#include "ui/thread/photos.h"
#include "ui/thread/photoviewer.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QUrl>

using namespace ivm;
using namespace ivm::test;

namespace {

QImage drawing()
{
    QImage image(48, 32, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, 24, 16, Qt::red);
    painter.fillRect(24, 16, 24, 16, Qt::blue);
    return image;
}

QByteArray written(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format, 90));
    return bytes;
}

QByteArray segment(int marker, const QByteArray &content)
{
    QByteArray made("\xff", 1);
    made += char(marker);
    made += char((content.size() + 2) >> 8);
    made += char((content.size() + 2) & 0xff);
    return made + content;
}

/// As a phone writes it: an owner, a place, which way up, and XMP beside it.
QByteArray phoneJpeg(int orientation, const QImage &image = drawing())
{
    QByteArray tiff("II\x2a\0\x08\0\0\0", 8);
    tiff += QByteArray("\x02\0", 2); // two entries
    tiff += QByteArray("\x12\x01\x03\0\x01\0\0\0", 8) + char(orientation) + QByteArray(3, '\0');
    tiff += QByteArray("\x25\x88\x04\0\x01\0\0\0\x26\0\0\0", 12); // GPS at 38
    tiff += QByteArray(4, '\0');
    tiff += QByteArray("GPSLatitude 40.1020 N GPSLongitude 88.2272 W Pat's phone");
    const QByteArray jpeg = written(image, "JPG");
    return jpeg.left(2) + segment(0xe1, QByteArray("Exif\0\0", 6) + tiff)
        + segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>40.1020</x:xmpmeta>")
        + segment(0xed, "Photoshop 3.0 by Pat") + segment(0xfe, "a comment of Pat's") + jpeg.mid(2)
        + "a film of Pat's hung on behind";
}

QImage read(const QByteArray &bytes, bool upright = true)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(upright);
    return reader.read();
}

const QString Jpeg = QStringLiteral("image/jpeg");
const QString Png = QStringLiteral("image/png");

QByteArray clean(const QByteArray &bytes, const QString &type = Jpeg)
{
    const auto made = withoutCameraData(bytes, type);
    REQUIRE(made);
    return *made;
}

SavedFrom karens()
{
    return { QStringLiteral("Karen Müller"),
             QDateTime(QDate(2026, 11, 19), QTime(14, 32), QTimeZone("America/Chicago")) };
}

/// Two pictures of one client, a day apart.
struct PictureDesk : ThreadDesk
{
    QTemporaryDir media;

    PictureDesk()
    {
        for (const char *name : { "one", "two" }) {
            folder.receives(QStringLiteral("Look: %1").arg(QLatin1String(name))).withPictures(1);
            folder.clock.advance(std::chrono::hours(24));
            QFile file(media.filePath(QLatin1String(name) + QStringLiteral(".jpg")));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(phoneJpeg(1));
        }
        optedIn();
        sql("UPDATE media SET state = 1, content_type = 'image/jpeg', sniffed_type = 'image/jpeg', "
            "file = 'two.jpg', bytes = 1000, width = 48, height = 32");
        sql("UPDATE media SET file = 'one.jpg' WHERE id = (SELECT min(id) FROM media)");
        pane = std::make_unique<ThreadPane>(folder.readers(), commands, asker, folder.clock);
        pane->setMediaFolder(media.path());
        pane->resize(900, 700);
        pane->show();
        pane->activateWindow();
        pane->showConversation(id());
        QCoreApplication::processEvents();
    }
    PhotoViewer *viewer()
    {
        auto *view = part<QWidget>("threadView");
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Return);
        auto *found = pane->window()->findChild<PhotoViewer *>(QStringLiteral("photoViewer"));
        REQUIRE(found);
        return found;
    }
};

} // namespace

TEST_CASE("a picture leaves without where, when and by whom it was taken", "[photos]")
{
    const QByteArray phone = phoneJpeg(1);
    REQUIRE(phone.contains("GPSLatitude"));
    const QByteArray bytes = clean(phone);
    for (const char *told : { "GPS", "Exif", "Pat", "xmp", "40.1020", "Photoshop", "film" }) {
        INFO(told);
        CHECK_FALSE(bytes.contains(told));
    }
    CHECK(read(bytes) == read(written(drawing(), "JPG"))); // pixel for pixel
}

TEST_CASE("which way up a picture is stays known", "[photos]")
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO(orientation);
        const QByteArray bytes = clean(phoneJpeg(orientation));
        CHECK_FALSE(bytes.contains("GPS"));
        CHECK(read(bytes) == read(phoneJpeg(orientation)));
        CHECK(read(bytes).width() == (orientation > 4 ? 32 : 48));
    }
}

TEST_CASE("progressive pictures and those with restarts stay whole", "[photos]")
{
    QImage large(200, 150, QImage::Format_RGB32);
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 200; ++x)
            large.setPixel(x, y, qRgb(x, y, (x * y) & 0xff));
    }
    QByteArray progressive;
    QBuffer buffer(&progressive);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpg");
    writer.setProgressiveScanWrite(true);
    REQUIRE(writer.write(large));
    CHECK(read(clean(progressive)) == read(progressive));
    CHECK(clean(progressive).count("\xff\xda") == progressive.count("\xff\xda"));
}

TEST_CASE("a cut-off picture keeps what it has, and what is no picture does not leave", "[photos]")
{
    const QByteArray whole = phoneJpeg(1);
    const QByteArray cut = whole.left(whole.size() - 60);
    CHECK(withoutCameraData(cut, Jpeg).has_value());
    for (const QByteArray &no : { QByteArray(), QByteArray("no picture"), whole.left(40),
                                  QByteArray("\xff\xd8\xff\xe1\xff\xff", 6) })
        CHECK_FALSE(withoutCameraData(no, Jpeg).has_value());
    CHECK_FALSE(withoutCameraData("GIF89a", Png).has_value());
    CHECK_FALSE(withoutCameraData("RIFF", QStringLiteral("image/webp")).has_value());
    // Whatever bytes come: never past their end.
    for (qsizetype length = 0; length < whole.size(); length += 3) {
        for (const char *type : { "image/jpeg", "image/png", "image/webp" })
            (void)withoutCameraData(whole.left(length), QLatin1String(type)).has_value();
    }
}

TEST_CASE("PNG and WebP lose their words too", "[photos]")
{
    QImage image = drawing();
    image.setText(QStringLiteral("Author"), QStringLiteral("Pat of 40.1020"));
    const QByteArray png = written(image, "PNG");
    REQUIRE(png.contains("Author"));
    const QByteArray bytes = clean(png, Png);
    CHECK_FALSE(bytes.contains("Author"));
    CHECK(read(bytes).convertToFormat(QImage::Format_RGB32) == drawing());

    const auto chunk = [](const char *name, const QByteArray &content) {
        QByteArray made(name, 4);
        made += char(content.size());
        return made + QByteArray(3, '\0') + content
            + (content.size() % 2 ? QByteArray(1, '\0') : "");
    };
    const QByteArray chunks = chunk("VP8X", QByteArray("\x0c\0\0\0\0\0\0\0\0\0", 10))
        + chunk("VP8L", "pixels") + chunk("EXIF", "GPS of Pat") + chunk("XMP ", "Pat");
    QByteArray size(4, '\0');
    size[0] = char(chunks.size() + 4);
    const QByteArray web = clean("RIFF" + size + "WEBP" + chunks, QStringLiteral("image/webp"));
    CHECK_FALSE(web.contains("Pat"));
    CHECK(web.contains("pixels"));
    CHECK(web.at(20) == 0); // it says of itself that it holds neither
    CHECK(int(web.at(4)) == web.size() - 8);
}

TEST_CASE("a saved file is named by client, day and time", "[photos]")
{
    MediaItem item;
    item.sniffedType = Jpeg;
    CHECK(savedName(item, karens()) == QStringLiteral("Karen-Muller-2026-11-19-1432.jpg"));
    item.position = 1;
    CHECK(savedName(item, karens()) == QStringLiteral("Karen-Muller-2026-11-19-1432-2.jpg"));
    item.sniffedType.clear();
    item.contentType = QStringLiteral("application/pdf; name=\"../../x\"");
    CHECK(savedName(item, karens()) == QStringLiteral("Karen-Muller-2026-11-19-1432-2.pdf"));
    SavedFrom hostile = karens();
    hostile.clientName = QStringLiteral("../../etc/\u202epasswd");
    CHECK_FALSE(savedName(item, hostile).contains(u'/'));
    hostile.clientName.clear();
    CHECK(savedName(item, hostile).startsWith(QStringLiteral("text-2026-11-19")));
}

TEST_CASE("what is dragged out is a clean copy under our name, gone with the window", "[photos]")
{
    QTemporaryDir folder;
    const QString kept = folder.filePath(QStringLiteral("kept"));
    QFile file(kept);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(phoneJpeg(6));
    file.close();
    MediaItem item;
    item.sniffedType = Jpeg;
    QString path;
    {
        MediaDrag drag;
        const auto data = drag.mimeData(kept, item, karens());
        REQUIRE(data);
        REQUIRE((*data)->urls().size() == 1);
        path = (*data)->urls().first().toLocalFile();
        CHECK(path.endsWith(QStringLiteral("/Karen-Muller-2026-11-19-1432.jpg")));
        QFile copy(path);
        REQUIRE(copy.open(QIODevice::ReadOnly));
        CHECK_FALSE(copy.readAll().contains("GPS"));
        CHECK_FALSE(copy.permissions().testFlag(QFile::ReadGroup));
        CHECK_FALSE(drag.mimeData(QStringLiteral("/nowhere"), item, karens()).has_value());
    }
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a turned picture fits its room, and two share it without touching", "[photos]")
{
    const QRectF room(0, 50, 800, 500);
    for (int quarters = 0; quarters < 4; ++quarters) {
        const QRectF at = fittedPicture(room, { 4000, 3000 }, 4000, quarters);
        CHECK(room.contains(at));
        const qreal ratio = at.width() / at.height();
        CHECK(ratio == Approx(quarters % 2 ? 0.75 : 4. / 3));
    }
    CHECK(fittedPicture(room, { 10, 10 }, 10, 0).width() == Approx(20)); // not into blocks
    CHECK(fittedPicture(room, {}, 10, 0).isEmpty());
    for (const QRectF &one : { room, QRectF(0, 0, 300, 900) }) {
        const auto [first, second] = halves(one, 16);
        CHECK(one.contains(first));
        CHECK(one.contains(second));
        CHECK_FALSE(first.intersects(second));
        CHECK(first.size() == second.size());
    }
}

TEST_CASE("the viewer turns, compares by date and goes through all pictures by keyboard",
          "[photos]")
{
    PictureDesk desk;
    PhotoViewer *viewer = desk.viewer();
    CHECK(viewer->at() == 1); // the newest text's
    CHECK(viewer->accessibleName().contains(QStringLiteral("2 of 2")));
    QTest::keyClick(viewer, Qt::Key_R);
    CHECK(viewer->turned() == 1);
    QTest::keyClick(viewer, Qt::Key_R, Qt::ShiftModifier);
    QTest::keyClick(viewer, Qt::Key_R, Qt::ShiftModifier);
    CHECK(viewer->turned() == 3);
    QTest::keyClick(viewer, Qt::Key_Left);
    CHECK(viewer->at() == 0);
    CHECK(viewer->turned() == 0); // each its own
    QTest::keyClick(viewer, Qt::Key_B); // nothing stands before the first
    CHECK_FALSE(viewer->beside().has_value());
    QTest::keyClick(viewer, Qt::Key_Right);
    CHECK(viewer->turned() == 3);
    QTest::keyClick(viewer, Qt::Key_B);
    CHECK(viewer->beside() == 0);
    CHECK(viewer->accessibleName().contains(QStringLiteral("beside")));
    QTest::keyClick(viewer, Qt::Key_Left); // there is no earlier one to stand beside
    CHECK(viewer->at() == 0);
    CHECK_FALSE(viewer->beside().has_value());
    QTest::keyClick(viewer, Qt::Key_Escape);
    CHECK_FALSE(viewer->isVisible());
}

TEST_CASE("a photo is saved under its client and time, whatever came while it was looked at",
          "[photos]")
{
    PictureDesk desk;
    PhotoViewer *viewer = desk.viewer();
    QObject::disconnect(viewer, &PhotoViewer::saveWanted, desk.pane.get(), nullptr); // asks where
    std::optional<SavedFrom> from;
    QObject::connect(viewer, &PhotoViewer::saveWanted, viewer,
                     [&](const PhotoViewer::Shown &shown) { from = shown.from; });
    for (int i = 0; i < 130; ++i) // its row is read no more
        desk.folder.receives(QStringLiteral("Text number %1").arg(i));
    desk.tell();
    QTest::keyClick(viewer, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(from);
    CHECK(from->clientName == QStringLiteral("Karen Miller"));
    CHECK(from->at.toUTC()
          == QDateTime(QDate(2026, 11, 20), QTime(20, 0), QTimeZone::utc()).toUTC());
}

// What clients send besides pictures we show: HEIC, videos, documents. Named, saved on purpose,
// never opened by us.

#include "tests/support/catch.h"
#include "tests/ui/fakebrowser.h"
#include "tests/ui/threaddesk.h"
#include "ui/thread/cleanheic.h"
#include "ui/thread/mediasave.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QtEndian>

using namespace ivm;
using namespace ivm::test;

namespace {

QByteArray number(quint32 value, int bytes)
{
    QByteArray made;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        made += char(value >> shift);
    return made;
}

QByteArray box(const char *type, const QByteArray &content)
{
    return number(quint32(content.size() + 8), 4) + QByteArray(type, 4) + content;
}

QByteArray item(int id, const char *type)
{
    return box("infe",
               number(0x02000000, 4) + number(quint32(id), 2) + number(0, 2) + QByteArray(type, 4)
                   + QByteArray(1, '\0'));
}

constexpr auto Pixels = "the pixels";
constexpr auto Camera = "Exif GPSLatitude 40.1020 Pat's phone";
constexpr auto Words = "<x:xmpmeta>40.1020</x:xmpmeta>";

/// As a phone writes it: pixels and EXIF behind the boxes, XMP within them, an index of where.
QByteArray phoneHeic()
{
    const QByteArray ftyp = box("ftyp", "heic" + number(0, 4) + "mif1heic");
    const QByteArray infos = box(
        "iinf", number(0, 4) + number(3, 2) + item(1, "hvc1") + item(2, "Exif") + item(3, "mime"));
    const auto placed = [](int id, int method, qsizetype from, qsizetype length) {
        return number(quint32(id), 2) + number(quint32(method), 2) + number(0, 2) + number(1, 2)
            + number(quint32(from), 4) + number(quint32(length), 4);
    };
    const auto index = [&](qsizetype data) {
        return box("iloc",
                   number(0x01000000, 4) + number(0x4400, 2) + number(3, 2)
                       + placed(1, 0, data, qstrlen(Pixels))
                       + placed(2, 0, data + qstrlen(Pixels), qstrlen(Camera))
                       + placed(3, 1, 0, qstrlen(Words)));
    };
    const auto meta = [&](qsizetype data) {
        return box("meta", number(0, 4) + infos + index(data) + box("idat", Words));
    };
    const qsizetype data = ftyp.size() + meta(0).size() + 8;
    return ftyp + meta(data) + box("mdat", QByteArray(Pixels) + Camera);
}

struct FileDesk : ThreadDesk
{
    QTemporaryDir media;

    FileDesk(const char *type, const char *name, const QByteArray &bytes)
    {
        folder.receives("Look").withPictures(1);
        optedIn();
        QFile file(media.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        sql(QStringLiteral("UPDATE media SET state = 1, content_type = '%1', sniffed_type = '', "
                           "file = '%2', bytes = 1000000")
                .arg(QLatin1String(type), QLatin1String(name))
                .toUtf8()
                .constData());
        pane = std::make_unique<ThreadPane>(folder.readers(), commands, asker, folder.clock);
        pane->setMediaFolder(media.path());
        pane->resize(900, 700);
        pane->show();
        pane->activateWindow();
        pane->showConversation(id());
        QCoreApplication::processEvents();
    }
    /// What stands in the bubble, and what a screen reader says of it.
    QString label() { return view().model().row(0).media.first().label; }
    ThreadView &view() { return *part<ThreadView>("threadView"); }
    QFileDialog *saving() { return pane->window()->findChild<QFileDialog *>(); }
};

} // namespace

TEST_CASE("a file is named by kind and size, and a click offers to save it", "[files]")
{
    struct Sent
    {
        const char *type;
        const char *kind;
        const char *ending;
    };
    const Sent sent = GENERATE(
        Sent{ "application/pdf", "PDF", "pdf" }, Sent{ "video/mp4", "Video", "mp4" },
        Sent{ "video/quicktime", "Video", "mov" }, Sent{ "image/heic", "HEIC picture", "heic" },
        Sent{ "image/heif", "HEIC picture", "heif" }, Sent{ "text/vcard", "Contact card", "vcf" },
        Sent{ "application/x-msdownload", "File", "bin" }, Sent{ "text/html", "File", "bin" });
    INFO(sent.type);
    FakeBrowser programs("file");
    FileDesk desk(sent.type, "000000001.bin", "bytes");
    CHECK(desk.label() == QStringLiteral("%1, 1 MB").arg(QLatin1String(sent.kind)));

    desk.view().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&desk.view(), Qt::Key_Return);
    REQUIRE(desk.saving());
    CHECK(desk.saving()->acceptMode() == QFileDialog::AcceptSave);
    const QString name = QFileInfo(desk.saving()->selectedFiles().value(0)).fileName();
    CHECK(name.startsWith(QStringLiteral("Karen-Miller-2026-11-19-1400")));
    CHECK(name.endsWith(u'.' + QLatin1String(sent.ending)));
    const QString target = desk.media.filePath(QStringLiteral("saved"));
    Q_EMIT desk.saving()->fileSelected(target);
    QFile saved(target);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "bytes");
    CHECK_FALSE(saved.permissions().testFlag(QFile::ExeOwner));
    CHECK(programs.opened.isEmpty()); // that is for the person to do
}

TEST_CASE("a HEIC picture leaves without where and by whom it was taken", "[files]")
{
    const QByteArray phone = phoneHeic();
    REQUIRE(isHeif(phone));
    const auto clean = heifWithoutCameraData(phone);
    REQUIRE(clean);
    CHECK(clean->size() == phone.size());
    CHECK(clean->contains(Pixels));
    CHECK_FALSE(clean->contains("40.1020"));
    CHECK_FALSE(clean->contains("Pat"));
    CHECK(heifWithoutCameraData(*clean).value() == *clean);

    QTemporaryDir folder;
    const QString kept = folder.filePath(QStringLiteral("1.bin"));
    QFile file(kept);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(phone);
    file.close();
    MediaItem item;
    item.contentType = QStringLiteral("image/heic");
    CHECK(leavingBytes(kept, item).value() == *clean);
}

TEST_CASE("a HEIC picture whose index lies or ends early does not leave, whatever its bytes",
          "[files]")
{
    const QByteArray phone = phoneHeic();
    CHECK_FALSE(heifWithoutCameraData("no picture").has_value());
    CHECK_FALSE(heifWithoutCameraData(phone.left(60)).has_value());
    QByteArray lies = phone;
    const qsizetype index = lies.indexOf("iloc") + 4 + 4 + 2 + 2; // its first entry
    lies.replace(index + 16 + 8, 4, "\xff\xff\xff\xf0"); // where the camera's words are
    CHECK_FALSE(heifWithoutCameraData(lies).has_value());
    QByteArray many = phone; // extents of its only item, which take no room
    many.replace(index - 4, 4, number(0x00000001, 4));
    many.replace(index + 6, 2, "\xff\xff");
    CHECK_FALSE(heifWithoutCameraData(many).has_value());
    for (qsizetype length = 0; length < phone.size(); ++length)
        (void)heifWithoutCameraData(phone.left(length)).has_value();
    for (qsizetype at = 0; at < phone.size(); ++at) {
        QByteArray bent = phone;
        bent[at] = '\xff';
        (void)heifWithoutCameraData(bent).has_value();
    }
    CHECK_FALSE(isHeif(QByteArray("\0\0\0\x18"
                                  "ftypmp42\0\0\0\0",
                                  16)));
}

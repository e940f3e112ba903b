#include "ui/thread/photos.h"

#include "core/model/keptname.h"

#include <QFile>
#include <QImageReader>

#include <array>

namespace ivm {

namespace {

constexpr qint64 MostPixels = 16'000'000;
constexpr qint64 MostBytes = 32 * 1024 * 1024;
constexpr int AllocationMegabytes = 64; // 16 million pixels of 4 bytes

QByteArray formatFor(const QString &sniffedType)
{
    constexpr std::array known{ std::pair("image/jpeg", "jpeg"), std::pair("image/png", "png"),
                                std::pair("image/gif", "gif"), std::pair("image/webp", "webp") };
    for (const auto &[type, format] : known) {
        if (sniffedType == QLatin1StringView(type))
            return format;
    }
    return {};
}

} // namespace

Result<QImage> decodePhoto(const QString &file, const QString &sniffedType, QSize atMost)
{
    const QByteArray format = formatFor(sniffedType);
    if (format.isEmpty())
        return failure(Error::Kind::Invalid, QStringLiteral("not a kind of picture we show"));
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, QStringLiteral("the picture's file is not there"));
    if (device.size() > MostBytes)
        return failure(Error::Kind::Invalid, QStringLiteral("the picture's file is too large"));
    QImageReader reader(&device, format);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(AllocationMegabytes);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > MostPixels)
        return failure(Error::Kind::Invalid, QStringLiteral("the picture has too many pixels"));
    if (!atMost.isEmpty()) {
        // The header's size is before the camera's rotation, the box is after it.
        const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
        const QSize box = turned ? atMost.transposed() : atMost;
        const QSize fitted = size.scaled(box, Qt::KeepAspectRatioByExpanding);
        if (fitted.width() < size.width())
            reader.setScaledSize(fitted.expandedTo({ 1, 1 }));
    }
    QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::BadReply, QStringLiteral("the picture is damaged"));
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                            : QImage::Format_RGB32);
    return image;
}

Photos::Photos(QObject *parent)
    : QObject(parent)
    , m_kept(72 * 1024) // kB; the largest picture fits
{
    m_pool.setMaxThreadCount(2);
}

Photos::~Photos()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Photos::setFolder(const QString &folder)
{
    m_folder = folder;
    m_broken.clear();
}

QImage Photos::picture(qint64 media) const
{
    const QImage *kept = m_kept.object(media);
    return kept ? *kept : QImage();
}

QString Photos::fileOf(const MediaItem &item) const
{
    if (m_folder.isEmpty() || !isKeptName(item.file))
        return {};
    return m_folder + u'/' + item.file;
}

void Photos::want(const MediaItem &item, QSize atMost)
{
    const QString file = fileOf(item);
    if (file.isEmpty() || item.state != MediaItem::State::Kept || m_broken.contains(item.id))
        return;
    if (const auto under = m_underWay.constFind(item.id); under != m_underWay.constEnd()) {
        if (under->width() < atMost.width() || under->height() < atMost.height())
            m_larger.insert(item.id, { item, atMost });
        return;
    }
    const QSize had = m_sizes.value(item.id);
    if (m_kept.contains(item.id) && had.width() >= atMost.width()
        && had.height() >= atMost.height())
        return;
    m_underWay.insert(item.id, atMost);
    m_pool.start([this, id = item.id, file, type = item.sniffedType, atMost] {
        const auto image = decodePhoto(file, type, atMost);
        // This object joins its pool before it goes, so it is still there.
        QMetaObject::invokeMethod(
            this, [this, id, picture = image.value_or(QImage())] { take(id, picture); },
            Qt::QueuedConnection);
    });
}

void Photos::take(qint64 media, const QImage &image)
{
    const QSize asked = m_underWay.take(media);
    if (image.isNull()) {
        m_broken.insert(media);
        m_larger.remove(media);
        Q_EMIT broken(media);
        return;
    }
    m_sizes.insert(media, asked);
    m_kept.insert(media, new QImage(image), qMax<qsizetype>(1, image.sizeInBytes() / 1024));
    Q_EMIT ready(media);
    // The view grew while this was decoded: once more, as large as it is now.
    if (const auto larger = m_larger.take(media); larger.second.isValid())
        want(larger.first, larger.second);
}

} // namespace ivm

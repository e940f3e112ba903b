#include "ui/thread/mediadrag.h"

#include <QDrag>
#include <QFile>
#include <QMimeData>
#include <QUrl>

namespace ivm {

Result<std::unique_ptr<QMimeData>> MediaDrag::mimeData(const QString &file, const MediaItem &item,
                                                       const SavedFrom &from)
{
    const auto bytes = leavingBytes(file, item);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(); // for this account only
    const QString path = m_folder->filePath(savedName(item, from));
    QFile copy(path);
    if (!m_folder->isValid() || !copy.open(QIODevice::WriteOnly)
        || !copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || copy.write(*bytes) != bytes->size())
        return failure(Error::Kind::Storage, QStringLiteral("a copy cannot be written"));
    auto data = std::make_unique<QMimeData>();
    data->setUrls({ QUrl::fromLocalFile(path) });
    return data;
}

Result<> MediaDrag::drag(QWidget *source, const QString &file, const MediaItem &item,
                         const SavedFrom &from)
{
    auto data = mimeData(file, item, from);
    if (!data)
        return tl::unexpected(data.error());
    auto *drag = new QDrag(source); // Qt deletes it
    drag->setMimeData(data->release());
    drag->exec(Qt::CopyAction);
    return {};
}

} // namespace ivm

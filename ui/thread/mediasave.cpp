#include "ui/thread/mediasave.h"

#include "ui/thread/cleanheic.h"
#include "ui/thread/cleanphoto.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

namespace ivm {

QString plainName(const QString &clientName)
{
    QString name;
    for (const QChar c : clientName.normalized(QString::NormalizationForm_KD)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (c.isSpace() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() == 40)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("text") : name;
}

QString savedName(const MediaItem &item, const SavedFrom &from)
{
    constexpr std::array endings{
        std::pair("image/jpeg", "jpg"),      std::pair("image/png", "png"),
        std::pair("image/gif", "gif"),       std::pair("image/webp", "webp"),
        std::pair("image/heic", "heic"),     std::pair("image/heif", "heif"),
        std::pair("application/pdf", "pdf"), std::pair("video/mp4", "mp4"),
        std::pair("video/quicktime", "mov"), std::pair("video/webm", "webm"),
        std::pair("video/3gpp", "3gp"),      std::pair("audio/amr", "amr"),
        std::pair("audio/mpeg", "mp3"),      std::pair("text/vcard", "vcf"),
        std::pair("text/x-vcard", "vcf"),    std::pair("text/plain", "txt"),
    };
    const QString type = item.sniffedType.isEmpty() ? item.contentType.section(u';', 0, 0).trimmed()
                                                    : item.sniffedType;
    QString ending = QStringLiteral("bin");
    for (const auto &[known, letters] : endings) {
        if (type == QLatin1StringView(known))
            ending = QLatin1StringView(letters);
    }
    const QString which
        = item.position > 0 ? QStringLiteral("-%1").arg(item.position + 1) : QString();
    return plainName(from.clientName) + from.at.toString(QStringLiteral("-yyyy-MM-dd-HHmm")) + which
        + u'.' + ending;
}

Result<QByteArray> leavingBytes(const QString &file, const MediaItem &item)
{
    QFile kept(file);
    if (file.isEmpty() || !kept.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, QStringLiteral("the kept file cannot be read"));
    const QByteArray bytes = kept.readAll();
    if (item.sniffedType.isEmpty() && isHeif(bytes))
        return heifWithoutCameraData(bytes);
    return withoutCameraData(bytes, item.sniffedType);
}

void saveMedia(QWidget *window, const QString &file, const MediaItem &item, const SavedFrom &from,
               std::function<void(const Error &)> failed)
{
    const auto bytes = leavingBytes(file, item);
    if (!bytes) {
        failed(bytes.error());
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(window, QFileDialog::tr("Save"), folder);
    dialog->setObjectName(QStringLiteral("saveMedia"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(savedName(item, from));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [bytes = *bytes, failed](const QString &target) {
                         QSaveFile saved(target); // the dialog asked before overwriting
                         if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size()
                             || !saved.commit())
                             failed(
                                 Error{ .kind = Error::Kind::Storage,
                                        .message = QStringLiteral("the file cannot be written") });
                     });
    dialog->open();
}

} // namespace ivm

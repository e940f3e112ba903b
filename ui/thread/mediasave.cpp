#include "ui/thread/mediasave.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QStandardPaths>

#include <array>

namespace ivm {

QString savedName(const MediaItem &item, const QString &clientName)
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
    if (name.isEmpty())
        name = QStringLiteral("text");
    constexpr std::array endings{
        std::pair("image/jpeg", "jpg"),      std::pair("image/png", "png"),
        std::pair("image/gif", "gif"),       std::pair("image/webp", "webp"),
        std::pair("application/pdf", "pdf"), std::pair("video/mp4", "mp4"),
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
    return QStringLiteral("%1-%2.%3").arg(name, QString::number(item.id), ending);
}

void saveMedia(QWidget *window, const QString &file, const MediaItem &item,
               const QString &clientName)
{
    if (file.isEmpty())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(window, QFileDialog::tr("Save"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(savedName(item, clientName));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [file](const QString &target) {
        QFile::remove(target); // the dialog asked before overwriting
        QFile::copy(file, target);
    });
    dialog->open();
}

} // namespace ivm

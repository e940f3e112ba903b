#include "ui/ask/filechoice.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace ivm {

void chooseFile(QWidget *window, const FileQuestion &question,
                std::function<void(const QString &)> chosen)
{
    using Kind = FileQuestion::Kind;
    auto *dialog = new QFileDialog(
        window, question.title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        question.filter);
    dialog->setObjectName(QStringLiteral("fileChoice"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(question.kind == Kind::Save ? QFileDialog::AcceptSave
                                                      : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.kind == Kind::Folder     ? QFileDialog::Directory
                            : question.kind == Kind::Open ? QFileDialog::ExistingFile
                                                          : QFileDialog::AnyFile);
    if (question.kind == Kind::Folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!question.name.isEmpty()) {
        dialog->setDefaultSuffix(QFileInfo(question.name).suffix());
        dialog->selectFile(question.name);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(chosen));
    dialog->open();
}

} // namespace ivm

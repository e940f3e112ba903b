#include "ui/thread/commlogpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileDialog>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextCursor>
#include <QTextDocument>

namespace ivm {

namespace {

const QMarginsF Margins(15, 15, 15, 15); // millimetres

void lay(const QString &copy, QTextDocument &document)
{
    QTextCursor cursor(&document);
    bool first = true;
    for (const QString &line : copy.trimmed().split(u'\n')) {
        const bool theirs = line.startsWith(QLatin1String("    "));
        QTextCharFormat words;
        words.setFontPointSize(first ? 15 : 10);
        words.setFontWeight(first || !theirs ? QFont::DemiBold : QFont::Normal);
        QTextBlockFormat block;
        block.setLeftMargin(theirs ? 24 : 0);
        if (!first)
            cursor.insertBlock();
        cursor.setBlockFormat(block);
        cursor.insertText(theirs ? line.trimmed() : line, words);
        first = false;
    }
}

} // namespace

QByteArray commLogPdf(const QString &copy)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QStringLiteral("Text messages"));
        writer.setCreator(QStringLiteral("Illinois Vet Messenger"));
        writer.setResolution(144);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                                         Margins, QPageLayout::Millimeter));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        lay(copy, document);
        document.print(&writer);
    }
    return buffer.data();
}

void saveCommLogPdf(QWidget *window, const QString &copy, const QString &name,
                    std::function<void(const Error &)> failed)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(window, QFileDialog::tr("Save the conversation"), folder,
                                   QStringLiteral("PDF (*.pdf)"));
    dialog->setObjectName(QStringLiteral("saveCommLog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [copy, failed](const QString &target) {
                         const QByteArray bytes = commLogPdf(copy);
                         QSaveFile file(target);
                         if (file.open(QIODevice::WriteOnly)) {
                             file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
                             if (file.write(bytes) == bytes.size() && file.commit())
                                 return;
                         }
                         failed(Error{ .kind = Error::Kind::Storage,
                                       .message = QStringLiteral("the file cannot be written") });
                     });
    dialog->open();
}

void printCommLog(QWidget *window, const QString &copy)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, Margins,
                                       QPageLayout::Millimeter));
    printer->setDocName(QStringLiteral("Text messages"));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setObjectName(QStringLiteral("printCommLog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, copy] {
                         QTextDocument document;
                         lay(copy, document);
                         document.print(printer.get());
                     });
    // The dialog uses the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] { });
    dialog->open();
}

} // namespace ivm

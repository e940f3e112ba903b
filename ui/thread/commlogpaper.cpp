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
#include <QTextDocument>

namespace ivm {

namespace {

const QMarginsF Margins(15, 15, 15, 15); // millimetres

/// Whatever the text names, nothing is read for it.
class ClosedDocument final : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

QByteArray commLogPdf(const QString &html)
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
        ClosedDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        document.setHtml(html);
        document.print(&writer);
    }
    return buffer.data();
}

void saveCommLogPdf(QWidget *window, const QString &html, const QString &name,
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
                     [html, failed](const QString &target) {
                         const QByteArray bytes = commLogPdf(html);
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

void printCommLog(QWidget *window, const QString &html)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, Margins,
                                       QPageLayout::Millimeter));
    printer->setDocName(QStringLiteral("Text messages"));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setObjectName(QStringLiteral("printCommLog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, html] {
                         ClosedDocument document;
                         document.setHtml(html);
                         document.print(printer.get());
                     });
    // The dialog uses the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] { });
    dialog->open();
}

} // namespace ivm

#include "ui/client/consentpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFileDialog>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace ivm {

namespace {

/// Built cell by cell: a client's words are never read as markup.
void lay(const ConsentRecord &record, QTextDocument &document)
{
    QTextCursor cursor(&document);
    QTextCharFormat plain;
    plain.setFontPointSize(8);
    QTextCharFormat bold = plain;
    bold.setFontWeight(QFont::Bold);
    QTextCharFormat title = bold;
    title.setFontPointSize(15);
    cursor.insertText(QStringLiteral("Consent record"), title);
    for (const auto &[label, value] : consentHeading(record)) {
        cursor.insertBlock();
        cursor.insertText(label + QStringLiteral(": "), bold);
        cursor.insertText(value, plain);
    }
    cursor.insertBlock();

    const QStringList columns = consentColumns();
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(0.5);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table
        = cursor.insertTable(int(record.lines.size()) + 1, int(columns.size()), format);
    const auto fill = [table](int row, const QStringList &cells, const QTextCharFormat &look) {
        for (int column = 0; column < cells.size(); ++column)
            table->cellAt(row, column).firstCursorPosition().insertText(cells.at(column), look);
    };
    fill(0, columns, bold);
    for (int row = 0; row < record.lines.size(); ++row)
        fill(row + 1, consentCells(record.lines.at(row), record.zone), plain);
}

QByteArray pdfOf(const ConsentRecord &record)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QStringLiteral("Consent record"));
        writer.setCreator(QStringLiteral("Illinois Vet Messenger"));
        writer.setResolution(144);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Landscape,
                                         QMarginsF(36, 36, 36, 36)));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        lay(record, document);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace

Result<> writeConsentRecord(const ConsentRecord &record, const QString &file)
{
    const auto is = [&file](const char *ending) {
        return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    QByteArray bytes;
    if (is(".pdf"))
        bytes = pdfOf(record);
    else if (is(".csv"))
        bytes = consentCsv(record);
    else if (is(".html"))
        bytes = consentHtml(record);
    else
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the name ends in .pdf, .csv or .html"));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()
        || !target.commit())
        return failure(Error::Kind::Storage, QStringLiteral("the file cannot be written"));
    return {};
}

void saveConsentRecord(QWidget *window, const ConsentRecord &record,
                       std::function<void(const Error &)> failed)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(window, QFileDialog::tr("Save the consent record"), folder,
                                   QStringLiteral("PDF (*.pdf);;CSV (*.csv);;HTML (*.html)"));
    dialog->setObjectName(QStringLiteral("saveConsent"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("consent-record.pdf"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.left(filter.indexOf(u' ')).toLower());
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [record, failed](const QString &target) {
                         const auto written = writeConsentRecord(record, target);
                         if (!written && failed)
                             failed(written.error());
                     });
    dialog->open();
}

} // namespace ivm

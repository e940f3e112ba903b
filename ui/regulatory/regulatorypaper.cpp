#include "ui/regulatory/regulatorypaper.h"

#include "core/regulatory/regulationpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
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

QTextCharFormat letters(qreal points, bool bold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    return format;
}

void insertDifference(QTextCursor &cursor, const QList<WordRun> &runs)
{
    for (const WordRun &run : runs) {
        QTextCharFormat format = letters(9);
        format.setFontStrikeOut(run.in == WordRun::In::First);
        format.setFontUnderline(run.in == WordRun::In::Second);
        cursor.insertText(run.words, format);
        cursor.insertText(QStringLiteral(" "), letters(9));
    }
}

/// Built cell by cell: what was declared is never read as markup.
void lay(const Regulation &regulation, Instant now, QTextDocument &document)
{
    QTextCursor cursor(&document);
    cursor.insertText(regulationTranslated("Regulatory status"), letters(15, true));
    for (const QString &line : { regulation.hospital,
                                 QLocale::c().toString(toUtc(now).toTimeZone(regulation.zone),
                                                       QStringLiteral("MMM d, yyyy h:mm AP")),
                                 regulationAge(regulation, now, regulationTranslated) }) {
        cursor.insertBlock();
        cursor.insertText(line, letters(9));
    }
    for (const RegulationPart &part : regulationParts(regulation, now, regulationTranslated)) {
        cursor.movePosition(QTextCursor::End);
        cursor.insertBlock();
        cursor.insertBlock();
        cursor.insertText(part.title, letters(11, true));
        QTextTableFormat format;
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({ QTextLength(QTextLength::PercentageLength, 25),
                                           QTextLength(QTextLength::PercentageLength, 75) });
        QTextTable *table = cursor.insertTable(int(part.rows.size()), 2, format);
        for (int i = 0; i < part.rows.size(); ++i) {
            const RegulationRow &row = part.rows.at(i);
            table->cellAt(i, 0).firstCursorPosition().insertText(row.label, letters(9, true));
            QTextCursor cell = table->cellAt(i, 1).firstCursorPosition();
            cell.insertText(row.value, letters(9));
            if (!row.difference.isEmpty()) {
                cell.insertBlock();
                insertDifference(cell, row.difference);
            }
        }
    }
}

QByteArray pdfOf(const Regulation &regulation, Instant now)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(regulationTranslated("Regulatory status"));
        writer.setCreator(QStringLiteral("Illinois Vet Messenger"));
        writer.setResolution(144);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                                         QMarginsF(36, 36, 36, 36)));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        lay(regulation, now, document);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace

QString regulationTranslated(const char *english)
{
    return QCoreApplication::translate("Regulation", english);
}

Result<> writeRegulation(const Regulation &regulation, Instant now, const QString &file)
{
    const auto is = [&file](const char *ending) {
        return file.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    QByteArray bytes;
    if (is(".pdf"))
        bytes = pdfOf(regulation, now);
    else if (is(".html"))
        bytes = regulationHtml(regulation, now, regulationTranslated);
    else if (is(".txt"))
        bytes = regulationText(regulation, now, regulationTranslated).toUtf8();
    else
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the name ends in .pdf, .html or .txt"));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()
        || !target.commit())
        return failure(Error::Kind::Storage, QStringLiteral("the file cannot be written"));
    return {};
}

void saveRegulation(QWidget *window, const Regulation &regulation, Instant now,
                    std::function<void(const Error &)> failed)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(window, QFileDialog::tr("Save the regulatory status"), folder,
                                   QStringLiteral("PDF (*.pdf);;HTML (*.html);;Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("saveRegulation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QStringLiteral("regulatory-status.pdf"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.startsWith(QLatin1String("Text"))
                                     ? QStringLiteral("txt")
                                     : filter.left(filter.indexOf(u' ')).toLower());
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [regulation, now, failed](const QString &target) {
                         const auto written = writeRegulation(regulation, now, target);
                         if (!written && failed)
                             failed(written.error());
                     });
    dialog->open();
}

} // namespace ivm

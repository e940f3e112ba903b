#include "ui/report/reportpaper.h"

#include "ui/report/hourchart.h"
#include "ui/report/reportwords.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QScreen>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <memory>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QMarginsF Margins(15, 15, 15, 15); // millimetres
constexpr int ChartWidth = 700; // of the picture's own, drawn finer
constexpr int ChartHeight = 170;
constexpr int Finer = 3;

QTextCharFormat letters(qreal points, bool bold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    format.setForeground(Qt::black);
    return format;
}

/// Built piece by piece: a queue's name is never read as markup.
class Page
{
public:
    /// `finer`: dots of the paper for one of the screen, by which pictures are measured.
    Page(QTextDocument &document, qreal finer)
        : m_document(document)
        , m_cursor(&document)
        , m_finer(finer)
    { }

    void title(const QString &words) { m_cursor.insertText(words, letters(16, true)); }
    void line(const QString &words)
    {
        if (words.isEmpty())
            return;
        m_cursor.insertBlock();
        m_cursor.insertText(words, letters(9.5));
    }
    void heading(const QString &words)
    {
        m_cursor.movePosition(QTextCursor::End);
        QTextBlockFormat block;
        block.setTopMargin(9);
        block.setBottomMargin(2);
        m_cursor.insertBlock(block);
        m_cursor.insertText(words, letters(11.5, true));
    }
    /// A few beside one another, more below one another.
    void figures(const QList<ReportFigure> &figures)
    {
        if (figures.size() <= 4) {
            ReportRows row{ .headings = {}, .rows = { {} } };
            for (const ReportFigure &figure : figures) {
                row.headings.append(figure.name);
                row.rows.first().append(figure.figure);
            }
            return rows(row, Qt::AlignLeft);
        }
        QTextTable *table = insertTable(int(figures.size()), 2);
        for (int i = 0; i < figures.size(); ++i) {
            write(*table, i, 0, figures.at(i).name, false, Qt::AlignLeft);
            write(*table, i, 1, figures.at(i).figure, true, Qt::AlignRight);
        }
    }
    void rows(const ReportRows &rows, Qt::Alignment figures = Qt::AlignRight)
    {
        QTextTable *table = insertTable(int(rows.rows.size()) + 1, int(rows.headings.size()));
        for (int column = 0; column < rows.headings.size(); ++column) {
            const Qt::Alignment align = column > 0 ? figures : Qt::AlignLeft;
            write(*table, 0, column, rows.headings.at(column), true, align);
            for (int row = 0; row < rows.rows.size(); ++row)
                write(*table, row + 1, column, rows.rows.at(row).value(column), false, align);
        }
    }
    void chart(const std::array<Volume, 24> &hours)
    {
        QImage image(ChartWidth * Finer, ChartHeight * Finer, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(Finer, Finer);
            QFont font;
            font.setPixelSize(12);
            paintHours(painter, QRectF(4, 2, ChartWidth - 8, ChartHeight - 4), hours,
                       paperChartColours(), font);
        }
        const QUrl name(QStringLiteral("chart:hours"));
        m_document.addResource(QTextDocument::ImageResource, name, image);
        QTextImageFormat format;
        format.setName(name.toString());
        format.setWidth(m_document.pageSize().width() * 0.98 / m_finer);
        format.setHeight(format.width() * ChartHeight / ChartWidth);
        m_cursor.insertBlock();
        m_cursor.insertImage(format);
    }

private:
    QTextTable *insertTable(int rows, int columns)
    {
        QTextTableFormat format;
        format.setCellPadding(2);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setHeaderRowCount(columns > 2 ? 1 : 0);
        m_cursor.insertBlock();
        return m_cursor.insertTable(rows, columns, format);
    }
    static void write(QTextTable &table, int row, int column, const QString &words, bool bold,
                      Qt::Alignment align)
    {
        QTextCursor cell = table.cellAt(row, column).firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(align);
        cell.setBlockFormat(block);
        cell.insertText(words, letters(9, bold));
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    qreal m_finer;
};

} // namespace

void layReport(const ReportPaper &paper, QTextDocument &document, QPagedPaintDevice &device)
{
    document.documentLayout()->setPaintDevice(&device);
    document.setPageSize(QSizeF(device.width(), device.height()));
    const DeskReport &report = paper.report;
    Page page(document,
              device.logicalDpiX() / QGuiApplication::primaryScreen()->logicalDotsPerInchX());
    page.title(Words::tr("Report of the texting desk"));
    page.line(paper.hospital);
    page.line(daysWords(report.wanted));
    page.line(paper.queue.isEmpty() ? Words::tr("All queues")
                                    : Words::tr("Queue %1").arg(paper.queue));
    page.heading(Words::tr("First responses, in the time in which texts are read"));
    page.figures(responseFigures(report.whole.responses));
    page.heading(Words::tr("Texts by the hour"));
    page.chart(report.hours);
    page.figures(textFigures(report));
    page.heading(Words::tr("Queues"));
    page.rows(queueRows(report));
    page.heading(Words::tr("Automatic texts"));
    page.figures(automaticFigures(report));
    page.heading(Words::tr("Opt-ins and opt-outs"));
    page.figures(consentFigures(report));
    page.heading(Words::tr("Texts that did not arrive"));
    if (report.failures.isEmpty())
        page.line(Words::tr("None, as far as is known."));
    else
        page.rows(failureRows(report));
    page.heading(Words::tr("Not in the Comm Log"));
    page.line(Words::tr("Conversations with texts of these days that are not copied yet: %1")
                  .arg(report.notCopied.size()));
}

QByteArray reportPdf(const ReportPaper &paper)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(Words::tr("Report of the texting desk"));
        writer.setCreator(QStringLiteral("Illinois Vet Messenger"));
        writer.setResolution(144);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                                         Margins, QPageLayout::Millimeter));
        QTextDocument document;
        layReport(paper, document, writer);
        document.print(&writer);
    }
    return buffer.data();
}

void printReport(QWidget *window, const ReportPaper &paper)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, Margins,
                                       QPageLayout::Millimeter));
    printer->setDocName(Words::tr("Report of the texting desk"));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setObjectName(QStringLiteral("printReport"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, paper] {
                         QTextDocument document;
                         layReport(paper, document, *printer);
                         document.print(printer.get());
                     });
    // The dialog uses the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, dialog, [printer] { });
    dialog->open();
}

} // namespace ivm

#pragma once

#include "core/report/deskreport.h"

#include <QByteArray>
#include <QString>

class QPagedPaintDevice;
class QTextDocument;
class QWidget;

namespace ivm {

/// A report on letter paper. No client is named on it: threads that are not copied are counted.
struct ReportPaper
{
    DeskReport report;
    QString hospital;
    QString queue; ///< Name of the one it is of; empty: all.
};

/// Onto pages of this device.
void layReport(const ReportPaper &paper, QTextDocument &document, QPagedPaintDevice &device);
QByteArray reportPdf(const ReportPaper &paper);
/// Asks which printer, and comes back at once.
void printReport(QWidget *window, const ReportPaper &paper);

} // namespace ivm

#pragma once

// A report in words and rows, for the page and for paper alike. Pure.

#include "core/report/deskreport.h"

#include <QStringList>

namespace ivm {

/// A figure and what it is.
struct ReportFigure
{
    QString figure; ///< "12 min", "18 of 24"; a dash when there is none.
    QString name; ///< "Half were answered within"
    bool operator==(const ReportFigure &) const = default;
};

QList<ReportFigure> responseFigures(const ResponseTimes &times);
QList<ReportFigure> textFigures(const DeskReport &report);
/// Automatic texts by kind.
QList<ReportFigure> automaticFigures(const DeskReport &report);
QList<ReportFigure> consentFigures(const DeskReport &report);

struct ReportRows
{
    QStringList headings;
    QList<QStringList> rows; ///< The first cell names the row.
    bool operator==(const ReportRows &) const = default;
};
ReportRows queueRows(const DeskReport &report);
/// Only hours in which something happened.
ReportRows hourRows(const DeskReport &report);
ReportRows failureRows(const DeskReport &report);

/// "12 min", "1 h 5 min"; what took any time took a minute.
QString durationWords(Millis time);
/// "Thursday, November 19, 2026", or "11/13/2026 to 11/19/2026".
QString daysWords(const ReportWanted &wanted);
/// "9 AM", "21": as short as the locale has it.
QString hourWords(int hour);
/// What the chart of hours shows, for those who do not see it.
QString busiestWords(const DeskReport &report);

} // namespace ivm

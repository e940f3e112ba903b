#pragma once

#include "core/report/deskreport.h"

#include <QByteArray>

namespace ivm {

/// The report as a table for other programs, in English: a line a figure, columns
/// from,to,queue,figure,detail,value. "all" for the queue means all that were asked for together;
/// times are whole minutes of open time, rounded up. No client and no member of staff is in it.
QByteArray reportCsv(const DeskReport &report);

/// A line of it, for programs that want another form.
struct ReportLine
{
    QString queue; ///< Empty: all that were asked for.
    QString figure; ///< texts_in, answered_within, failed …
    QString detail; ///< An hour, minutes, a reason; often empty.
    qint64 value = 0;
    bool operator==(const ReportLine &) const = default;
};
QList<ReportLine> reportLines(const DeskReport &report);

/// Whole minutes, rounded up: what took any time took one.
qint64 minutesOf(Millis time);

} // namespace ivm

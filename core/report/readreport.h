#pragma once

#include "core/report/deskreport.h"

namespace ivm {

/// A day's first moment on the clinic's wall, also where clocks change at midnight.
Instant beginOfDay(QDate day, const QTimeZone &zone);

/// Reads the folder and makes the report: some tens of milliseconds a thousand threads, so on a
/// worker. Any connection. Invalid when the days are the wrong way round.
Result<DeskReport> readReport(Database &database, const ReportWanted &wanted, Instant now);
/// The same over a connection of its own.
Result<DeskReport> readReport(const QString &databaseFile, const ReportWanted &wanted, Instant now);

} // namespace ivm

#pragma once

#include "core/store/historystore.h"

namespace ivm {

struct HistoryTable
{
    QByteArray bytes; ///< As core/csv writes tables; newest first.
    int entries = 0;
};

/// Everything the filter lets through, whole. Any connection.
Result<HistoryTable> historyCsv(const HistoryStore &history, const HistoryFilter &filter);
/// The same over a connection of its own: for a worker.
Result<HistoryTable> historyCsv(const QString &databaseFile, const HistoryFilter &filter);

} // namespace ivm

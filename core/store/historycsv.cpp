#include "core/store/historycsv.h"

#include "core/csv/csvwriter.h"
#include "core/store/database.h"

namespace ivm {

Result<HistoryTable> historyCsv(const HistoryStore &history, const HistoryFilter &filter)
{
    constexpr int PageLength = 500;
    HistoryTable table{ .bytes = CsvMark + csvRow(historyColumns()), .entries = 0 };
    qint64 before = 0;
    while (true) {
        const auto page = history.page(filter, before, PageLength);
        if (!page)
            return tl::unexpected(page.error());
        for (const HistoryEntry &entry : *page)
            table.bytes += csvRow(historyCells(entry));
        table.entries += int(page->size());
        if (page->size() < PageLength)
            return table;
        before = page->last().id;
    }
}

Result<HistoryTable> historyCsv(const QString &databaseFile, const HistoryFilter &filter)
{
    const auto database = Database::open(databaseFile, Database::Mode::Reader);
    if (!database)
        return tl::unexpected(database.error());
    return historyCsv(HistoryStore(**database), filter);
}

} // namespace ivm

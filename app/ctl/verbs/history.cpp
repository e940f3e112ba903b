// The change history, printed and written as a table.

#include "app/ctl/verbs/verbs.h"
#include "core/store/historycsv.h"

#include <QSaveFile>

namespace ivm::ctl {

namespace {

QJsonObject jsonOf(const HistoryEntry &entry)
{
    return { { QStringLiteral("id"), entry.id },
             { QStringLiteral("at"), isoUtc(entry.at) },
             { QStringLiteral("what"), historyWord(entry.kind) },
             { QStringLiteral("queue"), entry.queue },
             { QStringLiteral("where"), entry.subject },
             { QStringLiteral("before"), entry.before },
             { QStringLiteral("after"), entry.after },
             { QStringLiteral("by"), entry.who.initials },
             { QStringLiteral("account"), entry.who.account },
             { QStringLiteral("workstation"), entry.who.workstation } };
}

Exit exported(Invocation &invocation, const HistoryStore &history, const HistoryFilter &filter)
{
    const QString name = invocation.arguments.value("export");
    const Error notWritten{ .kind = Error::Kind::Storage,
                            .message = QStringLiteral("the file cannot be written"),
                            .code = 0 };
    if (!name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return invocation.output.error(
            Error{ .kind = Error::Kind::Invalid,
                   .message = QStringLiteral("--export needs a file that ends in .csv"),
                   .code = 0 });
    const auto csv = historyCsv(history, filter);
    if (!csv)
        return invocation.output.error(csv.error());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv->bytes) != csv->bytes.size()
        || !file.commit())
        return invocation.output.error(notWritten);
    invocation.output.object(
        { { QStringLiteral("file"), name }, { QStringLiteral("entries"), csv->entries } });
    invocation.output.line(QStringLiteral("%1 entries written").arg(csv->entries));
    return Exit::Done;
}

} // namespace

Exit history(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    HistoryFilter filter{ .queue = {}, .search = arguments.value("search") };
    if (arguments.has("queue")) {
        const auto queue = queueNamed(reading->readers->queues, arguments.value("queue"));
        if (!queue)
            return invocation.output.error(queue.error());
        filter.queue = queue->name;
    }
    const HistoryStore history(*reading->database);
    if (arguments.has("export"))
        return exported(invocation, history, filter);
    const int most = arguments.has("limit") ? arguments.value("limit").toInt() : 50;
    const auto page = history.page(filter, 0, most);
    if (!page)
        return invocation.output.error(page.error());
    QList<QStringList> rows;
    for (const HistoryEntry &entry : *page) {
        invocation.output.object(jsonOf(entry));
        rows.append({ localTime(entry.at), historyWord(entry.kind), entry.queue,
                      oneLine(entry.subject, 40), oneLine(entry.before, 30),
                      oneLine(entry.after, 30), entry.who.initials, entry.who.account,
                      entry.who.workstation });
    }
    if (rows.isEmpty())
        invocation.output.line(QStringLiteral("Nothing was changed."));
    else
        invocation.output.table(
            { QStringLiteral("WHEN"), QStringLiteral("WHAT"), QStringLiteral("QUEUE"),
              QStringLiteral("WHERE"), QStringLiteral("BEFORE"), QStringLiteral("AFTER"),
              QStringLiteral("BY"), QStringLiteral("ACCOUNT"), QStringLiteral("COMPUTER") },
            rows);
    return Exit::Done;
}

} // namespace ivm::ctl

#include "core/report/reportcsv.h"

#include "core/csv/csvwriter.h"
#include "core/model/errorwords.h"

namespace ivm {

namespace {

class Lines
{
public:
    void add(const QString &queue, const char *figure, qint64 value, const QString &detail = {})
    {
        all.append({ .queue = queue,
                     .figure = QString::fromLatin1(figure),
                     .detail = detail,
                     .value = value });
    }
    void add(const QString &queue, const char *figure, std::optional<Millis> time)
    {
        if (time)
            add(queue, figure, minutesOf(*time));
    }
    void add(const QueueFigures &figures)
    {
        const QString &queue = figures.queue.name;
        add(queue, "texts_in", figures.volume.in);
        add(queue, "texts_by_people", figures.volume.byPeople);
        add(queue, "texts_automatic", figures.volume.automatic);
        add(queue, "failed", figures.failed);
        const ResponseTimes &times = figures.responses;
        add(queue, "asked", times.asked);
        add(queue, "answered", times.answered);
        add(queue, "waiting", times.waiting);
        add(queue, "needed_no_reply", times.neededNone);
        for (size_t i = 0; i < ResponseGoals.size(); ++i)
            add(queue, "answered_within_minutes", times.within.at(i),
                QString::number(ResponseGoals.at(i).count()));
        add(queue, "first_response_median_minutes", times.median);
        add(queue, "first_response_90th_percentile_minutes", times.ninetieth);
        add(queue, "first_response_longest_minutes", times.longest);
        add(queue, "longest_waiting_minutes", times.longestWaiting);
        add(queue, "opt_ins", figures.optIns);
        add(queue, "opt_outs", figures.optOuts);
        add(queue, "threads_not_copied", figures.notCopied);
    }

    QList<ReportLine> all;
};

} // namespace

qint64 minutesOf(Millis time)
{
    return std::chrono::ceil<std::chrono::minutes>(time).count();
}

QList<ReportLine> reportLines(const DeskReport &report)
{
    Lines lines;
    lines.add(report.whole);
    for (const QueueFigures &queue : report.queues)
        lines.add(queue);
    for (size_t hour = 0; hour < report.hours.size(); ++hour) {
        const QString detail = QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
        const Volume &volume = report.hours.at(hour);
        lines.add({}, "hour_texts_in", volume.in, detail);
        lines.add({}, "hour_texts_by_people", volume.byPeople, detail);
        lines.add({}, "hour_texts_automatic", volume.automatic, detail);
    }
    constexpr std::array Kinds{ "request", "welcome", "after_hours", "emergency" };
    for (size_t kind = 0; kind < Kinds.size(); ++kind)
        lines.add({}, "automatic_sent", report.automatic.at(kind),
                  QString::fromLatin1(Kinds.at(kind)));
    for (const FailureReason &failure : report.failures)
        lines.add({}, "failed_because", failure.texts, ErrorWords::forCode(failure.code).say);
    lines.add({}, "opt_ins_not_by_text", report.optInsElsewhere);
    lines.add({}, "opt_outs_not_by_text", report.optOutsElsewhere);
    return lines.all;
}

QByteArray reportCsv(const DeskReport &report)
{
    QByteArray table = CsvMark
        + csvRow({ QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("queue"),
                   QStringLiteral("figure"), QStringLiteral("detail"), QStringLiteral("value") });
    const QString from = report.wanted.from.toString(Qt::ISODate);
    const QString to = report.wanted.to.toString(Qt::ISODate);
    for (const ReportLine &line : reportLines(report))
        table += csvRow({ from, to, line.queue.isEmpty() ? QStringLiteral("all") : line.queue,
                          line.figure, line.detail, QString::number(line.value) });
    return table;
}

} // namespace ivm

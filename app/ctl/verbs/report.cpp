// A supervisor's report: figures of a day or a span of days, printed, as a table, as an object.

#include "app/ctl/verbs/verbs.h"
#include "core/model/errorwords.h"
#include "core/records/cliniczone.h"
#include "core/records/importdate.h"
#include "core/report/readreport.h"
#include "core/report/reportcsv.h"

#include <QJsonArray>

namespace ivm::ctl {

namespace {

constexpr const char *AutomaticWords[]
    = { "opt-in requests", "welcomes", "after-hours replies", "emergency replies" };

Result<std::optional<QDate>> dayTyped(const Arguments &arguments, const char *option,
                                      const QTimeZone &zone)
{
    if (!arguments.has(option))
        return std::nullopt;
    const auto at = dateImported(arguments.value(option), zone, false);
    if (!at)
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("--%1 needs a date like 2026-03-09").arg(QLatin1String(option)));
    return QDateTime::fromMSecsSinceEpoch(toMs(*at), zone).date();
}

Result<ReportWanted> wantedBy(const Invocation &invocation, const Readers &readers)
{
    const Arguments &arguments = invocation.arguments;
    const auto zone = clinicZone(readers.settings);
    if (!zone)
        return tl::unexpected(zone.error());
    const auto from = dayTyped(arguments, "from", *zone);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = dayTyped(arguments, "to", *zone);
    if (!to)
        return tl::unexpected(to.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(invocation.clock.now()), *zone).date();
    ReportWanted wanted{ .from = from->value_or(to->value_or(today)),
                         .to = to->value_or(today),
                         .queue = {} };
    if (wanted.to < wanted.from)
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("the report ends on %1, before it begins on %2")
                .arg(wanted.to.toString(Qt::ISODate), wanted.from.toString(Qt::ISODate)));
    if (arguments.has("queue")) {
        const auto queue = queueNamed(readers.queues, arguments.value("queue"));
        if (!queue)
            return tl::unexpected(queue.error());
        wanted.queue = queue->id;
    }
    return wanted;
}

QJsonValue minutes(const std::optional<Millis> &time)
{
    return time ? QJsonValue(minutesOf(*time)) : QJsonValue();
}

QJsonObject toJson(const Volume &volume)
{
    return { { QStringLiteral("in"), volume.in },
             { QStringLiteral("by_people"), volume.byPeople },
             { QStringLiteral("automatic"), volume.automatic } };
}

QJsonObject toJson(const ResponseTimes &times)
{
    QJsonObject within;
    for (size_t i = 0; i < ResponseGoals.size(); ++i)
        within.insert(QString::number(ResponseGoals.at(i).count()), times.within.at(i));
    return { { QStringLiteral("asked"), times.asked },
             { QStringLiteral("answered"), times.answered },
             { QStringLiteral("waiting"), times.waiting },
             { QStringLiteral("needed_no_reply"), times.neededNone },
             { QStringLiteral("within_minutes"), within },
             { QStringLiteral("median_minutes"), minutes(times.median) },
             { QStringLiteral("90th_percentile_minutes"), minutes(times.ninetieth) },
             { QStringLiteral("longest_minutes"), minutes(times.longest) },
             { QStringLiteral("longest_waiting_minutes"), minutes(times.longestWaiting) } };
}

QJsonObject toJson(const QueueFigures &figures)
{
    return { { QStringLiteral("texts"), toJson(figures.volume) },
             { QStringLiteral("first_responses"), toJson(figures.responses) },
             { QStringLiteral("failed"), figures.failed },
             { QStringLiteral("opt_ins"), figures.optIns },
             { QStringLiteral("opt_outs"), figures.optOuts },
             { QStringLiteral("threads_not_copied"), figures.notCopied } };
}

QJsonObject toJson(const DeskReport &report)
{
    QJsonObject object = toJson(report.whole);
    QJsonArray queues;
    for (const QueueFigures &figures : report.queues) {
        QJsonObject one = toJson(figures);
        one.insert(QStringLiteral("queue"), figures.queue.name);
        queues.append(one);
    }
    QJsonArray hours;
    for (const Volume &volume : report.hours)
        hours.append(toJson(volume));
    QJsonArray failures;
    for (const FailureReason &failure : report.failures)
        failures.append(
            QJsonObject{ { QStringLiteral("code"), failure.code },
                         { QStringLiteral("why"), ErrorWords::forCode(failure.code).say },
                         { QStringLiteral("texts"), failure.texts } });
    object.insert(QStringLiteral("from"), report.wanted.from.toString(Qt::ISODate));
    object.insert(QStringLiteral("to"), report.wanted.to.toString(Qt::ISODate));
    object.insert(QStringLiteral("queues"), queues);
    object.insert(QStringLiteral("hours"), hours);
    object.insert(QStringLiteral("failures"), failures);
    object.insert(QStringLiteral("automatic"),
                  QJsonObject{ { QStringLiteral("request"), report.automatic[0] },
                               { QStringLiteral("welcome"), report.automatic[1] },
                               { QStringLiteral("after_hours"), report.automatic[2] },
                               { QStringLiteral("emergency"), report.automatic[3] } });
    object.insert(QStringLiteral("opt_ins_not_by_text"), report.optInsElsewhere);
    object.insert(QStringLiteral("opt_outs_not_by_text"), report.optOutsElsewhere);
    return object;
}

QString shown(const std::optional<Millis> &time)
{
    return time ? QStringLiteral("%1 min").arg(minutesOf(*time)) : QStringLiteral("-");
}

QStringList row(const QString &name, const QueueFigures &figures)
{
    const ResponseTimes &times = figures.responses;
    QStringList cells{ name };
    for (const int number : { figures.volume.in, figures.volume.byPeople, figures.volume.automatic,
                              figures.failed, times.answered, times.waiting })
        cells.append(QString::number(number));
    cells << shown(times.median) << shown(times.ninetieth) << shown(times.longest);
    for (const int number : { figures.optIns, figures.optOuts, figures.notCopied })
        cells.append(QString::number(number));
    return cells;
}

void printForPeople(const Output &output, const DeskReport &report)
{
    const ReportWanted &wanted = report.wanted;
    output.line(wanted.from == wanted.to
                    ? QLocale::c().toString(wanted.from, QStringLiteral("dddd yyyy-MM-dd"))
                    : QStringLiteral("%1 to %2")
                          .arg(wanted.from.toString(Qt::ISODate), wanted.to.toString(Qt::ISODate)));
    if (report.isEmpty())
        return output.line(QStringLiteral("No texts."));
    QList<QStringList> rows;
    for (const QueueFigures &figures : report.queues)
        rows.append(row(oneLine(figures.queue.name, 20), figures));
    if (rows.size() > 1)
        rows.append(row(QStringLiteral("all"), report.whole));
    output.table({ QStringLiteral("QUEUE"), QStringLiteral("IN"), QStringLiteral("PEOPLE"),
                   QStringLiteral("AUTO"), QStringLiteral("FAILED"), QStringLiteral("ANSWERED"),
                   QStringLiteral("WAITING"), QStringLiteral("MEDIAN"), QStringLiteral("90%"),
                   QStringLiteral("LONGEST"), QStringLiteral("OPT-INS"), QStringLiteral("OPT-OUTS"),
                   QStringLiteral("NOT COPIED") },
                 rows);
    const ResponseTimes &times = report.whole.responses;
    if (times.answered > 0)
        output.line(QStringLiteral("First responses, of the time in which texts are read: %1 of %2 "
                                   "within 5 minutes, %3 within 15, %4 within 60.")
                        .arg(times.within[0])
                        .arg(times.answered)
                        .arg(times.within[1])
                        .arg(times.within[2]));
    for (size_t kind = 0; kind < report.automatic.size(); ++kind) {
        if (report.automatic.at(kind) > 0)
            output.line(QStringLiteral("Automatic: %1 %2")
                            .arg(report.automatic.at(kind))
                            .arg(QLatin1String(AutomaticWords[kind])));
    }
    for (const FailureReason &failure : report.failures)
        output.line(QStringLiteral("Failed: %1, %2")
                        .arg(failure.texts)
                        .arg(ErrorWords::forCode(failure.code).say));
}

} // namespace

Exit report(Invocation &invocation)
{
    const Output &output = invocation.output;
    const auto reading = openForReading(invocation);
    if (!reading)
        return output.error(reading.error());
    const auto wanted = wantedBy(invocation, *reading->readers);
    if (!wanted)
        return output.error(wanted.error());
    const auto made = readReport(*reading->database, *wanted, invocation.clock.now());
    if (!made)
        return output.error(made.error());
    if (invocation.arguments.has("csv")) {
        // Bytes become text without the mark, which belongs to the table.
        output.raw(QString(QChar(QChar::ByteOrderMark)) + QString::fromUtf8(reportCsv(*made)));
        return Exit::Done;
    }
    output.object(toJson(*made));
    if (!output.isJson())
        printForPeople(output, *made);
    return Exit::Done;
}

} // namespace ivm::ctl

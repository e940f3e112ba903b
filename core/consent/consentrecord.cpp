#include "core/consent/consentrecord.h"

#include "core/csv/csvwriter.h"

#include <QDateTime>

#include <algorithm>

namespace ivm {

namespace {

QString whatWords(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::FirstText:
        return QStringLiteral("client's text");
    case EvidenceKind::Request:
        return QStringLiteral("opt-in request sent");
    case EvidenceKind::FailedRequest:
        return QStringLiteral("opt-in request that failed");
    case EvidenceKind::Yes:
        return QStringLiteral("client answered yes");
    case EvidenceKind::No:
        return QStringLiteral("client answered no");
    case EvidenceKind::Stop:
        return QStringLiteral("client texted STOP");
    case EvidenceKind::StopWord:
        return QStringLiteral("client texted a stop keyword");
    case EvidenceKind::Start:
        return QStringLiteral("client texted START or UNSTOP");
    case EvidenceKind::Help:
        return QStringLiteral("client texted HELP");
    case EvidenceKind::NetworkRefusal:
        return QStringLiteral("text refused by the network");
    case EvidenceKind::StaffStop:
        return QStringLiteral("staff: client said stop");
    case EvidenceKind::StaffWrongNumber:
        return QStringLiteral("staff: wrong number");
    case EvidenceKind::StaffAccept:
        return QStringLiteral("staff: answer accepted as yes");
    case EvidenceKind::StaffNotAboutTexting:
        return QStringLiteral("staff: not a wish to stop");
    case EvidenceKind::StaffAnswer:
        return QStringLiteral("staff: answered by hand before a yes");
    case EvidenceKind::SuspectedStop:
        return QStringLiteral("client's text, may be a wish to stop");
    case EvidenceKind::ImportedOptIn:
        return QStringLiteral("opt-in taken over from an earlier system");
    case EvidenceKind::ImportedOptOut:
        return QStringLiteral("opt-out taken over from an earlier system");
    }
    return QStringLiteral("recorded");
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Unknown:
        return QStringLiteral("history not loaded");
    case Standing::Stranger:
        return QStringLiteral("never asked");
    case Standing::Invited:
        return QStringLiteral("asked, no yes yet");
    case Standing::Declined:
        return QStringLiteral("said no");
    case Standing::OptedIn:
        return QStringLiteral("opted in");
    case Standing::OptedOut:
        return QStringLiteral("opted out");
    }
    return {};
}

QString localText(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QByteArray htmlCells(const QStringList &cells, const char *tag)
{
    QByteArray row = "<tr>";
    for (const QString &cell : cells)
        row += '<' + QByteArray(tag) + '>' + cell.toHtmlEscaped().toUtf8() + "</" + tag + '>';
    return row + "</tr>\n";
}

} // namespace

ConsentLine consentLine(const Evidence &evidence, const QList<Queue> &queues)
{
    const auto queue = std::ranges::find(queues, evidence.number, &Queue::number);
    return { .at = evidence.at,
             .what = whatWords(evidence.kind),
             .queue = queue != queues.end() ? queue->name : QString(),
             .number = evidence.number,
             .words = evidence.words,
             .wordingVersion = evidence.wordingVersion,
             .sid = evidence.sid,
             .staff = evidence.staff,
             .how = evidence.how };
}

QList<ConsentLine> consentLines(const ClientMark &mark)
{
    const bool minor = mark.kind == ClientMarkKind::SuspectedMinor;
    const auto line = [&](Instant at, const QString &what, const QString &by) {
        return ConsentLine{ .at = at,
                            .what = what,
                            .queue = {},
                            .number = {},
                            .words = mark.who,
                            .wordingVersion = 0,
                            .sid = {},
                            .staff = by,
                            .how = {} };
    };
    QList<ConsentLine> lines{ line(mark.at,
                                   minor ? QStringLiteral("staff: may be under 18")
                                         : QStringLiteral("staff: shared phone, also answered by"),
                                   mark.by) };
    if (mark.endedAt)
        lines.append(line(*mark.endedAt,
                          minor ? QStringLiteral("staff: no longer marked as under 18")
                                : QStringLiteral("staff: no longer marked as shared with"),
                          mark.endedBy));
    return lines;
}

QStringList consentColumns()
{
    return { QStringLiteral("Time (UTC)"),  QStringLiteral("Local time"),
             QStringLiteral("What"),        QStringLiteral("Queue"),
             QStringLiteral("Our number"),  QStringLiteral("Exact words"),
             QStringLiteral("Wording"),     QStringLiteral("Message SID"),
             QStringLiteral("Recorded by"), QStringLiteral("How") };
}

QStringList consentCells(const ConsentLine &line, const QTimeZone &zone)
{
    return { isoUtc(line.at),
             localText(line.at, zone),
             line.what,
             line.queue,
             line.number.text(),
             line.words,
             line.wordingVersion ? QStringLiteral("version %1").arg(line.wordingVersion)
                                 : QString(),
             line.sid.text(),
             line.staff,
             line.how };
}

QList<std::pair<QString, QString>> consentHeading(const ConsentRecord &record)
{
    QList<std::pair<QString, QString>> heading{
        { QStringLiteral("Consent record of"), record.client.text() },
        { QStringLiteral("Kept by"), record.hospital },
        { QStringLiteral("Name"), record.clientName },
        { QStringLiteral("Standing"), standingText(record.standing) },
        { QStringLiteral("Since"),
          record.since ? localText(*record.since, record.zone) : QString() },
        { QStringLiteral("Drawn up"), localText(record.made, record.zone) },
    };
    heading.removeIf([](const auto &each) { return each.second.isEmpty(); });
    return heading;
}

QByteArray consentCsv(const ConsentRecord &record)
{
    QByteArray csv = CsvMark;
    for (const auto &[label, value] : consentHeading(record))
        csv += csvRow({ label, value });
    csv += csvRow(consentColumns());
    for (const ConsentLine &line : record.lines)
        csv += csvRow(consentCells(line, record.zone));
    return csv;
}

QByteArray consentHtml(const ConsentRecord &record)
{
    QByteArray html
        = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'\">\n<title>Consent record</title>\n<style>"
          "body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;margin:1em 0}"
          "th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top;"
          "white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>\n"
          "<h1>Consent record</h1>\n<table>\n";
    for (const auto &[label, value] : consentHeading(record))
        html += "<tr><th scope=\"row\">" + label.toHtmlEscaped().toUtf8() + "</th><td>"
            + value.toHtmlEscaped().toUtf8() + "</td></tr>\n";
    html
        += "</table>\n<table>\n<thead>" + htmlCells(consentColumns(), "th") + "</thead>\n<tbody>\n";
    for (const ConsentLine &line : record.lines)
        html += htmlCells(consentCells(line, record.zone), "td");
    return html + "</tbody></table>\n</body></html>\n";
}

} // namespace ivm

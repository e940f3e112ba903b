#include "core/records/recordspages.h"

#include <QDateTime>

namespace ivm {

namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

bool isPicture(const QString &name)
{
    return name.startsWith(QLatin1String("media/"))
        && (name.endsWith(QLatin1String(".jpg")) || name.endsWith(QLatin1String(".png"))
            || name.endsWith(QLatin1String(".gif")) || name.endsWith(QLatin1String(".webp")));
}

/// Names in the export are our own: letters, digits, dots and dashes.
QByteArray mediaCell(const QStringList &media)
{
    QByteArray html;
    for (const QString &name : media) {
        if (!html.isEmpty())
            html += "<br>";
        if (!name.startsWith(QLatin1String("media/")))
            html += escaped(name);
        else if (isPicture(name))
            html += "<a href=\"../" + escaped(name)
                + "\"><img alt=\"picture\" loading=\"lazy\" src=\"../" + escaped(name) + "\"></a>";
        else
            html += "<a href=\"../" + escaped(name) + "\">" + escaped(name) + "</a>";
    }
    return html;
}

} // namespace

QString recordsTime(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QStringList recordsColumns()
{
    return { QStringLiteral("Conversation"), QStringLiteral("Queue"),
             QStringLiteral("Client"),       QStringLiteral("Name"),
             QStringLiteral("UTC"),          QStringLiteral("Local time"),
             QStringLiteral("Direction"),    QStringLiteral("By"),
             QStringLiteral("Text"),         QStringLiteral("Status"),
             QStringLiteral("Error"),        QStringLiteral("Media"),
             QStringLiteral("Message sid"),  QStringLiteral("Masked by") };
}

QStringList recordsCells(const RecordedText &text, const QTimeZone &zone)
{
    return { text.conversation,
             text.queue,
             text.client,
             text.clientName,
             QDateTime::fromMSecsSinceEpoch(toMs(text.at), Qt::UTC).toString(Qt::ISODate),
             recordsTime(text.at, zone),
             text.inbound ? QStringLiteral("in") : QStringLiteral("out"),
             text.by,
             text.body,
             text.status,
             text.errorCode ? QString::number(text.errorCode) : QString(),
             text.media.join(u' '),
             text.sid,
             text.maskedBy };
}

QByteArray pageBegin(const QString &title)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; img-src 'self' file:\">\n<title>"
        + escaped(title)
        + "</title>\n<style>body{font:14px/1.45 sans-serif;margin:2em;max-width:70em}"
          "table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #999;padding:4px 8px;"
          "text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}"
          "td.when,td.who{white-space:nowrap}tr.out{background:#eef4fb}img{max-width:16em;"
          "max-height:16em}</style></head><body>\n<h1>"
        + escaped(title) + "</h1>\n";
}

QByteArray pageEnd()
{
    return "</body></html>\n";
}

QByteArray factsTable(const QList<std::pair<QString, QString>> &facts)
{
    QByteArray html = "<table>\n";
    for (const auto &[label, value] : facts) {
        if (!value.isEmpty())
            html += "<tr><th scope=\"row\">" + escaped(label) + "</th><td>" + escaped(value)
                + "</td></tr>\n";
    }
    return html + "</table>\n";
}

QByteArray textsBegin()
{
    return "<table>\n<thead><tr><th>When</th><th>Who</th><th>Text</th><th>Media</th>"
           "<th>Status</th></tr></thead>\n<tbody>\n";
}

QByteArray textRow(const RecordedText &text, const QTimeZone &zone)
{
    QString who = text.inbound ? QStringLiteral("Client") : QStringLiteral("Clinic");
    if (!text.by.isEmpty())
        who += QStringLiteral(" (%1)").arg(text.by);
    QString status = text.status;
    if (text.errorCode)
        status += QStringLiteral(" (%1)").arg(text.errorCode);
    QString body = text.body;
    if (!text.maskedBy.isEmpty())
        body += QStringLiteral("\n[A card number was masked by %1]").arg(text.maskedBy);
    return QByteArray(text.inbound ? "<tr class=\"in\">" : "<tr class=\"out\">")
        + "<td class=\"when\">" + escaped(recordsTime(text.at, zone)) + "</td><td class=\"who\">"
        + escaped(who) + "</td><td>" + escaped(body) + "</td><td>" + mediaCell(text.media)
        + "</td><td>" + escaped(status) + "</td></tr>\n";
}

QByteArray textsEnd()
{
    return "</tbody></table>\n";
}

} // namespace ivm

#include "core/regulatory/regulationpaper.h"

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;
using State = NumberRegulation::State;
using Tone = RegulationRow::Tone;

QString localText(Instant at, const QTimeZone &zone)
{
    return QLocale::c().toString(toUtc(at).toTimeZone(zone), QStringLiteral("MMM d, yyyy h:mm AP"));
}

QString plural(qint64 count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

RegulationRow stateRow(const NumberRegulation &number, const QTimeZone &zone)
{
    const auto row = [](const QString &value, Tone tone) {
        return RegulationRow{ .label = QStringLiteral("Verification"),
                              .value = value,
                              .tone = tone };
    };
    const QString since = number.since
        ? QStringLiteral(" since %1").arg(localText(*number.since, zone))
        : QString();
    switch (number.state) {
    case State::NotSeen:
        return row(QStringLiteral("Not known: Twilio could not be asked, or the key may not read "
                                  "it"),
                   Tone::Attention);
    case State::NotOurs:
        return row(QStringLiteral("The account has no such number"), Tone::Bad);
    case State::NotSubmitted:
        return row(QStringLiteral("Never handed in. Texts from this number are blocked (30032)."),
                   Tone::Bad);
    case State::InReview:
        return row(
            QStringLiteral("In review%1. Texts are blocked until it is approved.").arg(since),
            Tone::Attention);
    case State::Approved:
        return row(QStringLiteral("Approved") + since, Tone::Good);
    case State::Rejected:
        break;
    }
    return row(QStringLiteral("Rejected%1. Texts are blocked.").arg(since), Tone::Bad);
}

QString editWords(const NumberRegulation &number, const QTimeZone &zone, Instant now)
{
    if (!number.mayEdit)
        return QStringLiteral("It cannot be changed any more: hand in a new one.");
    if (!number.editUntil)
        return QStringLiteral("It can be changed and handed in again.");
    if (*number.editUntil <= now)
        return QStringLiteral("The time to change it ended on %1: hand in a new one.")
            .arg(localText(*number.editUntil, zone));
    return QStringLiteral("%1 left: change it and hand it in again by %2.")
        .arg(timeLeft(*number.editUntil - now), localText(*number.editUntil, zone));
}

void add(QList<RegulationRow> &rows, const char *label, const QString &value,
         Tone tone = Tone::Plain)
{
    if (!value.isEmpty())
        rows.append({ .label = QLatin1String(label), .value = value, .tone = tone });
}

RegulationPart partOf(const NumberRegulation &number, const QTimeZone &zone, Instant now)
{
    RegulationPart part{ .title = QStringLiteral("%1 · %2").arg(number.queue.name,
                                                                number.queue.number.displayOurs()),
                         .rows = { stateRow(number, zone) } };
    QList<RegulationRow> &rows = part.rows;
    if (number.state == State::Rejected) {
        const bool open = number.mayEdit && (!number.editUntil || *number.editUntil > now);
        add(rows, "Time to mend it", editWords(number, zone, now),
            open ? Tone::Attention : Tone::Bad);
    }
    for (const NumberRegulation::Reason &reason : number.reasons) {
        QString words = reason.words + u'.';
        if (!reason.next.isEmpty())
            words += u' ' + reason.next;
        if (!reason.theirs.isEmpty())
            words += QStringLiteral(" Twilio's words: \"%1\"").arg(reason.theirs);
        if (reason.code)
            words += QStringLiteral(" (%1)").arg(reason.code);
        add(rows, "Reason", words, Tone::Bad);
    }
    for (const QString &trap : number.traps)
        add(rows, "Attention", trap, Tone::Bad);
    if (number.state != State::NotSeen && number.state != State::NotOurs)
        add(rows, "Can",
            !number.texts         ? QStringLiteral("Neither send nor receive texts")
                : number.pictures ? QStringLiteral("Send and receive texts, receive pictures")
                                  : QStringLiteral("Send and receive texts, but no pictures"),
            !number.texts         ? Tone::Bad
                : number.pictures ? Tone::Good
                                  : Tone::Attention);
    add(rows, "Declared business", number.business);
    add(rows, "Declared website", number.website);
    add(rows, "Declared use", number.use);
    add(rows, "Sample text", number.sample);
    add(rows, "Declared opt-in text", number.declaredOptIn);
    add(rows, "Ours", number.ourOptIn);
    if (number.wordingDiffers)
        rows.append({ .label = QStringLiteral("Difference"),
                      .value = QStringLiteral("Ours differs from the verified wording"),
                      .tone = Tone::Attention,
                      .difference = number.difference });
    if (!number.declaredOptIn.isEmpty() || !number.use.isEmpty()) {
        const auto link = [&rows](const char *label, const QString &url) {
            add(rows, label, url.isEmpty() ? QStringLiteral("Not declared") : url,
                url.isEmpty() ? Tone::Attention : Tone::Plain);
        };
        link("Privacy policy", number.privacyUrl);
        link("Terms", number.termsUrl);
    }
    for (const NumberRegulation::Refused &refused : number.refused)
        add(rows, "Refused texts",
            QStringLiteral("%1 (%2): %3 in 7 days, %4 in 30 days")
                .arg(refused.meaning)
                .arg(refused.code)
                .arg(refused.days7)
                .arg(refused.days30),
            refused.days7 > 0 && refused.code != 21610 ? Tone::Attention : Tone::Plain);
    return part;
}

RegulationPart wishesPart(const Regulation &regulation, Instant now)
{
    RegulationPart part{ .title = QStringLiteral("Open wishes to stop"), .rows = {} };
    for (const OpenWish &wish : regulation.wishes) {
        const bool late = wish.due <= now;
        part.rows.append(
            { .label = wish.queue.isEmpty() ? QStringLiteral("A client") : wish.queue,
              .value = late
                  ? QStringLiteral("Unanswered for %1. The law's ten business days are over.")
                        .arg(timeLeft(now - wish.since))
                  : QStringLiteral("Unanswered for %1. It must be honoured by %2.")
                        .arg(timeLeft(now - wish.since), localText(wish.due, regulation.zone)),
              .tone = late ? Tone::Bad : Tone::Attention });
    }
    if (part.rows.isEmpty())
        part.rows.append({ .label = QStringLiteral("None"),
                           .value = QStringLiteral("Every wish to stop was answered."),
                           .tone = Tone::Good });
    return part;
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray differenceHtml(const QList<WordRun> &runs)
{
    QByteArray html;
    for (const WordRun &run : runs) {
        const char *tag = run.in == WordRun::In::First ? "del"
            : run.in == WordRun::In::Second            ? "ins"
                                                       : "span";
        html += '<' + QByteArray(tag) + '>' + escaped(run.words) + "</" + tag + "> ";
    }
    return html;
}

QString differenceText(const QList<WordRun> &runs)
{
    QStringList said;
    for (const WordRun &run : runs)
        said.append(run.in == WordRun::In::First ? QStringLiteral("[declared: %1]").arg(run.words)
                        : run.in == WordRun::In::Second
                        ? QStringLiteral("[ours: %1]").arg(run.words)
                        : run.words);
    return said.join(u' ');
}

} // namespace

QString timeLeft(Millis span)
{
    const auto minutes
        = std::chrono::duration_cast<std::chrono::minutes>(std::max(span, Millis(0)));
    const qint64 days = minutes / 24h;
    const qint64 hours = minutes % 24h / 1h;
    if (days > 0 && hours > 0)
        return plural(days, "day", "days") + u' ' + plural(hours, "hour", "hours");
    if (days > 0)
        return plural(days, "day", "days");
    const qint64 rest = (minutes % 1h).count();
    if (hours > 0 && rest > 0)
        return plural(hours, "hour", "hours") + u' ' + plural(rest, "minute", "minutes");
    if (hours > 0)
        return plural(hours, "hour", "hours");
    return rest > 0 ? plural(rest, "minute", "minutes") : QStringLiteral("less than a minute");
}

QString regulationAge(const Regulation &regulation, Instant now)
{
    if (!regulation.seen)
        return QStringLiteral("Twilio was not asked yet.");
    if (now - *regulation.seen < 1min)
        return QStringLiteral("Twilio was asked just now.");
    return QStringLiteral("Twilio was asked %1 ago.").arg(timeLeft(now - *regulation.seen));
}

QList<RegulationPart> regulationParts(const Regulation &regulation, Instant now)
{
    QList<RegulationPart> parts;
    for (const NumberRegulation &number : regulation.numbers)
        parts.append(partOf(number, regulation.zone, now));
    parts.append(wishesPart(regulation, now));
    parts.append({ .title = QStringLiteral("Clients' questions"),
                   .rows = { { .label = QStringLiteral("Our own page"),
                               .value = regulation.faqUrl.isEmpty()
                                   ? QStringLiteral("No page for clients is set")
                                   : regulation.faqUrl } } });
    return parts;
}

QString regulationText(const Regulation &regulation, Instant now)
{
    QString text = QStringLiteral("Regulatory status, %1\n%2\n")
                       .arg(regulation.hospital, regulationAge(regulation, now));
    for (const RegulationPart &part : regulationParts(regulation, now)) {
        text += u'\n' + part.title + u'\n';
        for (const RegulationRow &row : part.rows) {
            text += QStringLiteral("  %1: %2\n").arg(row.label, row.value.simplified());
            if (!row.difference.isEmpty())
                text += QStringLiteral("    %1\n").arg(differenceText(row.difference));
        }
    }
    return text;
}

QByteArray regulationHtml(const Regulation &regulation, Instant now)
{
    QByteArray html
        = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'\">\n<title>Regulatory status</title>\n<style>"
          "body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;margin:1em 0}"
          "th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top;"
          "overflow-wrap:anywhere}ins{font-weight:bold}</style></head><body>\n"
          "<h1>Regulatory status</h1>\n<p>"
        + escaped(regulation.hospital) + "<br>" + escaped(localText(now, regulation.zone)) + "<br>"
        + escaped(regulationAge(regulation, now)) + "</p>\n";
    for (const RegulationPart &part : regulationParts(regulation, now)) {
        html += "<h2>" + escaped(part.title) + "</h2>\n<table>\n";
        for (const RegulationRow &row : part.rows)
            html += "<tr><th scope=\"row\">" + escaped(row.label) + "</th><td>" + escaped(row.value)
                + (row.difference.isEmpty() ? QByteArray()
                                            : "<br>" + differenceHtml(row.difference))
                + "</td></tr>\n";
        html += "</table>\n";
    }
    return html + "</body></html>\n";
}

} // namespace ivm

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

RegulationRow stateRow(const NumberRegulation &number, const QTimeZone &zone,
                       const RegulationWords &say)
{
    const auto row = [&say](const QString &value, Tone tone) {
        return RegulationRow{ .label = say(QT_TRANSLATE_NOOP("Regulation", "Verification")),
                              .value = value,
                              .tone = tone };
    };
    const QString since = number.since ? u' '
            + say(QT_TRANSLATE_NOOP("Regulation", "since %1")).arg(localText(*number.since, zone))
                                       : QString();
    switch (number.state) {
    case State::NotSeen:
        return row(say(QT_TRANSLATE_NOOP("Regulation",
                                         "Not known: Twilio could not be asked, or the key may "
                                         "not read it")),
                   Tone::Attention);
    case State::NotOurs:
        return row(say(QT_TRANSLATE_NOOP("Regulation", "The account has no such number")),
                   Tone::Bad);
    case State::NotSubmitted:
        return row(say(QT_TRANSLATE_NOOP("Regulation",
                                         "Never handed in. Texts from this number are blocked "
                                         "(30032).")),
                   Tone::Bad);
    case State::InReview:
        return row(say(QT_TRANSLATE_NOOP("Regulation",
                                         "In review%1. Texts are blocked until it is approved."))
                       .arg(since),
                   Tone::Attention);
    case State::Approved:
        return row(say(QT_TRANSLATE_NOOP("Regulation", "Approved%1")).arg(since), Tone::Good);
    case State::Rejected:
        break;
    }
    return row(say(QT_TRANSLATE_NOOP("Regulation", "Rejected%1. Texts are blocked.")).arg(since),
               Tone::Bad);
}

QString editWords(const NumberRegulation &number, const QTimeZone &zone, Instant now,
                  const RegulationWords &say)
{
    if (!number.mayEdit)
        return say(
            QT_TRANSLATE_NOOP("Regulation", "It cannot be changed any more: hand in a new one."));
    if (!number.editUntil)
        return say(QT_TRANSLATE_NOOP("Regulation", "It can be changed and handed in again."));
    if (*number.editUntil <= now)
        return say(QT_TRANSLATE_NOOP("Regulation",
                                     "The time to change it ended on %1: hand in a new one."))
            .arg(localText(*number.editUntil, zone));
    return say(QT_TRANSLATE_NOOP("Regulation", "%1 left: change it and hand it in again by %2."))
        .arg(timeLeft(*number.editUntil - now, say), localText(*number.editUntil, zone));
}

RegulationPart partOf(const NumberRegulation &number, const QTimeZone &zone, Instant now,
                      const RegulationWords &say)
{
    RegulationPart part{ .title = QStringLiteral("%1 · %2").arg(number.queue.name,
                                                                number.queue.number.displayOurs()),
                         .rows = { stateRow(number, zone, say) } };
    const auto add = [&](const char *label, const QString &value, Tone tone = Tone::Plain) {
        if (!value.isEmpty())
            part.rows.append({ .label = say(label), .value = value, .tone = tone });
    };
    if (number.state == State::Rejected) {
        const bool open = number.mayEdit && (!number.editUntil || *number.editUntil > now);
        add(QT_TRANSLATE_NOOP("Regulation", "Time to mend it"), editWords(number, zone, now, say),
            open ? Tone::Attention : Tone::Bad);
    }
    for (const NumberRegulation::Reason &reason : number.reasons) {
        QString words = say(reason.words.toUtf8().constData()) + u'.';
        if (!reason.next.isEmpty())
            words += u' ' + say(reason.next.toUtf8().constData());
        if (!reason.theirs.isEmpty())
            words += u' '
                + say(QT_TRANSLATE_NOOP("Regulation", "Twilio's words: \"%1\"")).arg(reason.theirs);
        if (reason.code)
            words += QStringLiteral(" (%1)").arg(reason.code);
        add(QT_TRANSLATE_NOOP("Regulation", "Reason"), words, Tone::Bad);
    }
    for (const NumberRegulation::Trap &trap : number.traps)
        add(QT_TRANSLATE_NOOP("Regulation", "Attention"), trapWords(trap, say), Tone::Bad);
    if (number.state != State::NotSeen && number.state != State::NotOurs)
        add(QT_TRANSLATE_NOOP("Regulation", "Can"),
            say(!number.texts ? QT_TRANSLATE_NOOP("Regulation", "Neither send nor receive texts")
                    : number.pictures
                    ? QT_TRANSLATE_NOOP("Regulation", "Send and receive texts, receive pictures")
                    : QT_TRANSLATE_NOOP("Regulation", "Send and receive texts, but no pictures")),
            !number.texts         ? Tone::Bad
                : number.pictures ? Tone::Good
                                  : Tone::Attention);
    add(QT_TRANSLATE_NOOP("Regulation", "Declared business"), number.business);
    add(QT_TRANSLATE_NOOP("Regulation", "Declared website"), number.website);
    add(QT_TRANSLATE_NOOP("Regulation", "Declared use"), number.use);
    add(QT_TRANSLATE_NOOP("Regulation", "Sample text"), number.sample);
    add(QT_TRANSLATE_NOOP("Regulation", "Declared opt-in text"), number.declaredOptIn);
    add(QT_TRANSLATE_NOOP("Regulation", "Ours"), number.ourOptIn);
    if (number.wordingDiffers)
        part.rows.append({ .label = say(QT_TRANSLATE_NOOP("Regulation", "Difference")),
                           .value = say(QT_TRANSLATE_NOOP(
                               "Regulation", "Ours differs from the verified wording")),
                           .tone = Tone::Attention,
                           .difference = number.difference });
    if (!number.declaredOptIn.isEmpty() || !number.use.isEmpty()) {
        const auto link = [&](const char *label, const QString &url) {
            add(label, url.isEmpty() ? say(QT_TRANSLATE_NOOP("Regulation", "Not declared")) : url,
                url.isEmpty() ? Tone::Attention : Tone::Plain);
        };
        link(QT_TRANSLATE_NOOP("Regulation", "Privacy policy"), number.privacyUrl);
        link(QT_TRANSLATE_NOOP("Regulation", "Terms"), number.termsUrl);
    }
    for (const NumberRegulation::Refused &refused : number.refused)
        add(QT_TRANSLATE_NOOP("Regulation", "Refused texts"),
            say(QT_TRANSLATE_NOOP("Regulation", "%1 (%2): %3 in 7 days, %4 in 30 days"))
                .arg(say(refused.meaning))
                .arg(refused.code)
                .arg(refused.days7)
                .arg(refused.days30),
            refused.days7 > 0 && refused.code != 21610 ? Tone::Attention : Tone::Plain);
    return part;
}

RegulationPart wishesPart(const Regulation &regulation, Instant now, const RegulationWords &say)
{
    RegulationPart part{ .title = say(QT_TRANSLATE_NOOP("Regulation", "Open wishes to stop")),
                         .rows = {} };
    for (const OpenWish &wish : regulation.wishes) {
        const bool late = wish.due <= now;
        part.rows.append(
            { .label = wish.queue.isEmpty() ? say(QT_TRANSLATE_NOOP("Regulation", "A client"))
                                            : wish.queue,
              .value = late
                  ? say(QT_TRANSLATE_NOOP("Regulation",
                                          "Unanswered for %1. The law's ten business days are "
                                          "over."))
                        .arg(timeLeft(now - wish.since, say))
                  : say(QT_TRANSLATE_NOOP("Regulation",
                                          "Unanswered for %1. It must be honoured by %2."))
                        .arg(timeLeft(now - wish.since, say), localText(wish.due, regulation.zone)),
              .tone = late ? Tone::Bad : Tone::Attention });
    }
    if (part.rows.isEmpty())
        part.rows.append(
            { .label = say(QT_TRANSLATE_NOOP("Regulation", "None")),
              .value = say(QT_TRANSLATE_NOOP("Regulation", "Every wish to stop was answered.")),
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

QString differenceText(const QList<WordRun> &runs, const RegulationWords &say)
{
    QStringList said;
    for (const WordRun &run : runs)
        said.append(run.in == WordRun::In::First
                        ? say(QT_TRANSLATE_NOOP("Regulation", "[declared: %1]")).arg(run.words)
                        : run.in == WordRun::In::Second
                        ? say(QT_TRANSLATE_NOOP("Regulation", "[ours: %1]")).arg(run.words)
                        : run.words);
    return said.join(u' ');
}

} // namespace

QString inEnglish(const char *english)
{
    return QString::fromUtf8(english);
}

QString trapWords(const NumberRegulation::Trap &trap, const RegulationWords &say)
{
    const QString words = say(trap.words);
    return trap.name.isEmpty() ? words : words.arg(trap.name);
}

QString timeLeft(Millis span, const RegulationWords &say)
{
    const auto minutes
        = std::chrono::duration_cast<std::chrono::minutes>(std::max(span, Millis(0)));
    const auto counted = [&say](qint64 count, const char *one, const char *many) {
        return say(count == 1 ? one : many).arg(count);
    };
    const qint64 days = minutes / 24h;
    const qint64 hours = minutes % 24h / 1h;
    const qint64 rest = (minutes % 1h).count();
    QStringList parts;
    if (days > 0)
        parts.append(counted(days, QT_TRANSLATE_NOOP("Regulation", "%1 day"),
                             QT_TRANSLATE_NOOP("Regulation", "%1 days")));
    if (hours > 0)
        parts.append(counted(hours, QT_TRANSLATE_NOOP("Regulation", "%1 hour"),
                             QT_TRANSLATE_NOOP("Regulation", "%1 hours")));
    if (days == 0 && rest > 0)
        parts.append(counted(rest, QT_TRANSLATE_NOOP("Regulation", "%1 minute"),
                             QT_TRANSLATE_NOOP("Regulation", "%1 minutes")));
    return parts.isEmpty() ? say(QT_TRANSLATE_NOOP("Regulation", "less than a minute"))
                           : parts.join(u' ');
}

QString regulationAge(const Regulation &regulation, Instant now, const RegulationWords &say)
{
    if (!regulation.seen)
        return say(QT_TRANSLATE_NOOP("Regulation", "Twilio was not asked yet."));
    if (now - *regulation.seen < 1min)
        return say(QT_TRANSLATE_NOOP("Regulation", "Twilio was asked just now."));
    return say(QT_TRANSLATE_NOOP("Regulation", "Twilio was asked %1 ago."))
        .arg(timeLeft(now - *regulation.seen, say));
}

QList<RegulationPart> regulationParts(const Regulation &regulation, Instant now,
                                      const RegulationWords &say)
{
    QList<RegulationPart> parts;
    for (const NumberRegulation &number : regulation.numbers)
        parts.append(partOf(number, regulation.zone, now, say));
    parts.append(wishesPart(regulation, now, say));
    parts.append(
        { .title = say(QT_TRANSLATE_NOOP("Regulation", "Clients' questions")),
          .rows = { { .label = say(QT_TRANSLATE_NOOP("Regulation", "Our own page")),
                      .value = regulation.faqUrl.isEmpty()
                          ? say(QT_TRANSLATE_NOOP("Regulation", "No page for clients is set"))
                          : regulation.faqUrl } } });
    return parts;
}

QString regulationText(const Regulation &regulation, Instant now, const RegulationWords &say)
{
    QString text = QStringLiteral("%1\n%2\n")
                       .arg(say(QT_TRANSLATE_NOOP("Regulation", "Regulatory status, %1"))
                                .arg(regulation.hospital),
                            regulationAge(regulation, now, say));
    for (const RegulationPart &part : regulationParts(regulation, now, say)) {
        text += u'\n' + part.title + u'\n';
        for (const RegulationRow &row : part.rows) {
            text += QStringLiteral("  %1: %2\n").arg(row.label, row.value.simplified());
            if (!row.difference.isEmpty())
                text += QStringLiteral("    %1\n").arg(differenceText(row.difference, say));
        }
    }
    return text;
}

QByteArray regulationHtml(const Regulation &regulation, Instant now, const RegulationWords &say)
{
    const QByteArray title = escaped(say(QT_TRANSLATE_NOOP("Regulation", "Regulatory status")));
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'\">\n<title>"
        + title
        + "</title>\n<style>"
          "body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;margin:1em 0}"
          "th,td{border:1px solid #999;padding:4px 8px;text-align:left;vertical-align:top;"
          "overflow-wrap:anywhere}ins{font-weight:bold}</style></head><body>\n<h1>"
        + title + "</h1>\n<p>" + escaped(regulation.hospital) + "<br>"
        + escaped(localText(now, regulation.zone)) + "<br>"
        + escaped(regulationAge(regulation, now, say)) + "</p>\n";
    for (const RegulationPart &part : regulationParts(regulation, now, say)) {
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

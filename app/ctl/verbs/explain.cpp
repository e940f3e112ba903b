// What would be sent, and when texts are read: for people who ask why.

#include "core/responder/explain.h"

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/automessages/hoursstrip.h"
#include "core/automessages/nextopenwords.h"
#include "core/settings/autosettingsnow.h"

#include <QJsonArray>
#include <QLocale>

namespace ivm::ctl {

namespace {

constexpr int StripDays = 14;

/// The time on the clinic's wall, or ISO 8601 with Z; now when not given.
Result<Instant> momentTyped(const Invocation &invocation, const AutoSettings &settings)
{
    if (!invocation.arguments.has("at"))
        return invocation.clock.now();
    const QString typed = invocation.arguments.value("at").trimmed();
    if (typed.endsWith(u'Z')) {
        if (const auto utc = fromIsoUtc(typed))
            return *utc;
    }
    const auto local = QDateTime::fromString(QString(typed).replace(u' ', u'T'),
                                             QStringLiteral("yyyy-MM-ddTHH:mm"));
    if (!local.isValid())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("--at needs a local time like \"2026-11-26 02:10\""));
    OpeningHours wall;
    wall.zone = settings.zone;
    return wall.onTheWall(local.date(), local.time().hour() * 60 + local.time().minute());
}

QString onTheWall(Instant at, const QTimeZone &zone, const char *format = "yyyy-MM-dd HH:mm t")
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone).toString(QString::fromLatin1(format));
}

QJsonObject toJson(const Explanation::Line &line)
{
    const auto &intent = line.decision.intent;
    QJsonObject object{
        { QStringLiteral("kind"), kindWord(line.decision.kind) },
        { QStringLiteral("rule"), int(line.decision.rule) },
        { QStringLiteral("why"), ruleWords(line.decision.rule) },
        { QStringLiteral("sends"), intent.has_value() },
        { QStringLiteral("text"), intent ? QJsonValue(intent->text) : QJsonValue() },
    };
    if (intent) {
        object.insert(QStringLiteral("encoding"), encodingWord(line.count.encoding));
        object.insert(QStringLiteral("units"), line.count.units);
        object.insert(QStringLiteral("segments"), line.count.segments);
        object.insert(QStringLiteral("expires_at"), isoUtc(intent->expiresAt));
    }
    return object;
}

void printForPeople(const Output &output, const Queue &queue, const Explanation &explained)
{
    output.line(QStringLiteral("%1 texts %2 at %3")
                    .arg(explained.event.client.display(), queue.name,
                         onTheWall(explained.event.at, explained.zone)));
    output.line(QStringLiteral("Client: %1%2. Texts of %3 are %4.")
                    .arg(standingWord(explained.consent.standing),
                         explained.isNewClient ? QStringLiteral(" (nothing is known of them here)")
                                               : QString(),
                         queue.name,
                         explained.isOpen
                             ? QStringLiteral("being read")
                             : QStringLiteral("not read then; next %1")
                                   .arg(nextOpenWords(explained.closing ? explained.closing->until
                                                                        : std::nullopt,
                                                      explained.event.at, explained.zone))));
    bool any = false;
    for (const Explanation::Line &line : explained.lines) {
        const auto &intent = line.decision.intent;
        any = any || intent;
        const QString kind = kindWord(line.decision.kind);
        output.line(QStringLiteral("\n%1 %2: %3")
                        .arg(intent ? QStringLiteral("SENT") : QStringLiteral("not sent"),
                             kind.isEmpty() ? QStringLiteral("anything") : kind,
                             ruleWords(line.decision.rule)));
        if (intent)
            output.line(QStringLiteral("  %1\n  (%2 units of %3, %4 text%5)")
                            .arg(intent->text)
                            .arg(line.count.units)
                            .arg(encodingWord(line.count.encoding))
                            .arg(line.count.segments)
                            .arg(line.count.segments == 1 ? QString() : QStringLiteral("s")));
    }
    if (any && !explained.live)
        output.line(
            QStringLiteral("\nAutomatic texts are switched off in this folder: it would only "
                           "be written down."));
}

} // namespace

Exit explain(Invocation &invocation)
{
    const Output &output = invocation.output;
    const auto reading = openForReading(invocation);
    if (!reading)
        return output.error(reading.error());
    const auto queue = queueNamed(reading->readers->queues, invocation.arguments.value("queue"));
    if (!queue)
        return output.error(queue.error());
    const auto client = numberTyped(invocation.arguments.value("client"), "client");
    if (!client)
        return output.error(client.error());
    const auto text = textOf(invocation.arguments);
    if (!text)
        return output.error(text.error());
    const auto settings = autoSettingsNow(*reading->database);
    if (!settings)
        return output.error(settings.error());
    const auto at = momentTyped(invocation, *settings);
    if (!at)
        return output.error(at.error());
    const auto explained = ivm::explain(*reading->database, queue->id, *client, *text, *at);
    if (!explained)
        return output.error(explained.error());

    QJsonArray lines;
    for (const Explanation::Line &line : explained->lines)
        lines.append(toJson(line));
    output.object({
        { QStringLiteral("queue"), queue->name },
        { QStringLiteral("client"), client->text() },
        { QStringLiteral("at"), isoUtc(*at) },
        { QStringLiteral("local"), onTheWall(*at, explained->zone) },
        { QStringLiteral("consent"), standingWord(explained->consent.standing) },
        { QStringLiteral("new_client"), explained->isNewClient },
        { QStringLiteral("stop_wish"), explained->consent.suspectedStop.has_value() },
        { QStringLiteral("open"), explained->isOpen },
        { QStringLiteral("closing"),
          explained->closing ? QJsonValue(explained->closing->id) : QJsonValue() },
        { QStringLiteral("next_open"),
          explained->closing && explained->closing->until
              ? QJsonValue(isoUtc(*explained->closing->until))
              : QJsonValue() },
        { QStringLiteral("live"), explained->live },
        { QStringLiteral("decisions"), lines },
    });
    printForPeople(output, *queue, *explained);
    return Exit::Done;
}

Exit hours(Invocation &invocation)
{
    const Output &output = invocation.output;
    const auto reading = openForReading(invocation);
    if (!reading)
        return output.error(reading.error());
    const auto queue = queueNamed(reading->readers->queues, invocation.arguments.value("queue"));
    if (!queue)
        return output.error(queue.error());
    const auto settings = autoSettingsNow(*reading->database);
    if (!settings)
        return output.error(settings.error());
    const auto at = momentTyped(invocation, *settings);
    if (!at)
        return output.error(at.error());
    const QueueRules *rules = settings->of(queue->id);
    QList<QStringList> rows;
    for (const StripDay &day : hoursStrip(rules->hours, *at, StripDays)) {
        QJsonArray open;
        QStringList spans;
        for (const OpenTime &time : day.open) {
            open.append(QJsonObject{ { QStringLiteral("from"), isoUtc(time.from) },
                                     { QStringLiteral("to"), isoUtc(time.to) } });
            const QString to = onTheWall(time.to, settings->zone, "HH:mm");
            spans.append(onTheWall(time.from, settings->zone, "HH:mm") + u'-'
                         + (to == QLatin1String("00:00") ? QStringLiteral("24:00") : to));
        }
        const QString change = day.clockChange
            ? QStringLiteral("clocks change at %1: the day has %2 hours")
                  .arg(isoUtc(*day.clockChange))
                  .arg(double(day.length.count()) / 60)
            : QString();
        output.object(
            { { QStringLiteral("queue"), queue->name },
              { QStringLiteral("date"), day.date.toString(Qt::ISODate) },
              { QStringLiteral("name"), day.name.isEmpty() ? QJsonValue() : QJsonValue(day.name) },
              { QStringLiteral("open"), open },
              { QStringLiteral("hours"), double(day.length.count()) / 60 },
              { QStringLiteral("clock_change"),
                day.clockChange ? QJsonValue(isoUtc(*day.clockChange)) : QJsonValue() } });
        rows.append({ QLocale::c().toString(day.date, QStringLiteral("ddd yyyy-MM-dd")),
                      spans.isEmpty() ? QStringLiteral("closed") : spans.join(QLatin1String(", ")),
                      QStringList({ day.name, change }).join(QLatin1String(" ")).trimmed() });
    }
    const auto next = rules->hours.nextOpen(*at);
    output.line(QStringLiteral("%1, %2; %3")
                    .arg(queue->name, QString::fromLatin1(settings->zone.id()),
                         next == *at ? QStringLiteral("texts are being read")
                                     : QStringLiteral("the next opening is %1")
                                           .arg(nextOpenWords(next, *at, settings->zone))));
    output.table(
        { QStringLiteral("DAY"), QStringLiteral("TEXTS ARE READ"), QStringLiteral("NOTE") }, rows);
    return Exit::Done;
}

} // namespace ivm::ctl

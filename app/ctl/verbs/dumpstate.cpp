#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/folderlock.h"
#include "core/store/foldercounts.h"
#include "core/store/outboxstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ivm::ctl {

namespace {

QJsonObject toJson(const QMap<QString, qint64> &counts)
{
    QJsonObject object;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

/// Without numbers and texts: this is what people attach to a report.
QJsonObject toJson(const OutboxEntry &entry)
{
    return {
        { QStringLiteral("id"), QString::number(raw(entry.message)) },
        { QStringLiteral("state"), outboxWord(entry.state) },
        { QStringLiteral("kind"),
          entry.kind == AutoKind::None ? QStringLiteral("person") : kindWord(entry.kind) },
        { QStringLiteral("enqueued_at"), isoUtc(entry.enqueuedAt) },
        { QStringLiteral("attempt"), entry.attempt },
        { QStringLiteral("attempt_started"),
          entry.attemptStarted ? QJsonValue(isoUtc(*entry.attemptStarted))
                               : QJsonValue(QJsonValue::Null) },
        { QStringLiteral("looks"), entry.looks },
        { QStringLiteral("asks_person"), entry.askPerson },
    };
}

} // namespace

Exit dumpState(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto counts = folderCounts(*reading->database);
    if (!counts)
        return invocation.output.error(counts.error());
    const auto open = OutboxStore(*reading->database).open();
    if (!open)
        return invocation.output.error(open.error());
    const auto line = reading->readers->settings.meta(QStringLiteral("line"));
    QJsonArray outbox;
    QJsonArray intents;
    for (const OutboxEntry &entry : *open)
        (entry.kind == AutoKind::None ? outbox : intents).append(toJson(entry));
    const QJsonObject object{
        { QStringLiteral("version"), QStringLiteral(IVM_VERSION) },
        { QStringLiteral("line"), line.value_or(QString()) },
        { QStringLiteral("owned"), FolderLock::isTaken(folderOf(invocation).path()) },
        { QStringLiteral("outbox"), outbox },
        { QStringLiteral("intents"), intents },
        { QStringLiteral("counts"),
          QJsonObject{
              { QStringLiteral("schema"), counts->schema },
              { QStringLiteral("messages"), counts->messages },
              { QStringLiteral("conversations"), counts->conversations },
              { QStringLiteral("clients"), counts->clients },
              { QStringLiteral("evidence"), counts->evidence },
              { QStringLiteral("copies"), counts->copies },
              { QStringLiteral("quarantined"), counts->quarantined },
              { QStringLiteral("numbers_without_queue"), counts->numbersWithoutQueue.size() },
              { QStringLiteral("media"), toJson(counts->media) },
              { QStringLiteral("outbox"), toJson(counts->outbox) },
              { QStringLiteral("automatic"), toJson(counts->automatic) },
          } },
    };
    invocation.output.object(object);
    invocation.output.line(
        QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
    return Exit::Done;
}

} // namespace ivm::ctl

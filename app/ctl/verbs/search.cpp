#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/records/cliniczone.h"

#include <QDateTime>

namespace ivm::ctl {

namespace {

/// 2026-11-22, or 2026-11-01 to 2026-11-30.
QString daysIn(const TypedDays &days)
{
    const QString first = days.first.toString(Qt::ISODate);
    return days.first == days.last
        ? first
        : QStringLiteral("%1 to %2").arg(first, days.last.toString(Qt::ISODate));
}

} // namespace

Exit search(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto typed = textOf(invocation.arguments);
    if (!typed)
        return invocation.output.error(typed.error());
    const auto queues = reading->readers->queues.all();
    if (!queues)
        return invocation.output.error(queues.error());
    QHash<QueueId, Queue> byId;
    for (const Queue &queue : *queues)
        byId.insert(queue.id, queue);
    const int limit
        = invocation.arguments.has("limit") ? invocation.arguments.value("limit").toInt() : 50;
    const auto zone = clinicZone(reading->readers->settings);
    if (!zone)
        return invocation.output.error(zone.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(invocation.clock.now()), *zone).date();
    auto days = typedDays(*typed, today, {});
    // A program that looks for "today" or "may" looks for the word: nobody sees which was meant.
    if (days && days->ordinaryWord)
        days.reset();
    const auto hits = SearchStore(*reading->database)
                          .search({ .typed = *typed, .limit = limit, .days = days, .zone = *zone });
    if (!hits)
        return invocation.output.error(hits.error());
    QList<QStringList> rows;
    const auto texts = [&](const QList<SearchHit> &found, const char *match) {
        for (const SearchHit &hit : found) {
            if (!hit.message)
                continue;
            const Queue queue = byId.value(hit.conversation.queue);
            QJsonObject object = toJson(*hit.message, queue, hit.conversation.client);
            object.insert(QStringLiteral("match"), QLatin1String(match));
            invocation.output.object(object);
            rows.append({ queue.name, hit.conversation.client.display(), localTime(hit.message->at),
                          oneLine(hit.message->body, 80) });
        }
    };
    if (hits->days)
        invocation.output.line(QStringLiteral("Read as a date: %1. What is of then stands first.")
                                   .arg(daysIn(*hits->days)));
    texts(hits->onDays, "days");
    for (const SearchHit &hit : hits->clients) {
        if (hit.conversation.lastMessage == MessageId{})
            continue; // opened to write, but nothing was said yet: nothing to list
        const Queue queue = byId.value(hit.conversation.queue);
        QJsonObject object = toJson(hit.conversation, queue);
        object.insert(QStringLiteral("match"), QStringLiteral("client"));
        invocation.output.object(object);
        rows.append({ queue.name, hit.conversation.client.display(),
                      localTime(hit.conversation.lastAt),
                      oneLine(hit.conversation.clientName, 60) });
    }
    texts(hits->messages, "message");
    invocation.output.table({ QStringLiteral("QUEUE"), QStringLiteral("CLIENT"),
                              QStringLiteral("TIME"), QStringLiteral("FOUND") },
                            rows);
    if (hits->more)
        invocation.output.line(QStringLiteral("There is more; narrow it down or use --limit."));
    return Exit::Done;
}

} // namespace ivm::ctl

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"

namespace ivm::ctl {

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
    const auto hits = SearchStore(*reading->database).search(*typed, limit);
    if (!hits)
        return invocation.output.error(hits.error());
    QList<QStringList> rows;
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
    for (const SearchHit &hit : hits->messages) {
        if (!hit.message)
            continue;
        const Queue queue = byId.value(hit.conversation.queue);
        QJsonObject object = toJson(*hit.message, queue, hit.conversation.client);
        object.insert(QStringLiteral("match"), QStringLiteral("message"));
        invocation.output.object(object);
        rows.append({ queue.name, hit.conversation.client.display(), localTime(hit.message->at),
                      oneLine(hit.message->body, 80) });
    }
    invocation.output.table({ QStringLiteral("QUEUE"), QStringLiteral("CLIENT"),
                              QStringLiteral("TIME"), QStringLiteral("FOUND") },
                            rows);
    if (hits->more)
        invocation.output.line(QStringLiteral("There is more; narrow it down or use --limit."));
    return Exit::Done;
}

} // namespace ivm::ctl

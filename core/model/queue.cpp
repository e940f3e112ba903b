#include "core/model/queue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ivm {

QList<Queue> queuesIn(const QJsonObject &document)
{
    QList<Queue> queues;
    for (const QJsonValue entry : document.value(QLatin1String("queues")).toArray())
        queues.append({ .id = QueueId(queues.size() + 1),
                        .name = entry[QLatin1String("name")].toString(),
                        .title = entry[QLatin1String("title")].toString(),
                        .number = PhoneNumber(entry[QLatin1String("number")].toString()),
                        .colour = entry[QLatin1String("colour")].toString(),
                        .position = int(queues.size()) });
    return queues;
}

} // namespace ivm

#include "core/settings/carriedqueues.h"

#include "core/model/documentplace.h"
#include "core/settings/queueorder.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

} // namespace

QJsonArray carriedQueues(const QList<Queue> &queues)
{
    QJsonArray rows;
    for (const Queue &queue : queues)
        rows.append(QJsonObject{ { QStringLiteral("name"), queue.name },
                                 { QStringLiteral("title"), queue.title },
                                 { QStringLiteral("number"), queue.number.text() },
                                 { QStringLiteral("colour"), queue.colour } });
    return rows;
}

Result<QList<Queue>> withCarried(const QList<Queue> &here, const QJsonValue &carried)
{
    const DocumentPlace file(QStringLiteral("queues"),
                             QJsonObject{ { QStringLiteral("queues"), carried } });
    QList<Queue> arriving;
    for (const DocumentPlace &row : file.at("queues").rows()) {
        row.knowsOnly({ QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("number"),
                        QStringLiteral("colour") });
        Queue queue;
        queue.name = row.at("name").text().trimmed();
        queue.title = row.at("title").text().simplified();
        queue.number = PhoneNumber(row.at("number").text());
        queue.colour = row.at("colour").text();
        if (queue.name.isEmpty())
            row.isWrong(Words::tr("a queue has a name"));
        if (!queue.number.isE164())
            row.at("number").isWrong(Words::tr("a number like \"+18445550100\""));
        arriving.append(queue);
    }
    if (arriving.isEmpty())
        file.at("queues").isWrong(Words::tr("there is no queue"));
    if (const auto fault = file.fault())
        return tl::unexpected(*fault);

    QList<Queue> rest = here;
    const auto takeId = [&rest](Queue &queue, auto &&isIt) {
        const auto known = std::ranges::find_if(rest, isIt);
        if (raw(queue.id) != 0 || known == rest.end())
            return;
        queue.id = known->id;
        queue.position = known->position;
        rest.erase(known);
    };
    // All numbers first: a name may have gone over to another number.
    for (Queue &queue : arriving)
        takeId(queue, [&](const Queue &each) { return each.number == queue.number; });
    for (Queue &queue : arriving)
        takeId(queue, [&](const Queue &each) {
            return each.name.compare(queue.name, Qt::CaseInsensitive) == 0;
        });
    return placed(arriving + rest);
}

} // namespace ivm

#include "app/ctl/rolekeyasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/heldfolder.h"

#include <algorithm>

namespace ivm::ctl {

namespace {

struct Target
{
    PhoneNumber client;
    std::optional<QueueId> queue;
    QString queueWord; ///< "SAC", or "all".
};

Result<Target> targetOf(const Arguments &arguments, Database &database)
{
    const auto client = numberTyped(arguments.value("client"), "client");
    if (!client)
        return tl::unexpected(client.error());
    Target target{ .client = *client, .queue = std::nullopt, .queueWord = QStringLiteral("all") };
    if (!arguments.has("queue"))
        return target;
    const auto queue = queueNamed(QueueStore(database), arguments.value("queue"));
    if (!queue)
        return tl::unexpected(queue.error());
    target.queue = queue->id;
    target.queueWord = queue->name;
    return target;
}

Exit performOn(Invocation &invocation, bool block)
{
    const Arguments &arguments = invocation.arguments;
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto target = targetOf(arguments, *held->database);
    if (!target)
        return invocation.output.error(target.error());
    const QString reason = arguments.value("reason");
    const QString author = arguments.value("as");
    const DeskAct act = block
        ? DeskAct(BlockClient{ target->client, target->queue, reason, author })
        : DeskAct(UnblockClient{ target->client, target->queue, reason, author });
    if (const auto done = performAsSupervisor(invocation, *held->database, act); !done)
        return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("client"), target->client.text() },
                               { QStringLiteral("queue"), target->queueWord },
                               { QStringLiteral("blocked"), block } });
    invocation.output.line(
        block
            ? QStringLiteral("Blocked. Texts are kept and do not reach the desk; look at it again "
                             "in 90 days.")
            : QStringLiteral("Back on the desk, with everything that came meanwhile."));
    return Exit::Done;
}

} // namespace

Exit block(Invocation &invocation)
{
    return performOn(invocation, true);
}

Exit unblock(Invocation &invocation)
{
    return performOn(invocation, false);
}

Exit blocked(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto all = reading->readers->blocks.inForce();
    if (!all)
        return invocation.output.error(all.error());
    const auto queues = reading->readers->queues.all();
    if (!queues)
        return invocation.output.error(queues.error());
    QList<QStringList> rows;
    const Instant now = invocation.clock.now();
    for (const BlockStore::Blocked &each : *all) {
        QString queue = QStringLiteral("all");
        if (each.block.queue) {
            const auto found = std::ranges::find(*queues, *each.block.queue, &Queue::id);
            queue = found == queues->end() ? QString() : found->name;
        }
        invocation.output.object({
            { QStringLiteral("client"), each.block.client.text() },
            { QStringLiteral("queue"), queue },
            { QStringLiteral("by"), each.block.by },
            { QStringLiteral("reason"), each.block.reason },
            { QStringLiteral("at"), isoUtc(each.block.at) },
            { QStringLiteral("review_at"), isoUtc(each.block.reviewAt) },
            { QStringLiteral("review_due"), each.block.isDue(now) },
            { QStringLiteral("texts_since"), each.textsSince },
            { QStringLiteral("urgent"), each.urgent.has_value() },
        });
        rows.append({ each.block.client.display(), oneLine(each.clientName, 30), queue,
                      localTime(each.block.at), each.block.by, oneLine(each.block.reason, 40),
                      (each.block.isDue(now) ? QStringLiteral("due since ") : QString())
                          + localTime(each.block.reviewAt),
                      QString::number(each.textsSince)
                          + (each.urgent ? QStringLiteral(", urgent") : QString()) });
    }
    if (rows.isEmpty())
        invocation.output.line(QStringLiteral("Nobody is blocked."));
    else
        invocation.output.table({ QStringLiteral("client"), QStringLiteral("name"),
                                  QStringLiteral("queue"), QStringLiteral("since"),
                                  QStringLiteral("by"), QStringLiteral("reason"),
                                  QStringLiteral("look again"), QStringLiteral("texts") },
                                rows);
    return Exit::Done;
}

} // namespace ivm::ctl

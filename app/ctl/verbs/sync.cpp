// Staying level with Twilio's log: once, whole, or for as long as one watches.

#include "app/ctl/json.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/backoffice.h"
#include "core/outbox/outbox.h"
#include "core/sync/inboxsync.h"

namespace ivm::ctl {

QCoro::Task<Exit> sync(Invocation &invocation)
{
    const auto config = co_await lineOf(invocation);
    if (!config)
        co_return invocation.output.error(config.error());
    BackOffice office(*config);
    if (const auto opened = office.open(false); !opened) {
        co_await office.close();
        co_return invocation.output.error(opened.error());
    }
    const int waker = invocation.stop.onRequest([&office] { office.interrupt(); });

    // Never sends (DECISIONS 34); what was being sent when the folder was left is looked for.
    Result<> looked = office.outbox()->start(false);
    // Two statements: GCC 12 mishandles co_await within a conditional expression.
    const auto pictures = invocation.arguments.has("media") ? InboxSync::Pictures::All
                                                            : InboxSync::Pictures::ForAWhile;
    auto syncing
        = invocation.arguments.has("full") ? office.sync()->full(pictures) : office.sync()->once();
    const auto report = co_await syncing;
    if (looked && report)
        looked = co_await office.outbox()->lookOnce();
    invocation.stop.forget(waker);
    co_await office.close();

    if (!report)
        co_return invocation.output.error(report.error());
    if (!looked)
        co_return invocation.output.error(looked.error());
    invocation.output.object({
        { QStringLiteral("new"), report->newRows },
        { QStringLiteral("changed"), report->changedRows },
        { QStringLiteral("quarantined"), report->quarantined },
        { QStringLiteral("pages"), report->pages },
        { QStringLiteral("log_ms"), qint64(report->logTook.count()) },
        { QStringLiteral("media_kept"), report->mediaKept },
        { QStringLiteral("media_missing"), report->mediaWanted + report->mediaGivenUp },
        { QStringLiteral("media_wanted"), report->mediaWanted },
    });
    invocation.output.line(
        QStringLiteral("%1 new texts, %2 changed").arg(report->newRows).arg(report->changedRows));
    if (report->quarantined > 0)
        invocation.output.line(
            QStringLiteral("%1 rows were not understood and set aside").arg(report->quarantined));
    if (report->mediaWanted > 0)
        invocation.output.line(
            QStringLiteral(
                "%1 pictures are still to be fetched: the next sync goes on, sync --full "
                "--media fetches all")
                .arg(report->mediaWanted));
    co_return Exit::Done;
}

QCoro::Task<Exit> watch(Invocation &invocation)
{
    auto config = co_await lineOf(invocation);
    if (!config)
        co_return invocation.output.error(config.error());
    config->sending = false;
    BackOffice office(*config);
    const auto print = [&](const Change &change) {
        const Readers readers(office.database());
        const auto queues = readers.queues.all();
        for (const MessageId id : change.arrived) {
            const auto message = readers.messages.one(id);
            if (!queues || !message || !*message)
                continue;
            const auto conversation = readers.conversations.one((*message)->conversation);
            if (!conversation || !*conversation || (*conversation)->section == Section::Blocked)
                continue;
            for (const Queue &queue : *queues) {
                if (queue.id != (*conversation)->queue)
                    continue;
                invocation.output.object(toJson(**message, queue, (*conversation)->client));
                invocation.output.line(QStringLiteral("%1  %2  %3")
                                           .arg(queue.name, (*conversation)->client.display(),
                                                oneLine((*message)->body, 200)));
            }
        }
        if (!Output::arrived())
            invocation.stop.request(); // nobody would read what comes next
    };
    QObject::connect(&office, &BackOffice::changed, &office, print);
    std::optional<Error> fault;
    QObject::connect(&office, &BackOffice::statusChanged, &office, [&](const DeskStatus &status) {
        if (status.fault && status.fault != fault)
            invocation.output.error(*status.fault);
        fault = status.fault;
    });
    const auto opened = office.open(true);
    if (!opened) {
        co_await office.close();
        co_return exitFor(opened.error().kind); // the status has said it
    }
    while (co_await sleep(invocation.clock, std::chrono::hours(1), invocation.stop)) { }
    co_await office.close();
    co_return Exit::Done;
}

} // namespace ivm::ctl

// "Closed today": a queue whose texts nobody reads for the rest of the day.

#include "app/ctl/rolekeyasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/acts.h"
#include "core/desk/heldfolder.h"

namespace ivm::ctl {

namespace {

Exit setClosed(Invocation &invocation, bool closed)
{
    const Output &output = invocation.output;
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return output.error(held.error());
    const auto queue = queueNamed(QueueStore(*held->database), invocation.arguments.value("queue"));
    if (!queue)
        return output.error(queue.error());
    const QString why = invocation.arguments.has("why") ? invocation.arguments.value("why")
                                                        : QStringLiteral("closed today");
    const auto key = supervisorKey(invocation, *held->database);
    if (!key)
        return output.error(key.error());
    const Supervisor by = supervisorOf(invocation, *key);
    Acts acts(*held->database, invocation.clock);
    const auto done
        = closed ? acts.closeForToday(queue->id, why, by) : acts.openAgain(queue->id, by);
    if (!done)
        return output.error(done.error());
    output.object({ { QStringLiteral("queue"), queue->name },
                    { QStringLiteral("closed"), closed },
                    { QStringLiteral("changed"), done->settings } });
    if (done->settings)
        output.line(closed ? QStringLiteral("Closed for the rest of the day.")
                           : QStringLiteral("Open again, by its usual hours."));
    else
        output.line(closed ? QStringLiteral("Its texts are not read any more today anyhow.")
                           : QStringLiteral("There is no closing of today to take back."));
    return Exit::Done;
}

} // namespace

Exit closeForToday(Invocation &invocation)
{
    return setClosed(invocation, true);
}

Exit reopen(Invocation &invocation)
{
    return setClosed(invocation, false);
}

} // namespace ivm::ctl

#include "app/ctl/verbs/verbs.h"
#include "core/desk/acts.h"
#include "core/desk/heldfolder.h"

namespace ivm::ctl {

namespace {

Exit setArchived(Invocation &invocation, bool archived)
{
    // Which line and account it belongs to does not matter here: nothing is taken from either.
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const QueueStore queues(*held->database);
    const ConversationStore conversations(*held->database);
    const auto pair = pairOf(invocation.arguments, queues, conversations);
    if (!pair)
        return invocation.output.error(pair.error());
    Acts acts(*held->database, invocation.clock);
    if (const auto done = acts.setArchived(pair->conversation.id, archived); !done)
        return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("queue"), pair->queue.name },
                               { QStringLiteral("client"), pair->conversation.client.text() },
                               { QStringLiteral("archived"), archived } });
    invocation.output.line(archived
                               ? QStringLiteral("Archived. A new text of theirs brings it back.")
                               : QStringLiteral("Back on the desk."));
    return Exit::Done;
}

} // namespace

Exit archive(Invocation &invocation)
{
    return setArchived(invocation, true);
}

Exit unarchive(Invocation &invocation)
{
    return setArchived(invocation, false);
}

} // namespace ivm::ctl

#include "app/ctl/verbs/verbs.h"
#include "core/desk/acts.h"
#include "core/desk/copyforcommlog.h"
#include "core/desk/heldfolder.h"

#include <QJsonObject>

namespace ivm::ctl {

namespace {

struct Laid
{
    commlog::Copy copy;
    PairOf pair;
};

Result<Laid> layOut(const Arguments &arguments, Readers &readers, Instant now)
{
    const auto pair = pairOf(arguments, readers.queues, readers.conversations);
    if (!pair)
        return tl::unexpected(pair.error());
    Copying copying{ .author = arguments.value("as").trimmed(), .at = now };
    if (arguments.has("width"))
        copying.lineWidth = arguments.value("width").toInt();
    const auto copy
        = copyForCommLog(readers, pair->conversation, pair->queue,
                         arguments.has("new") ? CopyPart::newOnly() : CopyPart::whole(), copying);
    if (!copy)
        return tl::unexpected(copy.error());
    return Laid{ .copy = *copy, .pair = *pair };
}

void print(const Invocation &invocation, const Laid &laid)
{
    const QString &text = invocation.arguments.has("html") ? laid.copy.html : laid.copy.plain;
    if (!invocation.output.isJson()) {
        invocation.output.raw(text.endsWith(QLatin1Char('\n')) ? text : text + QLatin1Char('\n'));
        return;
    }
    invocation.output.object({
        { QStringLiteral("queue"), laid.pair.queue.name },
        { QStringLiteral("client"), laid.pair.conversation.client.text() },
        { QStringLiteral("entries"), laid.copy.entries },
        { QStringLiteral("corrections"), laid.copy.corrections },
        { QStringLiteral("marked"), invocation.arguments.has("mark") },
        { invocation.arguments.has("html") ? QStringLiteral("html") : QStringLiteral("text"),
          text },
    });
}

} // namespace

Exit commlog(Invocation &invocation)
{
    if (!invocation.arguments.has("mark")) {
        const auto reading = openForReading(invocation);
        if (!reading)
            return invocation.output.error(reading.error());
        const auto laid = layOut(invocation.arguments, *reading->readers, invocation.clock.now());
        if (!laid)
            return invocation.output.error(laid.error());
        print(invocation, *laid);
        return Exit::Done;
    }
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    Readers readers(*held->database);
    const auto laid = layOut(invocation.arguments, readers, invocation.clock.now());
    if (!laid)
        return invocation.output.error(laid.error());
    // First the words, then the mark: what is marked and was never printed is missing for good.
    print(invocation, *laid);
    if (!Output::arrived())
        return Exit::Done; // and is said of every verb
    Acts acts(*held->database, invocation.clock);
    const auto marked = acts.markCopied(laid->pair.conversation.id, laid->copy.texts,
                                        invocation.arguments.value("as").trimmed());
    if (!marked)
        return invocation.output.error(marked.error());
    return Exit::Done;
}

} // namespace ivm::ctl

#include "core/commlog/commlog.h"

#include "app/ctl/verbs/verbs.h"
#include "core/desk/acts.h"
#include "core/desk/heldfolder.h"

#include <QJsonArray>
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
    auto pair = pairOf(arguments, readers.queues, readers.conversations);
    if (!pair)
        return tl::unexpected(pair.error());
    const auto document = readers.settings.document(QStringLiteral("commlog"));
    if (!document)
        return tl::unexpected(document.error());
    auto format = commlog::readFormat(*document);
    if (!format)
        return tl::unexpected(format.error());
    if (arguments.has("width"))
        format->lineWidth = arguments.value("width").toInt();

    const ConversationId id = pair->conversation.id;
    const bool onlyNew = arguments.has("new");
    const auto messages = onlyNew ? readers.copies.notCopied(id) : readers.copies.all(id);
    if (!messages)
        return tl::unexpected(messages.error());
    const auto last = readers.copies.last(id);
    if (!last)
        return tl::unexpected(last.error());
    const auto notes = onlyNew ? readers.notes.notCopied(id) : readers.notes.of(id);
    if (!notes)
        return tl::unexpected(notes.error());
    const auto shared = readers.marks.sharedBy(pair->conversation.client);
    if (!shared)
        return tl::unexpected(shared.error());
    commlog::Source source;
    source.notes = *notes;
    source.client = pair->conversation.client;
    source.clientName = pair->conversation.clientName;
    source.sharedBy = *shared;
    source.queue = pair->queue;
    source.copiedBy = arguments.value("as").trimmed();
    source.copiedAt = now;
    source.messages = *messages;
    if (onlyNew && *last)
        source.newSince = (*last)->through;
    if (onlyNew) {
        const auto held = readers.copies.heldBack(id);
        if (!held)
            return tl::unexpected(held.error());
        source.heldBack = *held;
    }
    return Laid{ .copy = commlog::copyFor(source, *format), .pair = *pair };
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

#include "core/desk/copyforcommlog.h"

#include "core/desk/stamp.h"
#include "core/store/readers.h"

#include <algorithm>

namespace ivm {

namespace {

Result<commlog::Format> formatOf(const Readers &readers, std::optional<int> lineWidth)
{
    const auto document = readers.settings.document(QStringLiteral("commlog"));
    if (!document)
        return tl::unexpected(document.error());
    auto format = commlog::readFormat(*document);
    if (!format)
        return format;
    const auto line = readers.settings.meta(QStringLiteral("line"));
    if (!line)
        return tl::unexpected(line.error());
    if (*line == lineWord(LineKind::Practice)) // pasted into a real record by habit
        format = commlog::practiceFormat(*format);
    if (lineWidth)
        format->lineWidth = *lineWidth;
    return format;
}

/// Leaves in it only what a person chose.
void choose(commlog::Source &source, const CopyPart &part)
{
    source.chosenOf = int(std::ranges::count_if(source.messages, [](const Message &message) {
        return commlog::belongsInRecord(message.status);
    }));
    source.messages.removeIf([&](const Message &one) { return !part.texts.contains(one.id); });
    source.notes.removeIf([&](const Note &one) { return !part.notes.contains(one.id); });
}

} // namespace

Result<commlog::Copy> copyForCommLog(const Readers &readers, const Conversation &conversation,
                                     const Queue &queue, const CopyPart &part,
                                     const Copying &copying)
{
    const ConversationId id = conversation.id;
    const auto format = formatOf(readers, copying.lineWidth);
    if (!format)
        return tl::unexpected(format.error());
    const auto messages = part.onlyNew ? readers.copies.notCopied(id) : readers.copies.all(id);
    if (!messages)
        return tl::unexpected(messages.error());
    const auto notes = part.onlyNew ? readers.notes.notCopied(id) : readers.notes.of(id);
    if (!notes)
        return tl::unexpected(notes.error());
    const auto shared = readers.marks.sharedBy(conversation.client);
    if (!shared)
        return tl::unexpected(shared.error());

    commlog::Source source;
    source.client = conversation.client;
    source.clientName = conversation.clientName;
    source.sharedBy = *shared;
    source.queue = queue;
    source.copiedBy = copying.author;
    source.copiedAt = copying.at;
    source.messages = *messages;
    source.notes = *notes;
    if (part.chosen)
        choose(source, part);
    if (part.onlyNew) {
        const auto last = readers.copies.last(id);
        if (!last)
            return tl::unexpected(last.error());
        if (*last)
            source.newSince = (*last)->through;
        const auto held = readers.copies.heldBack(id);
        if (!held)
            return tl::unexpected(held.error());
        source.heldBack = *held;
    }
    return commlog::copyFor(source, *format);
}

} // namespace ivm

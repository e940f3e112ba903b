#include "ui/thread/commlogcopy.h"

#include "core/commlog/commlog.h"
#include "core/desk/stamp.h"
#include "core/store/readers.h"

#include <QMimeData>

#include <algorithm>

namespace ivm {

CommLogCopy::CommLogCopy() = default;
CommLogCopy::CommLogCopy(CommLogCopy &&) noexcept = default;
CommLogCopy &CommLogCopy::operator=(CommLogCopy &&) noexcept = default;
CommLogCopy::~CommLogCopy() = default;

Result<CommLogCopy> commLogCopy(Readers &readers, const Conversation &conversation,
                                const Queue &queue, const CopyPart &part, const QString &author,
                                Instant now)
{
    const bool onlyNew = part.onlyNew;
    auto messages
        = onlyNew ? readers.copies.notCopied(conversation.id) : readers.copies.all(conversation.id);
    if (!messages)
        return tl::unexpected(messages.error());
    const auto last = readers.copies.last(conversation.id);
    if (!last)
        return tl::unexpected(last.error());
    auto notes
        = onlyNew ? readers.notes.notCopied(conversation.id) : readers.notes.of(conversation.id);
    if (!notes)
        return tl::unexpected(notes.error());
    const auto document = readers.settings.document(QStringLiteral("commlog"));
    auto format = commlog::readFormat(document.value_or(QJsonObject()));
    if (!format)
        return tl::unexpected(format.error());
    const auto line = readers.settings.meta(QStringLiteral("line"));
    if (!line)
        return tl::unexpected(line.error());
    if (*line == lineWord(LineKind::Practice)) // pasted into a real record by habit
        format = commlog::practiceFormat(*format);

    const auto shared = readers.marks.sharedBy(conversation.client);
    if (!shared)
        return tl::unexpected(shared.error());
    commlog::Source source;
    if (part.chosen) {
        source.chosenOf = int(std::ranges::count_if(*messages, [](const Message &message) {
            return commlog::belongsInRecord(message.status);
        }));
        messages->removeIf([&](const Message &one) { return !part.texts.contains(one.id); });
        notes->removeIf([&](const Note &one) { return !part.notes.contains(one.id); });
    }
    source.client = conversation.client;
    source.clientName = conversation.clientName;
    source.sharedBy = *shared;
    source.queue = queue;
    source.copiedBy = author;
    source.copiedAt = now;
    source.messages = *messages;
    source.notes = *notes;
    if (onlyNew && *last)
        source.newSince = (*last)->through;
    if (onlyNew) {
        const auto held = readers.copies.heldBack(conversation.id);
        if (!held)
            return tl::unexpected(held.error());
        source.heldBack = *held;
    }
    const commlog::Copy copy = commlog::copyFor(source, *format);

    CommLogCopy result;
    result.data = std::make_unique<QMimeData>();
    result.data->setText(copy.plain);
    // For other programs to read; core/commlog has escaped every foreign word in it.
    result.data->setData(QStringLiteral("text/html"), copy.html.toUtf8());
    result.texts = copy.texts;
    return result;
}

} // namespace ivm

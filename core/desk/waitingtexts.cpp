#include "core/desk/waitingtexts.h"

#include "core/store/readers.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr int LookBack = 40; // texts of a thread: who waits longer has written enough

Result<WaitingText> describe(const Readers &readers, const Conversation &conversation,
                             const QString &queue)
{
    WaitingText waiting{ .conversation = conversation, .queue = queue };
    const auto newest = readers.messages.newest(conversation.id, LookBack);
    if (!newest)
        return tl::unexpected(newest.error());
    bool found = false;
    for (const Message &message : *newest) {
        if (conversation.waitingSince && message.at < *conversation.waitingSince)
            continue;
        if (message.direction == Direction::Out) {
            if (message.automatic != AutoKind::None && !isFailure(message.status)) {
                waiting.answered = message.automatic;
                waiting.answeredAt = message.at;
            }
        } else if (!std::exchange(found, true)) {
            waiting.words = message.body;
        } else {
            ++waiting.more;
        }
    }
    return waiting;
}

} // namespace

Result<QList<WaitingText>> waitingTexts(const Readers &readers, int most)
{
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    QList<WaitingText> all;
    for (const Queue &queue : *queues) {
        const auto page
            = readers.conversations.list(queue.id, { .needsReplyOnly = true }, std::nullopt, most);
        if (!page)
            return tl::unexpected(page.error());
        for (const Conversation &conversation : page->rows) {
            auto waiting = describe(readers, conversation, queue.name);
            if (!waiting)
                return tl::unexpected(waiting.error());
            all << std::move(*waiting);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const WaitingText &a, const WaitingText &b) {
        const auto key = [](const WaitingText &one) {
            return std::pair(!one.conversation.urgent,
                             one.conversation.waitingSince.value_or(one.conversation.lastAt));
        };
        return key(a) < key(b);
    });
    if (all.size() > most)
        all.resize(most);
    return all;
}

Result<LooseEnds> looseEnds(const Readers &readers, int mostOfEach)
{
    LooseEnds ends;
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto nameOf = [&](QueueId id) {
        const auto queue = std::ranges::find(*queues, id, &Queue::id);
        return queue != queues->end() ? queue->name : QString();
    };
    const auto reminders = readers.notes.due(Instant::max(), mostOfEach);
    if (!reminders)
        return tl::unexpected(reminders.error());
    for (const Reminder &reminder : *reminders) {
        const auto conversation = readers.conversations.one(reminder.conversation);
        if (!conversation)
            return tl::unexpected(conversation.error());
        if (*conversation)
            ends.reminders << LooseEnds::Coming{ reminder, **conversation,
                                                 nameOf((*conversation)->queue) };
    }
    for (const Queue &queue : *queues) {
        ListFilter filter;
        filter.failedOnly = true;
        const auto failed = readers.conversations.list(queue.id, filter, std::nullopt, mostOfEach);
        if (!failed)
            return tl::unexpected(failed.error());
        for (const Conversation &one : failed->rows)
            ends.failed << std::pair(one, queue.name);
        filter = { .withArchived = true, .notCopiedOnly = true };
        const auto left = readers.conversations.list(queue.id, filter, std::nullopt, mostOfEach);
        if (!left)
            return tl::unexpected(left.error());
        for (const Conversation &one : left->rows)
            ends.notCopied << std::pair(one, queue.name);
    }
    return ends;
}

} // namespace ivm

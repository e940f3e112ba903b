#include "core/desk/missedtexts.h"

#include "core/store/readers.h"

#include <QSet>

#include <algorithm>

namespace ivm {

Result<QList<MissedText>> missedTexts(const Readers &readers, Instant since)
{
    const auto noted = readers.automatic.unsent(AutomaticStore::Unsent::NobodyThere, since);
    if (!noted)
        return tl::unexpected(noted.error());
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    QList<MissedText> texts;
    QSet<MessageSid> seen; // one text may have been owed a welcome and an after-hours reply
    for (const AutomaticStore::UnsentIntent &intent : *noted) {
        if (seen.contains(intent.trigger))
            continue;
        seen.insert(intent.trigger);
        const auto client = readers.clients.client(intent.client);
        if (!client)
            return tl::unexpected(client.error());
        const auto message = readers.messages.bySid(intent.trigger);
        if (!message)
            return tl::unexpected(message.error());
        const auto queue = std::ranges::find(*queues, intent.queue, &Queue::id);
        MissedText text{ .client = intent.client,
                         .clientName = client->name,
                         .queue = queue != queues->end() ? queue->name : QString(),
                         .conversation = std::nullopt,
                         .words = {},
                         .at = intent.triggeredAt };
        if (*message) {
            text.words = (*message)->body;
            text.conversation = (*message)->conversation;
        }
        texts.append(text);
    }
    return texts;
}

} // namespace ivm

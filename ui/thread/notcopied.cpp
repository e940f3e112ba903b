#include "ui/thread/notcopied.h"

#include "core/consent/keywords.h"
#include "core/model/waiting.h"
#include "core/store/firstopen.h"
#include "core/store/messageid.h"
#include "core/store/readers.h"

#include <algorithm>

namespace ivm {

Result<QList<Message>> owedToRecord(Readers &readers, ConversationId conversation)
{
    const auto began = folderBegan(readers.settings);
    if (!began)
        return tl::unexpected(began.error());
    auto messages = readers.copies.notCopied(conversation);
    if (messages)
        messages->removeIf([first = firstMessageIdAt(*began - WaitingBeforeInstallation)](
                               const Message &message) { return message.id < first; });
    return messages;
}

bool isWorthCopying(const QList<Message> &messages)
{
    return std::any_of(messages.begin(), messages.end(), [](const Message &message) {
        if (message.direction == Direction::Out)
            return message.automatic == AutoKind::None
                && message.status != MessageStatus::Withdrawn;
        return message.mediaCount > 0 || keywordOf(message.body).keyword == Keyword::None;
    });
}

} // namespace ivm

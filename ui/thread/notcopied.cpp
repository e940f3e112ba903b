#include "ui/thread/notcopied.h"

#include "core/consent/keywords.h"

#include <algorithm>

namespace ivm {

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

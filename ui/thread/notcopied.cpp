#include "ui/thread/notcopied.h"

#include "core/consent/keywords.h"
#include "core/store/readers.h"
#include "ui/thread/threadpane.h"

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

int leftUncopied(const Readers &readers, ConversationId conversation)
{
    const auto missing = readers.copies.notCopied(conversation);
    const auto notes = readers.notes.notCopied(conversation);
    const int lines = notes ? int(notes->size()) : 0;
    return missing && (isWorthCopying(*missing) || lines > 0) ? int(missing->size()) + lines : 0;
}

QString notCopiedWords(int count)
{
    return count == 1 ? ThreadPane::tr("1 message is not in the Comm Log copy")
                      : ThreadPane::tr("%n messages are not in the Comm Log copy", nullptr, count);
}

bool leavesUnanswered(const Conversation &conversation)
{
    return conversation.waitingSince
        && (conversation.lastDirection == Direction::In
            || conversation.lastAutomatic != AutoKind::None);
}

} // namespace ivm

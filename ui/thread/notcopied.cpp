#include "ui/thread/notcopied.h"

#include "core/store/readers.h"
#include "ui/thread/threadpane.h"

namespace ivm {

int leftUncopied(const Readers &readers, ConversationId conversation)
{
    const auto found = readers.conversations.one(conversation);
    return found && *found ? (*found)->notCopied : 0;
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

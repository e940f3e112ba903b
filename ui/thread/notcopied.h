#pragma once

#include "core/model/conversation.h"
#include "core/model/message.h"

#include <QList>

namespace ivm {

struct Readers;

/// Whether these contain something a person said: archiving without copying it asks first
/// (DECISIONS 24). Keywords and automatic texts alone are no conversation. Pure.
bool isWorthCopying(const QList<Message> &messages);

/// How many texts and notes would be put away without being in the Comm Log copy; none where there
/// is nothing to ask about.
int leftUncopied(const Readers &readers, ConversationId conversation);

/// "2 messages are not in the Comm Log copy".
QString notCopiedWords(int count);

/// Put away now, it would leave its client without an answer. One on its way ends the wait only
/// once it left; it is one all the same. Pure.
bool leavesUnanswered(const Conversation &conversation);

} // namespace ivm

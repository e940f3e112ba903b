#pragma once

#include "core/model/conversation.h"

namespace ivm {

struct Readers;

/// How many texts and notes would be put away without being in the Comm Log copy: archiving asks
/// first (DECISIONS 24).
int leftUncopied(const Readers &readers, ConversationId conversation);

/// "2 messages are not in the Comm Log copy".
QString notCopiedWords(int count);

/// Put away now, it would leave its client without an answer. One on its way ends the wait only
/// once it left; it is one all the same. Pure.
bool leavesUnanswered(const Conversation &conversation);

} // namespace ivm

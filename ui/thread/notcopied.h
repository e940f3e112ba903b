#pragma once

#include "core/model/message.h"
#include "core/result.h"

#include <QList>

namespace ivm {

struct Readers;

/// What the desk still owes to the record, oldest first: what the list and the button count. Years
/// that were there before this folder began were copied from whatever the desk had then, or never
/// will be; "The whole conversation" still has them.
Result<QList<Message>> owedToRecord(Readers &readers, ConversationId conversation);

/// Whether these contain something a person said: archiving without copying it asks first
/// (DECISIONS 24). Keywords and automatic texts alone are no conversation. Pure.
bool isWorthCopying(const QList<Message> &messages);

} // namespace ivm

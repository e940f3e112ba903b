#pragma once

#include "core/model/message.h"

#include <QList>

namespace ivm {

/// Whether these contain something a person said: archiving without copying it asks first
/// (DECISIONS 24). Keywords and automatic texts alone are no conversation. Pure.
bool isWorthCopying(const QList<Message> &messages);

} // namespace ivm

#pragma once

// Which texts of ours did not arrive and are worth sending again. Pure.

#include "core/model/message.h"

#include <QList>

namespace ivm {

/// Written by people, in the order they were written in: those at the end of the thread that failed
/// in a way that may pass, and that nobody has sent again or written after with success. Of the
/// last day; an older one is no longer what one would say.
QList<MessageId> textsToRetry(const QList<Message> &oldestFirst, Instant now);

} // namespace ivm

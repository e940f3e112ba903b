#pragma once

#include "core/model/waiting.h"
#include "core/store/textindex.h"
#include "core/sync/intakeprivate.h"

namespace ivm {

/// The two sides of a row.
struct Intake::Private::Pair
{
    std::optional<QueueId> queue; ///< Absent: our number is no queue.
    PhoneNumber client;
};

/// What one call of take gathers on its way.
struct Intake::Private::Work
{
    Source source = Source::Live;
    Instant now{};
    Instant began{}; ///< The folder.
    Instant floor{}; ///< What is older cannot wait.
    QHash<PhoneNumber, QueueId> queues;
    Arrival nextArrival{};
    QSet<PhoneNumber> undecided; ///< Clients of whom a row may be an entry of the outbox.
    bool masksAwaited = false; ///< Some text that comes is to be masked.
    QSet<ConversationId> brought; ///< Back to the desk, by a new text.
    QSet<ConversationId> refresh; ///< Their summary must be worked out anew.
    QHash<ConversationId, ConversationStore::OldText> old; ///< Newest of what is older than that.
    MessageId notIndexed = TextIndex::Everything; ///< The lowest that waits for the text index.
    QSet<PhoneNumber> refold;
    QList<MessageId> otherAutomatic;
    Intake::Taken taken;
};

} // namespace ivm

#pragma once

// A conversation of this folder laid out for the Comm Log, in one place for the window and ivmctl:
// what is in it, how it looks, and on the practice line that it belongs into no record.

#include "core/commlog/commlog.h"
#include "core/model/conversation.h"
#include "core/result.h"

namespace ivm {

struct Readers;

/// What of a conversation is wanted.
struct CopyPart
{
    bool onlyNew = false; ///< Not in an earlier copy. Otherwise all of it, or what is chosen:
    bool chosen = false; ///< Only `texts` and `notes`; the copy says that it is a part.
    QList<MessageId> texts{};
    QList<NoteId> notes{};

    static CopyPart newOnly() { return { .onlyNew = true }; }
    static CopyPart whole() { return {}; }
    static CopyPart only(const QList<MessageId> &texts, const QList<NoteId> &notes = {})
    {
        return { .chosen = true, .texts = texts, .notes = notes };
    }
};

/// Who copies, when, and how.
struct Copying
{
    QString author; ///< Initials.
    Instant at{};
    std::optional<int> lineWidth{}; ///< Instead of the settings' own.
};

/// Empty `texts`: there is nothing to copy. Marks nothing.
Result<commlog::Copy> copyForCommLog(const Readers &readers, const Conversation &conversation,
                                     const Queue &queue, const CopyPart &part,
                                     const Copying &copying);

} // namespace ivm

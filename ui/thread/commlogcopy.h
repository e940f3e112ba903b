#pragma once

#include "core/clock.h"
#include "core/model/conversation.h"
#include "core/model/copiedtext.h"
#include "core/model/queue.h"
#include "core/result.h"

#include <QList>

#include <memory>

class QMimeData;

namespace ivm {

struct Readers;

/// A conversation, or what is new in it, as the Comm Log wants it: plain text and HTML in one go,
/// and exactly the texts that are in it.
struct CommLogCopy
{
    CommLogCopy();
    CommLogCopy(CommLogCopy &&) noexcept;
    CommLogCopy &operator=(CommLogCopy &&) noexcept;
    ~CommLogCopy();

    std::unique_ptr<QMimeData> data; ///< For the clipboard to take.
    QList<CopiedText> texts;
};

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

/// Empty `texts`: there is nothing to copy.
Result<CommLogCopy> commLogCopy(Readers &readers, const Conversation &conversation,
                                const Queue &queue, const CopyPart &part, const QString &author,
                                Instant now);

} // namespace ivm

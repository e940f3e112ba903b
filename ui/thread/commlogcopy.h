#pragma once

#include "core/desk/copyforcommlog.h"

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

/// Empty `texts`: there is nothing to copy.
Result<CommLogCopy> commLogCopy(Readers &readers, const Conversation &conversation,
                                const Queue &queue, const CopyPart &part, const QString &author,
                                Instant now);

} // namespace ivm

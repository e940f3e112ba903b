#pragma once

#include "core/clock.h"
#include "core/model/copiedtext.h"
#include "core/model/message.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// What was copied for the Comm Log: a set of messages, not a watermark (DECISIONS 25).
class CopyStore
{
public:
    explicit CopyStore(Database &database);

    struct LastCopy
    {
        MessageId through{}; ///< The newest message in it: "Copied for the Comm Log through here".
        Instant at{};
        QString author;
        bool operator==(const LastCopy &) const = default;
    };
    Result<std::optional<LastCopy>> last(ConversationId conversation) const;
    /// What the desk still owes to the record, oldest first: never copied, or copied as good and
    /// failed since (`copied` is true for those: they become corrections). Automatic ones are among
    /// them even where a copy leaves them out, and the list does not count them: they are settled
    /// with the rest. Unconfirmed ones are held back. Years that were there before this folder
    /// began were copied from whatever the desk had then, or never will be; `all` still has them.
    Result<QList<Message>> notCopied(ConversationId conversation) const;
    /// Threads in which something is owed.
    Result<QList<ConversationId>> owing() const;
    /// The whole conversation, oldest first, whatever became of each text.
    Result<QList<Message>> all(ConversationId conversation) const;
    /// Texts whose fate is not known yet: a copy says that they follow.
    Result<int> heldBack(ConversationId conversation) const;

    // Writing, inside the caller's transaction.
    /// These texts are in the record now, as failed or good as the copy told them; marking one
    /// again, after its correction, is right. Works the conversation's summary out again.
    Result<> mark(ConversationId conversation, const QList<CopiedText> &texts,
                  const QString &author, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace ivm {

class Database;

/// Card numbers taken out of texts. The text itself, what the list shows of it, what search finds
/// and the evidence that quotes it hold dots as soon as it is committed, so nothing that asks the
/// file, now or later, can show the digits. From the bytes of the file and its journal they go soon
/// after, as far as maskremains.h says; backups of before keep them. What stays is the trace: which
/// text, who, when, why. Twilio's own log still has the text until it is redacted there, and a
/// later row of it changes nothing here: a text that is known is never replaced. Where the text
/// itself was lost with a damaged file (salvage.h), its mask waits for it, and it comes in masked.
class MaskStore
{
public:
    explicit MaskStore(Database &database);

    /// Inside the caller's transaction. NotFound without such a text, Invalid when there is no card
    /// number in it (nothing else can be taken out). The caller refreshes its conversation.
    Result<ConversationId> mask(MessageId message, const QString &reason, const QString &by,
                                Instant at);
    /// The evidence that has this text's words, be it of the log or a person's decision about it.
    Result<> maskQuotes(MessageId message, const QString &body, const QString &masked);

    struct Mask
    {
        MessageId message{};
        QString sid;
        QString by;
        QString reason;
        Instant at{};
    };
    /// Newest first.
    Result<QList<Mask>> all(int most) const;
    /// Texts of the log in which a card number stands, newest first. Reads until there are `most`.
    Result<QList<MessageId>> suggestions(int most) const;

    /// Whether masks wait for texts of the log at all: after a damaged file was salvaged.
    Result<bool> anyAwaited() const;
    /// Whether a mask waits for this text of the log. One look at a key.
    Result<bool> isAwaited(const QString &sid) const;
    /// It came, masked, and is this one. In the caller's transaction.
    Result<> arrived(const QString &sid, MessageId message);

private:
    Database &m_database;
};

} // namespace ivm

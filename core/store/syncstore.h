#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace ivm {

class Database;

/// What sync must remember or ask of the file: how far each walk through Twilio's log has come
/// (`cursor`: a name and a JSON document), what is still under way, what is known.
class SyncStore
{
public:
    explicit SyncStore(Database &database);

    /// Empty when there is none.
    Result<QJsonObject> cursor(const QString &name) const;
    /// In a transaction of its own. An empty document forgets the cursor.
    Result<> saveCursor(const QString &name, const QJsonObject &document);

    struct UnderWay
    {
        MessageSid sid;
        Instant at{};
    };
    /// Outbound texts whose last word is still to come, newest first, made at or after `since`.
    Result<QList<UnderWay>> underWay(Instant since, int limit) const;
    /// Those of these sids that no row has.
    Result<QList<MessageSid>> unknown(const QList<MessageSid> &sids) const;
    /// Deleted upstream: our row is kept and flagged (DECISIONS 35). In a transaction of its own;
    /// the conversation, if it has one.
    Result<std::optional<ConversationId>> markGone(const MessageSid &sid);

    bool isFilled() const; ///< The whole log is in.
    /// Filled, and nothing is left of the fill to be worked off after a restart.
    bool isFillOver() const;
    /// Senders of these new texts whose history is not known.
    Result<QList<PhoneNumber>> strangersOf(const QList<MessageId> &arrived) const;
    Result<bool> historyKnown(const PhoneNumber &client) const;
    Result<QList<PhoneNumber>> ourNumbers() const;

private:
    Database &m_database;
};

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/model/message.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

class Database;

/// Pictures and files of messages, and the queue of those still to be fetched: intake adds one row
/// per attachment, `Wanted`; fetching fills it in. Resumable: what is not `Kept` is still wanted
/// after a crash.
class MediaStore
{
public:
    explicit MediaStore(Database &database);

    struct Wanted
    {
        qint64 id = 0;
        MessageSid message;
        std::optional<ConversationId> conversation;
        int position = 0;
        QString sid; ///< ME…; empty until listed.
        int attempts = 0; ///< Answers so far that said: not there.
    };
    /// Due at `now`, the newest message's first.
    Result<QList<Wanted>> wanted(Instant now, int limit) const;
    /// When the next one falls due; absent when nothing is wanted.
    Result<std::optional<Instant>> nextDue() const;
    struct NotKept
    {
        int wanted = 0; ///< Still to be fetched.
        int givenUp = 0;
    };
    Result<NotKept> countNotKept() const;

    struct Kept
    {
        QString file; ///< Name inside media/.
        QString sha256; ///< Hexadecimal.
        qint64 bytes = 0;
        QString sniffedType;
        int width = 0;
        int height = 0;
    };
    // Each in a transaction of its own.
    Result<> setListed(qint64 id, const QString &mediaSid, const QString &contentType);
    Result<> setKept(qint64 id, const Kept &kept);
    Result<> setLater(qint64 id, int attempts, Instant next);
    Result<> setGivenUp(qint64 id, MediaItem::State state);

private:
    Database &m_database;
};

} // namespace ivm

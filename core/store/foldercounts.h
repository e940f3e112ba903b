#pragma once

#include "core/model/outboxentry.h"
#include "core/model/phonenumber.h"
#include "core/result.h"

#include <QList>
#include <QMap>

namespace ivm {

class Database;

/// What is in a folder, in numbers: for dump-state and the self-check. Counts rows; takes a while
/// on a large one.
struct FolderCounts
{
    int schema = 0;
    qint64 messages = 0;
    qint64 conversations = 0;
    qint64 clients = 0;
    qint64 evidence = 0;
    qint64 copies = 0;
    qint64 quarantined = 0;
    qint64 unconfirmed = 0;
    QMap<QString, qint64> media; ///< By state: wanted, kept, too_large, gone, failed.
    QMap<QString, qint64> outbox; ///< By state: waiting, sending, unconfirmed, sent …
    QMap<QString, qint64> automatic; ///< Entries owed or sent by rule, by the same states.
    /// Ours by the log's directions, but no queue's (DECISIONS 35).
    QList<PhoneNumber> numbersWithoutQueue;
};

/// waiting, sending, unconfirmed, sent, refused, withdrawn, given_up.
QString outboxWord(OutboxState state);

/// Any connection.
Result<FolderCounts> folderCounts(Database &database);

/// Texts that left each queue's number since then and that this folder did not send, by the queue's
/// name: another computer's, or another system's. Any connection.
Result<QMap<QString, qint64>> sentByOthers(Database &database, Instant since);

} // namespace ivm

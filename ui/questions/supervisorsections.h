#pragma once

#include "core/store/blockstore.h"
#include "ui/questions/sheetrows.h"

#include <QHash>

namespace ivm {

/// What waits for a supervisor: urgent words of blocked clients, blocks that staff ask for, blocks
/// to look at again. Pure.
struct SupervisorNews
{
    QList<BlockStore::Blocked> blocks; ///< In force.
    QList<BlockRequest> requests;
    QHash<PhoneNumber, QString> names; ///< Of those who are asked about.
    QHash<std::pair<qint64, PhoneNumber>, ConversationId> threads; ///< By queue and client.
    QHash<QueueId, QString> queues;
};

QList<SheetSection> supervisorSections(const SupervisorNews &news, Instant now,
                                       const look::DateText &dates);

struct Readers;
SupervisorNews supervisorNews(const Readers &readers);

} // namespace ivm

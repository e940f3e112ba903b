#pragma once

#include "core/model/queue.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// The queues, in the order of the blue bar.
class QueueStore
{
public:
    explicit QueueStore(Database &database);
    Result<QList<Queue>> all() const;
    /// Adds or changes by id (0 adds); inside the caller's transaction.
    Result<QueueId> save(const Queue &queue);
    /// These rows are as given, whatever is there under their ids; others stay. Inside the caller's
    /// transaction. Invalid when one that stays has the name or number of one of them.
    Result<> putBack(const QList<Queue> &queues);
    /// Removes a queue that no text belongs to; false when one does. Inside the caller's
    /// transaction.
    Result<bool> removeUnused(QueueId queue);

private:
    Database &m_database;
};

} // namespace ivm

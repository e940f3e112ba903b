#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/result.h"

namespace ivm {

class Database;

/// What is being written, one text per conversation.
class DraftStore
{
public:
    explicit DraftStore(Database &database);
    Result<QString> draft(ConversationId conversation) const; ///< Empty if none.
    Result<> save(ConversationId conversation, const QString &text,
                  Instant at); ///< Empty forgets it.

private:
    Database &m_database;
};

} // namespace ivm

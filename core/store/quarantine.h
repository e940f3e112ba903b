#pragma once

#include "core/clock.h"
#include "core/model/loggedmessage.h"
#include "core/result.h"

namespace ivm {

class Database;

/// Rows of the log that could not be understood, whole (DECISIONS 35). The same nonsense is kept
/// once, however often it comes.
class Quarantine
{
public:
    explicit Quarantine(Database &database);
    Result<int> count() const;
    /// False when it is there already; inside the caller's transaction.
    Result<bool> add(const QuarantinedRow &row, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

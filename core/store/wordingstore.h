#pragma once

#include "core/clock.h"
#include "core/model/wording.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// Every text of ours that was ever sent by itself, so that the log of years ago is still
/// understood (core/consent/wordings.h). Rows are only added.
class WordingStore
{
public:
    explicit WordingStore(Database &database);

    /// Oldest first.
    Result<QList<Wording>> all() const;

    /// Adds what is not known yet, each under the next version of its kind, queue and language;
    /// gives how many. In the caller's transaction: at every start with defaultWordings() and what
    /// the settings say, so that a fresh folder and a changed text are learned the same way.
    Result<int> learn(const QList<Wording> &wordings, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

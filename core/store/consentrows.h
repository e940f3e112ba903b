#pragma once

#include "core/clock.h"
#include "core/model/phonenumber.h"
#include "core/model/standing.h"
#include "core/result.h"

#include <QList>
#include <QSet>

namespace ivm {

class Database;

/// What the fold of consent (core/consent) reads and leaves in the file. Writes inside the caller's
/// transaction.
class ConsentRows
{
public:
    explicit ConsentRows(Database &database);

    /// Makes the client's first ordinary text made at or after `from`, on any queue, a FirstText,
    /// if there is one and it is no evidence yet.
    Result<> keepFirstTextSince(const PhoneNumber &client, Instant from, Instant recordedAt);
    /// The standing, and for each conversation of the client whether the network blocks it. False
    /// when that is what was there already.
    Result<bool> store(const PhoneNumber &client, Standing standing, std::optional<Instant> since,
                       const QSet<PhoneNumber> &networkBlocked);

private:
    Database &m_database;
};

} // namespace ivm

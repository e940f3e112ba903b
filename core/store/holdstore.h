#pragma once

#include "core/clock.h"
#include "core/model/phonenumber.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

class Database;

/// Legal holds: these records must not be thrown away until somebody says so. This program deletes
/// nothing anyway; the hold tells the people who clear out Twilio's log, retire computers and
/// backups, and it refuses the masking of texts. Never deleted, only ended.
class HoldStore
{
public:
    explicit HoldStore(Database &database);

    struct Hold
    {
        qint64 id = 0;
        PhoneNumber client;
        QString by;
        QString reason;
        Instant at{};
        std::optional<Instant> endedAt; ///< Absent: in force.
        QString endedBy;
    };
    /// In force, oldest first.
    Result<QList<Hold>> inForce() const;
    Result<std::optional<Hold>> of(const PhoneNumber &client) const;

    // Inside the caller's transaction.
    /// Nothing happens when one is in force.
    Result<> begin(const PhoneNumber &client, const QString &reason, const QString &by, Instant at);
    Result<> end(const PhoneNumber &client, const QString &by, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

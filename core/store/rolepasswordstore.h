#pragma once

// Where the role password's record, the count of guesses and the settings' seal are kept. What the
// bytes mean, core/security knows.

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace ivm {

class Database;

/// A row under the seal, byte for byte as it is in the file.
struct SealedRow
{
    QString subject; ///< "hours", "queues" …
    QByteArray bytes;

    bool operator==(const SealedRow &) const = default;
};

class RolePasswordStore
{
public:
    /// Guesses since the last right one, and when the last began.
    struct Guesses
    {
        int wrong = 0;
        QString boot; ///< The operating system's name for that run of the computer; may be empty.
        Millis uptime{ 0 }; ///< Since that run began.
        std::optional<Instant> server; ///< Twilio's time, where it was known.

        bool operator==(const Guesses &) const = default;
    };
    struct Seal
    {
        QByteArray manifest;
        QByteArray signature;
    };

    explicit RolePasswordStore(Database &database);

    Result<std::optional<QByteArray>> record() const; ///< Absent: no password was set.
    Result<Guesses> guesses() const;
    Result<std::optional<Seal>> seal() const;
    /// Every settings document of the folder and the list of queues; those never changed are not
    /// there.
    Result<QList<SealedRow>> rows() const;

    // In the caller's transaction.
    Result<> saveRecord(const QByteArray &record);
    Result<> saveGuesses(const Guesses &guesses);
    Result<> saveSeal(const Seal &seal);

private:
    Database &m_database;
};

} // namespace ivm

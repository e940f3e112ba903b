#pragma once

// What was saved when the data file was found damaged, and when: kept in the new file, for as long
// as somebody should know.

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace ivm {

class Database;

struct Rescued
{
    Instant at{};
    QString keptIn; ///< The damaged files' folder, inside the data folder; nothing of them is lost.
    qint64 messages = 0; ///< Saved; what Twilio still has is loaded again besides.
    qint64 evidence = 0;
    qint64 drafts = 0;
    /// Texts that had not left, or not for certain: unconfirmed now, and looked for in the log.
    qint64 unsure = 0;
    /// Tables of which a part could not be read, in words of core/store/migrations.cpp.
    QStringList incomplete;
    /// Rows of those tables that stand in damaged places: they may not be as they were written.
    qint64 doubtful = 0;
    bool fromBackup = false; ///< Those were completed from the newest backup.

    bool operator==(const Rescued &) const = default;

    QByteArray toJson() const;
    static std::optional<Rescued> fromJson(const QByteArray &json);
};

/// In the caller's transaction, or in one of its own.
Result<> noteRescued(Database &database, const Rescued &rescued);
/// The last time; absent if never.
Result<std::optional<Rescued>> lastRescued(Database &database);

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace ivm {

class Database;

/// Remembers, outside a data folder, how many attempts at texts its file knew of. A file that
/// knows of fewer was restored from an older copy, or is another's; one that nobody here
/// remembers came from another computer. Either way what it forgot may be on its way, and the
/// outbox keeps quiet for a while (DECISIONS 17).
///
/// One small file per folder, replaced whole and synced before an attempt leaves. Back-office
/// thread.
class Witness
{
public:
    /// `file` is where it is kept; empty: nobody remembers anything, and nothing is missed (a
    /// folder that vanishes with the program).
    explicit Witness(QString file);
    /// For a data folder, in this account's state, so that restoring the folder leaves it alone.
    static QString usualFile(const QString &folder);

    /// Whether the file may have forgotten attempts. A folder that never made one has not.
    Result<bool> hasForgotten(Database &database) const;
    /// The file knows of at least as many from here on as are remembered, and until when to keep
    /// quiet: a restart in between must not forget that. Its own transaction.
    Result<> teach(Database &database, Instant quietUntil) const;
    /// Absent when it never was restored.
    static Result<std::optional<Instant>> quietUntil(Database &database);
    Result<> saw(qint64 attempts) const;

private:
    Result<qint64> remembered() const;

    QString m_file;
};

} // namespace ivm

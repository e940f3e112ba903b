#pragma once

#include "core/model/historyentry.h"
#include "core/result.h"

#include <optional>

namespace ivm {

class Database;

/// What of the history is wanted.
struct HistoryFilter
{
    QString queue; ///< Its name; empty: everything.
    QString search; ///< Any part of it, whatever its case; empty: everything.
};

/// The change history (core/model/historyentry.h). Rows are added and never changed: the file
/// refuses UPDATE and DELETE. Each row's digest covers the row and the digest before it, so a row
/// that was taken out or altered behind the program's back breaks the chain; rows cut off at the
/// end are noticed by the settings' seal (core/security/settingseal.h), which names the newest.
class HistoryStore
{
public:
    explicit HistoryStore(Database &database);

    /// Adds it and answers its id. In the caller's transaction: the one that makes the change.
    Result<qint64> add(const HistoryEntry &entry);
    /// Adds them as one saving. Nothing for an empty list.
    Result<> addTogether(QList<HistoryEntry> entries);

    /// Newest first, older than `before` (0: from the newest), at most `most`.
    Result<QList<HistoryEntry>> page(const HistoryFilter &filter, qint64 before, int most) const;
    /// Those of one saving, oldest first.
    Result<QList<HistoryEntry>> saving(qint64 together) const;
    /// The newest of PasswordSet, PasswordChanged, PasswordReset; absent if there was none.
    Result<std::optional<HistoryEntry>> newestPassword() const;

    /// The newest of ChangedBehind, ChangeConfirmed, ChangePutBack; absent if there was none.
    Result<std::optional<HistoryEntry>> newestAboutSeal() const;

    struct End
    {
        qint64 id = 0;
        QByteArray digest; ///< Empty while there is no history.

        bool operator==(const End &) const = default;
    };
    Result<End> end() const; ///< The newest row.
    /// The digest of one row; absent if there is none.
    Result<std::optional<QByteArray>> digest(qint64 id) const;
    /// The first row at which the chain is broken; absent when it is whole. Reads everything.
    Result<std::optional<qint64>> brokenAt() const;

private:
    Database &m_database;
};

} // namespace ivm

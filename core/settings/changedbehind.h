#pragma once

// Settings that were changed by other means than a supervisor's: found, noted once, shown beside
// what they were, and put back or let stand.

#include "core/security/settingseal.h"
#include "core/settings/settingsdraft.h"

namespace ivm {

/// What was found.
struct ChangedBehind
{
    SealReport report;
    SettingsDraft before; ///< As a supervisor left it, as far as that is known.
    SettingsDraft now;
    /// Of report.changed: those whose former state is not known. They are in both as they are now.
    QStringList unknown;
    QString fingerprint; ///< settingsFingerprint() of what is shown here.
    bool liveWasOn = false; ///< The live switch, which is no part of a draft.
    bool liveIsOn = false;

    /// Whether putBackSettings() would do anything.
    bool canPutBack() const { return unknown.size() < report.changed.size(); }
    bool operator==(const ChangedBehind &) const = default;
};

/// Any connection.
Result<ChangedBehind> changedBehind(Database &database);

/// Writes it into the change history, once for each state that is found; answers whether it did.
/// For the folder's owner, whenever it looks.
Result<bool> noteChangedBehind(Database &database, Instant now);

/// Notes settings that were changed behind the password as right, as they stand now. Busy when they
/// are not what was seen any more: `seen` is ChangedBehind::fingerprint, empty for whatever is
/// there.
Result<> confirmSettings(Database &database, Instant now, const Supervisor &by,
                         const QString &seen = {});

/// Puts back, as they were sealed, those whose former state is known; noted and sealed. A queue
/// that was added goes, unless a text belongs to it: then it stays reported. Invalid when what was
/// sealed is not right any more beside the rest; NotFound when nothing can be put back.
Result<> putBackSettings(Database &database, Instant now, const Supervisor &by);

} // namespace ivm

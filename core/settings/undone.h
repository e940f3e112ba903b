#pragma once

// What was changed once, put back: from the change history into a draft, which is then saved like
// any other. Pure.

#include "core/model/historyentry.h"
#include "core/settings/settingsdraft.h"

namespace ivm {

/// The draft with what these entries changed as it was before them. Entries that are no settings'
/// (a block, the live switch, a queue that was added) are left out; NotFound when nothing is left,
/// or when a queue they name is not there any more. What changed again since is named in `since`
/// ("hours.zone", "SAC").
Result<SettingsDraft> undone(const QList<HistoryEntry> &entries, SettingsDraft now,
                             QStringList *since = nullptr);

/// The same draft as it was right after them; for saying what they did.
Result<SettingsDraft> redone(const QList<HistoryEntry> &entries, SettingsDraft now);

} // namespace ivm

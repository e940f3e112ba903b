#pragma once

// Places in the settings, as people call them. Pure.

#include "core/model/historyentry.h"
#include "core/settings/settingsdraft.h"

namespace ivm {

/// "When texts are read" of "hours": what the page is called where it is changed.
QString subjectWords(const QString &subject);
/// What an entry of the history did, in the words of the summary before saving: "SAC: Monday
/// 8:00 AM – 5:00 PM, was closed". `now` says what a place belongs to; empty when it says nothing
/// (the queue is gone, the entry is no setting's).
QStringList entryWords(const HistoryEntry &entry, const SettingsDraft &now);

} // namespace ivm

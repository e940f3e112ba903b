#pragma once

#include "core/settings/settingsdraft.h"

namespace ivm {

/// What differs between two drafts, in sentences for people: "SAC: Monday 8:00 AM – 5:00 PM, was
/// closed". Empty when nothing does. Pure.
QStringList changeWords(const SettingsDraft &before, const SettingsDraft &after);

/// "8:00 AM – 5:00 PM, 8:00 PM – 2:00 AM"; "Closed".
QString spansWords(const QList<OpenSpan> &spans);
/// "8:00 AM" of minutes after midnight.
QString minutesWords(int minutes);
/// "After-hours reply", by the word of documents: "after_hours".
QString kindWords(const QString &kind);
/// "Monday" of 0.
QString weekdayWords(int day);

} // namespace ivm

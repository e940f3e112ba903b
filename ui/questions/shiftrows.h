#pragma once

// What the sheets of the morning and of the end of a shift say: words, not yet widgets. Pure.

#include "core/desk/waitingtexts.h"
#include "ui/questions/sheetrows.h"

namespace ivm {

/// Who waits, each with what they wrote and the automatic answer they got: what came since
/// yesterday's end of work apart from what is older.
QList<SheetSection> morningSections(const QList<WaitingText> &waiting, Instant now,
                                    const look::DateText &dates);

/// Who waits, what comes back when, what did not arrive, what is not in the Comm Log.
QList<SheetSection> handoverSections(const QList<WaitingText> &waiting, const LooseEnds &ends,
                                     Instant now, const look::DateText &dates);

/// A sheet as plain text, to print or to paste.
QString sheetText(const QString &title, const QList<SheetSection> &sections);

/// Since when "overnight" counts: five in the afternoon of the last day before today that was no
/// weekend, by the clinic's clock.
Instant overnightSince(Instant now, const look::DateText &dates);

} // namespace ivm

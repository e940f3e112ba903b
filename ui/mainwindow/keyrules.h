#pragma once

#include "ui/look/keyline.h"

namespace ivm {

/// Why nothing can be bound to this key, for people; empty when it can. Keys that type, move,
/// edit or belong to the system stay what they are everywhere.
QString keyObjection(const QKeySequence &key);

/// What has the key already among these lines, but the one of that name; empty when nothing has.
QString keyTakenBy(const QKeySequence &key, const QList<look::KeyLine> &lines, const QString &but);

/// As it is bound: on its key without Shift where that only makes another sign of it, and without
/// the number pad. Empty while only Ctrl and its like are down.
QKeySequence keyOf(const QKeyEvent &event);

} // namespace ivm

#pragma once

#include "ui/thread/threadrows.h"

#include <QList>

namespace ivm {

/// One step from the rows shown to the rows read; positions count as of the moment it is applied.
struct ThreadStep
{
    enum class Kind { Remove, Insert, Update };
    Kind kind = Kind::Update;
    int first = 0;
    int count = 0;
    bool operator==(const ThreadStep &) const = default;
};

/// Both lists stand in the order of their ids; a row is the same row when its id is. Applied front
/// to back, with inserted and updated rows taken from `next` at the same positions, the steps turn
/// `shown` into `next`. Pure.
QList<ThreadStep> threadDifference(const QList<ThreadRow> &shown, const QList<ThreadRow> &next);

} // namespace ivm

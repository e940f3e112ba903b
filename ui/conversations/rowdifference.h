#pragma once

#include "core/model/ids.h"

#include <QList>

namespace ivm {

/// One step from the rows on the screen to the rows as they are.
struct RowStep
{
    enum class Kind {
        Remove, ///< `count` rows from `row`.
        Insert, ///< `count` rows, to stand from `row`.
        Move, ///< The row at `from` to `row` (as it stands after being taken out).
    };
    Kind kind = Kind::Remove;
    int row = 0;
    int count = 1;
    int from = 0;
    bool operator==(const RowStep &) const = default;
};

/// Steps that, done in order, turn `before` into `after`. Both name each row once. Pure: the model
/// does what it says, so that selection and scroll place live through it.
QList<RowStep> rowDifference(QList<ConversationId> before, const QList<ConversationId> &after);

} // namespace ivm

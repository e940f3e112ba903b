#pragma once

#include "core/clock.h"
#include "core/model/queue.h"

#include <QList>

#include <optional>

namespace ivm {

struct AccountLook;

/// What a banner says of numbers whose toll-free verification was rejected: the one whose time to
/// mend it runs out first.
struct EditWindow
{
    QString queue; ///< Its name.
    bool mayEdit = false; ///< It may be changed and handed in again.
    std::optional<Instant> until{}; ///< By when; absent when Twilio does not say.
    int others = 0; ///< Rejected numbers besides.
    bool operator==(const EditWindow &) const = default;
};

/// Absent when no number of ours is rejected. Pure.
std::optional<EditWindow> editWindow(const std::optional<AccountLook> &look,
                                     const QList<Queue> &queues);

} // namespace ivm

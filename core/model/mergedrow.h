#pragma once

#include "core/model/loggedmessage.h"

namespace ivm {

/// A row of the log as all that was ever seen of it. Pure: the order in which two versions are seen
/// makes no difference.
struct MergedRow
{
    LoggedMessage row;
    bool redacted = false; ///< Once seen with a text and once without: emptied upstream.
    bool operator==(const MergedRow &) const = default;
};

/// Status only moves forward, a text or a time once known is kept.
MergedRow merged(const MergedRow &known, const LoggedMessage &seen);

} // namespace ivm

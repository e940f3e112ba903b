#pragma once

#include "core/model/ids.h"

namespace ivm {

/// A text as a copy for the Comm Log told it. What becomes of the text between the reading and the
/// marking is news for the next copy.
struct CopiedText
{
    MessageId id{};
    bool asFailed = false; ///< The copy says that it did not arrive.

    bool operator==(const CopiedText &) const = default;
};

} // namespace ivm

#pragma once

#include "core/model/ids.h"
#include "core/model/note.h"

namespace ivm {

/// A text as a copy for the Comm Log told it. What becomes of the text between the reading and the
/// marking is news for the next copy.
struct CopiedText
{
    MessageId id{}; ///< 0: it is a note.
    bool asFailed = false; ///< The copy says that it did not arrive.
    NoteId note{}; ///< 0: it is a text.

    bool operator==(const CopiedText &) const = default;
};

} // namespace ivm

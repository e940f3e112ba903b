#pragma once

#include <QString>

namespace ivm {

/// A client's consent, one for all queues (DECISIONS 1). Numbers are stored: never renumber.
enum class Standing : int {
    Unknown = 0, ///< Their history is not loaded yet. Unknown is not stranger (DECISIONS 2).
    Stranger = 1,
    Invited = 2,
    Declined = 3,
    OptedIn = 4,
    OptedOut = 5,
};

/// unknown, stranger, invited, declined, opted_in, opted_out: the words of programs and files.
QString standingWord(Standing standing);

} // namespace ivm

#pragma once

#include <QString>

namespace ivm {

/// Why a toll-free verification was rejected, for people: data (resources/words/rejections.json).
struct RejectionWords
{
    QString say; ///< Without a full stop.
    QString next; ///< What to mend, as sentences.
    bool isKnown = false; ///< Otherwise `say` names the number.

    static RejectionWords forCode(int code);
};

} // namespace ivm

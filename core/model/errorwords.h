#pragma once

#include <QString>

namespace ivm {

/// What a Twilio error code means to a front desk. The dictionary is data
/// (resources/words/errors.json), read once; it is spoken by the thread, the copy for the Comm Log
/// and ivmctl alike.
struct ErrorWords
{
    enum class Again {
        No, ///< The same would fail again.
        Later, ///< A person may try again after a while.
        Check, ///< Find out first whether it arrived.
        Itself, ///< The program does it.
    };

    QString say; ///< What happened, without a full stop.
    QString next; ///< What to do, as sentences; empty if nothing.
    Again again = Again::Check;
    bool isKnown = false; ///< Otherwise `say` names the number.

    bool operator==(const ErrorWords &) const = default;

    /// 0 is a failure without a code.
    static ErrorWords forCode(int code);
};

} // namespace ivm

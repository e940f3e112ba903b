#pragma once

// The words people read for what went wrong: what happened, and what to do next. `core` states
// facts and kinds; nothing else in `ui` makes up sentences about errors.

#include "core/model/messagestatus.h"
#include "core/result.h"

#include <QString>

namespace ivm::look {

struct ErrorWords
{
    QString what;
    QString next; ///< Empty when there is nothing to do.
    bool operator==(const ErrorWords &) const = default;
};

ErrorWords wordsFor(const Error &error);
/// Both in one line.
QString lineFor(const Error &error);

/// Why a text did not arrive, by Twilio's code, for the bubble: "This phone can’t get texts".
QString deliveryFailure(int errorCode);
/// Where a text of ours is: "Sent", "Delivered", "Not delivered" … Shape and words, never colour
/// alone.
QString deliveryState(MessageStatus status);

} // namespace ivm::look

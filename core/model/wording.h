#pragma once

#include "core/model/message.h"
#include "core/model/queue.h"

#include <optional>

namespace ivm {

/// One text of ours that is sent by itself, as data. Old versions are kept: what the log shows from
/// years ago must still be recognised.
struct Wording
{
    AutoKind kind = AutoKind::Request;
    std::optional<QueueId> queue{}; ///< Absent: any queue.
    QString language = QStringLiteral("en"); ///< "en", "es", or "en+es" for both in one text.
    int version = 1;
    QString text{}; ///< Exactly as sent, but for {next_open}.
    bool whileClosed = false; ///< The request's wording while nobody reads texts. Not kept on disk:
                              ///< what it was is a request.

    bool operator==(const Wording &) const = default;
};

} // namespace ivm

#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/messagestatus.h"
#include "core/model/phonenumber.h"

#include <QList>

#include <optional>

namespace ivm {

enum class Direction : int { In = 0, Out = 1 };

/// One row of Twilio's message log, cleaned at the edge (no NUL, no lone surrogate) but otherwise
/// as it came. The value that passes from `twilio` through `sync` into `store`.
struct LoggedMessage
{
    MessageSid sid;
    PhoneNumber from;
    PhoneNumber to;
    QString body; ///< Empty for a picture without text, or when redacted upstream.
    Direction direction = Direction::In;
    MessageStatus status = MessageStatus::Other;
    QString statusText; ///< Only set for Other.
    int errorCode = 0;
    int segments = 0;
    int mediaCount = 0;
    std::optional<Instant> created;
    std::optional<Instant> sent; ///< Absent until Twilio has sent it.
    std::optional<Instant> updated;

    bool operator==(const LoggedMessage &) const = default;

    /// When it happened, for order and for display: when it was made, else when it was sent.
    std::optional<Instant> at() const { return created ? created : sent; }
};

/// A row that could not be understood: kept whole and counted, never dropped (DECISIONS 35).
struct QuarantinedRow
{
    QString reason;
    QByteArray raw;
};

} // namespace ivm

#pragma once

// A supervisor's decision that a client's texts do not reach the desk and nothing is sent to them.
// Pure values; nothing of it is ever deleted, so that who decided what, and why, stays readable.

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"

#include <QString>

#include <optional>

namespace ivm {

/// After so long somebody must look at a block again; it does not end by itself.
inline constexpr auto BlockReviewAfter = std::chrono::hours(24 * 90);

struct Block
{
    qint64 id = 0;
    PhoneNumber client;
    std::optional<QueueId> queue; ///< Absent: every queue, those that come later too.
    QString by; ///< Initials.
    QString reason;
    Instant at{};
    Instant reviewAt{};
    std::optional<Instant> endedAt; ///< Absent: in force.
    QString endedBy;
    QString endReason;

    bool operator==(const Block &) const = default;
    bool isInForce() const { return !endedAt; }
    bool isDue(Instant now) const { return isInForce() && reviewAt <= now; }
};

/// Staff ask a supervisor for a block; it changes nothing until one decides.
struct BlockRequest
{
    qint64 id = 0;
    PhoneNumber client;
    QueueId queue{};
    QString by;
    QString reason;
    Instant at{};

    bool operator==(const BlockRequest &) const = default;
};

} // namespace ivm

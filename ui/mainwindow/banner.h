#pragma once

#include "core/desk/deskstatus.h"
#include "ui/look/datetext.h"
#include "ui/look/strip.h"

#include <optional>

namespace ivm {

/// A band across the window for a state of the line that changes what one can do. One per cause.
struct Banner
{
    enum class Act {
        None,
        TryNow,
        Reconnect,
        ShowRegulatory,
        ShowMissed,
        ShowQuestions,
        ShowChanges,
        StartNormally
    };
    look::Strip::Kind kind = look::Strip::Kind::Amber;
    QString fact;
    QString more;
    QString action; ///< Empty: nothing to press.
    Act act = Act::None;
    bool operator==(const Banner &) const = default;
};

/// Pure. Absent when there is nothing to say. A short gap is not worth a band: an outage shows
/// after ten seconds.
///
/// `missedSeen` texts without an automatic answer were shown already.
std::optional<Banner> bannerFor(const DeskStatus &status, Instant now, const look::DateText &dates,
                                int missedSeen = 0);

/// Urgent words of a client whose texts do not reach the desk: for the supervisor.
Banner blockedUrgentBanner();

} // namespace ivm

#pragma once

// First responses of a thread. Pure.
//
// A client is *waiting* from the first text that needs a reply (DECISIONS 21: not a lone keyword,
// not a yes or no to an opt-in request, not one that somebody marked as needing none) until the
// next text that a person wrote and Twilio took. The first of these texts asks, the person's text
// is the first response. Automatic, failed and unconfirmed texts of ours answer nothing. A text
// that a person wrote long after is about something else: the folder keeps only the latest time at
// which a thread was archived or marked, so a "thanks" of spring must not wait until autumn.

#include "core/model/waiting.h"

#include <QList>

#include <optional>
#include <span>

namespace ivm {

/// What comes later than this is no response.
constexpr std::chrono::hours LatestResponse{ 14 * 24 };

/// One stretch of waiting.
struct FirstResponse
{
    Instant asked{}; ///< The first text of it.
    std::optional<Instant> answered; ///< Absent: nobody has.
    /// Nobody has, and nobody has to: marked so, archived, blocked, or past LatestResponse when a
    /// person next wrote.
    bool neededNone = false;
    bool operator==(const FirstResponse &) const = default;
};

/// What else is known of the thread.
struct ThreadFacts
{
    /// What had arrived by then needs no reply: marked so, or archived. It says nothing of texts
    /// that a person had answered by then.
    Arrival excusedThrough{};
    bool blocked = false; ///< By a supervisor: nothing in it waits.
    /// Texts made before this wait no longer (the folder did not exist, DECISIONS 23).
    Instant waitsFrom{};
};

/// `oldestFirst` begins with a text that ends waiting, or before anything that waits.
QList<FirstResponse> firstResponses(std::span<const ThreadText> oldestFirst,
                                    const ThreadFacts &facts);

} // namespace ivm

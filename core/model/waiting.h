#pragma once

// Waiting is one idea (DECISIONS 21): the client has written something that no person has answered
// yet. Pure: from the newest texts of a thread to since when, and from that to its place in the
// list.

#include "core/model/conversation.h"

#include <optional>
#include <span>

namespace ivm {

/// What kind of text a client's text is, as far as waiting goes. Numbers are stored: never
/// renumber.
enum class Meaning : int {
    Ordinary = 0, ///< Anything that may need an answer.
    Keyword = 1, ///< A lone keyword of the STOP or START family.
    Answer = 2, ///< A lone yes or no: needs no reply when it answers an opt-in request.
    Help = 3, ///< Twilio answers it, and so should a person: it may be a cry (DECISIONS 8).
};

/// What waiting looks at of one text.
struct ThreadText
{
    MessageId id{};
    Arrival arrival{};
    Direction direction = Direction::In;
    MessageStatus status = MessageStatus::Received;
    AutoKind automatic = AutoKind::None;
    Meaning meaning = Meaning::Ordinary;
    bool urgent = false;
    Instant at{};
};

/// A person wrote it and Twilio accepted it: what ends waiting. Automatic, failed, unconfirmed and
/// unsent texts do not.
bool endsWaiting(const ThreadText &text);

struct Waiting
{
    std::optional<Instant> since; ///< The first text no person has answered; absent: not waiting.
    bool urgent = false;
    bool operator==(const Waiting &) const = default;
};

/// `newestFirst` may end at the last text that ends waiting; what is older has no say.
/// `excusedThrough`: texts that had arrived by then need no reply, somebody said so.
Waiting waitingOf(std::span<const ThreadText> newestFirst, Arrival excusedThrough);

/// Where a conversation stands in its queue: by section, then by ascending sortKey.
struct PlaceInList
{
    Section section = Section::Answered;
    qint64 sortKey = 0;
    bool operator==(const PlaceInList &) const = default;
};
PlaceInList placeInList(const Waiting &waiting, bool archived, bool blocked, Instant lastAt);

/// Threads quiet for this long when the folder began start archived (DECISIONS 23).
constexpr std::chrono::hours QuietBeforeInstallation{ 14 * 24 };
/// Waiting counts rows from after installation and this long before it.
constexpr std::chrono::hours WaitingBeforeInstallation{ 72 };
/// A row that is new here brings an archived thread back only when it is younger than this, unless
/// it came live.
constexpr std::chrono::hours BringsBack{ 7 * 24 };

} // namespace ivm

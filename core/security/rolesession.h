#pragma once

// How long Settings stay unlocked. Pure: times are the clock's uptime.

#include "core/clock.h"

#include <optional>

namespace ivm {

class RoleSession
{
public:
    static constexpr Millis Idle{ 120'000 }; ///< Without a hand on it.
    static constexpr Millis Warning{ 20'000 }; ///< Before it locks, idle or at the end.
    static constexpr Millis Longest{ 900'000 }; ///< Whatever is done.

    enum class State {
        Locked,
        Open,
        Closing, ///< Open, and locks in at most `Warning` unless somebody stays.
    };
    enum class Why { Never, Asked, Idle, ScreenLocked, TooLong };

    void unlock(Millis now);
    void lock(Why why);
    /// A key or a click in Settings (not a mouse that was brushed), or *Stay*.
    void activity(Millis now);

    /// As of now; locks what has run out. Nothing else moves it.
    State look(Millis now);
    Why why() const { return m_why; } ///< The last lock was.
    /// Until it locks if nothing is done; zero when locked.
    Millis left(Millis now) const;
    /// Whether *Stay* would help: not in the last seconds of the longest time.
    bool canStay(Millis now) const;
    /// When look() should be asked again; absent when locked. Within the warning each second, for
    /// the countdown.
    std::optional<Millis> nextLook(Millis now) const;

private:
    std::optional<Millis> m_since; // absent: locked
    Millis m_active{ 0 };
    Why m_why = Why::Never;
};

} // namespace ivm

#pragma once

#include "core/clock.h"

#include <coroutine>
#include <deque>
#include <utility>

namespace ivm::twilio {

/// Which request goes first when there is no room for all.
enum class Haste {
    Background, ///< First fill, sweeps, media.
    Live, ///< The poll; whatever a person waits for.
};

/// Lets at most four GETs be under way at once; half as many, down to one, after each 429, and one
/// more again after every 20 good answers (DECISIONS 32). Thread: that of its owner.
///
///     const Gate::Pass pass = co_await gate.enter(Haste::Live);
class Gate
{
public:
    static constexpr int Most = 4;

    class Pass
    {
    public:
        explicit Pass(Gate *gate)
            : m_gate(gate)
        { }
        Pass(Pass &&other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
        { }
        Pass &operator=(Pass &&) = delete;
        ~Pass()
        {
            if (m_gate)
                m_gate->leave();
        }

    private:
        Gate *m_gate;
    };

    struct Entering
    {
        Gate &gate;
        Haste haste;
        bool await_ready() const { return gate.m_inside < gate.m_room; }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            (haste == Haste::Live ? gate.m_live : gate.m_background).push_back(waiting);
        }
        Pass await_resume()
        {
            // One who had to wait was counted in when let in, so that nobody slips in between.
            if (!std::exchange(gate.m_admitting, false))
                ++gate.m_inside;
            return Pass(&gate);
        }
    };
    Entering enter(Haste haste) { return { *this, haste }; }

    void busy(); ///< A 429.
    void fine(); ///< Any other whole answer.
    int room() const { return m_room; }
    int inside() const { return m_inside; }

private:
    friend struct Entering;
    void leave();
    void admit();

    int m_room = Most;
    int m_inside = 0;
    int m_good = 0;
    bool m_admitting = false;
    std::deque<std::coroutine_handle<>> m_live;
    std::deque<std::coroutine_handle<>> m_background;
};

} // namespace ivm::twilio

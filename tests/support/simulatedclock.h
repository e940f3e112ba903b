#pragma once

#include "core/clock.h"

#include <map>

namespace ivm::test {

/// Time that moves only when told to. Calls due run in order of their time, then of their making.
class SimulatedClock final : public Clock
{
public:
    explicit SimulatedClock(Instant start = fromMs(1'795'000'000'000)); // 2026-11-18 12:26:40 UTC
    Instant now() const override { return m_now; }
    Millis uptime() const override { return m_uptime; }
    Timer callAfter(Millis wait, std::function<void()> call) override;
    void cancel(Timer timer) override;

    /// Moves time on, running what falls due and draining Qt's event queue after each call.
    void advance(Millis by);
    /// Runs calls (moving time as needed) until `done` or until nothing is due within `limit`.
    bool runUntil(const std::function<bool()> &done, Millis limit = std::chrono::hours(24));
    /// The computer stands still: time goes on, nothing runs. What fell due runs when it is back.
    void sleeps(Millis by)
    {
        m_now += by;
        m_uptime += by;
    }
    /// The wall clock is set; what is waiting is not moved.
    void jump(Millis by) { m_now += by; }

private:
    bool runNext(Millis notAfter);

    Instant m_now;
    Millis m_uptime{ 0 };
    quint64 m_last = 0;
    std::map<std::pair<Millis, quint64>, std::function<void()>> m_due; // by uptime
};

} // namespace ivm::test

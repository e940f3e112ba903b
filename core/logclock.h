#pragma once

#include "core/clock.h"

namespace ivm {

/// The time that Twilio's log is written in. What people see of this computer's clock may be hours
/// wrong, or set while we run; texts, decisions about them and attempts to send them must stand
/// beside the rows of the log all the same (RELIABILITY 5.3).
///
/// Until an answer has been heard it shows what the clock below showed at the beginning. From then
/// on it shows that one's time where it agrees with the answers, whose dates are whole seconds and
/// some time on the way, else theirs. Between answers it goes on by uptime, so nobody can set it.
///
/// Belongs to the thread of the clock below, which outlives it.
class LogClock final : public Clock
{
public:
    explicit LogClock(Clock &below);

    Instant now() const override { return m_at + (m_below.uptime() - m_atUptime); }
    Millis uptime() const override { return m_below.uptime(); }
    Timer callAfter(Millis wait, std::function<void()> call) override;
    void cancel(Timer timer) override;

    /// The Date of an answer, just now.
    void heard(Instant date);

private:
    Clock &m_below;
    Instant m_at{}; // at m_atUptime
    Millis m_atUptime{ 0 };
    bool m_agrees = true; // the clock below, with what was heard
};

} // namespace ivm

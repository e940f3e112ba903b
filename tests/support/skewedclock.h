#pragma once

#include "core/clock.h"

namespace ivm::test {

/// Another computer's clock: it goes as fast as the one below, and shows another time of day.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(Clock &below)
        : m_below(below)
    { }
    Instant now() const override { return m_below.now() + ahead; }
    Millis uptime() const override { return m_below.uptime(); }
    Timer callAfter(Millis wait, std::function<void()> call) override
    {
        return m_below.callAfter(wait, std::move(call));
    }
    void cancel(Timer timer) override { m_below.cancel(timer); }

    Millis ahead{ 0 };

private:
    Clock &m_below;
};

} // namespace ivm::test

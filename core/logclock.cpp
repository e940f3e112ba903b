#include "core/logclock.h"

namespace ivm {

namespace {

using namespace std::chrono_literals;

// A date lacks up to a second, and the time the answer took. Apart, so that a clock that is off by
// about that much does not change sides with every answer.
constexpr Millis Agrees = 5s;
constexpr Millis AgreesAgain = 2s;

} // namespace

LogClock::LogClock(Clock &below)
    : m_below(below)
    , m_at(below.now())
    , m_atUptime(below.uptime())
{ }

Clock::Timer LogClock::callAfter(Millis wait, std::function<void()> call)
{
    return m_below.callAfter(wait, std::move(call));
}

void LogClock::cancel(Timer timer)
{
    m_below.cancel(timer);
}

void LogClock::heard(Instant date)
{
    const Instant own = m_below.now();
    m_agrees = std::chrono::abs(own - date) <= (m_agrees ? Agrees : AgreesAgain);
    // A date is never ahead of its clock: the latest one heard is the nearest to it.
    const Instant shown = now();
    const bool isNear = shown >= date && shown - date <= Agrees;
    m_at = m_agrees ? own : isNear ? shown : date;
    m_atUptime = m_below.uptime();
}

} // namespace ivm

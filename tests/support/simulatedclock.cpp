#include "tests/support/simulatedclock.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm::test {

SimulatedClock::SimulatedClock(Instant start)
    : m_now(start)
{ }

Clock::Timer SimulatedClock::callAfter(Millis wait, std::function<void()> call)
{
    m_due.emplace(std::pair(m_uptime + std::max(wait, Millis(0)), ++m_last), std::move(call));
    return Timer(m_last);
}

void SimulatedClock::cancel(Timer timer)
{
    const auto found = std::find_if(m_due.begin(), m_due.end(), [&](const auto &entry) {
        return entry.first.second == static_cast<quint64>(timer);
    });
    if (found != m_due.end())
        m_due.erase(found);
}

bool SimulatedClock::runNext(Millis notAfter)
{
    QCoreApplication::processEvents();
    if (m_due.empty() || m_due.begin()->first.first > notAfter)
        return false;
    auto next = m_due.extract(m_due.begin());
    const Millis step = std::max(next.key().first - m_uptime, Millis(0));
    m_uptime += step;
    m_now += step;
    next.mapped()();
    QCoreApplication::processEvents();
    return true;
}

void SimulatedClock::advance(Millis by)
{
    const Millis until = m_uptime + by;
    while (runNext(until)) { }
    m_now += until - m_uptime;
    m_uptime = until;
}

bool SimulatedClock::runUntil(const std::function<bool()> &done, Millis limit)
{
    const Millis until = m_uptime + limit;
    while (!done()) {
        if (!runNext(until))
            return done();
    }
    return true;
}

} // namespace ivm::test

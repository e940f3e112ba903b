#include "tests/bench/stallwatch.h"

#include <chrono>

namespace ivm::bench {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

StallWatch::StallWatch()
    : m_thread([this] { knock(); })
{ }

StallWatch::~StallWatch()
{
    result();
}

void StallWatch::knock()
{
    for (qint64 number = 1; !m_over; ++number) {
        const auto began = Clock::now();
        // Where the door is opened: with the events of the window, in their turn.
        QMetaObject::invokeMethod(
            &m_door, [this, number] { m_heard = number; }, Qt::QueuedConnection);
        while (m_heard < number && !m_over)
            std::this_thread::sleep_for(200us);
        if (m_heard >= number)
            m_waits.append(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
        std::this_thread::sleep_for(5ms);
    }
}

QList<double> StallWatch::result()
{
    m_over = true;
    if (m_thread.joinable())
        m_thread.join();
    return m_waits;
}

} // namespace ivm::bench

#include "core/clock.h"

#include <QTimerEvent>

#include <ctime>
#include <memory>

namespace ivm {

QString isoUtc(Instant at)
{
    return toUtc(at).toString(Qt::ISODate);
}

std::optional<Instant> fromIsoUtc(QStringView text)
{
    const auto parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return fromMs(parsed.toMSecsSinceEpoch());
}

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::uptime() const
{
#ifdef CLOCK_BOOTTIME
    // CLOCK_MONOTONIC stands still while a laptop sleeps (RELIABILITY 5.3).
    timespec ts{};
    clock_gettime(CLOCK_BOOTTIME, &ts);
    return std::chrono::duration_cast<Millis>(std::chrono::seconds(ts.tv_sec)
                                              + std::chrono::nanoseconds(ts.tv_nsec));
#else
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

Clock::Timer SystemClock::callAfter(Millis wait, std::function<void()> call)
{
    const int id = startTimer(std::max(wait, Millis(0)), Qt::PreciseTimer);
    m_calls.emplace(id, std::move(call));
    return Timer(id);
}

void SystemClock::cancel(Timer timer)
{
    const auto id = static_cast<int>(timer);
    if (m_calls.erase(id) > 0)
        killTimer(id);
}

void SystemClock::timerEvent(QTimerEvent *event)
{
    const int id = event->timerId();
    killTimer(id);
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    const auto call = std::move(found->second);
    m_calls.erase(found);
    call();
}

void Sleep::await_suspend(std::coroutine_handle<> waiting)
{
    // Whichever comes first, the time or the stop, resumes the coroutine; the other is forgotten
    // before that, because resuming may destroy this awaiter.
    struct Pending
    {
        Clock::Timer timer{};
        int waker = 0;
    };
    auto pending = std::make_shared<Pending>();
    Clock &clock = m_clock;
    Stop &stop = m_stop;
    pending->timer = clock.callAfter(m_wait, [pending, &stop, waiting] {
        stop.forget(pending->waker);
        waiting.resume();
    });
    pending->waker = stop.onRequest([pending, &clock, waiting] {
        clock.cancel(pending->timer);
        waiting.resume();
    });
}

} // namespace ivm

#pragma once

// The one clock. Everything that depends on time takes a Clock (or an Instant) from outside, so
// that tests run weeks in seconds (tests/support/simulatedclock.h).

#include "core/stop.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <coroutine>
#include <functional>
#include <optional>

namespace ivm {

using Millis = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Millis>; ///< UTC, milliseconds.

constexpr qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}
constexpr Instant fromMs(qint64 ms)
{
    return Instant(Millis(ms));
}
inline QDateTime toUtc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
}
/// ISO 8601, UTC, `Z`, whole seconds: the form programs read (DECISIONS 42).
QString isoUtc(Instant at);
std::optional<Instant> fromIsoUtc(QStringView text);

class Clock
{
public:
    enum class Timer : quint64 { };

    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Never goes back, and goes on while the computer sleeps.
    virtual Millis uptime() const = 0;
    /// Calls once, on the thread the clock lives on; a zero wait still returns to the event loop
    /// first.
    virtual Timer callAfter(Millis wait, std::function<void()> call) = 0;
    virtual void cancel(Timer timer) = 0;
};

class SystemClock final : public QObject, public Clock
{
    Q_OBJECT

public:
    using QObject::QObject;
    Instant now() const override;
    Millis uptime() const override;
    Timer callAfter(Millis wait, std::function<void()> call) override;
    void cancel(Timer timer) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    std::map<int, std::function<void()>> m_calls;
};

/// `const bool whole = co_await sleep(clock, 5s, stop);` — false when the owner is stopping.
class Sleep
{
public:
    Sleep(Clock &clock, Millis wait, Stop &stop)
        : m_clock(clock)
        , m_wait(wait)
        , m_stop(stop)
    { }
    bool await_ready() const { return m_stop.requested(); }
    void await_suspend(std::coroutine_handle<> waiting);
    bool await_resume() const { return !m_stop.requested(); }

private:
    Clock &m_clock;
    Millis m_wait;
    Stop &m_stop;
};

inline Sleep sleep(Clock &clock, Millis wait, Stop &stop)
{
    return Sleep(clock, wait, stop);
}

} // namespace ivm

#pragma once

#include <QList>
#include <QObject>

#include <atomic>
#include <thread>

namespace ivm::bench {

/// Knocks at the window's thread every five milliseconds, from one of its own, and notes how long
/// each knock was not heard: what a hand at the mouse waits. From when it is made until result().
class StallWatch
{
public:
    StallWatch();
    ~StallWatch();
    StallWatch(const StallWatch &) = delete;
    StallWatch &operator=(const StallWatch &) = delete;

    /// Milliseconds, one for each knock.
    QList<double> result();

private:
    void knock();

    QObject m_door; ///< On the window's thread.
    std::atomic<qint64> m_heard{ 0 }; ///< Number of the last knock that was.
    std::atomic<bool> m_over{ false };
    QList<double> m_waits;
    std::thread m_thread;
};

} // namespace ivm::bench

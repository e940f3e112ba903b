#pragma once

#include <QCoroTask>

#include <coroutine>
#include <utility>
#include <vector>

namespace ivm {

/// The coroutines an object has under way, so that it can wait for all of them before it goes.
/// Thread: that of its owner.
class Tasks
{
public:
    ~Tasks() { Q_ASSERT(m_running == 0); } // stop and join first

    void start(QCoro::Task<> task) { run(std::move(task)); }
    int running() const { return m_running; }

    struct Joining
    {
        Tasks &tasks;
        bool await_ready() const { return tasks.m_running == 0; }
        void await_suspend(std::coroutine_handle<> waiting) { tasks.m_joining.push_back(waiting); }
        void await_resume() const { }
    };
    /// `co_await tasks.joined();`
    Joining joined() { return { *this }; }

private:
    QCoro::Task<> run(QCoro::Task<> task)
    {
        ++m_running;
        co_await task;
        if (--m_running > 0)
            co_return;
        for (const auto waiting : std::exchange(m_joining, {}))
            waiting.resume();
    }

    int m_running = 0;
    std::vector<std::coroutine_handle<>> m_joining;
};

} // namespace ivm

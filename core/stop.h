#pragma once

#include <functional>
#include <map>
#include <utility>

namespace ivm {

/// Tells coroutines of one owner that it is over. Thread: that of its owner. A coroutine that waits
/// registers a waker, so that stopping ends every wait at once and the owner can join.
class Stop
{
public:
    bool requested() const { return m_requested; }

    void request()
    {
        m_requested = true;
        auto wakers = std::exchange(m_wakers, {});
        for (auto &[id, wake] : wakers)
            wake();
    }

    int onRequest(std::function<void()> wake)
    {
        m_wakers.emplace(++m_last, std::move(wake));
        return m_last;
    }
    void forget(int id) { m_wakers.erase(id); }

private:
    bool m_requested = false;
    int m_last = 0;
    std::map<int, std::function<void()>> m_wakers;
};

} // namespace ivm

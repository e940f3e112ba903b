#include "core/twilio/gate.h"

#include <algorithm>

namespace ivm::twilio {

void Gate::busy()
{
    m_room = std::max(1, m_room / 2);
    m_good = 0;
}

void Gate::fine()
{
    constexpr int GoodForOneMore = 20;
    if (m_room == Most || ++m_good < GoodForOneMore)
        return;
    m_good = 0;
    ++m_room;
    admit();
}

void Gate::leave()
{
    --m_inside;
    admit();
}

void Gate::admit()
{
    while (m_inside < m_room && !(m_live.empty() && m_background.empty())) {
        auto &queue = m_live.empty() ? m_background : m_live;
        const auto next = queue.front();
        queue.pop_front();
        ++m_inside;
        m_admitting = true;
        next.resume();
    }
}

} // namespace ivm::twilio

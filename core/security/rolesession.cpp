#include "core/security/rolesession.h"

#include <algorithm>

namespace ivm {

void RoleSession::unlock(Millis now)
{
    m_since = m_active = now;
}

void RoleSession::lock(Why why)
{
    if (!m_since)
        return;
    m_since.reset();
    m_why = why;
}

void RoleSession::activity(Millis now)
{
    if (look(now) != State::Locked)
        m_active = now;
}

RoleSession::State RoleSession::look(Millis now)
{
    if (!m_since)
        return State::Locked;
    if (now - *m_since >= Longest)
        lock(Why::TooLong);
    else if (now - m_active >= Idle)
        lock(Why::Idle);
    if (!m_since)
        return State::Locked;
    return left(now) <= Warning ? State::Closing : State::Open;
}

Millis RoleSession::left(Millis now) const
{
    if (!m_since)
        return Millis(0);
    return std::max(std::min(*m_since + Longest, m_active + Idle) - now, Millis(0));
}

bool RoleSession::canStay(Millis now) const
{
    return m_since && *m_since + Longest - now > Warning;
}

std::optional<Millis> RoleSession::nextLook(Millis now) const
{
    if (!m_since)
        return {};
    const Millis rest = left(now);
    return rest > Warning ? rest - Warning : std::clamp(rest % 1000, Millis(1), Millis(1000));
}

} // namespace ivm

#include "tests/faults/aim.h"

namespace ivm::faults {

Ctl::Ended Aim::run(const Ctl &ctl, const QStringList &command,
                    const std::function<bool()> &isAtWork, Random &random)
{
    if (!m_hasLearned) {
        const Ctl::Ended ended = ctl.runAimed(command, isAtWork, std::nullopt);
        m_hasLearned = true;
        m_took = ended.took;
        m_worked = ended.worked;
        return ended;
    }
    m_aimed = below(random, 2) != 0;
    if (!m_aimed)
        return ctl.run(command, 1 + below(random, m_took));
    const int after = below(random, int(m_worked.count()) + 1);
    return ctl.runAimed(command, isAtWork, std::chrono::microseconds(after));
}

void Aim::wasLate()
{
    if (m_aimed)
        m_worked = m_worked * 3 / 4;
}

} // namespace ivm::faults

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
    if (below(random, 2) == 0)
        return ctl.run(command, 1 + below(random, m_took));
    const int after = below(random, int(m_worked.count()) + 1);
    return ctl.runAimed(command, isAtWork, std::chrono::microseconds(after));
}

} // namespace ivm::faults

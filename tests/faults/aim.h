#pragma once

#include "tests/faults/programs.h"
#include "tests/faults/scenario.h"

namespace ivm::faults {

/// Kills a command that works at something for a small part of its run: one time in two anywhere in
/// the run, one time in two in that part. How long both take it learns from a first run that it
/// leaves alone.
class Aim
{
public:
    Ctl::Ended run(const Ctl &ctl, const QStringList &command,
                   const std::function<bool()> &isAtWork, Random &random);
    /// The work was over when the last one was killed: what comes after it is not aimed at again.
    void wasLate();

private:
    bool m_hasLearned = false;
    bool m_aimed = false; ///< The last one.
    int m_took = 0; ///< ms, unharmed
    /// Since it was seen at work; what follows the work goes off when a kill comes late.
    std::chrono::microseconds m_worked{ 0 };
};

} // namespace ivm::faults

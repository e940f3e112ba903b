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

private:
    bool m_hasLearned = false;
    int m_took = 0; ///< ms, unharmed
    std::chrono::microseconds m_worked{ 0 }; ///< Of it, since it was seen at work.
};

} // namespace ivm::faults

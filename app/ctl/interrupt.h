#pragma once

#include <QtGlobal>

#include <array>
#include <functional>

#ifndef Q_OS_WIN
#include <csignal>
#endif

namespace ivm::ctl {

/// Calls once, from the event loop, when the program is asked to end (Ctrl+C, SIGTERM, a closed
/// terminal). One per program.
void onInterrupt(std::function<void()> call);

/// As long as this lives, such a signal ends the program at once, as it ends any other: the event
/// loop does not run while standard input is read, and half a text must not be taken for all of it
/// because somebody typed Ctrl+C before Ctrl+D.
class EndsAtOnce
{
public:
    EndsAtOnce();
    ~EndsAtOnce();
    EndsAtOnce(const EndsAtOnce &) = delete;
    EndsAtOnce &operator=(const EndsAtOnce &) = delete;

private:
#ifndef Q_OS_WIN
    std::array<struct sigaction, 3> m_before{};
#endif
};

} // namespace ivm::ctl

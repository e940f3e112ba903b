#include "app/ctl/interrupt.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>
#endif

namespace ivm::ctl {

namespace {

std::function<void()> &toCall()
{
    static std::function<void()> call;
    return call;
}

void callOnce()
{
    if (const auto call = std::exchange(toCall(), nullptr))
        call();
}

#ifdef Q_OS_WIN
BOOL WINAPI handle(DWORD)
{
    QMetaObject::invokeMethod(qApp, [] { callOnce(); }, Qt::QueuedConnection);
    return TRUE;
}
#else
constexpr std::array Ending{ SIGINT, SIGTERM, SIGHUP };

int pipeEnds[2] = { -1, -1 };

extern "C" void handle(int)
{
    // Little else may be called from here.
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}
#endif

} // namespace

void onInterrupt(std::function<void()> call)
{
    toCall() = std::move(call);
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(handle, TRUE);
#else
    if (::pipe(pipeEnds) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier] {
        notifier->setEnabled(false);
        callOnce();
    });
    for (const int name : Ending) {
        struct sigaction action{};
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        struct sigaction before{};
        ::sigaction(name, &action, &before);
        if (name == SIGHUP && before.sa_handler == SIG_IGN) // nohup: it outlives its terminal
            ::sigaction(name, &before, nullptr);
    }
#endif
}

#ifdef Q_OS_WIN
EndsAtOnce::EndsAtOnce()
{
    SetConsoleCtrlHandler(handle, FALSE);
}

EndsAtOnce::~EndsAtOnce()
{
    SetConsoleCtrlHandler(handle, TRUE);
}
#else
EndsAtOnce::EndsAtOnce()
{
    struct sigaction usual{};
    usual.sa_handler = SIG_DFL;
    for (size_t i = 0; i < Ending.size(); ++i) {
        ::sigaction(Ending[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN)
            ::sigaction(Ending[i], &usual, nullptr);
    }
}

EndsAtOnce::~EndsAtOnce()
{
    for (size_t i = 0; i < Ending.size(); ++i)
        ::sigaction(Ending[i], &m_before[i], nullptr);
}
#endif

} // namespace ivm::ctl

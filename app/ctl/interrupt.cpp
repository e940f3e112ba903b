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
    for (const int name : { SIGINT, SIGTERM, SIGHUP }) {
        struct sigaction action{};
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        ::sigaction(name, &action, nullptr);
    }
#endif
}

} // namespace ivm::ctl

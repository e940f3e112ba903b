#include "tests/support/connections.h"

#include <QTcpSocket>

#include <atomic>
#include <dlfcn.h>
#include <sys/socket.h>

namespace {

std::atomic<int> begun{ 0 };

}

// The program's own comes before the C library's, for the libraries it uses too.
extern "C" int connect(int socket, const sockaddr *address, socklen_t length)
{
    using Connect = int (*)(int, const sockaddr *, socklen_t);
    static const auto real = reinterpret_cast<Connect>(dlsym(RTLD_NEXT, "connect"));
    if (address && (address->sa_family == AF_INET || address->sa_family == AF_INET6))
        ++begun;
    return real(socket, address, length);
}

namespace ivm::test {

int connectionsBegun()
{
    return begun;
}

void tryToConnect()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), 1);
    socket.waitForConnected(1000);
}

} // namespace ivm::test

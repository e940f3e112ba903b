#include "core/kernellock.h"

#include <QDir>

#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace ivm {

namespace {

tl::unexpected<Error> busy()
{
    return failure(Error::Kind::Busy, QStringLiteral("another program is using this folder"));
}

tl::unexpected<Error> cannotLock(int reason)
{
    return failure(Error::Kind::Storage, QStringLiteral("the folder cannot be locked"), reason);
}

} // namespace

#ifdef Q_OS_WIN

Result<KernelLock> KernelLock::take(const QString &file)
{
    const std::wstring name = QDir::toNativeSeparators(file).toStdWString();
    const HANDLE handle = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return cannotLock(static_cast<int>(GetLastError()));
    OVERLAPPED whole{};
    if (!LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) {
        CloseHandle(handle);
        return busy();
    }
    return KernelLock(reinterpret_cast<qintptr>(handle));
}

void KernelLock::release()
{
    if (m_handle != -1)
        CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, -1)));
}

#else

Result<KernelLock> KernelLock::take(const QString &file)
{
    const int handle = ::open(QFile::encodeName(file).constData(),
                              O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (handle < 0)
        return cannotLock(errno);
    // flock belongs to the open file, not to the process: closing another handle on the same file
    // does not drop it, as it would with POSIX record locks.
    if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(handle);
        if (reason == EWOULDBLOCK)
            return busy();
        return cannotLock(reason);
    }
    return KernelLock(handle);
}

void KernelLock::release()
{
    if (m_handle != -1)
        ::close(static_cast<int>(std::exchange(m_handle, -1)));
}

#endif

KernelLock::KernelLock(KernelLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{ }

KernelLock &KernelLock::operator=(KernelLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, -1);
    }
    return *this;
}

KernelLock::~KernelLock()
{
    release();
}

} // namespace ivm

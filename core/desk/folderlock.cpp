#include "core/desk/folderlock.h"

#include <QDir>
#include <QThread>

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

QString lockFile(const QString &folder, FolderLock::Role role)
{
    return QDir(folder).filePath(role == FolderLock::Role::Owner ? QStringLiteral("desk.lock")
                                                                 : QStringLiteral("console.lock"));
}

tl::unexpected<Error> busy()
{
    return failure(Error::Kind::Busy, QStringLiteral("another program is using this data folder"));
}

} // namespace

Result<FolderLock> FolderLock::take(const QString &folder, Role role)
{
    // Who only asks whether it is taken holds it for that long. Whoever is turned away because of
    // that would stand there without its folder, and nobody else with it.
    constexpr int Tries = 5;
    auto taken = takeNow(folder, role);
    for (int i = 1; i < Tries && !taken && taken.error().kind == Error::Kind::Busy; ++i) {
        QThread::msleep(10);
        taken = takeNow(folder, role);
    }
    return taken;
}

#ifdef Q_OS_WIN

Result<FolderLock> FolderLock::takeNow(const QString &folder, Role role)
{
    const std::wstring name = QDir::toNativeSeparators(lockFile(folder, role)).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return failure(Error::Kind::Storage, QStringLiteral("the data folder cannot be locked"),
                       static_cast<int>(GetLastError()));
    OVERLAPPED whole{};
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &whole)) {
        CloseHandle(file);
        return busy();
    }
    return FolderLock(reinterpret_cast<qintptr>(file));
}

void FolderLock::release()
{
    if (m_handle != -1)
        CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, -1)));
}

#else

Result<FolderLock> FolderLock::takeNow(const QString &folder, Role role)
{
    const QByteArray name = QFile::encodeName(lockFile(folder, role));
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return failure(Error::Kind::Storage, QStringLiteral("the data folder cannot be locked"),
                       errno);
    // flock belongs to the open file, not to the process: closing another handle on the same file
    // does not drop it, as it would with POSIX record locks.
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(file);
        if (reason == EWOULDBLOCK)
            return busy();
        return failure(Error::Kind::Storage, QStringLiteral("the data folder cannot be locked"),
                       reason);
    }
    return FolderLock(file);
}

void FolderLock::release()
{
    if (m_handle != -1)
        ::close(static_cast<int>(std::exchange(m_handle, -1)));
}

#endif

bool FolderLock::isTaken(const QString &folder, Role role)
{
    if (!QFile::exists(lockFile(folder, role)))
        return false;
    const auto mine = takeNow(folder, role);
    return !mine && mine.error().kind == Error::Kind::Busy;
}

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{ }

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, -1);
    }
    return *this;
}

FolderLock::~FolderLock()
{
    release();
}

} // namespace ivm

#include "core/desk/folderlock.h"

#include <QDir>
#include <QThread>

namespace ivm {

namespace {

QString lockFile(const QString &folder, FolderLock::Role role)
{
    return QDir(folder).filePath(role == FolderLock::Role::Owner ? QStringLiteral("desk.lock")
                                                                 : QStringLiteral("console.lock"));
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

Result<FolderLock> FolderLock::takeNow(const QString &folder, Role role)
{
    auto lock = KernelLock::take(lockFile(folder, role));
    if (lock)
        return FolderLock(std::move(*lock));
    Error error = lock.error();
    error.message = error.kind == Error::Kind::Busy
        ? QStringLiteral("another program is using this data folder")
        : QStringLiteral("the data folder cannot be locked");
    return tl::unexpected(std::move(error));
}

bool FolderLock::isTaken(const QString &folder, Role role)
{
    if (!QFile::exists(lockFile(folder, role)))
        return false;
    const auto mine = takeNow(folder, role);
    return !mine && mine.error().kind == Error::Kind::Busy;
}

} // namespace ivm

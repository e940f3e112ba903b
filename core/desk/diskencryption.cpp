#include "core/desk/diskencryption.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

namespace ivm {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(256).trimmed() : QByteArray();
}

/// Of a device's own folder under /sys.
std::optional<bool> isEncrypted(const QString &device, int depth)
{
    constexpr int Deepest
        = 16; // devices upon devices; a loop among them would be none of the kernel's
    const QDir folder(device);
    if (depth > Deepest || !folder.exists())
        return std::nullopt;
    if (contentOf(folder.filePath(QStringLiteral("dm/uuid"))).startsWith("CRYPT-"))
        return true;
    if (folder.exists(QStringLiteral("loop")))
        return std::nullopt;
    if (folder.exists(QStringLiteral("partition")))
        return isEncrypted(QFileInfo(device).path(), depth + 1);
    const QDir under(folder.filePath(QStringLiteral("slaves")));
    const QStringList made = under.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    if (made.isEmpty())
        return false;
    std::optional<bool> all = true;
    for (const QString &each : made) {
        const auto one
            = isEncrypted(QFileInfo(under.filePath(each)).canonicalFilePath(), depth + 1);
        if (one == false)
            return false;
        if (!one)
            all.reset();
    }
    return all;
}

} // namespace

std::optional<bool> isBlockDeviceEncrypted(const QString &blockDevices, const QString &device)
{
    const QString folder = QFileInfo(QDir(blockDevices).filePath(device)).canonicalFilePath();
    return folder.isEmpty() ? std::nullopt : isEncrypted(folder, 0);
}

std::optional<bool> isDiskEncrypted(const QString &folder)
{
#ifdef Q_OS_LINUX
    struct statx here{};
    if (::statx(AT_FDCWD, QFile::encodeName(folder).constData(), 0, STATX_BASIC_STATS, &here) != 0)
        return std::nullopt;
    if (here.stx_attributes & STATX_ATTR_ENCRYPTED)
        return true;
    const QStorageInfo storage(folder);
    for (const char *type : { "ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs" }) {
        if (storage.fileSystemType() == type)
            return true;
    }
    unsigned int major = here.stx_dev_major;
    unsigned int minor = here.stx_dev_minor;
    // Btrfs counts its own devices: what it is on, the table of what is mounted says.
    struct stat device{};
    if (major == 0 && storage.device().startsWith("/dev/")
        && ::stat(storage.device().constData(), &device) == 0) {
        major = gnu_dev_major(device.st_rdev);
        minor = gnu_dev_minor(device.st_rdev);
    }
    return isBlockDeviceEncrypted(QStringLiteral("/sys/dev/block"),
                                  QStringLiteral("%1:%2").arg(major).arg(minor));
#else
    Q_UNUSED(folder)
    return std::nullopt;
#endif
}

} // namespace ivm

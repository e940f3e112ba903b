#include "core/desk/diskencryption.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace ivm;

namespace {

/// What /sys tells of a computer's disks, in a folder of its own.
class Disks
{
public:
    /// `path` is where the kernel keeps it: "sda", "sda/sda1", "dm-0".
    void has(const char *number, const QString &path, const QStringList &madeOf = {})
    {
        const QDir device(m_folder.filePath(QStringLiteral("devices/") + path));
        REQUIRE(
            device.mkpath(path.contains(u'/') ? QStringLiteral(".") : QStringLiteral("slaves")));
        if (path.contains(u'/'))
            write(device.filePath(QStringLiteral("partition")), "1\n");
        for (const QString &each : madeOf)
            REQUIRE(QFile::link(
                m_folder.filePath(QStringLiteral("devices/") + each),
                device.filePath(QStringLiteral("slaves/") + QFileInfo(each).fileName())));
        REQUIRE(QDir(m_folder.path()).mkpath(QStringLiteral("block")));
        REQUIRE(QFile::link(device.path(),
                            m_folder.filePath(QStringLiteral("block/") + QLatin1String(number))));
    }
    void calls(const QString &path, const char *uuid)
    {
        const QDir device(m_folder.filePath(QStringLiteral("devices/") + path));
        REQUIRE(device.mkpath(QStringLiteral("dm")));
        write(device.filePath(QStringLiteral("dm/uuid")), uuid);
    }
    void isAFile(const QString &path)
    {
        REQUIRE(QDir(m_folder.filePath(QStringLiteral("devices/") + path))
                    .mkpath(QStringLiteral("loop")));
    }
    std::optional<bool> encrypted(const char *number) const
    {
        return isBlockDeviceEncrypted(m_folder.filePath(QStringLiteral("block")),
                                      QLatin1String(number));
    }

private:
    static void write(const QString &path, const char *content)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("[L12] a disk is encrypted when each device it is made of is", "[desk][L12]")
{
    Disks disks;
    disks.has("8:0", QStringLiteral("sda"));
    disks.has("8:1", QStringLiteral("sda/sda1"));
    CHECK(disks.encrypted("8:0") == false);
    CHECK(disks.encrypted("8:1") == false);

    disks.has("253:0", QStringLiteral("dm-0"), { QStringLiteral("sda/sda1") });
    disks.calls(QStringLiteral("dm-0"), "CRYPT-LUKS2-0123-luks\n");
    CHECK(disks.encrypted("253:0") == true);
    disks.has("253:1", QStringLiteral("dm-1"), { QStringLiteral("dm-0") });
    disks.calls(QStringLiteral("dm-1"), "LVM-0123\n");
    CHECK(disks.encrypted("253:1") == true);

    disks.has("8:16", QStringLiteral("sdb"));
    disks.has("253:2", QStringLiteral("dm-2"), { QStringLiteral("dm-0"), QStringLiteral("sdb") });
    disks.calls(QStringLiteral("dm-2"), "LVM-4567\n");
    CHECK(disks.encrypted("253:2") == false);
}

TEST_CASE("[L12] of what this system does not know it says nothing", "[desk][L12]")
{
    Disks disks;
    disks.has("7:0", QStringLiteral("loop0"));
    disks.isAFile(QStringLiteral("loop0"));
    CHECK_FALSE(disks.encrypted("7:0"));
    CHECK_FALSE(disks.encrypted("0:42")); // a file system in memory, or over others
    CHECK_FALSE(isDiskEncrypted(QStringLiteral("/no/such/folder")));

    disks.has("253:0", QStringLiteral("dm-0"), { QStringLiteral("loop0") });
    disks.has("253:1", QStringLiteral("dm-1"), { QStringLiteral("dm-0") });
    disks.calls(QStringLiteral("dm-1"), "CRYPT-LUKS2-0123-luks\n");
    CHECK_FALSE(disks.encrypted("253:0"));
    CHECK(disks.encrypted("253:1") == true);
}

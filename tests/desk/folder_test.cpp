#include "core/desk/baseurl.h"
#include "core/desk/datafolder.h"
#include "core/desk/folderlock.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace ivm;

TEST_CASE("a data folder has one owner at a time, and is free again when that one is gone",
          "[desk][L7]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(FolderLock::isTaken(folder.path()));
    {
        const auto mine = FolderLock::take(folder.path());
        REQUIRE(mine);
        CHECK(FolderLock::isTaken(folder.path()));
        const auto second = FolderLock::take(folder.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == Error::Kind::Busy);
    }
    CHECK_FALSE(FolderLock::isTaken(folder.path()));
    CHECK(FolderLock::take(folder.path()));
}

TEST_CASE("asking whether a folder is taken does not make it so", "[desk]")
{
    const QTemporaryDir folder;
    CHECK_FALSE(FolderLock::isTaken(folder.path()));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a new data folder is private to this account", "[desk]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.filePath(QStringLiteral("a/desk")));
    REQUIRE(data.prepare());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    CHECK((QFile::permissions(data.path()) & others) == QFile::Permissions());
    CHECK((QFile::permissions(data.mediaFolder()) & others) == QFile::Permissions());
}

TEST_CASE("a folder that others may write to is refused", "[desk]")
{
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther
                              | QFile::ExeOther);
    const auto prepared = DataFolder(folder.path()).prepare();
    REQUIRE_FALSE(prepared);
    CHECK(prepared.error().kind == Error::Kind::Storage);
}

TEST_CASE("[L8] a folder on a share or on what another computer keeps is told from a disk of ours",
          "[desk][L8]")
{
    for (const char *share : { "nfs",
                               "nfs4",
                               "cifs",
                               "smb3",
                               "smbfs",
                               "afs",
                               "ncpfs",
                               "davfs",
                               "ceph",
                               "fuse.ceph",
                               "glusterfs",
                               "fuse.glusterfs",
                               "lustre",
                               "fuse.sshfs",
                               "fuse.rclone",
                               "fuse.gvfsd-fuse",
                               "fuse.smbnetfs",
                               "fuse.s3fs",
                               "vboxsf",
                               "vmhgfs",
                               "fuse.vmhgfs-fuse",
                               "NFS4" }) {
        INFO(share);
        CHECK(isNetworkFileSystem(share));
    }
    for (const char *disk : { "ext4", "ext3", "btrfs", "xfs", "zfs", "f2fs", "tmpfs", "overlay",
                              "ecryptfs", "fuseblk", "ntfs3", "vfat", "exfat", "apfs", "" }) {
        INFO(disk);
        CHECK_FALSE(isNetworkFileSystem(disk));
    }
    // Asked of the folder that is there, when the one that is wanted still has to be made.
    const QTemporaryDir folder;
    CHECK_FALSE(DataFolder(folder.filePath(QStringLiteral("a/b/desk"))).isOnNetwork());
}

TEST_CASE("[L8] on a share no folder is made, and none that is there is used", "[desk][L8]")
{
    const QTemporaryDir folder;
    const DataFolder data(folder.filePath(QStringLiteral("a/desk")));
    for (const bool isThere : { false, true }) {
        if (isThere)
            REQUIRE(QDir().mkpath(data.path()));
        const auto refused = data.prepareOn("cifs");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Kind::Storage);
        CHECK(refused.error().message.contains(QStringLiteral("network drive")));
        CHECK(QDir(isThere ? data.path() : folder.path()).isEmpty());
    }
    CHECK(data.prepareOn("ext4"));
    CHECK_FALSE(QDir(data.path()).isEmpty());
}

TEST_CASE(
    "[L7] [L8] another session finds the folder taken, and free again when its owner was killed",
    "[desk][L7][L8]")
{
    // Two sessions are two processes; neither a terminal nor a display is part of the lock.
    const QTemporaryDir folder;
    QProcess other;
    other.start(QStringLiteral("setsid"),
                { QStringLiteral("flock"), QStringLiteral("--no-fork"),
                  folder.filePath(QStringLiteral("desk.lock")), QStringLiteral("sh"),
                  QStringLiteral("-c"), QStringLiteral("echo held; exec sleep 60") });
    REQUIRE(other.waitForReadyRead());
    const auto refused = FolderLock::take(folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Busy);
    other.kill();
    REQUIRE(other.waitForFinished());
    const auto mine = FolderLock::take(folder.path());
    REQUIRE(mine);
    QProcess third;
    third.start(QStringLiteral("setsid"),
                { QStringLiteral("--wait"), QStringLiteral("flock"), QStringLiteral("--nonblock"),
                  folder.filePath(QStringLiteral("desk.lock")), QStringLiteral("true") });
    REQUIRE(third.waitForFinished());
    CHECK(third.exitCode() == 1);
}

TEST_CASE("--base-url takes this computer's addresses only", "[desk]")
{
    for (const char *good : { "http://127.0.0.1:8080", "http://127.3.2.1", "http://[::1]:99/",
                              "https://localhost:8443", "http://LOCALHOST:1" }) {
        INFO(good);
        CHECK(parseLoopbackBase(QString::fromLatin1(good)));
    }
    for (const char *bad :
         { "http://example.com", "https://api.twilio.com", "http://localhost.example.com",
           "http://127.0.0.1.example.com", "http://0.0.0.0:80", "http://192.168.0.1",
           "http://key:secret@127.0.0.1", "http://127.0.0.1@example.com", "ftp://127.0.0.1",
           "127.0.0.1:80", "http://127.0.0.1/path", "http://127.0.0.1?x=1", "", "http://" }) {
        INFO(bad);
        const auto parsed = parseLoopbackBase(QString::fromLatin1(bad));
        CHECK_FALSE(parsed);
        if (!parsed)
            CHECK(parsed.error().kind == Error::Kind::Invalid);
    }
    CHECK(parseLoopbackBase(QStringLiteral("http://127.0.0.1:80/"))->text()
          == QStringLiteral("http://127.0.0.1:80"));
}

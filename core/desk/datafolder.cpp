#include "core/desk/datafolder.h"

#include "core/store/storagefault.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

#ifndef Q_OS_WIN
#include <cerrno>
#include <sys/stat.h>
#endif

namespace ivm {

DataFolder::DataFolder(QString path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{ }

DataFolder DataFolder::usual()
{
    // Independent of how a program calls itself: ivm, ivmctl and tests share one place.
    const QDir base(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return DataFolder(base.filePath(QStringLiteral("illinois-vet-messenger/desk")));
}

DataFolder DataFolder::usualPractice()
{
    const QDir base(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    return DataFolder(base.filePath(QStringLiteral("illinois-vet-messenger/practice")));
}

QString DataFolder::databaseFile() const
{
    return QDir(m_path).filePath(QStringLiteral("desk.sqlite"));
}

QString DataFolder::mediaFolder() const
{
    return QDir(m_path).filePath(QStringLiteral("media"));
}

QString DataFolder::logFolder() const
{
    return QDir(m_path).filePath(QStringLiteral("logs"));
}

QString DataFolder::backupFolder() const
{
    return QDir(m_path).filePath(QStringLiteral("backups"));
}

bool DataFolder::exists() const
{
    return QFileInfo::exists(databaseFile());
}

Result<> DataFolder::isThere() const
{
    if (exists())
        return {};
#ifndef Q_OS_WIN
    struct stat file{};
    if (::stat(QFile::encodeName(databaseFile()).constData(), &file) != 0 && errno == EACCES)
        return failure(Error::Kind::Storage,
                       QStringLiteral("this account may not look into the data folder"));
#endif
    return failure(Error::Kind::NotFound,
                   QStringLiteral("there is no data folder yet; ivmctl sync --full makes one"));
}

QByteArray DataFolder::fileSystem() const
{
#ifdef Q_OS_WIN
    if (m_path.startsWith(QLatin1String("//")))
        return "smb";
#endif
    QString existing = m_path; // the folder may still have to be made
    while (!QFileInfo::exists(existing) && QFileInfo(existing).path() != existing)
        existing = QFileInfo(existing).path();
    return QStorageInfo(existing).fileSystemType();
}

bool DataFolder::isOnNetwork() const
{
    return isNetworkFileSystem(fileSystem());
}

bool isNetworkFileSystem(const QByteArray &type)
{
    // By how their names begin: versions are told apart behind it (nfs4, smb3, smbfs).
    static constexpr const char *remote[] = { "nfs",         "cifs",
                                              "smb",         "afs",
                                              "ncp",         "davfs",
                                              "webdav",      "ceph",
                                              "glusterfs",   "lustre",
                                              "beegfs",      "gpfs",
                                              "gfs2",        "ocfs2",
                                              "vboxsf",      "prl_fs",
                                              "vmhgfs",      "sshfs",
                                              "rclone",      "gvfsd-fuse",
                                              "smbnetfs",    "s3fs",
                                              "curlftpfs",   "gcsfuse",
                                              "vmhgfs-fuse", "google-drive-ocamlfuse",
                                              "onedriver" };
    QByteArray name = type.toLower();
    if (name.startsWith("fuse."))
        name.remove(0, 5);
    return std::any_of(std::begin(remote), std::end(remote),
                       [&](const char *begin) { return name.startsWith(begin); });
}

Result<> DataFolder::prepareOn(const QByteArray &fileSystem) const
{
    if (isNetworkFileSystem(fileSystem))
        return failure(Error::Kind::Storage,
                       QStringLiteral("the data folder is on a network drive; it must be on a disk "
                                      "of this computer"));
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QFileInfo::exists(m_path)) {
        if (!QDir().mkpath(m_path))
            return failure(Error::Kind::Storage, QStringLiteral("the data folder cannot be made"));
        QFile::setPermissions(m_path, ownerOnly);
    }
    const QFileInfo folder(m_path);
    if (!folder.isDir())
        return failure(Error::Kind::Storage, QStringLiteral("the data folder is not a folder"));
    // An existing folder given by hand (--data-dir) keeps its reading rights; the files in it are
    // 0600 anyway. One that others may write to could be swapped under us.
    if (folder.permissions() & (QFile::WriteGroup | QFile::WriteOther))
        return failure(
            Error::Kind::Storage,
            QStringLiteral("others may write to the data folder; make it private first"));
    if (!folder.isWritable())
        return failure(Error::Kind::Storage, QStringLiteral("the data folder cannot be written"),
                       ReadOnlyCode);
    if (const QFileInfo file(databaseFile()); file.exists() && !file.isWritable())
        return failure(Error::Kind::Storage, QStringLiteral("the data file cannot be written"),
                       ReadOnlyCode);
    if (!QFileInfo::exists(mediaFolder())) {
        if (!QDir().mkpath(mediaFolder()))
            return failure(Error::Kind::Storage,
                           QStringLiteral("the folder for media cannot be made"));
        QFile::setPermissions(mediaFolder(), ownerOnly);
    }
    return {};
}

void restrictNewFiles()
{
#ifndef Q_OS_WIN
    ::umask(077);
#endif
}

} // namespace ivm

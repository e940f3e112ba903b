#include "core/records/recordsfolder.h"

#include "core/durablefile.h"
#include "core/removefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

constexpr auto OnlyUs = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto OnlyUsFolder = OnlyUs | QFile::ExeOwner;

tl::unexpected<Error> cannotWrite()
{
    return failure(
        Error::Kind::Storage,
        QStringLiteral("the export could not be written: is the disk full, or the folder "
                       "not yours?"));
}

} // namespace

RecordsFile::RecordsFile(const QString &path, const QString &name)
    : m_file(path)
    , m_name(name)
{ }

Result<> RecordsFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, OnlyUs))
        return cannotWrite();
    return {};
}

Result<> RecordsFile::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return cannotWrite();
    m_digest.addData(bytes);
    m_bytes += bytes.size();
    return {};
}

Result<QJsonObject> RecordsFile::finish()
{
    if (!m_file.flush())
        return cannotWrite();
    m_file.close();
    return QJsonObject{ { QStringLiteral("name"), m_name },
                        { QStringLiteral("bytes"), m_bytes },
                        { QStringLiteral("sha256"),
                          QString::fromLatin1(m_digest.result().toHex()) } };
}

RecordsFolder::RecordsFolder(const QString &path)
    : m_path(path)
    , m_partial(path + QStringLiteral(".partial"))
{ }

RecordsFolder::~RecordsFolder()
{
    if (!m_finished)
        removeFolder(m_partial);
}

Result<std::unique_ptr<RecordsFolder>> RecordsFolder::make(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir(path).absolutePath());
    if (QFileInfo::exists(absolute) && (!QFileInfo(absolute).isDir() || !QDir(absolute).isEmpty()))
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("there is something in that folder already: choose a new one"));
    std::unique_ptr<RecordsFolder> folder(new RecordsFolder(absolute));
    removeFolder(folder->m_partial); // of an export that was cut off
    // New: what others put in its place is not ours to write into.
    if (!QDir().mkpath(QFileInfo(folder->m_partial).path())
        || !QDir().mkdir(folder->m_partial, OnlyUsFolder))
        return cannotWrite();
    return folder;
}

Result<> RecordsFolder::makeFolderOf(const QString &name)
{
    const QString folder = QFileInfo(m_partial + u'/' + name).path();
    if (QFileInfo::exists(folder))
        return {};
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, OnlyUsFolder))
        return cannotWrite();
    return {};
}

Result<std::unique_ptr<RecordsFile>> RecordsFolder::file(const QString &name)
{
    if (auto made = makeFolderOf(name); !made)
        return tl::unexpected(made.error());
    auto file = std::make_unique<RecordsFile>(m_partial + u'/' + name, name);
    if (auto opened = file->open(); !opened)
        return tl::unexpected(opened.error());
    return file;
}

Result<> RecordsFolder::close(std::unique_ptr<RecordsFile> file)
{
    const auto entry = file->finish();
    if (!entry)
        return tl::unexpected(entry.error());
    m_files.append(*entry);
    return {};
}

Result<> RecordsFolder::write(const QString &name, const QByteArray &bytes)
{
    auto made = file(name);
    if (!made)
        return tl::unexpected(made.error());
    if (auto written = (*made)->write(bytes); !written)
        return written;
    return close(std::move(*made));
}

Result<> RecordsFolder::copy(const QString &from, const QString &name)
{
    if (auto made = makeFolderOf(name); !made)
        return made;
    const auto digest = copyDurably(from, m_partial + u'/' + name);
    if (!digest)
        return tl::unexpected(digest.error());
    m_files.append(QJsonObject{ { QStringLiteral("name"), name },
                                { QStringLiteral("bytes"), QFileInfo(from).size() },
                                { QStringLiteral("sha256"), *digest } });
    return {};
}

Result<> RecordsFolder::finish(QJsonObject manifest)
{
    manifest.insert(QStringLiteral("files"), m_files);
    if (auto written = writeDurably(m_partial + QStringLiteral("/manifest.json"),
                                    QJsonDocument(manifest).toJson());
        !written)
        return written;
    QDir().rmdir(m_path); // empty, if it is there
    if (!QDir().rename(m_partial, m_path))
        return cannotWrite();
    syncFolder(QFileInfo(m_path).path());
    m_finished = true;
    return {};
}

} // namespace ivm

#include "core/durablefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ivm {

namespace {

constexpr auto OnlyOwner = QFile::ReadOwner | QFile::WriteOwner;

/// Plain files only: a pipe would be waited for, and a device may have no end.
bool openToRead(QFile &file)
{
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

tl::unexpected<Error> unreadable(const QFile &file)
{
    return QFileInfo(file).isFile()
        ? failure(Error::Kind::Storage, QStringLiteral("a file cannot be read"))
        : failure(Error::Kind::NotFound, QStringLiteral("a file is not there"));
}

/// Passes everything on in pieces; false when reading or the receiver failed.
template <typename Receive>
bool inPieces(QFile &file, Receive &&receive)
{
    QByteArray piece(1 << 18, Qt::Uninitialized);
    while (true) {
        const qint64 read = file.read(piece.data(), piece.size());
        if (read <= 0)
            return read == 0;
        if (!receive(QByteArrayView(piece.constData(), read)))
            return false;
    }
}

} // namespace

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

Result<> writeDurably(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OnlyOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Storage, QStringLiteral("a file cannot be written"));
    syncFolder(QFileInfo(name).path());
    return {};
}

Result<QString> copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    if (!openToRead(source))
        return unreadable(source);
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, OnlyOwner))
        return failure(Error::Kind::Storage, QStringLiteral("a file cannot be written"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool whole = inPieces(source, [&](QByteArrayView piece) {
        hash.addData(piece);
        return target.write(piece.data(), piece.size()) == piece.size();
    });
    bool safe = whole && target.flush();
#ifdef Q_OS_UNIX
    safe = safe && ::fsync(target.handle()) == 0;
#endif
    if (!safe) {
        target.remove();
        return failure(Error::Kind::Storage, QStringLiteral("a file cannot be copied"));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<QString> digestOf(const QString &name)
{
    QFile file(name);
    if (!openToRead(file))
        return unreadable(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!inPieces(file, [&](QByteArrayView piece) {
            hash.addData(piece);
            return true;
        }))
        return failure(Error::Kind::Storage, QStringLiteral("a file cannot be read"));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace ivm

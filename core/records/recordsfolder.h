#pragma once

// The folder an export is written into: files of this account alone, each with its digest, there
// whole or not at all.

#include "core/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QString>

#include <memory>

namespace ivm {

/// A file in the making. Owned by whoever writes it; ends before its folder is finished.
class RecordsFile
{
public:
    RecordsFile(const QString &path, const QString &name);
    Result<> open();
    Result<> write(const QByteArray &bytes);
    /// Name, bytes and SHA-256, for the manifest.
    Result<QJsonObject> finish();

private:
    QFile m_file;
    QString m_name;
    QCryptographicHash m_digest{ QCryptographicHash::Sha256 };
    qint64 m_bytes = 0;
};

class RecordsFolder
{
public:
    /// Invalid when `path` is there and not empty; Storage when it cannot be made.
    static Result<std::unique_ptr<RecordsFolder>> make(const QString &path);
    /// Unless finished, everything is taken away again.
    ~RecordsFolder();

    /// `name` may have one folder before it, with `/`.
    Result<std::unique_ptr<RecordsFile>> file(const QString &name);
    Result<> close(std::unique_ptr<RecordsFile> file);
    Result<> write(const QString &name, const QByteArray &bytes);
    /// NotFound when `from` is not there.
    Result<> copy(const QString &from, const QString &name);
    int files() const { return int(m_files.size()); }
    /// Writes manifest.json: what the caller says, and every file with its digest. The folder is
    /// under its name from then on.
    Result<> finish(QJsonObject manifest);

private:
    explicit RecordsFolder(const QString &path);
    Result<> makeFolderOf(const QString &name);

    QString m_path;
    QString m_partial;
    QJsonArray m_files;
    bool m_finished = false;
};

} // namespace ivm

#pragma once

// Where a desk keeps everything.

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ivm {

/// Names inside a data folder. A value; opens nothing.
class DataFolder
{
public:
    explicit DataFolder(QString path);
    /// The platform's place for this account's data.
    static DataFolder usual();
    static DataFolder usualPractice();

    const QString &path() const { return m_path; }
    QString databaseFile() const;
    QString mediaFolder() const;
    QString logFolder() const;
    QString backupFolder() const; ///< Where backups go unless a supervisor chose another place.
    bool exists() const; ///< A data file is there, as far as this account may see.
    /// NotFound, with what makes one, when there is none; Storage when this account may not look:
    /// that must not pass for a fresh folder, whose settings are the ones that we ship.
    Result<> isThere() const;

    /// Makes the folder and media/, readable by this account only. Refuses network file systems,
    /// on which neither the lock nor the file's journal can be trusted, and folders that others may
    /// write to.
    Result<> prepare() const { return prepareOn(fileSystem()); }
    /// The same on a file system of this kind, as the system names it.
    Result<> prepareOn(const QByteArray &fileSystem) const;
    /// What the folder is on, or will be when it is made.
    QByteArray fileSystem() const;
    /// A network file system, as far as can be told.
    bool isOnNetwork() const;

private:
    QString m_path;
};

/// Whether a file system of this kind, as the system names it, lies on another computer or is
/// shared with one: no place for a journal that programs share by memory (RELIABILITY L8).
bool isNetworkFileSystem(const QByteArray &type);

/// From here on new files of this process are for this account only. Call first thing in main.
void restrictNewFiles();

} // namespace ivm

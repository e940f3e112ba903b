#pragma once

// What a backup says of itself: backup.json, readable in ten years.

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ivm {

struct BackupFile
{
    QString name; ///< Inside the backup, with `/`: "desk.sqlite", "media/000000001.jpg".
    qint64 bytes = 0;
    QString sha256; ///< Hexadecimal.
    bool operator==(const BackupFile &) const = default;
};

struct BackupManifest
{
    Instant made;
    QString program; ///< The version that made it.
    int schema = 0; ///< Of the data file.
    /// Which data folder it is of (folderIdentity; one restored from it has the same). Empty in
    /// those of versions that did not write it down.
    QString identity = {};
    QList<BackupFile> files;
    /// Pictures that the data file speaks of and the folder no longer had.
    int missing = 0;
    /// Pictures whose bytes are no longer those that were fetched; kept as they are.
    int damaged = 0;
    bool operator==(const BackupManifest &) const = default;

    QByteArray toJson() const;
    /// Invalid when it is not a manifest, or names a file outside the backup.
    static Result<BackupManifest> fromJson(const QByteArray &json);
};

} // namespace ivm

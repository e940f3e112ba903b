#pragma once

#include "core/model/message.h"
#include "core/result.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace ivm {

/// Decodes a kept picture, on any thread. The format is the one the bytes were recognised as, never
/// guessed again; SVG and everything but JPEG, PNG, GIF (first frame) and WebP is refused; more
/// than 16 million pixels are refused before any is decoded (RELIABILITY S3). `atMost` empty: full
/// size.
Result<QImage> decodePhoto(const QString &file, const QString &sniffedType, QSize atMost);

/// Pictures of a thread, decoded away from the window's thread and kept as long as there is room.
/// Asking never waits: a picture that is not there yet is announced by ready().
class Photos final : public QObject
{
    Q_OBJECT

public:
    explicit Photos(QObject *parent = nullptr);
    ~Photos() override;

    void setFolder(const QString &folder);
    /// Null until decoded. Does not start anything.
    QImage picture(qint64 media) const;
    bool isBroken(qint64 media) const { return m_broken.contains(media); }
    /// Starts decoding unless it is there, under way or known to be broken.
    void want(const MediaItem &item, QSize atMost);
    /// Of a kept item; empty if its name is not one of ours.
    QString fileOf(const MediaItem &item) const;

Q_SIGNALS:
    void ready(qint64 media);
    void broken(qint64 media);

private:
    void take(qint64 media, const QImage &image);

    QString m_folder;
    QCache<qint64, QImage> m_kept; // cost in kB
    QHash<qint64, QSize> m_underWay;
    QHash<qint64, QSize> m_sizes; // what was asked for
    QHash<qint64, std::pair<MediaItem, QSize>> m_larger; // asked for while a smaller is under way
    QSet<qint64> m_broken;
    QThreadPool m_pool;
};

} // namespace ivm

#pragma once

// The log kept beside the data file, for whoever has to find out afterwards what happened: a JSON
// object a line (jsonlines.org), in UTC, in files that turn over.
//
//     {"at":"2026-11-27T13:05:09.120Z","level":"warning","category":"ivm.store","message":"…"}

#include <QDateTime>
#include <QFile>
#include <QString>

namespace ivm {

/// One log, of one program at a time. Thread: any, one after another. The folder and its files are
/// for this account only. What cannot be written is let go: a log must never stop what it tells of.
class LogFile
{
public:
    struct Bounds
    {
        qint64 bytes
            = 1'000'000; ///< Of a file, about: it turns over before the line that passes it.
        int files = 5; ///< The one being written included; the oldest goes.
    };
    /// Makes nothing before the first line.
    explicit LogFile(QString folder, Bounds bounds = { .bytes = 1'000'000, .files = 5 });

    /// `message` as it may be kept: redacted by the caller (log.h). Line breaks and control
    /// characters in it are escaped.
    void write(const QDateTime &at, const char *level, const char *category,
               const QString &message);

    /// 0 is the one being written, 1 the one before it, …
    QString name(int number) const;

private:
    bool open();
    void turnOver();

    QString m_folder;
    Bounds m_bounds;
    QFile m_file;
};

} // namespace ivm

#pragma once

// A whole copy of the data file, and whether a file is whole. What a backup is made of.

#include "core/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace ivm {

class Database;

/// Copies what the source holds at this moment into a fresh file (0600), through SQLite's own
/// backup interface: never by reading the file, which would let go of its locks
/// (sqlite.org/howtocorrupt.html, 2.2). Writers of other connections go on meanwhile. The copy is a
/// single file without a journal beside it, and it is on the disk when this returns.
/// Blocks; call on a worker, with a connection of that thread. Ends with Cancelled soon after
/// `cancelled` says so (asked from this thread, every few megabytes).
Result<> copyDatabase(Database &source, const QString &target,
                      const std::function<bool()> &cancelled = {});

/// SQLite's integrity check, foreign keys included, reading only. Storage when the file is damaged
/// or is not ours. Blocks.
Result<> checkDatabase(const QString &file);

/// The same for an open file of today's schema, and that it has no other. Quick: only the shape of
/// it, not every index against its table. Storage with StorageFault::Damaged when it is not whole.
/// Blocks.
enum class Depth { Quick, Whole };
Result<> checkOpen(Database &database, Depth depth);

/// A file of media/ that the data file speaks of.
struct MediaFile
{
    QString name; ///< Inside media/; empty when what stands there can be no name of one.
    QString sha256; ///< Of what was fetched, hexadecimal.
    bool operator==(const MediaFile &) const = default;
};
Result<QList<MediaFile>> keptMediaFiles(Database &database);

} // namespace ivm

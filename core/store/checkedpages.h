#pragma once

// A checksum for every page of the data file. SQLite keeps none: a bit that flips inside a text, in
// a way that leaves the file's shape whole, is given out as if it had been written.
//
// On the disk: the header's byte 20 is 8, so that SQLite leaves the last 8 bytes of every page
// alone (https://www.sqlite.org/fileformat2.html#reserved_bytes_per_page). They hold a checksum of
// the page and of its place, little endian; 0 says that nobody summed it. Any other program reads
// the file as before. One that writes into it has its pages taken for damaged ones; not those that
// it only moves in from our journal, which carry a 0 there (the journal has sums of its own).
//
// A layer over SQLite's default file system, whichever that is when a file is opened. Files without
// the reserved bytes go through it unchanged: whether a file is one of these is not left to its
// header alone, in which one bit may flip, but asked of its pages too.

#include "core/result.h"

#include <QString>

struct sqlite3;

namespace ivm {

class Database;

/// The layer's name, for `vfs=` and sqlite3_open_v2. A page that does not hold is SQLITE_CORRUPT,
/// when it is read. Any thread.
const char *checkedPages();
/// The file as a URI that goes through it.
QString checkedUri(const QString &file);

/// For a file that is about to be made, or is about to be written anew by VACUUM.
void reserveChecksums(sqlite3 *handle);
/// Whether the open file has room for them.
bool hasChecksums(sqlite3 *handle);
/// Whether a page among the first 64 of the file has one that holds, whatever the header says.
bool hasChecksums(const QString &file);

} // namespace ivm

#include "core/store/storagefault.h"

#include <sqlite3.h>

namespace ivm {

namespace {

/// Above all of SQLite's own codes, the extended ones included.
constexpr int NewerSchema = 1'000'000;

static_assert(DamagedCode == SQLITE_CORRUPT && ReadOnlyCode == SQLITE_READONLY);

} // namespace

StorageFault storageFault(const Error &error)
{
    if (error.kind != Error::Kind::Storage)
        return StorageFault::Other;
    switch (error.code) {
    case SQLITE_FULL:
        return StorageFault::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return StorageFault::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageFault::Damaged;
    default:
        return error.code > NewerSchema ? StorageFault::Newer : StorageFault::Other;
    }
}

tl::unexpected<Error> newerSchema(int version)
{
    return failure(Error::Kind::Storage,
                   QStringLiteral("the data file was written by a newer version of this program"),
                   NewerSchema + version);
}

} // namespace ivm

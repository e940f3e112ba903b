#pragma once

#include <memory>
#include <sqlite3.h>

namespace ivm {

// SQLite's own objects for who looks at a file that is none of Database's: a copy, a damaged one.
// Each belongs to the thread that made it.

struct CloseHandle
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseHandle>;

struct FinalizeStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using SqliteStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

} // namespace ivm

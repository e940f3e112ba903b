#pragma once

// The schema, as an ordered table of changes: data, forward only. A fresh file runs them all; there
// is no second description. Released entries are never edited: add one at the end.

#include "core/result.h"

#include <span>

namespace ivm {

class Database;

struct Migration
{
    int version;
    const char *title;
    std::span<const char *const> statements; ///< One statement each: Qt's driver takes no more.
};

std::span<const Migration> migrations();
int currentSchema();
Result<int> schemaVersion(Database &database);
/// Runs what is missing, each with its version in one transaction; the first error stops. Refuses a
/// newer schema. Before the first one on a file that has one already, a copy of the file is kept
/// beside it (NAME.schema-N, N being what it had).
Result<> migrate(Database &database);

} // namespace ivm

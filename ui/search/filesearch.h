#pragma once

#include "ui/search/searcher.h"

namespace ivm {

/// Search over the data file, through a read-only connection of its own, opened at the first
/// question on the thread that asks it.
Searcher::Open searchFile(const QString &databaseFile);

} // namespace ivm

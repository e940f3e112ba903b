#pragma once

// What can still be read of a damaged data file, row by row, into a fresh one.

#include "core/clock.h"
#include "core/result.h"
#include "core/store/rescued.h"

#include <QStringList>

namespace ivm {

class Database;

/// Reads every table of a damaged file as far as it can be read, past what cannot, and writes the
/// rows into `into`: a fresh file of the current schema, begun (firstopen.h). A table of which
/// something was lost is completed from `backup` (a data file of an earlier day; empty if there is
/// none), and last from pages whose checksum does not hold: such rows are counted. Then mends what
/// hangs together: threads for texts, bubbles for outbox entries, summaries.
///
/// Afterwards nothing is taken on trust that a lost write could have made untrue: what had not left
/// is unconfirmed, nobody's standing is known until their own log was read again (DECISIONS 2), and
/// the first fill begins anew.
///
/// `damaged` is a copy that nobody else has open, and it is changed by the reading (its journal is
/// worked in). Blocks. Storage when `into` cannot be written; a file of which nothing can be read
/// is no error: everything is incomplete then.
Result<Rescued> salvage(const QString &damaged, const QString &backup, Database &into, Instant now);

/// The tables it knows; for the test that it knows them all.
QStringList salvagedTables();

} // namespace ivm

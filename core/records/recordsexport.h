#pragma once

// The clinic's record for others: a public-records request, a lawyer, a client who asks. A folder
// with pages to read, a table to compute with, the pictures, the notes and the consent records, and
// a manifest by which every byte can be checked.
//
//   index.html          what this is, and the conversations in it
//   conversations/…     one page each
//   messages.csv        every text, a line each (formula-safe)
//   consent/…           each client's whole consent record, as page and table
//   media/…             copies of pictures and files
//   manifest.json       what was asked for, counts, and every file's SHA-256

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"
#include "core/records/importprogress.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace ivm {

class Database;

struct RecordsWanted
{
    std::optional<PhoneNumber> client; ///< Absent: all.
    std::optional<QueueId> queue; ///< Absent: all.
    std::optional<Instant> since; ///< Texts made at this time or later.
    std::optional<Instant> until; ///< Texts made before this time.
    bool redactNumbers = false; ///< Clients' numbers, and phone numbers in texts and notes.
    QString author; ///< Initials of who exports; stands in the manifest.
};

struct RecordsExported
{
    QString folder;
    int conversations = 0;
    qint64 texts = 0;
    int files = 0; ///< The manifest not counted.
    int mediaMissing = 0; ///< Named in texts, and not here.
};

/// Reads with `database`'s connection and blocks for as long as the writing takes: call on a worker
/// with a connection of its own. Memory does not grow with what is exported. NotFound when no text
/// fits; Invalid when the folder is not empty; Cancelled when progress says so. What was begun is
/// taken away again.
Result<RecordsExported> exportRecords(Database &database, const QString &mediaFolder,
                                      const QString &to, const RecordsWanted &wanted, Instant now,
                                      const ImportProgress &progress = {});

} // namespace ivm

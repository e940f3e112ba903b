#pragma once

// A client directory from another system, as CSV: what taking it over would change, line by line,
// before anything is.

#include "core/model/client.h"
#include "core/records/importprogress.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace ivm {

class ClientStore;

/// Where in a line what stands, from 0. A name may be one column or two.
struct DirectoryColumns
{
    int number = -1;
    std::optional<int> name;
    std::optional<int> firstName;
    std::optional<int> lastName;
    std::optional<int> animals;

    bool operator==(const DirectoryColumns &) const = default;
};

struct DirectoryLine
{
    enum class Kind {
        New, ///< A number this desk does not know by name.
        Changed, ///< Another name, or other animals.
        Same, ///< What is known already.
        Duplicate, ///< The number stands further up with another name; that one holds.
        Bad, ///< Cannot be used.
    };
    Kind kind = Kind::Bad;
    int line = 0; ///< In the file.
    DirectoryEntry entry;
    QString nameBefore; ///< Of Changed.
    QStringList animalsBefore;
    QString why; ///< Of Bad and Duplicate, for people; never holds the line's own text.

    bool operator==(const DirectoryLine &) const = default;
};

struct DirectoryPlan
{
    QStringList headings; ///< Of the file, for choosing columns.
    std::optional<DirectoryColumns> columns; ///< Absent: no column looks like phone numbers' one.
    bool unicode = true; ///< False: letters may be wrong, the bytes were not Unicode.
    QList<DirectoryLine> lines;

    qsizetype count(DirectoryLine::Kind kind) const;
    /// What is to be written: new and changed ones.
    QList<DirectoryEntry> entries() const;
};

/// By their headings; absent when no column of numbers is found.
std::optional<DirectoryColumns> directoryColumns(const QStringList &headings);

/// Reads the whole file (its first record is the heading) and compares it with what `clients`
/// knows. Several lines of one number and one name are one client with all the animals. An empty
/// cell takes nothing away. A number marked as wrong stays without a name. Cancelled when progress
/// says so. Takes some 20 microseconds a line: call on a worker, with a connection of that thread.
Result<DirectoryPlan> planDirectory(const QByteArray &csv, const ClientStore &clients,
                                    std::optional<DirectoryColumns> columns = std::nullopt,
                                    const ImportProgress &progress = {});

} // namespace ivm

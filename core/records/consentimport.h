#pragma once

// Opt-ins and opt-outs that an earlier system kept, as CSV: what taking them over as evidence would
// mean for each client, before anything is written (DECISIONS 12).

#include "core/model/evidence.h"
#include "core/model/standing.h"
#include "core/records/importprogress.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace ivm {

class ClientStore;

/// Where in a line what stands, from 0.
struct ConsentColumns
{
    int number = -1;
    int date = -1;
    /// Says opt-in or opt-out; absent when the whole file is of one kind.
    std::optional<int> what;
    std::optional<int> wording; ///< What they agreed to, or said.

    bool operator==(const ConsentColumns &) const = default;
};

struct ConsentImportLine
{
    enum class Kind {
        New, ///< Becomes evidence, and counts.
        Overruled, ///< An opt-in that becomes evidence; the client stays opted out all the same.
        Same, ///< Evidence already, or the same line twice.
        Bad,
    };
    Kind kind = Kind::Bad;
    int line = 0;
    PhoneNumber client;
    Evidence evidence;
    QString why; ///< Of Bad and Overruled, for people; never holds the line's own text.

    bool operator==(const ConsentImportLine &) const = default;
};

struct ConsentImportPlan
{
    QStringList headings;
    std::optional<ConsentColumns> columns; ///< Absent: they could not be told by their headings.
    bool unicode = true;
    QString sha256; ///< Of the file: stands in every piece of evidence.
    QList<ConsentImportLine> lines;

    qsizetype count(ConsentImportLine::Kind kind) const;
    qsizetype optIns() const; ///< That count.
    qsizetype optOuts() const;
    /// What is to be written: all but what is there and what is bad.
    QList<std::pair<PhoneNumber, Evidence>> evidence() const;
};

std::optional<ConsentColumns> consentColumnsOf(const QStringList &headings);

struct ConsentImport
{
    QByteArray csv;
    QTimeZone zone; ///< Of dates that do not say.
    Instant now{};
    QString author; ///< Initials, for the evidence.
    std::optional<ConsentColumns> columns = std::nullopt;
    /// What a file without a column for it is full of: ImportedOptIn or ImportedOptOut.
    std::optional<EvidenceKind> allAre = std::nullopt;
};

/// A date without a time of day is the day's first moment for an opt-in and its last for an
/// opt-out, so that of two words of one day the stop wins. Dates in the future, or before 2000, are
/// bad. Call on a worker, with a connection of that thread.
Result<ConsentImportPlan> planConsent(const ConsentImport &import, const ClientStore &clients,
                                      const ImportProgress &progress = {});

} // namespace ivm

#pragma once

#include "core/model/loggedmessage.h"
#include "core/model/outboxentry.h"

#include <QList>

namespace ivm {

struct Adoption
{
    MessageId message{};
    LoggedMessage row;
    bool operator==(const Adoption &) const = default;
};

/// A row of the log that may be one of ours.
struct Candidate
{
    LoggedMessage row;
    std::optional<Instant> seenAt; ///< When it was first seen here; absent: only now.
};

/// Which of these rows of the log are which of our entries: same numbers, same text (by
/// fingerprint), made no earlier than the attempt (less `skew`) and not known here before it; an
/// automatic text's no earlier than what set it off. A row belongs to at most one entry and an
/// entry to at most one row. Pure.
///
/// Rows that are some other entry's already must not be among them. Among entries of the same text
/// a row goes to the latest attempt that it can belong to: a row can belong to every earlier one as
/// well, so this leaves the fewest entries without a row, whatever the order in which rows turn up.
/// Entries given up come last.
QList<Adoption> reconcile(const QList<OutboxEntry> &entries, const QList<Candidate> &rows,
                          Millis skew);

} // namespace ivm

#include "core/outbox/reconcile.h"

#include "core/consent/wordings.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr std::chrono::hours GivenUpFor{ 24 };

bool mayBe(const OutboxEntry &entry, const Candidate &candidate, const QString &fingerprint,
           Millis skew)
{
    const LoggedMessage &row = candidate.row;
    if (row.direction != Direction::Out || row.from != entry.ours || row.to != entry.client
        || fingerprint != entry.fingerprint || !row.created)
        return false;
    // The log has whole seconds: what it calls 12:00:00 may have been any time until :01.
    const Instant latest = *row.created + std::chrono::seconds(1);
    // A row is made when it is posted: the same words a day later are another text.
    const auto since = entry.attemptStarted ? entry.attemptStarted : entry.soughtFrom;
    if (entry.state == OutboxState::GivenUp && since && *row.created > *since + GivenUpFor)
        return false;
    // An automatic text is the same text in every attempt, also in one that this folder forgot.
    if (entry.isAutomatic())
        return entry.soughtFrom && latest > *entry.soughtFrom;
    if (!entry.attemptStarted || (candidate.seenAt && *candidate.seenAt < *entry.attemptStarted))
        return false;
    return latest > *entry.attemptStarted - skew;
}

} // namespace

QList<Adoption> reconcile(const QList<OutboxEntry> &entries, const QList<Candidate> &rows,
                          Millis skew)
{
    QList<OutboxEntry> free = entries;
    std::stable_sort(free.begin(), free.end(),
                     [](const OutboxEntry &left, const OutboxEntry &right) {
                         const bool leftGivenUp = left.state == OutboxState::GivenUp;
                         const bool rightGivenUp = right.state == OutboxState::GivenUp;
                         if (leftGivenUp != rightGivenUp)
                             return rightGivenUp;
                         return left.attemptStarted > right.attemptStarted; // latest first
                     });
    QList<Adoption> adoptions;
    for (const Candidate &candidate : rows) {
        const QString print = fingerprint(candidate.row.body);
        const auto found = std::find_if(free.begin(), free.end(), [&](const OutboxEntry &entry) {
            return mayBe(entry, candidate, print, skew);
        });
        if (found == free.end())
            continue;
        adoptions.append({ .message = found->message, .row = candidate.row });
        free.erase(found);
    }
    return adoptions;
}

} // namespace ivm

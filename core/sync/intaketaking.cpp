// Intake: rows of the log, into the file, in one transaction.

#include "core/model/cardnumber.h"
#include "core/store/arrivals.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/maskstore.h"
#include "core/store/messagestore.h"
#include "core/store/outboxstore.h"
#include "core/store/quarantine.h"
#include "core/store/queuestore.h"
#include "core/sync/intakework.h"

#include <algorithm>

namespace ivm {

namespace {

/// A walk through years brings the present, too.
constexpr std::chrono::minutes NewsWhileLoading{ 15 };

} // namespace

Intake::Private::Pair Intake::Private::pairOf(const Work &work, const LoggedMessage &row) const
{
    const bool in = row.direction == Direction::In;
    const auto queue = work.queues.constFind(in ? row.to : row.from);
    return { queue == work.queues.constEnd() ? std::nullopt : std::optional<QueueId>(*queue),
             in ? row.from : row.to };
}

bool Intake::Private::isNews(const Work &work, Instant at) const
{
    switch (work.source) {
    case Source::Live:
        return at >= work.began;
    case Source::Sweep:
        return at >= work.began && work.now - at < BringsBack;
    case Source::Fill:
    case Source::ClientHistory:
        // It was faster than the poll that would have brought it, which now finds it known.
        return at >= work.began && work.now - at < NewsWhileLoading;
    }
    return false;
}

Result<> Intake::Private::prepare(Work &work, int rows)
{
    work.now = clock.now();
    const auto began = folderBegan(database);
    if (!began)
        return tl::unexpected(began.error());
    work.began = *began;
    work.floor = *began - WaitingBeforeInstallation;
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    for (const Queue &queue : *queues)
        work.queues.insert(queue.number, queue.id);
    const auto arrival = takeArrivals(database, rows);
    if (!arrival)
        return tl::unexpected(arrival.error());
    work.nextArrival = *arrival;
    if (adopts) {
        auto undecided = OutboxStore(database).undecidedClients();
        if (!undecided)
            return tl::unexpected(undecided.error());
        work.undecided = std::move(*undecided);
    }
    const auto awaited = MaskStore(database).anyAwaited();
    if (!awaited)
        return tl::unexpected(awaited.error());
    work.masksAwaited = *awaited;
    return {};
}

Result<> Intake::Private::note(Work &work, const PhoneNumber &client,
                               const Standings::Reading &reading)
{
    if (!reading.evidence)
        return {};
    const auto added = standings.add(client, *reading.evidence, work.now);
    if (!added)
        return tl::unexpected(added.error());
    if (*added) {
        work.refold.insert(client);
        if (work.source != Source::Fill)
            work.taken.change.clients.insert(client); // their evidence is shown
    }
    return {};
}

Result<> Intake::Private::heedOnFormerNumber(Work &work, const LoggedMessage &row,
                                             const Standings::Reading &reading)
{
    const bool isWord = reading.evidence
        && (reading.evidence->kind == EvidenceKind::Stop
            || reading.evidence->kind == EvidenceKind::StopWord
            || reading.evidence->kind == EvidenceKind::Start);
    if (row.direction != Direction::In || !isWord)
        return {};
    const auto isTheirs = MessageStore(database).isInThreads(row.from, row.to);
    if (!isTheirs)
        return tl::unexpected(isTheirs.error());
    return *isTheirs ? note(work, row.from, reading) : Result<>();
}

Result<bool> Intake::Private::takeNew(Work &work, const LoggedMessage &row, const Pair &pair)
{
    const Instant at = row.at().value_or(work.now);
    const Standings::Reading reading
        = at >= work.floor ? standings.readNew(row) : standings.read(row);
    const bool in = row.direction == Direction::In;
    MessageWriter::Seen seen{ .conversation = std::nullopt,
                              .at = at,
                              .seenAt = work.now,
                              .arrival = work.nextArrival,
                              .automatic = reading.automatic,
                              .meaning = reading.meaning,
                              .urgent = false,
                              .indexed = work.source != Source::Fill };
    work.nextArrival = Arrival(raw(work.nextArrival) + 1);
    if (pair.queue) {
        const auto conversation = conversationOf(pair);
        if (!conversation)
            return tl::unexpected(conversation.error());
        seen.conversation = *conversation;
        // What is older can neither wait nor ring.
        if (in && at >= work.floor)
            seen.urgent = urgentWords.isUrgent(row.body);
    }
    const auto id = writer.insert(row, seen);
    if (!id)
        return tl::unexpected(id.error());
    if (!*id)
        return false;
    if (!seen.indexed)
        work.notIndexed = std::min(work.notIndexed, **id);
    ++work.taken.newRows;
    if (!seen.conversation)
        return heedOnFormerNumber(work, row, reading).map([] { return true; });
    work.taken.change.conversations.insert(*seen.conversation);
    if (at >= work.floor)
        work.refresh.insert(*seen.conversation);
    else if (auto &old = work.old[*seen.conversation]; old.id < **id)
        old = { .id = **id,
                .at = at,
                .body = row.body,
                .direction = row.direction,
                .status = row.status,
                .errorCode = row.errorCode,
                .automatic = reading.automatic,
                .media = row.mediaCount };
    if (in) {
        if (work.source == Source::Live || work.now - at < BringsBack)
            work.brought.insert(*seen.conversation);
        if (isNews(work, at))
            work.taken.change.arrived.append(**id);
        if (reading.meaning == Meaning::Ordinary)
            work.refold.insert(pair.client); // it may be the first of its kind
    } else if (reading.automatic != AutoKind::None && isNews(work, at)) {
        work.otherAutomatic.append(**id);
    }
    if (auto done = note(work, pair.client, reading); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<> Intake::Private::takeAgain(Work &work, MessageWriter::Known known,
                                    const LoggedMessage &row)
{
    const bool wasEmpty = known.merged.row.body.isEmpty();
    const auto changed = writer.update(known, row);
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed)
        ++work.taken.changedRows;
    const LoggedMessage &now = known.merged.row;
    const Pair pair = pairOf(work, now);
    if (!known.conversation && pair.queue)
        return attach(work, known.id, now, pair);
    if (!*changed)
        return {};
    const bool isNewToUs
        = wasEmpty && !now.body.isEmpty() && now.at().value_or(work.now) >= work.floor;
    const Standings::Reading reading = isNewToUs ? standings.readNew(now) : standings.read(now);
    if (wasEmpty && !now.body.isEmpty()) {
        const bool urgent = now.direction == Direction::In
            && now.created.value_or(work.now) >= work.floor && urgentWords.isUrgent(now.body);
        if (auto done = writer.classify(known.id, reading.automatic, reading.meaning, urgent);
            !done)
            return done;
        work.refold.insert(pair.client);
    }
    if (!known.conversation)
        return {};
    work.taken.change.conversations.insert(*known.conversation);
    work.refresh.insert(*known.conversation);
    return note(work, pair.client, reading);
}

/// A text whose card numbers were taken out, and which was lost with a damaged file since: it comes
/// back without them.
Result<> Intake::Private::takeRow(Work &work, const LoggedMessage &row)
{
    if (!work.masksAwaited)
        return takeRowAsIs(work, row);
    MaskStore masks(database);
    const auto awaited = masks.isAwaited(row.sid.text());
    if (!awaited)
        return tl::unexpected(awaited.error());
    if (!*awaited)
        return takeRowAsIs(work, row);
    LoggedMessage masked = row;
    masked.body = withCardsMasked(row.body);
    if (auto done = takeRowAsIs(work, masked); !done)
        return done;
    const auto id = writer.idOf(row.sid);
    if (!id)
        return tl::unexpected(id.error());
    return *id && !row.body.isEmpty() ? masks.arrived(row.sid.text(), **id) : Result<>();
}

Result<> Intake::Private::takeRowAsIs(Work &work, const LoggedMessage &row)
{
    const Pair pair = pairOf(work, row);
    const bool mayBeOurs = row.direction == Direction::Out && work.undecided.contains(row.to);
    // Rows of a fill are new, rows of a poll mostly known: what is likely is tried first.
    if (work.source == Source::Fill && !mayBeOurs) {
        const auto added = takeNew(work, row, pair);
        if (!added || *added)
            return added ? Result<>() : tl::unexpected(added.error());
    }
    auto known = writer.bySid(row.sid);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return takeAgain(work, std::move(**known), row);
    if (mayBeOurs) {
        const auto adopted = adopts(row);
        if (!adopted)
            return tl::unexpected(adopted.error());
        if (*adopted) {
            ++work.taken.changedRows;
            if (pair.queue) {
                const auto conversation = conversationOf(pair);
                if (!conversation)
                    return tl::unexpected(conversation.error());
                work.taken.change.conversations.insert(*conversation);
                work.refresh.insert(*conversation);
            }
            return note(work, pair.client, standings.read(row));
        }
    }
    const auto added = takeNew(work, row, pair);
    return added ? Result<>() : tl::unexpected(added.error());
}

Result<ConversationId> Intake::Private::conversationOf(const Pair &pair)
{
    const std::pair key(raw(*pair.queue), pair.client);
    if (const auto known = met.constFind(key); known != met.constEnd())
        return *known;
    const auto id = conversations.ensureQuiet(*pair.queue, pair.client);
    if (id)
        met.insert(key, *id);
    return id;
}

Result<> Intake::Private::summarise(Work &work)
{
    for (const ConversationId id : std::as_const(work.brought)) {
        if (auto done = conversations.bringBack(id); !done)
            return done;
        work.refresh.insert(id);
    }
    for (auto old = work.old.cbegin(); old != work.old.cend(); ++old) {
        if (work.refresh.contains(old.key()))
            continue;
        // Only where there is nothing newer may the summary follow from the old text alone.
        if (auto done = conversations.showOld(old.key(), old.value(), work.began); !done)
            return done;
    }
    for (const ConversationId id : std::as_const(work.refresh)) {
        if (auto done = conversations.refresh(id); !done)
            return done;
    }
    return {};
}

Result<> Intake::Private::foldStandings(Work &work)
{
    for (const PhoneNumber &client : std::as_const(work.refold)) {
        // While the history of most is not known, most standings are not either: endFill folds
        // them.
        if (work.source == Source::Fill) {
            const auto known = ClientStore(database).client(client);
            if (!known)
                return tl::unexpected(known.error());
            if (!known->historyKnown)
                continue;
        }
        const auto changed = standings.refold(client, work.now);
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed)
            work.taken.change.clients.insert(client);
    }
    return {};
}

Result<> Intake::Private::settle(Work &work)
{
    if (auto done = summarise(work); !done)
        return done;
    if (work.notIndexed != TextIndex::Everything) {
        if (auto done = TextIndex(database).leaveOut(work.notIndexed); !done)
            return done;
    }
    if (auto done = foldStandings(work); !done)
        return done;
    if (owed && !work.taken.change.arrived.isEmpty()) {
        if (auto done = owed(database, work.taken.change.arrived, work.source); !done)
            return done;
    }
    const bool isNow = work.source == Source::Live || work.source == Source::Sweep;
    for (const PhoneNumber &client : std::as_const(work.taken.change.clients)) {
        if (!standingChanged || !isNow)
            break;
        if (auto done = standingChanged(client); !done)
            return done;
    }
    for (const MessageId id : std::as_const(work.otherAutomatic)) {
        if (!otherAutomatic)
            break;
        if (auto done = otherAutomatic(id); !done)
            return done;
    }
    return {};
}

Result<Intake::Taken> Intake::take(const QList<LoggedMessage> &rows,
                                   const QList<QuarantinedRow> &quarantined, Source source)
{
    auto taken = d->take(rows, quarantined, source);
    if (!taken || !d->filling)
        d->met.clear(); // rolled back, or others may change them
    return taken;
}

Result<Intake::Taken> Intake::Private::take(const QList<LoggedMessage> &rows,
                                            const QList<QuarantinedRow> &quarantined, Source source)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    Work work;
    work.source = source;
    // Rows come with an answer: by now the clock is what the log's is.
    if (auto done = beganBefore(database, clock.now()); !done)
        return tl::unexpected(done.error());
    if (auto done = prepare(work, int(rows.size())); !done)
        return tl::unexpected(done.error());

    // By time, then by sid: what a page says does not depend on the order of its rows.
    std::vector<const LoggedMessage *> order;
    order.reserve(size_t(rows.size()));
    for (const LoggedMessage &row : rows)
        order.push_back(&row);
    std::stable_sort(order.begin(), order.end(),
                     [](const LoggedMessage *a, const LoggedMessage *b) {
                         return std::pair(a->at(), a->sid) < std::pair(b->at(), b->sid);
                     });
    for (const LoggedMessage *row : order) {
        if (auto done = takeRow(work, *row); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = settle(work); !done)
        return tl::unexpected(done.error());
    Quarantine quarantine(database);
    for (const QuarantinedRow &row : quarantined) {
        const auto added = quarantine.add(row, work.now);
        if (!added)
            return tl::unexpected(added.error());
        work.taken.quarantined += *added ? 1 : 0;
    }
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return std::move(work.taken);
}

} // namespace ivm

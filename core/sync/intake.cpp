#include "core/sync/intake.h"

#include "core/clock.h"
#include "core/log.h"
#include "core/model/urgency.h"
#include "core/model/waiting.h"
#include "core/store/arrivals.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/firstopen.h"
#include "core/store/messagewriter.h"
#include "core/store/quarantine.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"
#include "core/sync/standings.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace ivm {

namespace {

const QString FillComplete = QStringLiteral("fill_complete");

/// The two sides of a row.
struct Pair
{
    std::optional<QueueId> queue; ///< Absent: our number is no queue.
    PhoneNumber client;
};

/// What one call of take gathers on its way.
struct Work
{
    Source source = Source::Live;
    Instant now{};
    Instant began{}; ///< The folder.
    QHash<PhoneNumber, QueueId> queues;
    Arrival nextArrival{};
    bool mayAdopt = false;
    QSet<ConversationId> brought; ///< Back to the desk, by a new text.
    QSet<PhoneNumber> refold;
    Intake::Taken taken;
};

} // namespace

struct Intake::Private
{
    Private(Database &opened, Clock &time)
        : database(opened)
        , clock(time)
        , writer(opened)
        , conversations(opened)
        , standings(opened)
    { }

    Result<> prepare(Work &work, int rows);
    Result<> takeRow(Work &work, const LoggedMessage &row);
    Result<> takeNew(Work &work, const LoggedMessage &row, const Pair &pair);
    Result<> takeAgain(Work &work, MessageWriter::Known known, const LoggedMessage &row);
    Result<> note(Work &work, const PhoneNumber &client, const Standings::Reading &reading);
    Result<> bringBack(Work &work);
    Result<> foldStandings(Work &work);
    Pair pairOf(const Work &work, const LoggedMessage &row) const;
    bool isNews(const Work &work, Instant at) const;
    Result<Change> refolded(const PhoneNumber &client);

    Database &database;
    Clock &clock;
    MessageWriter writer;
    ConversationStore conversations;
    Standings standings;
    Owed owed;
    Adopts adopts;
};

Intake::Intake(Database &database, Clock &clock)
    : d(std::make_unique<Private>(database, clock))
{ }

Intake::~Intake() = default;

void Intake::setWordings(Wordings wordings)
{
    d->standings.setWordings(std::move(wordings));
}

void Intake::onArrival(Owed owed)
{
    d->owed = std::move(owed);
}

void Intake::onUnknownOutbound(Adopts adopts)
{
    d->adopts = std::move(adopts);
}

Pair Intake::Private::pairOf(const Work &work, const LoggedMessage &row) const
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
        return false;
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
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    for (const Queue &queue : *queues)
        work.queues.insert(queue.number, queue.id);
    const auto arrival = takeArrivals(database, rows);
    if (!arrival)
        return tl::unexpected(arrival.error());
    work.nextArrival = *arrival;
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
    if (*added)
        work.refold.insert(client);
    return {};
}

Result<> Intake::Private::takeNew(Work &work, const LoggedMessage &row, const Pair &pair)
{
    const Instant at = row.at().value_or(work.now);
    const Standings::Reading reading = standings.read(row);
    const bool in = row.direction == Direction::In;
    MessageWriter::Seen seen{ .conversation = std::nullopt,
                              .at = at,
                              .seenAt = work.now,
                              .arrival = work.nextArrival,
                              .automatic = reading.automatic,
                              .meaning = reading.meaning,
                              .urgent = false };
    work.nextArrival = Arrival(raw(work.nextArrival) + 1);
    if (pair.queue) {
        const auto conversation = conversations.ensureQuiet(*pair.queue, pair.client);
        if (!conversation)
            return tl::unexpected(conversation.error());
        seen.conversation = *conversation;
        work.taken.change.conversations.insert(*conversation);
        // What is older can neither wait nor ring.
        if (in && at >= work.began - WaitingBeforeInstallation)
            seen.urgent = UrgentWords::builtIn().isUrgent(row.body);
    }
    const auto id = writer.insert(row, seen);
    if (!id)
        return tl::unexpected(id.error());
    ++work.taken.newRows;
    if (!seen.conversation)
        return {};
    if (in) {
        if (work.source == Source::Live || work.now - at < BringsBack)
            work.brought.insert(*seen.conversation);
        if (isNews(work, at))
            work.taken.change.arrived.append(*id);
        if (reading.meaning == Meaning::Ordinary)
            work.refold.insert(pair.client); // it may be the first of its kind
    }
    return note(work, pair.client, reading);
}

Result<> Intake::Private::takeAgain(Work &work, MessageWriter::Known known,
                                    const LoggedMessage &row)
{
    const auto changed = writer.update(known, row);
    if (!changed)
        return tl::unexpected(changed.error());
    if (!*changed)
        return {};
    ++work.taken.changedRows;
    if (!known.conversation)
        return {};
    work.taken.change.conversations.insert(*known.conversation);
    return note(work, pairOf(work, known.merged.row).client, standings.read(known.merged.row));
}

Result<> Intake::Private::takeRow(Work &work, const LoggedMessage &row)
{
    auto known = writer.bySid(row.sid);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return takeAgain(work, std::move(**known), row);

    const Pair pair = pairOf(work, row);
    if (row.direction == Direction::Out && work.mayAdopt && adopts) {
        const auto adopted = adopts(row);
        if (!adopted)
            return tl::unexpected(adopted.error());
        if (*adopted) {
            ++work.taken.changedRows;
            if (pair.queue) {
                const auto conversation = conversations.ensureQuiet(*pair.queue, pair.client);
                if (!conversation)
                    return tl::unexpected(conversation.error());
                work.taken.change.conversations.insert(*conversation);
            }
            return note(work, pair.client, standings.read(row));
        }
    }
    return takeNew(work, row, pair);
}

Result<> Intake::Private::bringBack(Work &work)
{
    for (const ConversationId id : std::as_const(work.brought)) {
        if (auto done = conversations.bringBack(id); !done)
            return done;
    }
    return {};
}

Result<> Intake::Private::foldStandings(Work &work)
{
    for (const PhoneNumber &client : std::as_const(work.refold)) {
        const auto changed = standings.refold(client, work.now);
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed)
            work.taken.change.clients.insert(client);
    }
    return {};
}

Result<Intake::Taken> Intake::take(const QList<LoggedMessage> &rows,
                                   const QList<QuarantinedRow> &quarantined, Source source)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    Work work;
    work.source = source;
    if (auto done = d->prepare(work, int(rows.size())); !done)
        return tl::unexpected(done.error());
    work.mayAdopt = true;

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
        if (auto done = d->takeRow(work, *row); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = d->bringBack(work); !done)
        return tl::unexpected(done.error());
    for (const ConversationId id : std::as_const(work.taken.change.conversations)) {
        if (auto done = d->conversations.refresh(id); !done)
            return tl::unexpected(done.error());
    }
    if (auto done = d->foldStandings(work); !done)
        return tl::unexpected(done.error());
    if (d->owed && !work.taken.change.arrived.isEmpty()) {
        if (auto done = d->owed(d->database, work.taken.change.arrived); !done)
            return tl::unexpected(done.error());
    }
    Quarantine quarantine(d->database);
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

Result<> Intake::beginFill()
{
    return {};
}

Result<> Intake::endFill()
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = SettingStore(d->database).setMeta(FillComplete, QStringLiteral("1")); !done)
        return done;
    if (auto done = ClientStore(d->database).setAllHistoriesKnown(); !done)
        return done;
    if (auto done = d->standings.refoldAll(d->clock.now()); !done)
        return done;
    return transaction.commit();
}

Result<Change> Intake::Private::refolded(const PhoneNumber &client)
{
    if (auto changed = standings.refold(client, clock.now()); !changed)
        return tl::unexpected(changed.error());
    const auto threads = conversations.ofClient(client);
    if (!threads)
        return tl::unexpected(threads.error());
    Change change;
    change.clients.insert(client);
    for (const Conversation &thread : *threads)
        change.conversations.insert(thread.id);
    return change;
}

Result<Change> Intake::historyIsKnown(const PhoneNumber &client)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    if (auto done = ClientStore(d->database).setHistoryKnown(client); !done)
        return tl::unexpected(done.error());
    const auto change = d->refolded(client);
    if (!change)
        return change;
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

Result<Change> Intake::decide(const PhoneNumber &client, const Evidence &decision)
{
    Transaction transaction(d->database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    const auto added = d->standings.add(client, decision, d->clock.now());
    if (!added)
        return tl::unexpected(added.error());
    const auto change = d->refolded(client);
    if (!change)
        return change;
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return change;
}

} // namespace ivm

#include "core/sync/inboxsync.h"

#include "core/log.h"
#include "core/store/syncstore.h"
#include "core/sync/firstfill.h"
#include "core/sync/mediaqueue.h"
#include "core/sync/sweeps.h"
#include "core/sync/walk.h"
#include "core/twilio/api.h"
#include "core/twilio/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

const QString LiveCursor = QStringLiteral("live");
const QLatin1StringView Through("through");

Result<> stopped()
{
    return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
}

/// Everyone who waits for something that happens again and again, such as the end of a poll.
class Turn
{
public:
    struct Waiting
    {
        Turn &turn;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiting) { turn.m_waiting.push_back(waiting); }
        void await_resume() const { }
    };
    Waiting next() { return { *this }; }
    void happened()
    {
        for (const auto waiting : std::exchange(m_waiting, {}))
            waiting.resume();
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace

struct InboxSync::Private
{
    Private(InboxSync *sync, twilio::Api &api, Database &database, Intake &intake, Clock &clock,
            Options options)
        : q(sync)
        , store(database)
        , context{ api,
                   intake,
                   store,
                   clock,
                   options.timings,
                   {},
                   options.random ? options.random
                                  : [] { return QRandomGenerator::global()->generateDouble(); },
                   [this] { return line.isUp(); },
                   [this](const twilio::MessagePage &page, Source source) {
                       return take(page, source);
                   },
                   0 }
        , media(api, database, clock, options.mediaFolder)
        , hasMedia(!options.mediaFolder.isEmpty())
    { }

    Clock &clock() { return context.clock; }
    bool isStopping() const { return context.stop.requested(); }

    Result<Intake::Taken> take(const twilio::MessagePage &page, Source source);
    Result<> loadThrough();
    Result<> noteThrough(Instant at);

    QCoro::Task<Result<>> poll();
    QCoro::Task<Result<>> judgedPoll();
    QCoro::Task<> pollLoop();
    QCoro::Task<> fillLoop();
    QCoro::Task<> mediaLoop();
    QCoro::Task<Result<>> sweep(Millis back);
    QCoro::Task<> sweepIfDue();
    QCoro::Task<Result<>> followUp(QList<MessageSid> sids);
    QCoro::Task<> followUpIfDue();
    QCoro::Task<> strangers(QList<PhoneNumber> numbers);
    QCoro::Task<Result<>> history(twilio::MessageQuery query);
    QCoro::Task<Result<>> runFill(int tries);
    template <typename Attempt>
    QCoro::Task<Result<>> patiently(Attempt attempt);
    SyncReport reportNow();
    void setLine(const LineState &next);
    void nudge() { nap.request(); }

    InboxSync *q;
    SyncStore store;
    SyncContext context;
    MediaQueue media;
    bool hasMedia;
    Tasks tasks;
    LineState line;
    Sweeps sweeps;
    Stop nap; ///< Ends the pause before the next poll.
    Stop mediaNap;
    Turn polled; ///< At the end of each poll.
    bool looping = false;
    std::optional<Millis> lastBegun; ///< Uptime at which the last good poll began.
    Result<> lastPoll;

    /// Everything sent before this is in the file, but for what surfaces late. Absent: never
    /// polled.
    std::optional<Instant> through;
    Millis throughNoted{ 0 };
    bool whole = false; ///< The last poll reached what was known. False: go back to `through`.

    bool sweeping = false;
    bool following = false;
    QHash<MessageSid, Millis> askedFor;
    QSet<PhoneNumber> loading;
    std::unique_ptr<FirstFill> fill;
    SyncReport report;
};

Result<Intake::Taken> InboxSync::Private::take(const twilio::MessagePage &page, Source source)
{
    auto taken = context.intake.take(page.rows, page.quarantined, source);
    if (!taken) {
        Q_EMIT q->storageFailed(taken.error());
        return taken;
    }
    report.newRows += taken->newRows;
    report.changedRows += taken->changedRows;
    report.quarantined += taken->quarantined;
    if (taken->newRows > 0)
        mediaNap.request();
    if (!taken->change.isEmpty())
        Q_EMIT q->changed(taken->change);
    if (!taken->change.arrived.isEmpty()) {
        if (auto numbers = store.strangersOf(taken->change.arrived); numbers && !numbers->isEmpty())
            tasks.start(strangers(*numbers));
    }
    return taken;
}

Result<> InboxSync::Private::loadThrough()
{
    if (through)
        return {};
    const auto document = store.cursor(LiveCursor);
    if (!document)
        return tl::unexpected(document.error());
    if (document->contains(Through))
        through = fromMs(document->value(Through).toInteger());
    return {};
}

Result<> InboxSync::Private::noteThrough(Instant at)
{
    through = at;
    if (throughNoted != Millis(0) && clock().uptime() - throughNoted < 10min)
        return {};
    throughNoted = clock().uptime();
    return store.saveCursor(LiveCursor, { { Through, toMs(at) } });
}

// Polls

QCoro::Task<Result<>> InboxSync::Private::poll()
{
    if (auto done = loadThrough(); !done)
        co_return done;
    const Instant began = clock().now();
    const bool first = !through;
    // How far back this poll must look whatever it finds: the last one broke off, or we just began.
    const Instant back = through.value_or(began) - 1h;
    Walk walk;
    walk.query.pageSize = !first && !whole && began - *through > 10min ? 1000 : 50;
    walk.source = Source::Live;
    walk.haste = twilio::Haste::Live;
    walk.enough = [this, back, first](const PageDates &dates, const Intake::Taken &taken) {
        const bool reached = dates.oldest && *dates.oldest < back;
        if (first)
            return reached; // the fill brings what is older
        return taken.newRows == 0 && (whole || reached);
    };
    const auto done = co_await walkLog(context, walk);
    whole = done.has_value();
    if (!done)
        co_return done;
    co_return noteThrough(began);
}

void InboxSync::Private::setLine(const LineState &next)
{
    if (next == line)
        return;
    const bool same = next.line == line.line;
    line = next;
    if (!same)
        qCInfo(lcSync) << "line" << int(line.line);
    Q_EMIT q->lineChanged(line);
}

QCoro::Task<Result<>> InboxSync::Private::judgedPoll()
{
    const Millis began = clock().uptime();
    const auto done = co_await poll();
    lastPoll = done;
    if (isStopping())
        co_return done;
    // A file that cannot be written says nothing about the line.
    const bool ours = !done
        && (done.error().kind == Error::Kind::Storage || done.error().kind == Error::Kind::Busy);
    if (!ours)
        setLine(afterPoll(line, done, clock().now()));
    if (done) {
        lastBegun = began;
        Q_EMIT q->caughtUp(began);
    }
    co_return done;
}

QCoro::Task<> InboxSync::Private::pollLoop()
{
    looping = true;
    Millis expected = clock().uptime();
    while (!isStopping()) {
        if (clock().uptime() - expected > context.timings.sleepGap) {
            sweeps = {};
            whole = false;
            Q_EMIT q->woke();
        }
        const bool wasDown = !line.isUp();
        const auto done = co_await judgedPoll();
        if (isStopping())
            break;
        polled.happened();
        if (done) {
            if (wasDown)
                sweeps.finished[Sweeps::Short].reset();
            tasks.start(sweepIfDue());
            tasks.start(followUpIfDue());
        }
        if (isStopping())
            break;
        const Millis pause
            = nextPollIn(line, context.timings, context.api.retryAfter(), context.random());
        expected = clock().uptime() + pause;
        nap = Stop();
        co_await sleep(clock(), pause, nap);
        if (nap.requested())
            expected = clock().uptime();
    }
    looping = false;
    polled.happened();
}

// Looks back

QCoro::Task<Result<>> InboxSync::Private::sweep(Millis back)
{
    const Instant horizon = clock().now() - back;
    Walk walk;
    walk.query.pageSize = 1000;
    walk.source = Source::Sweep;
    walk.enough = [horizon](const PageDates &dates, const Intake::Taken &) {
        return dates.oldest && *dates.oldest < horizon;
    };
    co_return co_await walkLog(context, walk);
}

QCoro::Task<> InboxSync::Private::sweepIfDue()
{
    if (sweeping || !store.isFilled())
        co_return;
    const auto due = dueSweep(sweeps, context.timings, clock().uptime());
    if (!due)
        co_return;
    sweeping = true;
    if (const auto done = co_await sweep(due->back))
        sweeps = afterSweep(sweeps, due->length, clock().uptime());
    sweeping = false;
}

QCoro::Task<Result<>> InboxSync::Private::followUp(QList<MessageSid> sids)
{
    twilio::MessagePage found;
    Change gone;
    Result<> outcome;
    for (const MessageSid &sid : sids) {
        const auto row = co_await context.api.message(sid);
        if (isStopping())
            co_return stopped();
        if (row) {
            found.rows.append(*row);
        } else if (row.error().kind == Error::Kind::NotFound) {
            const auto conversation = store.markGone(sid);
            if (!conversation)
                co_return tl::unexpected(conversation.error());
            if (*conversation)
                gone.conversations.insert(**conversation);
        } else {
            outcome = tl::unexpected(row.error());
            break;
        }
    }
    if (!gone.isEmpty())
        Q_EMIT q->changed(gone);
    if (!found.rows.isEmpty()) {
        if (auto taken = take(found, Source::Sweep); !taken)
            co_return tl::unexpected(taken.error());
    }
    co_return outcome;
}

QCoro::Task<> InboxSync::Private::followUpIfDue()
{
    if (following)
        co_return;
    const Millis uptime = clock().uptime();
    const auto open = store.underWay(clock().now() - context.timings.followUpFor, 500);
    if (!open)
        co_return;
    QList<MessageSid> due;
    QHash<MessageSid, Millis> stillOpen;
    for (const SyncStore::UnderWay &text : *open) {
        const Millis age = clock().now() - text.at;
        const auto asked = askedFor.constFind(text.sid);
        const bool isDue = asked == askedFor.constEnd() ? age >= followUpEvery(0ms)
                                                        : uptime - *asked >= followUpEvery(age);
        if (isDue && due.size() < context.timings.followUpsAtOnce) {
            due.append(text.sid);
            stillOpen.insert(text.sid, uptime);
        } else if (asked != askedFor.constEnd()) {
            stillOpen.insert(text.sid, *asked);
        }
    }
    askedFor = stillOpen;
    if (due.isEmpty())
        co_return;
    following = true;
    (void)co_await followUp(due);
    following = false;
}

// Fill

QCoro::Task<Result<>> InboxSync::Private::runFill(int tries)
{
    fill = std::make_unique<FirstFill>(context, store.isFilled() ? Source::Sweep : Source::Fill,
                                       tries);
    fill->onProgress([this] { Q_EMIT q->fillChanged(fill->progress()); });
    const auto done = co_await fill->run();
    fill.reset();
    if (done) {
        Q_EMIT q->fillChanged(std::nullopt);
        Change standings;
        standings.everything = true; // every client's is known now
        Q_EMIT q->changed(standings);
    }
    co_return done;
}

QCoro::Task<> InboxSync::Private::fillLoop()
{
    for (int failures = 1; !isStopping() && !store.isFillOver(); ++failures) {
        // The newest texts first: one poll is whole before years are loaded.
        while (!isStopping() && line.line != LineState::Line::Online)
            co_await polled.next();
        if (isStopping())
            break;
        if (const auto done = co_await runFill(0); !done && !isStopping()) {
            qCWarning(lcSync) << "the fill broke off, kind" << int(done.error().kind);
            co_await waitForLine(context, failures);
        }
    }
}

// Media

QCoro::Task<> InboxSync::Private::mediaLoop()
{
    int failures = 0;
    while (!isStopping()) {
        mediaNap = Stop();
        Result<> done;
        if (line.line == LineState::Line::Online)
            done = co_await media.fetchDue(
                context.stop, [this](const Change &change) { Q_EMIT q->changed(change); });
        if (isStopping())
            break;
        if (!done) {
            if (!co_await waitForLine(context, ++failures))
                break;
            continue;
        }
        failures = 0;
        Millis pause = 1min;
        if (const auto due = media.nextDue(); due && *due)
            pause = std::clamp<Millis>(**due - clock().now(), 1s, 1min);
        if (!mediaNap.requested())
            co_await sleep(clock(), pause, mediaNap);
    }
}

// One client's history

QCoro::Task<Result<>> InboxSync::Private::history(twilio::MessageQuery query)
{
    Walk walk;
    walk.query = query;
    walk.source = Source::ClientHistory;
    walk.haste = twilio::Haste::Live;
    walk.enough = [](const PageDates &, const Intake::Taken &) { return false; };
    co_return co_await walkLog(context, walk);
}

QCoro::Task<> InboxSync::Private::strangers(QList<PhoneNumber> numbers)
{
    for (const PhoneNumber &number : numbers) {
        for (int failures = 1; !isStopping(); ++failures) {
            if (const auto done = co_await q->loadHistory(number))
                break;
            if (!co_await waitForLine(context, failures))
                co_return;
        }
    }
}

// InboxSync

InboxSync::InboxSync(twilio::Api &api, Database &database, Intake &intake, Clock &clock,
                     Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, api, database, intake, clock, std::move(options)))
{ }

InboxSync::~InboxSync() = default;

const LineState &InboxSync::line() const
{
    return d->line;
}

bool InboxSync::isFilled() const
{
    return d->store.isFilled();
}

Result<> InboxSync::start()
{
    if (auto done = d->loadThrough(); !done)
        return done;
    if (!d->store.isFillOver())
        d->tasks.start(d->fillLoop());
    if (d->hasMedia)
        d->tasks.start(d->mediaLoop());
    d->tasks.start(d->pollLoop());
    return {};
}

void InboxSync::pollNow()
{
    d->nudge();
}

QCoro::Task<Result<>> InboxSync::catchUp()
{
    if (!d->looping)
        co_return co_await d->judgedPoll();
    const Millis asked = d->clock().uptime();
    if (!d->line.isUp() && d->line.fault)
        co_return tl::unexpected(*d->line.fault); // the loop tries on, with its pauses
    do {
        d->nudge();
        co_await d->polled.next();
        if (d->isStopping())
            co_return stopped();
        if (d->lastBegun && *d->lastBegun >= asked)
            co_return Result<>();
    } while (d->lastPoll);
    co_return d->lastPoll;
}

QCoro::Task<Result<>> InboxSync::loadHistory(PhoneNumber client)
{
    while (d->loading.contains(client)) {
        if (!co_await sleep(d->clock(), 100ms, d->context.stop))
            co_return stopped();
    }
    const auto known = d->store.historyKnown(client);
    if (!known)
        co_return tl::unexpected(known.error());
    if (*known)
        co_return Result<>();
    const auto ours = d->store.ourNumbers();
    if (!ours)
        co_return tl::unexpected(ours.error());
    d->loading.insert(client);
    std::vector<QCoro::Task<Result<>>> walks;
    for (const PhoneNumber &number : *ours) {
        twilio::MessageQuery query;
        query.pageSize = 1000;
        query.to = number;
        query.from = client;
        walks.push_back(d->history(query));
        std::swap(query.to, query.from);
        walks.push_back(d->history(query));
    }
    Result<> outcome;
    for (auto &walk : walks) {
        if (const auto done = co_await walk; !done)
            outcome = done;
    }
    d->loading.remove(client);
    if (!outcome || d->isStopping())
        co_return outcome ? stopped() : outcome;
    const auto change = d->context.intake.historyIsKnown(client);
    if (!change)
        co_return tl::unexpected(change.error());
    if (!change->isEmpty())
        Q_EMIT changed(*change);
    co_return Result<>();
}

void InboxSync::stop()
{
    d->context.stop.request();
    d->nap.request();
    d->mediaNap.request();
    d->polled.happened();
}

QCoro::Task<> InboxSync::join()
{
    co_await d->tasks.joined();
}

// One shot

template <typename Attempt>
QCoro::Task<Result<>> InboxSync::Private::patiently(Attempt attempt)
{
    const Millis began = clock().uptime();
    for (int failures = 1;; ++failures) {
        const Result<> done = co_await attempt();
        const bool again = !done
            && (done.error().kind == Error::Kind::Network
                || done.error().kind == Error::Kind::RateLimited
                || done.error().kind == Error::Kind::BadReply);
        const Millis next = clock().uptime() - began + twilio::backoff(failures, 0.0);
        if (!again || next > context.timings.oneShotPatience || isStopping())
            co_return done;
        if (!co_await waitForLine(context, failures))
            co_return done;
    }
}

SyncReport InboxSync::Private::reportNow()
{
    report.pages = context.pages;
    report.mediaKept = media.kept();
    report.mediaMissing = media.countNotKept().value_or(0);
    return report;
}

QCoro::Task<Result<SyncReport>> InboxSync::once()
{
    d->report = {};
    d->context.pages = 0;
    if (auto done = d->loadThrough(); !done)
        co_return tl::unexpected(done.error());
    const Instant began = d->clock().now();
    const Millis back = d->context.timings.shortSweep + 1h;
    if (auto done = co_await d->patiently([&] { return d->sweep(back); }); !done)
        co_return tl::unexpected(done.error());
    if (d->through && *d->through > began - d->context.timings.shortSweep) {
        if (auto done = d->noteThrough(began); !done)
            co_return tl::unexpected(done.error());
    }
    const auto open = d->store.underWay(began - d->context.timings.followUpFor, 1'000'000);
    if (!open)
        co_return tl::unexpected(open.error());
    QList<MessageSid> sids;
    for (const SyncStore::UnderWay &text : *open)
        sids.append(text.sid);
    if (auto done = co_await d->patiently([&] { return d->followUp(sids); }); !done)
        co_return tl::unexpected(done.error());
    const auto announce = [this](const Change &change) { Q_EMIT changed(change); };
    if (auto done = co_await d->patiently([&] {
            return d->media.fetchDue(d->context.stop, announce, d->context.timings.oneShotMedia);
        });
        !done)
        qCWarning(lcSync) << "media are still wanted";
    co_return d->reportNow();
}

QCoro::Task<Result<SyncReport>> InboxSync::full()
{
    d->report = {};
    d->context.pages = 0;
    const Millis began = d->clock().uptime();
    if (auto done = d->loadThrough(); !done)
        co_return tl::unexpected(done.error());
    // A poll first: the newest texts are here before the years are. After them a look back at what
    // surfaced late during the walk, and a last poll for what arrived while pictures were fetched.
    if (auto done = co_await d->patiently([&] { return d->poll(); }); !done)
        co_return tl::unexpected(done.error());
    const auto filled = co_await d->runFill(d->context.timings.oneShotTries);
    if (!filled)
        co_return tl::unexpected(filled.error());
    if (auto done
        = co_await d->patiently([&] { return d->sweep(d->context.timings.shortSweep + 1h); });
        !done)
        co_return tl::unexpected(done.error());
    d->report.logTook = d->clock().uptime() - began;
    const auto announce = [this](const Change &change) { Q_EMIT changed(change); };
    if (auto done = co_await d->patiently([&] {
            return d->media.fetchDue(d->context.stop, announce, d->context.timings.oneShotMedia);
        });
        !done)
        qCWarning(lcSync) << "media are still wanted";
    if (auto done = co_await d->patiently([&] { return d->poll(); }); !done)
        co_return tl::unexpected(done.error());
    co_return d->reportNow();
}

} // namespace ivm

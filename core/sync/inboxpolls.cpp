// InboxSync: polls of the newest pages, and what they say about the line.

#include "core/log.h"
#include "core/sync/inboxsyncprivate.h"

namespace ivm {

namespace {

using namespace std::chrono_literals;

const QString LiveCursor = QStringLiteral("live");
const QLatin1StringView Through("through");

/// Longer than any request or pause of ours: the computer fell asleep over it.
constexpr Millis LongestWait = 10min;

} // namespace

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

QCoro::Task<Result<>> InboxSync::Private::poll()
{
    if (auto done = loadThrough(); !done)
        co_return done;
    const Instant began = clock().now();
    const bool first = !through;
    // How far back this poll must look whatever it finds: the last one broke off, or we just began.
    const Instant back = through.value_or(began) - 1h;
    Walk walk;
    // After one that broke off this must reach an hour back in one go: with many small pages a bad
    // line breaks each of them off again, and until one is whole nothing may be sent.
    walk.query.pageSize = !first && !whole ? 1000 : 50;
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

void InboxSync::Private::wokeUp()
{
    sweeps = {};
    whole = false;
    slept = true;
    Q_EMIT q->woke();
}

void InboxSync::Private::noticeSleep()
{
    const Millis now = clock().uptime();
    if (now - std::exchange(awake, now).value_or(now) > LongestWait)
        wokeUp();
}

QCoro::Task<> InboxSync::Private::pollLoop()
{
    looping = true;
    Millis expected = clock().uptime();
    while (!isStopping()) {
        if (clock().uptime() - expected > context.timings.sleepGap)
            wokeUp();
        awake = clock().uptime();
        slept = false;
        const bool wasDown = !line.isUp();
        nudged = false;
        const auto done = co_await judgedPoll();
        if (isStopping())
            break;
        noticeSleep();
        polled.happened();
        if (done && !slept) { // else the next poll comes first: what it brings, it can judge
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
        if (!nudged) // during the poll: what was asked for is one that began later
            co_await sleep(clock(), pause, nap);
        if (nudged)
            expected = clock().uptime();
    }
    looping = false;
    polled.happened();
}

void InboxSync::pollNow()
{
    d->nudge();
}

void InboxSync::setPoll(Millis every)
{
    if (every == d->context.timings.poll)
        return;
    d->context.timings.poll = every;
    d->nudge(); // out of a longer pause
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

} // namespace ivm

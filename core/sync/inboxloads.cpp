// InboxSync: what is loaded while the desk is at work: the whole log once, texts that waited for
// their number to be a queue, media, the history of one client.

#include "core/log.h"
#include "core/sync/inboxsyncprivate.h"

#include <algorithm>

namespace ivm {

using namespace std::chrono_literals;

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

// Texts without a thread

QCoro::Task<> InboxSync::Private::strays()
{
    takingStrays = true;
    for (bool over = false; !over && !isStopping();) {
        const auto taken = context.intake.takeStrays();
        if (!taken) {
            Q_EMIT q->storageFailed(taken.error());
            co_await sleep(clock(), 10s, context.stop);
            continue;
        }
        if (!taken->change.isEmpty())
            Q_EMIT q->changed(taken->change);
        over = taken->over || !co_await sleep(clock(), Millis(0), context.stop);
    }
    takingStrays = false;
}

// Media

QCoro::Task<> InboxSync::Private::mediaLoop()
{
    int failures = 0;
    while (!isStopping()) {
        mediaNap = Stop();
        Result<> done;
        const int before = media.kept();
        if (line.line == LineState::Line::Online)
            done = co_await media.fetchDue(
                context.stop, [this](const Change &change) { Q_EMIT q->changed(change); });
        if (isStopping())
            break;
        if (!done) {
            failures = media.kept() > before ? 1 : failures + 1;
            if (!co_await waitForLine(context, failures))
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
        co_return outcome ? Result<>(stopped()) : outcome;
    const auto change = d->context.intake.historyIsKnown(client);
    if (!change)
        co_return tl::unexpected(change.error());
    if (!change->isEmpty())
        Q_EMIT changed(*change);
    co_return Result<>();
}

} // namespace ivm

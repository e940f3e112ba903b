// InboxSync: brought level once, for somebody who waits for it (DECISIONS 34).

#include "core/log.h"
#include "core/sync/inboxsyncprivate.h"
#include "core/twilio/backoff.h"

namespace ivm {

using namespace std::chrono_literals;

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
    const auto notKept = media.countNotKept().value_or(MediaStore::NotKept());
    report.mediaWanted = notKept.wanted;
    report.mediaGivenUp = notKept.givenUp;
    return report;
}

QCoro::Task<Result<SyncReport>> InboxSync::once()
{
    d->report = {};
    d->context.pages = 0;
    if (auto done = d->loadThrough(); !done)
        co_return tl::unexpected(done.error());
    co_await d->strays();
    const Instant began = d->clock().now();
    const Millis back = d->context.timings.shortSweep + 1h;
    if (auto done = co_await d->patiently([&] { return d->sweep(back); }); !done)
        co_return tl::unexpected(done.error());
    if (auto done = co_await d->patiently([&] { return d->lookAtTail(); }); !done)
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

QCoro::Task<Result<SyncReport>> InboxSync::full(Pictures pictures)
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
    if (auto done = co_await d->patiently([&] { return d->lookAtTail(); }); !done)
        co_return tl::unexpected(done.error());
    d->report.logTook = d->clock().uptime() - began;
    const auto within
        = pictures == Pictures::All ? std::nullopt : std::optional(d->context.timings.oneShotMedia);
    const auto announce = [this](const Change &change) { Q_EMIT changed(change); };
    if (auto done = co_await d->patiently(
            [&] { return d->media.fetchDue(d->context.stop, announce, within); });
        !done)
        qCWarning(lcSync) << "media are still wanted";
    if (auto done = co_await d->patiently([&] { return d->poll(); }); !done)
        co_return tl::unexpected(done.error());
    co_return d->reportNow();
}

} // namespace ivm

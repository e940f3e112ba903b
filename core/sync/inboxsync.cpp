#include "core/sync/inboxsync.h"

#include "core/sync/inboxsyncprivate.h"

#include <QRandomGenerator>

namespace ivm {

InboxSync::Private::Private(InboxSync *sync, twilio::Api &api, Database &database, Intake &intake,
                            Clock &clock, Options options)
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
    , media(api, database, clock, options.mediaFolder, context.lineIsUp)
    , hasMedia(!options.mediaFolder.isEmpty())
{ }

Result<Intake::Taken> InboxSync::Private::take(const twilio::MessagePage &page, Source source)
{
    noticeSleep(); // before anybody decides about what came meanwhile
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
    queuesChanged(); // a walk that was cut off goes on
    if (!d->store.isFillOver())
        d->tasks.start(d->fillLoop());
    if (d->hasMedia)
        d->tasks.start(d->mediaLoop());
    d->tasks.start(d->pollLoop());
    return {};
}

void InboxSync::queuesChanged()
{
    if (!d->takingStrays)
        d->tasks.start(d->strays());
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

} // namespace ivm

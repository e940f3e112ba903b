// InboxSync: looks back over hours and days, and after texts whose fate is still to come.

#include "core/log.h"
#include "core/sync/inboxsyncprivate.h"
#include "core/twilio/paginglink.h"

namespace ivm {

namespace {

using namespace std::chrono_literals;

const QString TailCursor = QStringLiteral("tail");
const QLatin1StringView TailDay("to");

} // namespace

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
    if (!isStopping())
        (void)co_await lookAtTail(); // with the next look back, if not now
    sweeping = false;
}

QCoro::Task<Result<>> InboxSync::Private::lookAtTail()
{
    constexpr int MostSteps = 12;
    constexpr int MostPages = 5;
    const auto kept = store.cursor(TailCursor);
    if (!kept)
        co_return tl::unexpected(kept.error());
    const QDate today = toUtc(clock().now()).date();
    QDate to = QDate::fromString(kept->value(TailDay).toString(), Qt::ISODate);
    if (!to.isValid())
        to = today.addDays(-400); // Twilio remembers no longer
    const QDate began = to;
    // The oldest text is asked for by date, and the link after it is followed without it.
    twilio::MessageQuery query;
    query.pageSize = 1;
    QString next;
    for (int step = 0; step < MostSteps && next.isEmpty() && to < today; ++step) {
        query.sentOnOrBefore = to;
        const auto page = co_await context.api.messages(query);
        if (isStopping())
            co_return stopped();
        if (!page)
            co_return tl::unexpected(page.error());
        next = page->nextPage;
        if (next.isEmpty())
            to = std::min(today, to.addDays(1 << step)); // forgotten upstream, or never there
    }
    if (to != began) {
        if (auto done = store.saveCursor(TailCursor, { { TailDay, to.toString(Qt::ISODate) } });
            !done)
            co_return done;
    }
    if (!next.isEmpty())
        next = twilio::withoutDates(next, 1000);
    int failures = 0;
    for (int pages = 0; pages < MostPages && !next.isEmpty(); ++pages) {
        const auto page = co_await context.api.nextPage(next);
        if (isStopping())
            co_return stopped();
        if (!page) {
            // Either the line, or this server takes offence at the jump, in whatever way.
            const bool again = page.error().kind == Error::Kind::Network
                || page.error().kind == Error::Kind::RateLimited;
            bool goOn = again && ++failures < 3;
            if (goOn)
                goOn = co_await waitForLine(context, failures);
            if (goOn)
                continue;
            qCDebug(lcSync) << "no look at the tail, kind" << int(page.error().kind);
            break;
        }
        ++context.pages;
        if (auto taken = take(*page, Source::Sweep); !taken)
            co_return tl::unexpected(taken.error());
        next = page->nextPage;
    }
    co_return Result<>();
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

} // namespace ivm

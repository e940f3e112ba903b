#include "core/sync/walk.h"

#include "core/twilio/backoff.h"

namespace ivm {

PageDates datesOf(const twilio::MessagePage &page)
{
    PageDates dates;
    for (const LoggedMessage &row : page.rows) {
        if (!row.sent)
            continue;
        if (!dates.newest || *row.sent > *dates.newest)
            dates.newest = row.sent;
        if (!dates.oldest || *row.sent < *dates.oldest)
            dates.oldest = row.sent;
    }
    return dates;
}

QCoro::Task<Result<>> walkLog(SyncContext &context, Walk walk)
{
    // Against a server whose links go round in a circle.
    constexpr int MostPages = 100'000;
    auto page = co_await context.api.messages(walk.query, walk.haste);
    for (int pages = 1;; ++pages) {
        if (context.stop.requested())
            co_return stopped();
        if (!page)
            co_return tl::unexpected(page.error());
        ++context.pages;
        const auto taken = context.take(*page, walk.source);
        if (!taken)
            co_return tl::unexpected(taken.error());
        if (page->nextPage.isEmpty() || walk.enough(datesOf(*page), *taken))
            co_return Result<>();
        if (pages == MostPages)
            co_return failure(Error::Kind::BadReply, QStringLiteral("the log has no end"));
        const QString next = page->nextPage;
        page = co_await context.api.nextPage(next, walk.haste);
    }
}

QCoro::Task<bool> waitForLine(SyncContext &context, int failures)
{
    const Millis pause = twilio::backoff(failures, context.random());
    bool goOn = co_await sleep(context.clock, pause, context.stop);
    while (goOn && !context.lineIsUp())
        goOn = co_await sleep(context.clock, std::chrono::seconds(1), context.stop);
    co_return goOn;
}

} // namespace ivm

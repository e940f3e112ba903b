#include "core/sync/firstfill.h"

#include "core/log.h"
#include "core/store/syncstore.h"

namespace ivm {

namespace {

const QString CursorName = QStringLiteral("fill");

FillPage facts(const twilio::MessagePage &page)
{
    const PageDates dates = datesOf(page);
    return { .newest = dates.newest,
             .oldest = dates.oldest,
             .rows = static_cast<int>(page.rows.size()),
             .next = page.nextPage };
}

/// A paging mark that expired, or a link that leads nowhere: the walk must begin again.
bool linkIsDead(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::NotFound;
}

} // namespace

FirstFill::FirstFill(SyncContext &context, Source source, int tries)
    : m_context(context)
    , m_source(source)
    , m_tries(tries)
{ }

bool FirstFill::isOver() const
{
    return m_failed || m_plan.filterIgnored || m_plan.spansDone() || m_context.stop.requested();
}

Result<> FirstFill::notePlace(bool now)
{
    const Millis uptime = m_context.clock.uptime();
    if (!now && uptime - m_noted < m_context.timings.cursorEvery)
        return {};
    m_noted = uptime;
    if (m_listener)
        m_listener();
    return m_context.store.saveCursor(CursorName, toJson(m_plan));
}

std::optional<FillProgress> FirstFill::progress() const
{
    if (!m_running)
        return std::nullopt;
    FillProgress fill;
    fill.taken = m_plan.taken();
    fill.part = partDone(m_plan);
    const Millis elapsed = m_context.clock.uptime() - m_begunUptime;
    const double gained = fill.part - m_partAtBegin;
    if (elapsed >= std::chrono::seconds(3) && gained > 0.02) {
        fill.remaining = Millis(static_cast<Millis::rep>(static_cast<double>(elapsed.count())
                                                         * (1 - fill.part) / gained));
    }
    return fill;
}

QCoro::Task<Result<>> FirstFill::run()
{
    const auto kept = m_context.store.cursor(CursorName);
    if (!kept)
        co_return tl::unexpected(kept.error());
    m_plan = fillPlanFrom(*kept).value_or(
        planFill(toUtc(m_context.clock.now()).date(), m_context.timings.fillMonths));
    m_begunUptime = m_context.clock.uptime();
    m_partAtBegin = partDone(m_plan);
    m_running = true;
    if (auto done = m_context.intake.beginFill(); !done)
        co_return done;
    if (auto done = notePlace(true); !done)
        co_return done;
    if (!isOver()) {
        for (int i = 0; i < m_context.timings.fillAtOnce; ++i)
            m_workers.start(worker());
        co_await m_workers.joined();
    }
    if (auto done = notePlace(true); !done)
        co_return done;
    if (m_failed)
        co_return tl::unexpected(*m_failed);
    if (m_context.stop.requested())
        co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
    if (auto done = co_await walkUndated(); !done)
        co_return done;
    m_running = false;
    for (;;) {
        const auto done = m_context.intake.endFill();
        if (!done)
            co_return tl::unexpected(done.error());
        if (*done)
            break;
        if (!co_await sleep(m_context.clock, Millis(0), m_context.stop))
            co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
    }
    co_return m_context.store.saveCursor(CursorName, {});
}

QCoro::Task<> FirstFill::worker()
{
    // One turn of the event loop each: nobody finishes before all have begun.
    co_await sleep(m_context.clock, Millis(0), m_context.stop);
    while (!isOver()) {
        const auto index = claimSpan(m_plan);
        if (!index) {
            // Someone else's span may become worth halving.
            co_await sleep(m_context.clock, std::chrono::milliseconds(20), m_context.stop);
            continue;
        }
        const auto done = co_await walkSpan(*index);
        m_plan.spans[*index].running = false;
        if (!done && !m_failed)
            m_failed = done.error();
    }
}

QCoro::Task<Result<twilio::MessagePage>> FirstFill::fetch(twilio::MessageQuery query, QString next)
{
    for (int failures = 1;; ++failures) {
        // Two statements: GCC 12 mishandles co_await within a conditional expression.
        auto request
            = next.isEmpty() ? m_context.api.messages(query) : m_context.api.nextPage(next);
        auto page = co_await request;
        if (page || m_context.stop.requested())
            co_return page;
        if (!next.isEmpty() && linkIsDead(page.error()))
            co_return page;
        qCDebug(lcSync) << "a page of the fill failed, kind" << int(page.error().kind);
        if (failures == m_tries)
            co_return page;
        if (!co_await waitForLine(m_context, failures))
            co_return page;
    }
}

QCoro::Task<Result<>> FirstFill::walkSpan(int index)
{
    // The plan may grow meanwhile: its spans are looked up anew after every wait.
    const auto query = [this, index] {
        const FillSpan &span = m_plan.spans[index];
        twilio::MessageQuery out;
        out.sentOnOrAfter = span.from;
        out.sentOnOrBefore = span.to;
        out.pageSize = m_context.timings.fillPage;
        return out;
    };
    int restarts = 0;
    auto coming = fetch(query(), m_plan.spans[index].next);
    for (;;) {
        const auto page = co_await coming;
        if (m_context.stop.requested())
            co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
        if (!page && linkIsDead(page.error()) && !m_plan.spans[index].next.isEmpty()
            && ++restarts <= 10) {
            FillSpan &span = m_plan.spans[index];
            span.next.clear();
            if (span.at) // what is newer is in
                span.to = toUtc(*span.at).date().addDays(1);
            coming = fetch(query(), {});
            continue;
        }
        if (!page)
            co_return tl::unexpected(page.error());
        FillPlan judged = m_plan;
        advanceSpan(judged, index, facts(*page));
        const bool last = judged.filterIgnored || judged.spans[index].done;
        if (!last) {
            coming = fetch(query(), page->nextPage);
            // The request leaves from the event loop: before the writing, not after it.
            co_await sleep(m_context.clock, Millis(0), m_context.stop);
        }
        Result<> done;
        if (auto taken = m_context.take(*page, m_source); !taken)
            done = tl::unexpected(taken.error());
        if (done) {
            advanceSpan(m_plan, index, facts(*page));
            done = notePlace(false);
        }
        if (last || !done) {
            if (!last)
                co_await coming; // nothing is left under way
            co_return done;
        }
        if (isOver()) {
            co_await coming;
            co_return Result<>();
        }
    }
}

QCoro::Task<Result<>> FirstFill::walkUndated()
{
    if (m_plan.undated.done)
        co_return Result<>();
    twilio::MessageQuery query;
    query.pageSize = m_context.timings.fillPage;
    auto coming = fetch(query, m_plan.undated.next);
    int restarts = 0;
    for (;;) {
        const auto page = co_await coming;
        if (m_context.stop.requested())
            co_return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
        if (!page && linkIsDead(page.error()) && !m_plan.undated.next.isEmpty()
            && ++restarts <= 3) {
            m_plan.undated = {};
            coming = fetch(query, {});
            continue;
        }
        if (!page)
            co_return tl::unexpected(page.error());
        const bool last = page->nextPage.isEmpty();
        if (!last) {
            coming = fetch(query, page->nextPage);
            co_await sleep(m_context.clock, Millis(0), m_context.stop);
        }
        auto done = takeUndated(*page);
        if (done) {
            advanceUndated(m_plan, facts(*page));
            done = notePlace(false);
        }
        if (last || !done) {
            if (!last)
                co_await coming;
            co_return done;
        }
    }
}

Result<> FirstFill::takeUndated(const twilio::MessagePage &page)
{
    if (m_plan.filterIgnored) {
        const auto taken = m_context.take(page, m_source);
        return taken ? Result<>() : tl::unexpected(taken.error());
    }
    // The dated spans brought the rest; what they did not bring for whatever reason is unknown
    // here.
    QList<MessageSid> sids;
    sids.reserve(page.rows.size());
    for (const LoggedMessage &row : page.rows)
        sids.append(row.sid);
    const auto unknown = m_context.store.unknown(sids);
    if (!unknown)
        return tl::unexpected(unknown.error());
    twilio::MessagePage rest;
    rest.quarantined = page.quarantined;
    const QSet<MessageSid> missing(unknown->begin(), unknown->end());
    for (const LoggedMessage &row : page.rows) {
        if (!row.sent || missing.contains(row.sid))
            rest.rows.append(row);
    }
    if (rest.rows.isEmpty() && rest.quarantined.isEmpty())
        return {};
    const auto taken = m_context.take(rest, m_source);
    return taken ? Result<>() : tl::unexpected(taken.error());
}

} // namespace ivm

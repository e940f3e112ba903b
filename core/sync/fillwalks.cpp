// FirstFill: its walks through the log, page by page.

#include "core/log.h"
#include "core/store/syncstore.h"
#include "core/sync/firstfill.h"
#include "core/sync/jumptest.h"
#include "core/twilio/paginglink.h"

namespace ivm {

namespace {

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

void append(twilio::MessagePage &page, twilio::MessagePage more)
{
    page.rows.append(std::move(more.rows));
    page.quarantined.append(std::move(more.quarantined));
    page.nextPage = more.nextPage;
}

bool endsInDate(const twilio::MessagePage &page)
{
    return !page.rows.isEmpty() && page.rows.last().sent;
}

} // namespace

QCoro::Task<FirstFill::Page> FirstFill::fetch(twilio::MessageQuery query, QString next,
                                              std::optional<int> tries)
{
    for (int failures = 1;; ++failures) {
        // Two statements: GCC 12 mishandles co_await within a conditional expression.
        auto request
            = next.isEmpty() ? m_context.api.messages(query) : m_context.api.nextPage(next);
        auto page = co_await request;
        if (page)
            ++m_context.pages;
        if (page || m_context.stop.requested())
            co_return page;
        if (!next.isEmpty() && linkIsDead(page.error()))
            co_return page;
        qCDebug(lcSync) << "a page of the fill failed, kind" << int(page.error().kind);
        if (failures == tries.value_or(m_tries))
            co_return page;
        if (!co_await waitForLine(m_context, failures))
            co_return page;
    }
}

twilio::MessageQuery FirstFill::query(int span) const
{
    twilio::MessageQuery out;
    out.pageSize = m_context.timings.fillPage;
    if (m_plan.jumps == Jumps::Work)
        return out; // the head of the list
    out.sentOnOrAfter = m_plan.spans[span].from;
    out.sentOnOrBefore = m_plan.spans[span].to;
    return out;
}

// Jumps

QCoro::Task<FirstFill::Page> FirstFill::land(twilio::MessageQuery query)
{
    // One row hides nothing: what stands around it, the walks above and below come by. Only where
    // rows without a date pass the filter are there more, and then none are hidden.
    twilio::MessagePage out;
    for (const int size : { 1, 50, m_context.timings.fillPage }) {
        query.pageSize = size;
        auto page = co_await fetch(query, {});
        if (!page)
            co_return page;
        out = std::move(*page);
        if (endsInDate(out) || out.nextPage.isEmpty())
            co_return out;
    }
    while (!endsInDate(out) && !out.nextPage.isEmpty()) {
        auto page = co_await fetch(query, out.nextPage);
        if (!page)
            co_return page;
        append(out, std::move(*page));
    }
    co_return out;
}

QCoro::Task<Result<>> FirstFill::tryJumping()
{
    constexpr int MostPages = 20;
    JumpTest test;
    twilio::MessageQuery head;
    head.pageSize = m_context.timings.fillPage;
    QString next;
    FillSpan read;
    for (int pages = 0; pages < MostPages && !test.bound(); ++pages) {
        auto page = co_await fetch(head, next);
        if (m_context.stop.requested())
            co_return stopped();
        if (!page && linkIsDead(page.error()))
            break;
        if (!page)
            co_return tl::unexpected(page.error());
        next = page->nextPage;
        test.listed(page->rows);
        advanceUndated(m_plan, facts(*page));
        advanceSpan(m_plan, 0, facts(*page));
        if (auto done = keep(std::move(*page)); !done)
            co_return done;
        if (next.isEmpty()) {
            finish(m_plan); // that was all
            co_return Result<>();
        }
    }
    bool works = false;
    if (test.bound()) {
        const auto tested = co_await jumpsWork(*test.bound(), test);
        if (!tested)
            co_return tl::unexpected(tested.error());
        works = *tested;
    }
    const FillSpan undated = m_plan.undated;
    if (works) {
        m_plan.jumps = Jumps::Work;
        m_plan.undated = {};
    } else {
        m_plan = planFill(toUtc(m_context.clock.now()).date(), m_context.timings.fillMonths);
        m_plan.jumps = Jumps::Fail;
        m_plan.undated = undated; // goes on from where the head was read to
    }
    qCInfo(lcSync) << "jumps" << (works ? "work" : "fail");
    co_return Result<>();
}

QCoro::Task<Result<bool>> FirstFill::jumpsWork(QDate bound, JumpTest &test)
{
    constexpr int MostPages = 22;
    constexpr int Tries = 3; // a server may take offence in any way
    twilio::MessageQuery query;
    query.sentOnOrAfter = bound;
    const auto landing = co_await land(query);
    if (m_context.stop.requested())
        co_return stopped();
    if (!landing)
        co_return tl::unexpected(landing.error());
    if (!endsInDate(*landing) || landing->nextPage.isEmpty())
        co_return false;
    test.landed(landing->rows.last());
    QString next = twilio::withoutDates(landing->nextPage, m_context.timings.fillPage);
    for (int pages = 0; pages < MostPages && !next.isEmpty(); ++pages) {
        const auto page = co_await fetch({}, next, Tries);
        if (m_context.stop.requested())
            co_return stopped();
        if (!page)
            co_return false;
        const auto verdict = test.continued(page->rows);
        if (verdict != JumpTest::Verdict::GoOn)
            co_return verdict == JumpTest::Verdict::Works;
        next = page->nextPage;
    }
    co_return false;
}

QCoro::Task<Result<>> FirstFill::beginSpan(int index)
{
    const bool isHead = index == 0 && !m_plan.spans[index].at;
    if (m_plan.jumps != Jumps::Work || isHead || !m_plan.spans[index].next.isEmpty())
        co_return Result<>();
    twilio::MessageQuery query;
    query.sentOnOrBefore = m_plan.spans[index].to;
    auto landing = co_await land(query);
    if (m_context.stop.requested())
        co_return stopped();
    if (!landing)
        co_return tl::unexpected(landing.error());
    // The oldest row with a date, and no link to go on from. If the walk above ends when it comes
    // to it, rows without a date may stand behind it: begin further up.
    const QDate above = m_plan.spans[index].to.addDays(-1);
    for (const int days : { 31, 366, 36'600 }) {
        if (!landing->nextPage.isEmpty() || !endsInDate(*landing)
            || toUtc(*landing->rows.last().sent).date() >= above)
            break;
        query.sentOnOrBefore = above.addDays(days);
        landing = co_await land(query);
        if (m_context.stop.requested())
            co_return stopped();
        if (!landing)
            co_return tl::unexpected(landing.error());
    }
    m_plan.spans[index].to = query.sentOnOrBefore;
    FillPage page = facts(*landing);
    if (!page.next.isEmpty())
        page.next = twilio::withoutDates(page.next, m_context.timings.fillPage);
    advanceSpan(m_plan, index, page);
    co_return keep(std::move(*landing));
}

// Walks

QCoro::Task<Result<>> FirstFill::walkSpan(int index)
{
    const Jumps manner = m_plan.jumps;
    // The plan may grow meanwhile: its spans are looked up anew after every wait.
    const auto isOverFor = [&] {
        m_astray = m_astray || m_plan.jumps != manner;
        return isOver() || m_plan.spans[index].done;
    };
    int restarts = 0;
    auto begun = co_await beginSpan(index);
    if (!begun || isOverFor())
        co_return begun;
    auto coming = fetch(query(index), m_plan.spans[index].next);
    for (;;) {
        auto page = co_await coming;
        if (m_context.stop.requested())
            co_return stopped();
        if (!page && linkIsDead(page.error()) && !m_plan.spans[index].next.isEmpty()
            && ++restarts <= 10) {
            FillSpan &span = m_plan.spans[index];
            span.next.clear();
            if (span.at) // what is newer is in
                span.to = toUtc(*span.at).date().addDays(1);
            begun = co_await beginSpan(index);
            if (!begun || isOverFor())
                co_return begun;
            coming = fetch(query(index), m_plan.spans[index].next);
            continue;
        }
        if (!page)
            co_return tl::unexpected(page.error());
        if (m_failed)
            co_return Result<>();
        FillPlan judged = m_plan;
        advanceSpan(judged, index, facts(*page));
        const bool last
            = judged.filterIgnored || judged.jumps != manner || judged.spans[index].done;
        if (!last) {
            coming = fetch(query(index), page->nextPage);
            // The request leaves from the event loop: before the writing, not after it.
            co_await sleep(m_context.clock, Millis(0), m_context.stop);
        }
        Result<> done;
        if (!m_failed && !m_context.stop.requested()) {
            // Both without a pause between them: the place is noted for what is kept, only.
            advanceSpan(m_plan, index, facts(*page));
            done = keep(std::move(*page));
        }
        const bool over = isOverFor();
        if (!last && (!done || over))
            co_await coming; // nothing is left under way
        if (last || !done || over)
            co_return done;
    }
}

QCoro::Task<> FirstFill::undatedBeside()
{
    if (const auto done = co_await walkUndated(); !done && !m_failed)
        m_failed = done.error();
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
        auto page = co_await coming;
        if (m_context.stop.requested())
            co_return stopped();
        if (!page && linkIsDead(page.error()) && !m_plan.undated.next.isEmpty()
            && ++restarts <= 3) {
            m_plan.undated = {};
            coming = fetch(query, {});
            continue;
        }
        if (!page)
            co_return tl::unexpected(page.error());
        if (m_failed)
            co_return Result<>();
        const bool last = page->nextPage.isEmpty();
        if (!last) {
            coming = fetch(query, page->nextPage);
            co_await sleep(m_context.clock, Millis(0), m_context.stop);
        }
        Result<> done;
        if (!m_failed && !m_context.stop.requested()) {
            advanceUndated(m_plan, facts(*page));
            done = takeUndated(std::move(*page));
        }
        if (last)
            co_return done;
        if (!done || m_failed) {
            co_await coming;
            co_return done;
        }
    }
}

Result<> FirstFill::takeUndated(twilio::MessagePage page)
{
    if (m_plan.filterIgnored)
        return keep(std::move(page));
    // The dated spans bring the rest; what they did not bring for whatever reason is unknown here.
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
    return rest.rows.isEmpty() && rest.quarantined.isEmpty() ? Result<>() : keep(std::move(rest));
}

} // namespace ivm

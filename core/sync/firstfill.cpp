#include "core/sync/firstfill.h"

#include "core/log.h"
#include "core/store/syncstore.h"

namespace ivm {

namespace {

const QString CursorName = QStringLiteral("fill");

} // namespace

FirstFill::FirstFill(SyncContext &context, Source source, int tries)
    : m_context(context)
    , m_source(source)
    , m_tries(tries)
{ }

bool FirstFill::isOver() const
{
    return m_failed || m_astray || m_plan.filterIgnored || m_plan.spansDone()
        || m_context.stop.requested();
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
    m_plan = fillPlanFrom(*kept).value_or(FillPlan());
    if (m_plan.jumps == Jumps::Untried)
        m_plan = planFill(toUtc(m_context.clock.now()).date(), m_context.timings.fillMonths);
    m_begunUptime = m_context.clock.uptime();
    m_partAtBegin = partDone(m_plan);
    m_running = true;
    if (auto done = m_context.intake.beginFill(); !done)
        co_return done;
    if (auto done = notePlace(true); !done)
        co_return done;
    auto done = co_await takeAll();
    m_noWait.request();
    co_await m_writing.joined();
    // What has come goes in, even if more will not come; but after a stop nothing is written.
    if (!m_failed && !m_context.stop.requested()) {
        if (auto written = write(true); !written && done)
            done = written;
    }
    if (done)
        done = co_await finishRows();
    co_return done;
}

QCoro::Task<Result<>> FirstFill::takeAll()
{
    Result<> tried;
    if (m_plan.jumps == Jumps::Untried)
        tried = co_await tryJumping();
    if (!tried)
        co_return tried;
    for (;;) {
        if (m_plan.needsUndated())
            m_beside.start(undatedBeside());
        const bool isBeside = m_plan.needsUndated();
        if (!isOver()) {
            for (int i = 0; i < m_context.timings.fillAtOnce; ++i)
                m_workers.start(worker());
            co_await m_workers.joined();
        }
        if (!isBeside && m_plan.filterIgnored && !m_failed)
            m_beside.start(undatedBeside());
        co_await m_beside.joined();
        if (!m_astray)
            break;
        goWithoutJumps();
    }
    if (m_context.stop.requested())
        co_return stopped();
    if (m_failed)
        co_return tl::unexpected(*m_failed);
    co_return Result<>();
}

void FirstFill::goWithoutJumps()
{
    qCWarning(lcSync) << "a jump led astray: the fill begins anew without them";
    m_astray = false;
    m_plan = planFill(toUtc(m_context.clock.now()).date(), m_context.timings.fillMonths);
    m_plan.jumps = Jumps::Fail;
}

QCoro::Task<Result<>> FirstFill::finishRows()
{
    m_running = false;
    for (;;) {
        const auto done = m_context.intake.endFill();
        if (!done)
            co_return tl::unexpected(done.error());
        if (*done)
            break;
        if (!co_await sleep(m_context.clock, Millis(0), m_context.stop))
            co_return stopped();
    }
    // Where looks at the tail of the list begin.
    std::optional<Instant> oldest = m_plan.undated.at;
    for (const FillSpan &span : m_plan.spans) {
        if (span.at && (!oldest || *span.at < *oldest))
            oldest = span.at;
    }
    if (oldest) {
        const QString day = toUtc(*oldest).date().addDays(1).toString(Qt::ISODate);
        if (auto done
            = m_context.store.saveCursor(QStringLiteral("tail"), { { QLatin1String("to"), day } });
            !done)
            co_return done;
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

} // namespace ivm

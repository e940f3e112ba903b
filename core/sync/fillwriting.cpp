// FirstFill: pages that wait, into the file. A transaction costs as much as hundreds of rows, and
// every page of an index that it touches is written once for each: so many pages go in together.

#include "core/store/syncstore.h"
#include "core/sync/firstfill.h"

namespace ivm {

Result<> FirstFill::keep(twilio::MessagePage page)
{
    const bool first = m_waiting.rows.isEmpty() && m_waiting.quarantined.isEmpty();
    m_waiting.rows.append(std::move(page.rows));
    m_waiting.quarantined.append(std::move(page.quarantined));
    if (m_waiting.rows.size() >= m_context.timings.fillRows)
        return write(false);
    if (first)
        m_writing.start(writeLater(m_batch));
    return {};
}

QCoro::Task<> FirstFill::writeLater(int batch)
{
    co_await sleep(m_context.clock, m_context.timings.fillWait, m_noWait);
    if (batch == m_batch && !m_noWait.requested() && !m_failed && !m_context.stop.requested())
        (void)write(false); // notes its failure itself
}

Result<> FirstFill::write(bool noteNow)
{
    ++m_batch;
    const twilio::MessagePage page = std::exchange(m_waiting, {});
    if (!page.rows.isEmpty() || !page.quarantined.isEmpty()) {
        if (auto taken = m_context.take(page, m_source); !taken) {
            // The plan tells of pages that are not in the file: none of it may be noted any more.
            m_failed = taken.error();
            return tl::unexpected(taken.error());
        }
    }
    return notePlace(noteNow);
}

Result<> FirstFill::notePlace(bool now)
{
    const Millis uptime = m_context.clock.uptime();
    if (!now && uptime - m_noted < m_context.timings.cursorEvery)
        return {};
    m_noted = uptime;
    if (m_listener)
        m_listener();
    auto noted = m_context.store.saveCursor(QStringLiteral("fill"), toJson(m_plan));
    if (!noted && !m_failed)
        m_failed = noted.error();
    return noted;
}

} // namespace ivm

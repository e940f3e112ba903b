#pragma once

#include "core/sync/fillplan.h"
#include "core/sync/fillprogress.h"
#include "core/sync/walk.h"
#include "core/tasks.h"

namespace ivm {

/// Takes in the whole log: newest months first, several spans at once, each fetching its next page
/// while the last one is written. Notes its place as it goes and goes on from there after a kill;
/// pages taken twice change nothing. Used by InboxSync.
class FirstFill
{
public:
    /// `source` is what its rows count as; `tries` is how often in a row a page may fail, 0: no
    /// end.
    FirstFill(SyncContext &context, Source source, int tries);

    QCoro::Task<Result<>> run();
    /// Absent before the start and after the end.
    std::optional<FillProgress> progress() const;
    void onProgress(std::function<void()> listener) { m_listener = std::move(listener); }

private:
    QCoro::Task<> worker();
    QCoro::Task<Result<>> walkSpan(int index);
    QCoro::Task<Result<>> walkUndated();
    /// The page at `next`, or the first one of the query; failures are waited out.
    QCoro::Task<Result<twilio::MessagePage>> fetch(twilio::MessageQuery query, QString next);
    Result<> takeUndated(const twilio::MessagePage &page);
    Result<> notePlace(bool now);
    bool isOver() const;

    SyncContext &m_context;
    Source m_source;
    int m_tries;
    FillPlan m_plan;
    std::optional<Error> m_failed;
    Tasks m_workers;
    Instant m_begun{};
    Millis m_begunUptime{ 0 };
    double m_partAtBegin = 0;
    Millis m_noted{ 0 };
    bool m_running = false;
    std::function<void()> m_listener;
};

} // namespace ivm

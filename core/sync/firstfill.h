#pragma once

#include "core/sync/fillplan.h"
#include "core/sync/fillprogress.h"
#include "core/sync/walk.h"
#include "core/tasks.h"

namespace ivm {

/// Takes in the whole log: newest months first, several spans at once, each fetching its next page
/// while others are written. Pages of all spans that wait go into the file together; the place that
/// is noted after them never claims a row that is not there. Goes on from that place after a kill;
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
    using Page = Result<twilio::MessagePage>;

    // firstfill.cpp: what happens in which order.
    QCoro::Task<Result<>> takeAll();
    QCoro::Task<> worker();
    /// Folds standings and indexes texts, in strokes.
    QCoro::Task<Result<>> finishRows();
    /// Jumps led astray: spans begin anew, with their filter.
    void goWithoutJumps();
    bool isOver() const;

    // fillwalks.cpp: the walks, page by page.
    QCoro::Task<Result<>> tryJumping();
    QCoro::Task<Result<bool>> jumpsWork(QDate bound, class JumpTest &test);
    QCoro::Task<Result<>> walkSpan(int index);
    /// The first page of a span: by a jump, where those work.
    QCoro::Task<Result<>> beginSpan(int index);
    QCoro::Task<> undatedBeside();
    QCoro::Task<Result<>> walkUndated();
    /// The newest rows that pass this filter, as few as end in one with a date: from after that one
    /// a link may be followed without the filter.
    QCoro::Task<Page> land(twilio::MessageQuery query);
    /// The page at `next`, or the first one of the query; failures are waited out.
    QCoro::Task<Page> fetch(twilio::MessageQuery query, QString next,
                            std::optional<int> tries = {});
    twilio::MessageQuery query(int span) const;
    Result<> takeUndated(twilio::MessagePage page);

    // fillwriting.cpp: what waits, into the file.
    /// Holds a page back until it is worth a transaction.
    Result<> keep(twilio::MessagePage page);
    QCoro::Task<> writeLater(int batch);
    /// Everything that waits, then the place.
    Result<> write(bool noteNow);
    Result<> notePlace(bool now);

    SyncContext &m_context;
    Source m_source;
    int m_tries;
    FillPlan m_plan; ///< Tells of the pages that wait, too.
    twilio::MessagePage m_waiting;
    int m_batch = 0; ///< Which one waits.
    Stop m_noWait; ///< Nobody waits for more pages any longer.
    std::optional<Error> m_failed;
    bool m_astray = false;
    Tasks m_workers;
    Tasks m_beside;
    Tasks m_writing;
    Millis m_begunUptime{ 0 };
    double m_partAtBegin = 0;
    Millis m_noted{ 0 };
    bool m_running = false;
    std::function<void()> m_listener;
};

} // namespace ivm

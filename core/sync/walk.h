#pragma once

// One walk through pages of the log, newest first, each page taken in before the next is judged.

#include "core/sync/intake.h"
#include "core/sync/synctimings.h"
#include "core/twilio/api.h"

#include <QCoroTask>

#include <functional>

namespace ivm {

class SyncStore;

/// What everything in sync works with; owned by InboxSync.
struct SyncContext
{
    twilio::Api &api;
    Intake &intake;
    SyncStore &store;
    Clock &clock;
    SyncTimings timings;
    Stop stop;
    std::function<double()> random;
    std::function<bool()> lineIsUp;
    /// Every page goes into the file through here.
    std::function<Result<Intake::Taken>(const twilio::MessagePage &, Source)> take;
    qint64 pages = 0; ///< Pages of the log that came, so far.
};

/// What the rows of a page say about where it stands in the log (by date sent, as Twilio sorts).
struct PageDates
{
    std::optional<Instant> newest;
    std::optional<Instant> oldest;
};
PageDates datesOf(const twilio::MessagePage &page);

struct Walk
{
    twilio::MessageQuery query;
    Source source = Source::Live;
    twilio::Haste haste = twilio::Haste::Background;
    /// Asked after each page was taken in: is what lies behind it known?
    std::function<bool(const PageDates &, const Intake::Taken &)> enough;
};

/// What everything in sync ends with when it is told to stop.
inline tl::unexpected<Error> stopped()
{
    return failure(Error::Kind::Cancelled, QStringLiteral("stopped"));
}

/// Ends at the last page, when there is enough, or with the first error.
QCoro::Task<Result<>> walkLog(SyncContext &context, Walk walk);

/// Waits out a failure: back-off, then until polls get through again. False when stopping.
QCoro::Task<bool> waitForLine(SyncContext &context, int failures);

} // namespace ivm

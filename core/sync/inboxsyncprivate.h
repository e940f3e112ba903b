#pragma once

// What InboxSync is made of. Only its own files include this: inboxsync (the face), inboxpolls,
// inboxlooks (looks back), inboxloads (fill, media, one client's history), inboxoneshot.

#include "core/store/syncstore.h"
#include "core/sync/firstfill.h"
#include "core/sync/inboxsync.h"
#include "core/sync/mediaqueue.h"
#include "core/sync/sweeps.h"
#include "core/sync/walk.h"
#include "core/twilio/api.h"

#include <QHash>

namespace ivm {

/// Everyone who waits for something that happens again and again, such as the end of a poll.
class Turn
{
public:
    struct Waiting
    {
        Turn &turn;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiting) { turn.m_waiting.push_back(waiting); }
        void await_resume() const { }
    };
    Waiting next() { return { *this }; }
    void happened()
    {
        for (const auto waiting : std::exchange(m_waiting, {}))
            waiting.resume();
    }

private:
    std::vector<std::coroutine_handle<>> m_waiting;
};

struct InboxSync::Private
{
    Private(InboxSync *sync, twilio::Api &api, Database &database, Intake &intake, Clock &clock,
            Options options);

    Clock &clock() { return context.clock; }
    bool isStopping() const { return context.stop.requested(); }

    Result<Intake::Taken> take(const twilio::MessagePage &page, Source source);
    Result<> loadThrough();
    Result<> noteThrough(Instant at);

    QCoro::Task<Result<>> poll();
    QCoro::Task<Result<>> judgedPoll();
    QCoro::Task<> pollLoop();
    /// The computer slept: what came meanwhile is looked for, and nothing in it is news.
    void wokeUp();
    /// Where something that was waited for is here: whether the computer slept over it.
    void noticeSleep();
    QCoro::Task<> fillLoop();
    QCoro::Task<> strays();
    QCoro::Task<> mediaLoop();
    QCoro::Task<Result<>> sweep(Millis back);
    QCoro::Task<> sweepIfDue();
    /// Rows without date_sent may stand behind all others, where no poll comes by: looks there,
    /// where the server lets us jump (jumptest.h); elsewhere only a whole walk would.
    QCoro::Task<Result<>> lookAtTail();
    QCoro::Task<Result<>> followUp(QList<MessageSid> sids);
    QCoro::Task<> followUpIfDue();
    QCoro::Task<> strangers(QList<PhoneNumber> numbers);
    QCoro::Task<Result<>> history(twilio::MessageQuery query);
    QCoro::Task<Result<>> runFill(int tries);
    template <typename Attempt>
    QCoro::Task<Result<>> patiently(Attempt attempt);
    SyncReport reportNow();
    void setLine(const LineState &next);
    /// The next poll begins now, or as soon as the one under way is over.
    void nudge()
    {
        nudged = true;
        nap.request();
    }

    InboxSync *q;
    SyncStore store;
    SyncContext context;
    MediaQueue media;
    bool hasMedia;
    Tasks tasks;
    LineState line;
    Sweeps sweeps;
    std::optional<Millis> awake; ///< Uptime when it last was, as far as anybody noticed.
    bool slept = false; ///< Since the last poll began.
    Stop nap; ///< Ends the pause before the next poll.
    bool nudged = false; ///< Since the last poll began.
    Stop mediaNap;
    Turn polled; ///< At the end of each poll.
    bool looping = false;
    std::optional<Millis> lastBegun; ///< Uptime at which the last good poll began.
    Result<> lastPoll;

    /// Everything sent before this is in the file, but for what surfaces late. Absent: never
    /// polled.
    std::optional<Instant> through;
    Millis throughNoted{ 0 };
    bool whole = false; ///< The last poll reached what was known. False: go back to `through`.

    bool takingStrays = false;
    bool sweeping = false;
    bool following = false;
    QHash<MessageSid, Millis> askedFor;
    QSet<PhoneNumber> loading;
    std::unique_ptr<FirstFill> fill;
    SyncReport report;
};

} // namespace ivm

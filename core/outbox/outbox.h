#pragma once

#include "core/clock.h"
#include "core/consent/permission.h"
#include "core/model/outboxentry.h"
#include "core/outbox/plannext.h"
#include "core/outbox/reconcile.h"
#include "core/outbox/timings.h"
#include "core/result.h"
#include "core/stop.h"
#include "core/store/change.h"
#include "core/store/outboxstore.h"
#include "core/twilio/sendrequest.h"

#include <QCoroTask>
#include <QObject>

#include <coroutine>
#include <functional>
#include <vector>

namespace ivm {

class Database;
namespace twilio {
class Api;
}

/// Sends what has been put in, and never the same text twice.
///
/// A second POST happens only after proof that the first was not processed. A text whose fate is
/// not known is unconfirmed: looked for in Twilio's log, adopted when found, and put to a person
/// when it cannot be found for `settle` (DECISIONS 17, 27–30). Nothing goes to anyone whose
/// standing forbids it, by the facts at the moment of the POST.
///
/// Lives on the back-office thread and is owned by Desk, which before destroying it calls stop(),
/// aborts the transport and awaits join(). Stopping at any point leaves the file as a crash there
/// would.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    /// What others do for it. Both are back-office coroutines that end soon after the desk stops.
    struct Line
    {
        /// Takes in the newest pages of the log, so that a STOP is known before a text leaves.
        std::function<QCoro::Task<Result<>>()> catchUp;
        /// Takes in a client's whole log with our numbers (DECISIONS 2). May be empty: then texts
        /// to clients of unknown standing wait.
        std::function<QCoro::Task<Result<>>(PhoneNumber client)> loadHistory;
        /// Keeps, outside the file, how many attempts at texts the file knows of, before the next
        /// one is made: a restored file is known by it. May be empty.
        std::function<Result<>(qint64 attempts)> witness;
        /// Inside the transaction that takes an answer: this row of ours is in the log. May be
        /// empty.
        std::function<Result<>(const LoggedMessage &row)> logged;
    };
    /// `randomHex` gives that many random hexadecimal digits; `jitter` a number in [0, 1).
    struct Chance
    {
        std::function<QString(int digits)> randomHex;
        std::function<double()> jitter;
        static Chance fromSystem();
    };

    Outbox(Database &database, twilio::Api &api, Clock &clock, Line line,
           OutboxTimings timings = {}, Chance chance = Chance::fromSystem(),
           QObject *parent = nullptr);
    ~Outbox() override;

    /// Begins. What is found `sending` is unconfirmed from here on. Without `sendToo` it only looks
    /// for unconfirmed texts (`sync` never sends, DECISIONS 34).
    Result<> start(bool sendToo = true);
    /// Looks once, now, for every unconfirmed text, whatever the schedule; an error if a look
    /// failed.
    QCoro::Task<Result<>> lookOnce();

    using Automatic = OutboxSnapshot::Automatic;
    /// Whether automatic texts go out; Held until said. Off takes back what waits.
    void setAutomatic(Automatic automatic);
    /// Before start(): this folder may have forgotten what it sent.
    void keepQuiet(Millis time);
    /// Before start(), for the same reason: what people wrote and this folder holds to be waiting
    /// may have left after the copy was made. It is unconfirmed from here on: looked for, and then
    /// put to a person.
    Result<> doubtWaiting();
    Millis quietPeriod() const { return m_timings.quiet; }
    std::optional<Instant> quietUntil() const;

    void stop();
    bool isRunning() const { return m_running > 0; }
    QCoro::Task<> join();

    /// The text, final, becomes a message row (Waiting) and an entry, on disk when this returns. An
    /// error of kind NotPermitted carries the Forbidden as its code; a standing that is not known
    /// yet is no obstacle here, the entry waits for it.
    /// It is not claimed before `pullBack` is over; if this run ends first, the next one does not
    /// wait for it.
    Result<MessageId> enqueue(ConversationId conversation, const QString &text,
                              const QString &author, bool answer, Millis pullBack = Millis(0));
    /// An automatic text that is owed, inside the caller's transaction; call owed() once that is
    /// committed. Absent: it was owed before.
    Result<std::optional<MessageId>> owe(const OutboxStore::Draft &draft);
    void owed();
    /// A person wants it sent (again): after Unconfirmed, Refused or a failure the answer is a new
    /// message; a text held since it waited too long goes on waiting as itself. Sent again already,
    /// in the same words and without a failure, the answer is that message: it goes out once.
    Result<MessageId> sendAgain(MessageId message, const QString &author);
    /// Takes back what has not left, or gives up looking. Busy while it is being sent.
    Result<> withdraw(MessageId message);

    /// A whole look at the newest pages, begun at this uptime, has been taken in.
    void caughtUp(Millis begunAt);
    /// Something was written by others: standings may have changed, rows may have been adopted.
    void noticeChange(const Change &change);
    /// For Intake, inside its transaction: which entry of ours is this outbound row with an unknown
    /// sid, if any? It has become the row when this returns.
    Result<std::optional<MessageId>> adoptRow(const LoggedMessage &row);
    /// "Try now": forgets back-off.
    void hurry();

    /// Texts whose request was handed to the socket more than once, or answered with another text.
    /// Must stay 0. Outlives the program; forgotten three days after the last one, when everybody
    /// who works here has had a day to see it.
    int repeatedRequests() const;

Q_SIGNALS:
    void changed(const ivm::Change &change);
    /// The key was refused while sending; polling should know too (DECISIONS 33).
    void unauthorized();
    /// An entry has reached an end or asks for a person.
    void settled(ivm::MessageId message);
    /// The file could not be written: nothing is sent until start() works again.
    void storageFailed(const ivm::Error &error);

private:
    /// When things happened by the clock that is never set, for entries of this run.
    struct Uptimes
    {
        std::optional<Millis> patience, attempt, look;
    };

    Result<> recover();
    void plan();
    void planAfter(Millis wait);
    QCoro::Task<> attempt(OutboxEntry entry);
    Result<> noteRepeated();
    Result<> recallRepeated();
    QCoro::Task<bool> makeFresh(OutboxEntry entry);
    bool isPaused(const OutboxEntry &entry);
    QCoro::Task<bool> isNotSentYet(OutboxEntry entry);
    Result<bool> mayStillLeave(const OutboxEntry &entry, bool &isOver);
    Result<bool> claim(const OutboxEntry &entry);
    Result<> settle(const OutboxEntry &entry, const twilio::SendOutcome &outcome);
    QCoro::Task<> look(OutboxEntry entry);
    QCoro::Task<Result<>> lookFor(OutboxEntry entry);
    Result<> takeLook(const QList<OutboxEntry> &sought, const QList<LoggedMessage> &rows,
                      Instant begun, Millis begunUptime);
    Result<QList<Adoption>> match(const QList<LoggedMessage> &rows, const PhoneNumber &ours,
                                  const PhoneNumber &client);
    /// Takes what matches into the record, within the caller's transaction. Which texts that were.
    Result<QSet<MessageId>> adoptFrom(const QList<LoggedMessage> &rows, const PhoneNumber &ours,
                                      const PhoneNumber &client);
    Result<> rest(const OutboxEntry &entry, const Forbidden why);
    Result<qint64> countAttempt();
    Result<> reject(const OutboxEntry &entry, const twilio::Rejected &why);
    Result<> passOn(const OutboxEntry &entry, const MessageSid &sid);
    Result<> noteNetworkRefusal(const OutboxEntry &entry, int code);
    Result<MessageId> put(ConversationId conversation, const QString &text, const QString &author,
                          bool answer);
    Result<> inTransaction(const std::function<Result<>()> &work);
    void backOff(const Error &why, std::optional<Millis> atLeast);
    void holdBack(const OutboxEntry &entry);
    Millis waitAfter(int failures);
    void announce(const OutboxEntry &entry, bool isSettled);
    void fail(const Error &error);
    void ended();
    /// The plan's time: it goes on by uptime alone, so that a pause is as long as it was meant,
    /// however far the clock is set meanwhile.
    Instant steadyNow() const;
    /// A moment of the clock, which may have been set since, in the plan's time.
    Instant steady(Instant at) const { return at + (steadyNow() - m_clock.now()); }
    Instant steady(Millis uptime) const { return m_anchor + (uptime - m_anchorUptime); }

    Database &m_database;
    OutboxStore m_store;
    twilio::Api &m_api;
    Clock &m_clock;
    Line m_line;
    OutboxTimings m_timings;
    Chance m_chance;
    Stop m_stop;
    OutboxSnapshot m_state; // all but `open`, which is read afresh
    QHash<MessageId, Uptimes> m_uptimes;
    QHash<MessageId, Instant> m_pullBack; // may be taken back until then, by steadyNow()
    QSet<PhoneNumber> m_undecidedClients; // at least those: spares intake a query per row
    QList<MessageId> m_adoptedByIntake;
    Instant m_anchor{}; // wall clock at m_anchorUptime
    Millis m_anchorUptime{ 0 };
    std::optional<Millis> m_caughtUpAt; // uptime
    std::optional<Clock::Timer> m_timer;
    int m_failures = 0; // in a row
    int m_failedLooks = 0;
    int m_running = 0;
    int m_repeated = 0;
    Instant m_repeatedAt{}; ///< The last of them.
    bool m_started = false;
    std::vector<std::coroutine_handle<>> m_joining;
};

} // namespace ivm

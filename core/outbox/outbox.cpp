#include "core/outbox/outbox.h"

#include "core/log.h"
#include "core/store/database.h"
#include "core/twilio/api.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr Millis StorageRetry = 10s;

Change changeOf(const OutboxEntry &entry)
{
    Change change;
    change.conversations.insert(entry.conversation);
    return change;
}

/// Resumes when the last coroutine of the outbox has ended.
struct Joining
{
    const int &running;
    std::vector<std::coroutine_handle<>> &joining;
    bool await_ready() const { return running == 0; }
    void await_suspend(std::coroutine_handle<> waiting) { joining.push_back(waiting); }
    void await_resume() const { }
};

/// Counts as running for as long as it stands. Whoever hears a signal may close the outbox there
/// and then; it goes only when nothing of it is on the stack any more.
class Running
{
public:
    Running(int &running, std::vector<std::coroutine_handle<>> &joining)
        : m_running(running)
        , m_joining(joining)
    {
        ++m_running;
    }
    ~Running()
    {
        if (--m_running > 0)
            return;
        for (const auto waiting : std::exchange(m_joining, {}))
            waiting.resume();
    }
    Q_DISABLE_COPY_MOVE(Running)

private:
    int &m_running;
    std::vector<std::coroutine_handle<>> &m_joining;
};

} // namespace

Outbox::Chance Outbox::Chance::fromSystem()
{
    return { .randomHex =
                 [](int digits) {
                     return QStringLiteral("%1")
                         .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0'))
                         .last(std::clamp(digits, 1, 16));
                 },
             .jitter = [] { return QRandomGenerator::global()->generateDouble(); } };
}

Outbox::Outbox(Database &database, twilio::Api &api, Clock &clock, Line line, OutboxTimings timings,
               Chance chance, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(database)
    , m_api(api)
    , m_clock(clock)
    , m_line(std::move(line))
    , m_timings(timings)
    , m_chance(std::move(chance))
    , m_anchor(clock.now())
    , m_anchorUptime(clock.uptime())
{
    m_state.begun = m_anchor;
}

Outbox::~Outbox()
{
    Q_ASSERT(m_running == 0);
    if (m_timer)
        m_clock.cancel(*m_timer);
}

Instant Outbox::steadyNow() const
{
    return steady(m_clock.uptime());
}

std::optional<Instant> Outbox::quietUntil() const
{
    if (!m_state.quietUntil)
        return std::nullopt;
    return m_clock.now() + (*m_state.quietUntil - steadyNow());
}

// ---------------------------------------------------------------- beginning and ending

Result<> Outbox::start(bool sendToo)
{
    m_state.mayStart = sendToo;
    if (auto done = recallRepeated(); !done) {
        fail(done.error());
        return done;
    }
    if (auto done = recover(); !done) {
        fail(done.error());
        return done;
    }
    m_started = true;
    planAfter(0ms);
    return {};
}

void Outbox::setAutomatic(Automatic automatic)
{
    if (std::exchange(m_state.automatic, automatic) != automatic && m_started)
        planAfter(0ms);
}

void Outbox::keepQuiet(Millis time)
{
    m_state.quietUntil = steadyNow() + time;
}

Result<> Outbox::doubtWaiting()
{
    Q_ASSERT(!m_started);
    return inTransaction([&]() -> Result<> {
        const auto open = m_store.open();
        if (!open)
            return tl::unexpected(open.error());
        for (const OutboxEntry &entry : *open) {
            if (entry.isAutomatic() || entry.state != OutboxState::Waiting)
                continue;
            if (auto claimed
                = m_store.claim(entry.message, std::min(entry.enqueuedAt, m_clock.now()));
                !claimed)
                return claimed;
            if (auto doubted = m_store.setUnconfirmed(entry.message); !doubted)
                return doubted;
        }
        return {};
    });
}

Result<> Outbox::recover()
{
    Q_ASSERT(m_running == 0);
    QList<OutboxEntry> left;
    auto done = inTransaction([&]() -> Result<> {
        const auto open = m_store.open();
        if (!open)
            return tl::unexpected(open.error());
        for (const OutboxEntry &entry : *open) {
            if (entry.state != OutboxState::Sending)
                continue;
            if (auto changed = m_store.setUnconfirmed(entry.message); !changed)
                return changed;
            left.append(entry);
        }
        return {};
    });
    if (!done)
        return done;
    const auto clients = m_store.undecidedClients();
    if (!clients)
        return tl::unexpected(clients.error());
    m_undecidedClients = *clients;
    if (!left.isEmpty())
        qCInfo(lcOutbox) << left.size() << "texts were being sent when the last run ended";
    for (const OutboxEntry &entry : std::as_const(left))
        announce(entry, false);
    return {};
}

void Outbox::stop()
{
    m_started = false;
    if (m_timer)
        m_clock.cancel(*std::exchange(m_timer, std::nullopt));
    m_stop.request();
}

QCoro::Task<> Outbox::join()
{
    co_await Joining{ m_running, m_joining };
}

void Outbox::ended()
{
    --m_running;
    if (m_started)
        planAfter(0ms);
    if (m_running == 0) {
        // Last: whoever waited may destroy this.
        for (const auto waiting : std::exchange(m_joining, {}))
            waiting.resume();
    }
}

void Outbox::fail(const Error &error)
{
    qCCritical(lcOutbox) << "the outbox cannot write its file: SQLite" << error.code;
    m_started = false;
    Q_EMIT storageFailed(error);
    if (m_stop.requested())
        return;
    if (m_timer)
        m_clock.cancel(*m_timer);
    // Entries left `sending` by a failed write are sorted out as after a crash, once nothing is
    // under way.
    m_timer = m_clock.callAfter(StorageRetry, [this] {
        m_timer.reset();
        if (m_running > 0)
            fail({ .kind = Error::Kind::Storage, .message = QStringLiteral("still busy") });
        else if (auto again = start(m_state.mayStart); !again)
            qCWarning(lcOutbox) << "the outbox did not start again";
    });
}

// ---------------------------------------------------------------- what to do next

void Outbox::planAfter(Millis wait)
{
    if (m_timer)
        m_clock.cancel(*m_timer);
    m_timer = m_clock.callAfter(wait, [this] {
        m_timer.reset();
        plan();
    });
}

void Outbox::plan()
{
    if (!m_started || m_stop.requested())
        return;
    const Running running(m_running, m_joining);
    for (const MessageId message : std::exchange(m_adoptedByIntake, {}))
        Q_EMIT settled(message);
    if (!m_started)
        return;
    auto open = m_store.open();
    if (!open)
        return fail(open.error());
    QHash<MessageId, OutboxEntry> byId;
    const auto both
        = [this](const std::optional<Instant> &at, const std::optional<Millis> &uptime) {
              return at && uptime ? std::optional(steady(*uptime))
                  : at            ? std::optional(steady(*at))
                                  : std::nullopt;
          };
    for (OutboxEntry &entry : *open) {
        byId.insert(entry.message, entry);
        // The clock may have been set since: this run's times are told by the other one.
        const Uptimes known = m_uptimes.value(entry.message);
        entry.patienceFrom = *both(entry.patienceFrom, known.patience);
        entry.attemptStarted = both(entry.attemptStarted, known.attempt);
        entry.lastLook = both(entry.lastLook, known.look);
        entry.expiresAt = both(entry.expiresAt, {});
        entry.soughtFrom = both(entry.soughtFrom, {});
    }
    m_state.open = std::move(*open);
    m_pullBack.removeIf(
        [now = steadyNow()](QHash<MessageId, Instant>::iterator at) { return at.value() <= now; });
    for (auto at = m_pullBack.cbegin(); at != m_pullBack.cend(); ++at)
        m_state.notBefore.insert(at.key(), std::max(at.value(), m_state.notBefore.value(at.key())));
    m_state.skew = m_api.clockSkew().value_or(0ms);
    const OutboxPlan next = planNext(m_state, m_timings, steadyNow());
    m_state.open.clear();

    const QList<MessageId> ended = next.ask + next.expire + next.switchOff + next.giveUp;
    if (!ended.isEmpty() || !next.tryAgain.isEmpty()) {
        auto done = inTransaction([&]() -> Result<> {
            for (const MessageId message : next.ask) {
                if (auto asked = m_store.setAskPerson(message, true); !asked)
                    return asked;
            }
            for (const MessageId message : next.expire) {
                if (auto over = m_store.withdraw(message, OutboxEntry::Expired); !over)
                    return over;
            }
            for (const MessageId message : next.switchOff) {
                if (auto over = m_store.withdraw(message, OutboxEntry::SwitchedOff); !over)
                    return over;
            }
            for (const MessageId message : next.giveUp) {
                if (auto over = m_store.giveUp(message, OutboxEntry::Expired); !over)
                    return over;
            }
            for (const MessageId message : next.tryAgain) {
                if (auto again = m_store.tryAgain(message); !again)
                    return again;
            }
            return {};
        });
        if (!done)
            return fail(done.error());
        for (const MessageId message : ended)
            announce(byId[message], true);
        for (const MessageId message : next.tryAgain) {
            m_uptimes.remove(message);
            announce(byId[message], false);
        }
        if (!m_started)
            return;
    }
    for (const MessageId message : next.send) {
        m_state.sending.insert(byId[message].ours);
        attempt(byId[message]);
    }
    if (next.look) {
        m_state.looking = true;
        look(byId[*next.look]);
    }
    if (!ended.isEmpty() || !next.tryAgain.isEmpty())
        planAfter(0ms); // what they held up may go now
    else if (next.wakeAt && m_started && !m_timer)
        planAfter(std::max(*next.wakeAt - steadyNow(), 1ms));
}

void Outbox::hurry()
{
    m_failures = 0;
    m_failedLooks = 0;
    m_state.sendingPausedUntil.reset();
    m_state.lookingPausedUntil.reset();
    m_state.notBefore.clear();
    m_state.heldBack.clear();
    if (m_started)
        planAfter(0ms);
}

void Outbox::caughtUp(Millis begunAt)
{
    m_caughtUpAt = m_caughtUpAt ? std::max(*m_caughtUpAt, begunAt) : begunAt;
}

// ---------------------------------------------------------------- writing

Result<> Outbox::inTransaction(const std::function<Result<>()> &work)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    if (auto done = work(); !done)
        return done;
    return transaction.commit();
}

void Outbox::announce(const OutboxEntry &entry, bool isSettled)
{
    Q_EMIT changed(changeOf(entry));
    if (isSettled)
        Q_EMIT settled(entry.message);
}

} // namespace ivm

#include "core/outbox/outbox.h"

#include "core/consent/wordings.h"
#include "core/log.h"
#include "core/model/smstext.h"
#include "core/outbox/permissionnow.h"
#include "core/store/database.h"
#include "core/store/messagestore.h"
#include "core/sync/standings.h"
#include "core/twilio/api.h"

#include <QRandomGenerator>

#include <algorithm>
#include <variant>

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr int MostCharacters = 1600; // Twilio's limit, 21617
constexpr Millis StorageRetry = 10s;
constexpr Millis HistoryRetry = 15s;

/// Standings that end it for everything queued, rather than for one text (PRODUCT, step 2).
bool isEndOfTexting(Forbidden why)
{
    switch (why) {
    case Forbidden::OptedOut:
    case Forbidden::YesAfterStop:
    case Forbidden::WrongNumber:
    case Forbidden::Blocked:
        return true;
    default:
        return false;
    }
}

Purpose purposeOf(const OutboxEntry &entry)
{
    switch (entry.kind) {
    case AutoKind::None:
        return entry.answer ? Purpose::AnswerByHand : Purpose::ByHand;
    case AutoKind::Request:
        return Purpose::OptInRequest;
    case AutoKind::Welcome:
    case AutoKind::AfterHours:
    case AutoKind::Emergency:
        break;
    }
    return Purpose::Automatic;
}

/// 21610: opted out on this number. 30630: the toll-free network says the same.
bool isNetworkRefusal(int code)
{
    return code == 21610 || code == 30630;
}

tl::unexpected<Error> invalid(const char *what)
{
    return failure(Error::Kind::Invalid, QLatin1String(what));
}

tl::unexpected<Error> stopping()
{
    return failure(Error::Kind::Cancelled, QStringLiteral("stopping"));
}

Millis doubled(const OutboxTimings &timings, int failures)
{
    const Millis wait = timings.backoffFirst * (Millis::rep(1) << std::min(failures, 16));
    return std::min(wait, timings.backoffMost);
}

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
{ }

Outbox::~Outbox()
{
    Q_ASSERT(m_running == 0);
    if (m_timer)
        m_clock.cancel(*m_timer);
}

Instant Outbox::steadyNow() const
{
    return m_anchor + (m_clock.uptime() - m_anchorUptime);
}

// ---------------------------------------------------------------- beginning and ending

Result<> Outbox::start(bool sendToo)
{
    m_state.mayStart = sendToo;
    if (auto done = recover(); !done) {
        fail(done.error());
        return done;
    }
    m_started = true;
    planAfter(0ms);
    return {};
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
    for (const MessageId message : std::exchange(m_adoptedByIntake, {}))
        Q_EMIT settled(message);
    auto open = m_store.open();
    if (!open)
        return fail(open.error());
    QHash<MessageId, OutboxEntry> byId;
    const auto steady = [this](Millis uptime) { return m_anchor + (uptime - m_anchorUptime); };
    for (OutboxEntry &entry : *open) {
        byId.insert(entry.message, entry);
        // The wall clock may have been set since: this run's times are told by the other one.
        const Uptimes known = m_uptimes.value(entry.message);
        if (known.patience)
            entry.patienceFrom = steady(*known.patience);
        if (known.attempt)
            entry.attemptStarted = steady(*known.attempt);
        if (known.look && entry.lastLook)
            entry.lastLook = steady(*known.look);
    }
    m_state.open = std::move(*open);
    const OutboxPlan next = planNext(m_state, m_timings, steadyNow());
    m_state.open.clear();

    if (!next.ask.isEmpty() || !next.expire.isEmpty()) {
        auto done = inTransaction([&]() -> Result<> {
            for (const MessageId message : next.ask) {
                if (auto asked = m_store.setAskPerson(message, true); !asked)
                    return asked;
            }
            for (const MessageId message : next.expire) {
                if (auto over = m_store.withdraw(message, OutboxEntry::Expired); !over)
                    return over;
            }
            return {};
        });
        if (!done)
            return fail(done.error());
        for (const MessageId message : next.ask + next.expire)
            announce(byId[message], true);
    }
    for (const MessageId message : next.send) {
        m_state.sending.insert(byId[message].ours);
        attempt(byId[message]);
    }
    if (next.look) {
        m_state.looking = true;
        look(byId[*next.look]);
    }
    if (!next.ask.isEmpty() || !next.expire.isEmpty())
        planAfter(0ms); // what they held up may go now
    else if (next.wakeAt && m_started && !m_timer)
        planAfter(std::max(*next.wakeAt - steadyNow(), 1ms));
}

// ---------------------------------------------------------------- sending

QCoro::Task<> Outbox::attempt(OutboxEntry entry)
{
    ++m_running;
    const bool fresh = co_await makeFresh(entry);
    if (fresh && m_started) {
        const auto claimed = claim(entry);
        if (!claimed) {
            fail(claimed.error());
        } else if (*claimed) {
            const twilio::SendRequest request{ .from = entry.ours,
                                               .to = entry.client,
                                               .body = entry.body,
                                               .deadline = m_timings.postDeadline };
            const twilio::SendOutcome outcome = co_await m_api.send(request);
            // Stopping leaves the entry `sending`, as a crash would: the next run looks for it.
            if (!m_stop.requested()) {
                if (auto done = settle(entry, outcome); !done)
                    fail(done.error());
            }
        }
    }
    m_state.sending.remove(entry.ours);
    ended();
}

/// Brings the log and the client's history up to date, so that a STOP is known before a text
/// leaves. False: not now.
QCoro::Task<bool> Outbox::makeFresh(OutboxEntry entry)
{
    // Loading a history may take longer than freshness lasts, hence more than one round.
    for (int round = 0; round < 3; ++round) {
        const bool stale = !m_caughtUpAt || m_clock.uptime() - *m_caughtUpAt > m_timings.freshness;
        if (stale && m_line.catchUp) {
            const Millis begun = m_clock.uptime();
            const Result<> caught = co_await m_line.catchUp();
            if (m_stop.requested())
                co_return false;
            if (!caught) {
                backOff(caught.error(), std::nullopt);
                co_return false;
            }
            m_caughtUpAt = begun;
        }
        const auto permission
            = permissionNow(m_database, entry.conversation, purposeOf(entry), m_clock.now());
        if (!permission) {
            fail(permission.error());
            co_return false;
        }
        if (permission->why != Forbidden::HistoryLoading)
            co_return true;
        if (!m_line.loadHistory) {
            m_state.notBefore.insert(entry.message, steadyNow() + HistoryRetry);
            co_return false;
        }
        const Result<> loaded = co_await m_line.loadHistory(entry.client);
        if (m_stop.requested())
            co_return false;
        if (!loaded) {
            const bool everyones = loaded.error().kind == Error::Kind::Network
                || loaded.error().kind == Error::Kind::RateLimited
                || loaded.error().kind == Error::Kind::Unauthorized;
            if (everyones)
                backOff(loaded.error(), std::nullopt);
            else
                m_state.notBefore.insert(entry.message, steadyNow() + HistoryRetry);
            co_return false;
        }
    }
    m_state.notBefore.insert(entry.message, steadyNow() + HistoryRetry);
    co_return false;
}

/// Committed before the request leaves. False: it is not to be sent (any more).
Result<bool> Outbox::claim(const OutboxEntry &entry)
{
    bool isClaimed = false;
    bool isOver = false;
    auto done = inTransaction([&]() -> Result<> {
        const auto fresh = m_store.entry(entry.message);
        if (!fresh)
            return tl::unexpected(fresh.error());
        if (!*fresh || (*fresh)->state != OutboxState::Waiting || (*fresh)->askPerson)
            return {};
        const auto permission
            = permissionNow(m_database, entry.conversation, purposeOf(entry), m_clock.now());
        if (!permission)
            return tl::unexpected(permission.error());
        if (permission->why == Forbidden::HistoryLoading)
            return {};
        if (!permission->isGiven()) {
            isOver = true;
            return rest(entry, permission->why);
        }
        isClaimed = true;
        return m_store.claim(entry.message, m_clock.now());
    });
    if (!done)
        return tl::unexpected(done.error());
    if (isClaimed) {
        Uptimes &times = m_uptimes[entry.message];
        times.attempt = m_clock.uptime();
        times.look.reset();
        m_undecidedClients.insert(entry.client);
        const Millis pause
            = Millis(1000) * std::max(entry.segments, 1) / std::max(m_timings.segmentsPerSecond, 1);
        m_state.nextSlot.insert(entry.ours, steadyNow() + pause);
    }
    if (isClaimed || isOver)
        announce(entry, isOver);
    return isClaimed;
}

/// Our own rules say no.
Result<> Outbox::rest(const OutboxEntry &entry, const Forbidden why)
{
    if (isEndOfTexting(why))
        return m_store.withdraw(entry.message, static_cast<int>(why));
    return m_store.refuse(entry.message, 0, static_cast<int>(why));
}

Result<> Outbox::settle(const OutboxEntry &entry, const twilio::SendOutcome &outcome)
{
    bool isSettled = false;
    auto done = inTransaction([&]() -> Result<> {
        if (const auto *sent = std::get_if<twilio::Sent>(&outcome)) {
            isSettled = true;
            return m_store.adopt(entry.message, sent->message);
        }
        // Intake may have found a row of its likeness while the answer was on the way.
        const auto now = m_store.entry(entry.message);
        if (!now)
            return tl::unexpected(now.error());
        const MessageSid likeness = *now ? (*now)->sid : MessageSid();
        if (std::get_if<twilio::Unconfirmed>(&outcome))
            return likeness.isEmpty() ? m_store.setUnconfirmed(entry.message) : Result<>();
        if (const auto *rejected = std::get_if<twilio::Rejected>(&outcome)) {
            isSettled = true;
            if (auto refused = reject(entry, *rejected); !refused)
                return refused;
        } else if (auto back = m_store.putBack(entry.message); !back) {
            return back;
        }
        return likeness.isEmpty() ? Result<>() : passOn(entry, likeness);
    });
    if (!done)
        return done;
    const auto *rejected = std::get_if<twilio::Rejected>(&outcome);
    if (rejected && isNetworkRefusal(rejected->code)) {
        Change standing;
        standing.clients.insert(entry.client);
        Q_EMIT changed(standing);
    }
    if (const auto *notSent = std::get_if<twilio::NotSent>(&outcome)) {
        backOff(notSent->why, notSent->retryAfter);
    } else if (const auto *unknown = std::get_if<twilio::Unconfirmed>(&outcome)) {
        qCWarning(lcOutbox) << "a text is unconfirmed:" << unknown->why;
        if (unknown->alarm) {
            ++m_repeated;
            qCCritical(lcOutbox) << "a request may have been repeated, or another's answer came";
        }
    } else {
        m_failures = 0;
        m_state.sendingPausedUntil.reset();
    }
    announce(entry, isSettled);
    return {};
}

Result<> Outbox::reject(const OutboxEntry &entry, const twilio::Rejected &why)
{
    const int code = why.code != 0 ? why.code : why.httpStatus;
    if (isNetworkRefusal(code)) {
        if (auto noted = noteNetworkRefusal(entry, code); !noted)
            return noted;
    }
    return m_store.refuse(entry.message, code, OutboxEntry::NoReason);
}

/// The answer says that a row of the log was not this text after all: perhaps an earlier one's.
Result<> Outbox::passOn(const OutboxEntry &entry, const MessageSid &sid)
{
    const auto message = MessageStore(m_database).bySid(sid);
    if (!message)
        return tl::unexpected(message.error());
    if (!*message)
        return {};
    LoggedMessage row;
    row.sid = sid;
    row.from = entry.ours;
    row.to = entry.client;
    row.body = (*message)->body;
    row.direction = Direction::Out;
    row.status = (*message)->status;
    row.statusText = (*message)->statusText;
    row.errorCode = (*message)->errorCode;
    row.segments = (*message)->segments;
    row.created = (*message)->at;
    row.sent = (*message)->sent;
    const auto adoptions = match({ row }, entry.ours, entry.client);
    if (!adoptions)
        return tl::unexpected(adoptions.error());
    for (const Adoption &adoption : *adoptions) {
        if (auto adopted = m_store.adopt(adoption.message, adoption.row); !adopted)
            return adopted;
    }
    return {};
}

Result<> Outbox::noteNetworkRefusal(const OutboxEntry &entry, int code)
{
    const Evidence refusal{ .kind = EvidenceKind::NetworkRefusal,
                            .at = m_clock.now(),
                            .number = entry.ours,
                            .sid = {},
                            .words = {},
                            .wordingVersion = 0,
                            .staff = {},
                            .how = QString::number(code) };
    Standings standings(m_database);
    if (auto added = standings.add(entry.client, refusal, m_clock.now()); !added)
        return tl::unexpected(added.error());
    if (auto folded = standings.refold(entry.client, m_clock.now()); !folded)
        return tl::unexpected(folded.error());
    return {};
}

void Outbox::backOff(const Error &why, std::optional<Millis> atLeast)
{
    if (why.kind == Error::Kind::Cancelled)
        return;
    Millis wait = m_timings.unauthorizedPause;
    if (why.kind != Error::Kind::Unauthorized) {
        wait = doubled(m_timings, m_failures);
        // Half of it by chance, so that desks do not return in step.
        wait = Millis(static_cast<qint64>(double(wait.count()) * (0.5 + m_chance.jitter() / 2)));
        ++m_failures;
    }
    if (atLeast)
        wait = std::max(wait, *atLeast);
    m_state.sendingPausedUntil = steadyNow() + wait;
    if (why.kind == Error::Kind::Unauthorized)
        Q_EMIT unauthorized();
}

void Outbox::hurry()
{
    m_failures = 0;
    m_failedLooks = 0;
    m_state.sendingPausedUntil.reset();
    m_state.lookingPausedUntil.reset();
    m_state.notBefore.clear();
    if (m_started)
        planAfter(0ms);
}

// ---------------------------------------------------------------- looking

QCoro::Task<> Outbox::look(OutboxEntry entry)
{
    ++m_running;
    const Result<> found = co_await lookFor(entry);
    m_state.looking = false;
    if (found) {
        m_failedLooks = 0;
    } else if (found.error().kind == Error::Kind::Storage) {
        if (!m_stop.requested())
            fail(found.error());
    } else {
        const Millis wait = doubled(m_timings, m_failedLooks);
        ++m_failedLooks;
        m_state.lookingPausedUntil = steadyNow() + wait;
    }
    ended();
}

QCoro::Task<Result<>> Outbox::lookFor(OutboxEntry entry)
{
    const Instant begun = m_clock.now();
    const Millis begunUptime = m_clock.uptime();
    const auto sought = m_store.undecided(entry.ours, entry.client);
    if (!sought)
        co_return tl::unexpected(sought.error());
    Instant since = entry.attemptStarted.value_or(begun);
    for (const OutboxEntry &each : *sought)
        since = std::min(since, each.attemptStarted.value_or(since));
    since += m_api.clockSkew().value_or(0ms);
    since -= m_timings.skew;
    const Result<QList<LoggedMessage>> rows
        = co_await m_api.findSent(entry.ours, entry.client, since);
    if (m_stop.requested())
        co_return stopping();
    if (!rows)
        co_return tl::unexpected(rows.error());
    co_return takeLook(*sought, *rows, begun, begunUptime);
}

Result<> Outbox::takeLook(const QList<OutboxEntry> &sought, const QList<LoggedMessage> &rows,
                          Instant begun, Millis begunUptime)
{
    QSet<MessageId> found;
    QSet<MessageId> missed;
    auto done = inTransaction([&]() -> Result<> {
        if (sought.isEmpty())
            return {};
        const auto adoptions = match(rows, sought.first().ours, sought.first().client);
        if (!adoptions)
            return tl::unexpected(adoptions.error());
        for (const Adoption &adoption : *adoptions) {
            if (auto adopted = m_store.adopt(adoption.message, adoption.row); !adopted)
                return adopted;
            found.insert(adoption.message);
        }
        for (const OutboxEntry &entry : sought) {
            if (entry.state != OutboxState::Unconfirmed || found.contains(entry.message))
                continue;
            // A person may have decided meanwhile, or intake found it.
            const auto now = m_store.entry(entry.message);
            if (!now)
                return tl::unexpected(now.error());
            if (!*now || (*now)->state != OutboxState::Unconfirmed)
                continue;
            if (auto looked = m_store.looked(entry.message, begun); !looked)
                return looked;
            missed.insert(entry.message);
        }
        return {};
    });
    if (!done)
        return done;
    for (const OutboxEntry &entry : sought) {
        if (missed.contains(entry.message))
            m_uptimes[entry.message].look = begunUptime;
        if (found.contains(entry.message) || missed.contains(entry.message))
            announce(entry, found.contains(entry.message));
    }
    return {};
}

Result<QList<Adoption>> Outbox::match(const QList<LoggedMessage> &rows, const PhoneNumber &ours,
                                      const PhoneNumber &client)
{
    const auto entries = m_store.undecided(ours, client);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<Candidate> candidates;
    for (const LoggedMessage &row : rows) {
        const auto known = m_store.known(row.sid);
        if (!known)
            return tl::unexpected(known.error());
        if (!known->isEntry)
            candidates.append({ .row = row, .seenAt = known->seenAt });
    }
    return reconcile(*entries, candidates, m_timings.skew - m_api.clockSkew().value_or(0ms));
}

QCoro::Task<Result<>> Outbox::lookOnce()
{
    ++m_running;
    Result<> answer;
    const auto open = m_store.open();
    if (!open)
        answer = tl::unexpected(open.error());
    QSet<ConversationId> done;
    for (const OutboxEntry &entry : open ? *open : QList<OutboxEntry>()) {
        if (entry.state != OutboxState::Unconfirmed || done.contains(entry.conversation))
            continue;
        done.insert(entry.conversation); // one look is for all of a pair
        const Result<> looked = co_await lookFor(entry);
        if (!looked)
            answer = looked;
        if (m_stop.requested())
            break;
    }
    ended();
    co_return answer;
}

Result<std::optional<MessageId>> Outbox::adoptRow(const LoggedMessage &row)
{
    if (row.direction != Direction::Out || !m_undecidedClients.contains(row.to))
        return std::optional<MessageId>();
    const auto adoptions = match({ row }, row.from, row.to);
    if (!adoptions)
        return tl::unexpected(adoptions.error());
    if (adoptions->isEmpty())
        return std::optional<MessageId>();
    const MessageId message = adoptions->first().message;
    if (auto adopted = m_store.adopt(message, row); !adopted)
        return tl::unexpected(adopted.error());
    m_adoptedByIntake.append(message);
    if (m_started)
        planAfter(0ms);
    return std::optional(message);
}

// ---------------------------------------------------------------- what people and others say

Result<MessageId> Outbox::put(ConversationId conversation, const QString &text,
                              const QString &author, bool answer)
{
    const auto permission = permissionNow(
        m_database, conversation, answer ? Purpose::AnswerByHand : Purpose::ByHand, m_clock.now());
    if (!permission)
        return tl::unexpected(permission.error());
    if (!permission->isGiven() && permission->why != Forbidden::HistoryLoading)
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("the client may not be texted now"),
                       static_cast<int>(permission->why));
    const OutboxStore::Draft draft{ .conversation = conversation,
                                    .body = text,
                                    .fingerprint = fingerprint(text),
                                    .segments = segments(text).segments,
                                    .author = author,
                                    .answer = answer,
                                    .kind = AutoKind::None,
                                    .expiresAt = std::nullopt,
                                    .scope = {},
                                    .period = {},
                                    .trigger = {} };
    return m_store.enqueue(draft, m_clock.now(), m_chance.randomHex(5));
}

Result<MessageId> Outbox::enqueue(ConversationId conversation, const QString &text,
                                  const QString &author, bool answer)
{
    if (text.trimmed().isEmpty())
        return invalid("an empty text");
    if (text.size() > MostCharacters)
        return invalid("longer than 1600 characters");
    if (author.trimmed().isEmpty())
        return invalid("nobody's initials");
    Result<MessageId> message;
    auto done = inTransaction([&]() -> Result<> {
        message = put(conversation, text, author, answer);
        return message ? Result<>() : tl::unexpected(message.error());
    });
    if (!done)
        return tl::unexpected(done.error());
    m_uptimes[*message].patience = m_clock.uptime();
    Change change;
    change.conversations.insert(conversation);
    Q_EMIT changed(change);
    if (m_started)
        planAfter(0ms);
    return message;
}

Result<MessageId> Outbox::sendAgain(MessageId message, const QString &author)
{
    const auto stored = MessageStore(m_database).one(message);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored || (*stored)->direction != Direction::Out)
        return failure(Error::Kind::NotFound, QStringLiteral("no such text of ours"));
    const auto entry = m_store.entry(message);
    if (!entry)
        return tl::unexpected(entry.error());
    const OutboxState state = *entry ? (*entry)->state : OutboxState::Sent;
    switch (state) {
    case OutboxState::Sending:
        return failure(Error::Kind::Busy, QStringLiteral("it is being sent right now"));
    case OutboxState::Waiting:
        if (!(*entry)->askPerson)
            return invalid("it is waiting to be sent");
        break;
    case OutboxState::Unconfirmed:
        if (!(*entry)->askPerson)
            return invalid("it is still being looked for");
        break;
    case OutboxState::Sent:
        if (!isFailure((*stored)->status))
            return invalid("it has been sent");
        break;
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
    case OutboxState::GivenUp:
        break;
    }
    Result<MessageId> answer = message;
    auto done = inTransaction([&]() -> Result<> {
        if (state == OutboxState::Waiting)
            return m_store.renew(message, m_clock.now());
        if (state == OutboxState::Unconfirmed) {
            if (auto given = m_store.giveUp(message); !given)
                return given;
        }
        answer = put((*stored)->conversation, (*stored)->body, author, *entry && (*entry)->answer);
        return answer ? Result<>() : tl::unexpected(answer.error());
    });
    if (!done)
        return tl::unexpected(done.error());
    m_uptimes[*answer].patience = m_clock.uptime();
    Change change;
    change.conversations.insert((*stored)->conversation);
    Q_EMIT changed(change);
    if (m_started)
        planAfter(0ms);
    return answer;
}

Result<> Outbox::withdraw(MessageId message)
{
    const auto entry = m_store.entry(message);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return failure(Error::Kind::NotFound, QStringLiteral("no such entry in the outbox"));
    if ((*entry)->state == OutboxState::Sending)
        return failure(Error::Kind::Busy, QStringLiteral("it is being sent right now"));
    if ((*entry)->state != OutboxState::Waiting && (*entry)->state != OutboxState::Unconfirmed)
        return invalid("nothing is left to take back");
    auto done = inTransaction([&]() -> Result<> {
        if ((*entry)->state == OutboxState::Waiting)
            return m_store.withdraw(message, OutboxEntry::ByPerson);
        return m_store.giveUp(message);
    });
    if (!done)
        return done;
    announce(**entry, true);
    if (m_started)
        planAfter(0ms);
    return {};
}

void Outbox::caughtUp(Millis begunAt)
{
    m_caughtUpAt = m_caughtUpAt ? std::max(*m_caughtUpAt, begunAt) : begunAt;
}

void Outbox::noticeChange(const Change &change)
{
    if (change.clients.isEmpty() || !m_started)
        return;
    const auto open = m_store.open();
    if (!open)
        return fail(open.error());
    QList<OutboxEntry> over;
    auto done = inTransaction([&]() -> Result<> {
        for (const OutboxEntry &entry : *open) {
            if (entry.state != OutboxState::Waiting || !change.clients.contains(entry.client))
                continue;
            const auto permission
                = permissionNow(m_database, entry.conversation, purposeOf(entry), m_clock.now());
            if (!permission)
                return tl::unexpected(permission.error());
            if (!isEndOfTexting(permission->why))
                continue;
            if (auto rested = rest(entry, permission->why); !rested)
                return rested;
            over.append(entry);
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    for (const OutboxEntry &entry : std::as_const(over))
        announce(entry, true);
    m_state.notBefore.clear(); // a history may have come in
    planAfter(0ms);
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

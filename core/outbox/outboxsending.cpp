#include "core/log.h"
#include "core/outbox/backoff.h"
#include "core/outbox/outbox.h"
#include "core/outbox/permissionnow.h"
#include "core/store/database.h"
#include "core/store/messagestore.h"
#include "core/store/settingstore.h"
#include "core/sync/standings.h"
#include "core/twilio/api.h"

#include <algorithm>
#include <variant>

// Sending: from an entry whose turn it is to what the answer to its one POST makes of it.

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr Millis HistoryRetry = 15s;
constexpr Millis SecondIsOver = 2s; // the log's, and that of the clock we know it by
constexpr Millis WishRetry = 60s; // what a person decides is noticed at once

/// How long a text of a kind stands for later ones of its kind.
Millis toldFor(const OutboxEntry &entry)
{
    switch (entry.kind) {
    case AutoKind::AfterHours:
        return 12h;
    case AutoKind::Emergency:
        return 4h;
    default:
        return 0s;
    }
}

/// 21610: opted out on this number. 30630: the toll-free network says the same.
bool isNetworkRefusal(int code)
{
    return code == 21610 || code == 30630;
}

} // namespace

QCoro::Task<> Outbox::attempt(OutboxEntry entry)
{
    ++m_running;
    bool fresh = !entry.isAutomatic() || !isPaused(entry);
    if (fresh)
        fresh = co_await makeFresh(entry);
    if (fresh && m_started && entry.isAutomatic() && m_timings.consultsLog)
        fresh = co_await isNotSentYet(entry);
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

/// Somebody must look at the client's wish to stop first (DECISIONS 11): the text waits for them,
/// or until it is too late.
bool Outbox::isPaused(const OutboxEntry &entry)
{
    const auto permission
        = permissionNow(m_database, entry.conversation, purposeOf(entry), m_clock.now());
    if (!permission || permission->why != Forbidden::SuspectedStop)
        return false;
    m_state.notBefore.insert(entry.message, steadyNow() + WishRetry);
    return true;
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
        if (permission->why != Forbidden::HistoryLoading) {
            // What the computer slept through while the log was read is not in what was read. A
            // line that is merely slow answers within the deadline of a request, the second time.
            const Millis age = m_clock.uptime() - m_caughtUpAt.value_or(m_clock.uptime());
            if (age <= m_timings.freshness || (round > 0 && age <= m_timings.postDeadline))
                co_return true;
            continue;
        }
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

/// Looks for an automatic text in the log before it is tried: in a restored folder it may be one
/// that went out long ago (RELIABILITY 5.3). False: it was found, or nobody knows.
QCoro::Task<bool> Outbox::isNotSentYet(OutboxEntry entry)
{
    const Millis begun = m_clock.uptime();
    const Instant since = entry.soughtFrom.value_or(entry.enqueuedAt);
    const Result<QList<LoggedMessage>> rows
        = co_await m_api.findSent(entry.ours, entry.client, since);
    if (m_stop.requested() || !m_started)
        co_return false;
    if (!rows) {
        const Error::Kind kind = rows.error().kind;
        if (kind == Error::Kind::Unauthorized || kind == Error::Kind::RateLimited)
            backOff(rows.error(), std::nullopt);
        else
            holdBack(entry); // the list of one pair: no other text waits for it
        // If it is the line after all, the next text hears so from a look at the log.
        if (kind == Error::Kind::Network)
            m_caughtUpAt.reset();
        co_return false;
    }
    // Slow, or the computer slept meanwhile: what was read is no longer the present.
    if (m_clock.uptime() - begun > m_timings.freshness) {
        holdBack(entry);
        co_return false;
    }
    bool isFound = false;
    auto done = inTransaction([&]() -> Result<> {
        const auto adopted = adoptFrom(*rows, entry.ours, entry.client);
        if (!adopted)
            return tl::unexpected(adopted.error());
        isFound = adopted->contains(entry.message);
        return {};
    });
    if (!done) {
        fail(done.error());
        co_return false;
    }
    if (isFound)
        announce(entry, true);
    co_return !isFound;
}

/// How many attempts this file knows of, this one included.
Result<qint64> Outbox::countAttempt()
{
    const QString key = QStringLiteral("automatic_attempts"); // once it counted no others
    SettingStore settings(m_database);
    const auto before = settings.meta(key);
    if (!before)
        return tl::unexpected(before.error());
    const qint64 attempts = before->toLongLong() + 1;
    if (auto done = settings.setMeta(key, QString::number(attempts)); !done)
        return tl::unexpected(done.error());
    return attempts;
}

/// What has to be true of an automatic text besides its permission; if it is over, it is taken
/// back.
Result<bool> Outbox::mayStillLeave(const OutboxEntry &entry, bool &isOver)
{
    const auto takeBack = [&](int reason) -> Result<bool> {
        isOver = true;
        return m_store.withdraw(entry.message, reason).map([] { return false; });
    };
    if (m_state.automatic == Automatic::Off)
        return takeBack(OutboxEntry::SwitchedOff);
    if (m_state.automatic == Automatic::Held)
        return false;
    if (entry.expiresAt && *entry.expiresAt <= m_clock.now())
        return takeBack(OutboxEntry::Expired);
    if (entry.kind == AutoKind::Request) {
        // Within one second a request stands before a yes (DECISIONS 3): not in the second of a
        // text of theirs, or an early "yes" would be a consent.
        const auto last = m_store.lastInbound(entry.conversation);
        if (!last)
            return tl::unexpected(last.error());
        const Instant there = m_clock.now() + m_api.clockSkew().value_or(0ms);
        if (*last && there < **last + SecondIsOver) {
            m_state.notBefore.insert(entry.message, steadyNow() + (**last + SecondIsOver - there));
            return false;
        }
    }
    if (!entry.soughtFrom)
        return true;
    // When it was owed, the log may not have been read so far. What the client has been told by a
    // text that this folder forgot need not be told again.
    const auto told
        = m_store.isInLogAlone(entry.conversation, entry.kind, *entry.soughtFrom - toldFor(entry));
    if (!told)
        return tl::unexpected(told.error());
    if (*told)
        return takeBack(OutboxEntry::AnsweredMeanwhile);
    if (entry.kind != AutoKind::AfterHours)
        return true;
    const auto answered = m_store.hasPersonWritten(entry.conversation, *entry.soughtFrom);
    if (!answered || !*answered)
        return answered.map([](bool) { return true; });
    return takeBack(OutboxEntry::AnsweredMeanwhile);
}

/// Committed before the request leaves. False: it is not to be sent (any more).
Result<bool> Outbox::claim(const OutboxEntry &entry)
{
    bool isClaimed = false;
    bool isOver = false;
    qint64 attempts = 0;
    auto done = inTransaction([&]() -> Result<> {
        const auto fresh = m_store.entry(entry.message);
        if (!fresh)
            return tl::unexpected(fresh.error());
        if (!*fresh || (*fresh)->state != OutboxState::Waiting || (*fresh)->askPerson)
            return {};
        if ((*fresh)->ours != entry.ours) // the queue was given another number meanwhile
            return {};
        // The computer slept while the log was read for it: the plan asks its writer.
        const auto known = m_uptimes.value(entry.message).patience;
        const Millis waited
            = known ? m_clock.uptime() - *known : m_clock.now() - (*fresh)->patienceFrom;
        if (!entry.isAutomatic() && waited >= m_timings.patience)
            return {};
        const auto permission
            = permissionNow(m_database, entry.conversation, purposeOf(entry), m_clock.now());
        if (!permission)
            return tl::unexpected(permission.error());
        const bool isHeld = permission->why == Forbidden::HistoryLoading
            || (entry.isAutomatic() && permission->why == Forbidden::SuspectedStop);
        if (isHeld)
            return {};
        if (!permission->isGiven()) {
            isOver = true;
            return rest(entry, permission->why);
        }
        if (entry.isAutomatic()) {
            const auto may = mayStillLeave(entry, isOver);
            if (!may || !*may)
                return may ? Result<>() : tl::unexpected(may.error());
        }
        const auto counted = countAttempt();
        if (!counted)
            return tl::unexpected(counted.error());
        attempts = *counted;
        isClaimed = true;
        return m_store.claim(entry.message, m_clock.now());
    });
    if (!done)
        return tl::unexpected(done.error());
    if (isClaimed && m_line.witness) {
        // Without a witness a restore would go unnoticed: nothing leaves by itself. What a person
        // wrote does not stay for that.
        if (auto seen = m_line.witness(attempts); !seen && !entry.isAutomatic()) {
            qCWarning(lcOutbox) << "nothing outside the folder remembers this attempt";
        } else if (!seen) {
            auto back = inTransaction([&] { return m_store.putBack(entry.message); });
            if (!back)
                return tl::unexpected(back.error());
            holdBack(entry);
            return false;
        }
    }
    if (isClaimed || isOver)
        m_state.heldBack.remove(entry.message);
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
    // What nobody wrote is nobody's failure.
    if (isEndOfTexting(why) || entry.isAutomatic())
        return m_store.withdraw(entry.message, static_cast<int>(why));
    return m_store.refuse(entry.message, 0, static_cast<int>(why));
}

Result<> Outbox::settle(const OutboxEntry &entry, const twilio::SendOutcome &outcome)
{
    bool isSettled = false;
    auto done = inTransaction([&]() -> Result<> {
        if (const auto *sent = std::get_if<twilio::Sent>(&outcome)) {
            isSettled = true;
            if (auto adopted = m_store.adopt(entry.message, sent->message); !adopted)
                return adopted;
            return m_line.logged ? m_line.logged(sent->message) : Result<>();
        }
        // Intake may have found a row of its likeness while the answer was on the way.
        const auto now = m_store.entry(entry.message);
        if (!now)
            return tl::unexpected(now.error());
        const MessageSid likeness = *now ? (*now)->sid : MessageSid();
        const auto *unknown = std::get_if<twilio::Unconfirmed>(&outcome);
        if (unknown && unknown->alarm) {
            if (auto noted = noteRepeated(); !noted)
                return noted;
        }
        if (unknown)
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
        // A line that is down is the poll's to try: what was read on it is no longer fresh.
        if (notSent->why.kind == Error::Kind::Network)
            m_caughtUpAt.reset();
        backOff(notSent->why, notSent->retryAfter);
    } else if (const auto *unknown = std::get_if<twilio::Unconfirmed>(&outcome)) {
        qCWarning(lcOutbox) << "a text is unconfirmed:" << unknown->why;
        if (unknown->alarm) {
            qCCritical(lcOutbox) << "a request may have been repeated, or another's answer came";
            if (auto known = recallRepeated(); !known)
                return known;
        }
    } else {
        m_failures = 0;
        m_state.sendingPausedUntil.reset();
    }
    announce(entry, isSettled);
    return {};
}

namespace {

const QString RepeatedSends = QStringLiteral("repeated_sends");
const QString RepeatedAt = QStringLiteral("repeated_at");
constexpr Millis RepeatedShown = 72h;

} // namespace

int Outbox::repeatedRequests() const
{
    return m_clock.now() - m_repeatedAt < RepeatedShown ? m_repeated : 0;
}

/// With what became of the text, in one transaction.
Result<> Outbox::noteRepeated()
{
    SettingStore settings(m_database);
    if (auto done = settings.setMeta(RepeatedSends, QString::number(repeatedRequests() + 1)); !done)
        return done;
    return settings.setMeta(RepeatedAt, isoUtc(m_clock.now()));
}

Result<> Outbox::recallRepeated()
{
    const SettingStore settings(m_database);
    const auto count = settings.meta(RepeatedSends);
    const auto at = settings.meta(RepeatedAt);
    if (!count || !at)
        return tl::unexpected(count ? at.error() : count.error());
    m_repeated = count->toInt();
    m_repeatedAt = fromIsoUtc(*at).value_or(Instant{});
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

Millis Outbox::waitAfter(int failures)
{
    const Millis wait = backoffAfter(failures, m_timings);
    // Half of it by chance, so that desks do not return in step.
    return Millis(static_cast<qint64>(double(wait.count()) * (0.5 + m_chance.jitter() / 2)));
}

/// An automatic text that cannot go for a reason of its own waits alone, longer each time. A pause
/// of all sending would end with its turn again: what a person wrote after it would never have one.
void Outbox::holdBack(const OutboxEntry &entry)
{
    Q_ASSERT(entry.isAutomatic());
    const int failures = m_state.heldBack[entry.message]++;
    m_state.notBefore.insert(entry.message, steadyNow() + waitAfter(failures));
}

void Outbox::backOff(const Error &why, std::optional<Millis> atLeast)
{
    if (why.kind == Error::Kind::Cancelled)
        return;
    Millis wait = m_timings.unauthorizedPause;
    if (why.kind != Error::Kind::Unauthorized) {
        wait = waitAfter(m_failures);
        ++m_failures;
    }
    if (atLeast)
        wait = std::max(wait, *atLeast);
    m_state.sendingPausedUntil = steadyNow() + wait;
    if (why.kind == Error::Kind::Unauthorized)
        Q_EMIT unauthorized();
}

} // namespace ivm

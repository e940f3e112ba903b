#include "core/outbox/backoff.h"
#include "core/outbox/outbox.h"
#include "core/store/database.h"
#include "core/twilio/api.h"

#include <algorithm>

// Looking: unconfirmed texts are sought in Twilio's log, and adopted from whatever intake reads.

namespace ivm {

namespace {

using namespace std::chrono_literals;

tl::unexpected<Error> stopping()
{
    return failure(Error::Kind::Cancelled, QStringLiteral("stopping"));
}

} // namespace

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
        const Millis wait = backoffAfter(m_failedLooks, m_timings);
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
    for (const OutboxEntry &each : *sought) {
        since = std::min(since, each.attemptStarted.value_or(since));
        since = std::min(since, each.soughtFrom.value_or(since));
    }
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
        const auto adopted = adoptFrom(rows, sought.first().ours, sought.first().client);
        if (!adopted)
            return tl::unexpected(adopted.error());
        found = *adopted;
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
    auto entries = m_store.undecided(ours, client);
    if (!entries)
        return tl::unexpected(entries.error());
    if (!m_timings.consultsLog)
        entries->removeIf([](const OutboxEntry &entry) { return entry.isAutomatic(); });
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

Result<QSet<MessageId>> Outbox::adoptFrom(const QList<LoggedMessage> &rows, const PhoneNumber &ours,
                                          const PhoneNumber &client)
{
    const auto adoptions = match(rows, ours, client);
    if (!adoptions)
        return tl::unexpected(adoptions.error());
    QSet<MessageId> messages;
    for (const Adoption &adoption : *adoptions) {
        if (auto adopted = m_store.adopt(adoption.message, adoption.row); !adopted)
            return tl::unexpected(adopted.error());
        if (m_line.logged) {
            if (auto noted = m_line.logged(adoption.row); !noted)
                return tl::unexpected(noted.error());
        }
        messages.insert(adoption.message);
    }
    return messages;
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

} // namespace ivm

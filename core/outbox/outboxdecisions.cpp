#include "core/model/smstext.h"
#include "core/outbox/outbox.h"
#include "core/outbox/permissionnow.h"
#include "core/store/database.h"
#include "core/store/messagestore.h"

// What people decide: texts put in, sent again or taken back, and clients who end it for all of
// theirs.

namespace ivm {

namespace {

using namespace std::chrono_literals;

constexpr int MostCharacters = 1600; // Twilio's limit, 21617
constexpr Millis LongestPullBack = 10s; // whatever is asked for: nobody's text lies about

tl::unexpected<Error> invalid(const char *what)
{
    return failure(Error::Kind::Invalid, QLatin1String(what));
}

} // namespace

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
                                  const QString &author, bool answer, Millis pullBack)
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
    if (pullBack > 0ms)
        m_pullBack.insert(*message, steadyNow() + std::min(pullBack, LongestPullBack));
    Change change;
    change.conversations.insert(conversation);
    Q_EMIT changed(change);
    if (m_started)
        planAfter(0ms);
    return message;
}

Result<std::optional<MessageId>> Outbox::owe(const OutboxStore::Draft &draft)
{
    const auto known = m_store.isOwed(draft.kind, draft.scope, draft.period);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return std::optional<MessageId>();
    OutboxStore::Draft owed = draft;
    owed.fingerprint = fingerprint(draft.body);
    owed.segments = segments(draft.body).segments;
    const auto message = m_store.enqueue(owed, m_clock.now(), m_chance.randomHex(5));
    if (!message)
        return tl::unexpected(message.error());
    const auto entry = m_store.entry(*message);
    if (!entry)
        return tl::unexpected(entry.error());
    if (*entry)
        m_undecidedClients.insert((*entry)->client); // too many do no harm, if this rolls back
    return std::optional(*message);
}

void Outbox::owed()
{
    if (m_started)
        planAfter(0ms);
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
    bool already = false;
    auto done = inTransaction([&]() -> Result<> {
        if (state == OutboxState::Waiting)
            return m_store.renew(message, m_clock.now());
        if (state == OutboxState::Unconfirmed) {
            if (auto given = m_store.giveUp(message); !given)
                return given;
        }
        // Asked for twice, by a double click or by two people at the same bubble.
        const auto again = m_store.sentAgain(**stored);
        if (!again)
            return tl::unexpected(again.error());
        already = again->has_value();
        answer = already
            ? Result<MessageId>(**again)
            : put((*stored)->conversation, (*stored)->body, author, *entry && (*entry)->answer);
        return answer ? Result<>() : tl::unexpected(answer.error());
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!already)
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

} // namespace ivm

#include "core/responder/facts.h"

#include "core/automessages/decide.h"
#include "core/store/automaticstore.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/messagestore.h"
#include "core/store/queuestore.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr int TextsForLanguage = 3;
constexpr std::chrono::minutes ClocksDiffer{ 5 }; // rows of the log have Twilio's time

bool mayHaveGone(const AutomaticStore::Past &past)
{
    if (isFailure(past.status))
        return false;
    if (!past.state)
        return true;
    switch (*past.state) {
    case OutboxState::Waiting:
    case OutboxState::Refused:
    case OutboxState::Withdrawn:
        return false;
    case OutboxState::Sending:
    case OutboxState::Unconfirmed:
    case OutboxState::Sent:
    case OutboxState::GivenUp:
        return true;
    }
    return true;
}

bool isOpen(const AutomaticStore::Past &past)
{
    return past.state
        && (*past.state == OutboxState::Waiting || *past.state == OutboxState::Sending
            || *past.state == OutboxState::Unconfirmed);
}

} // namespace

Result<std::optional<AutoEvent>> eventOf(Database &database, MessageId text, AutoOrigin origin)
{
    const auto message = MessageStore(database).one(text);
    if (!message)
        return tl::unexpected(message.error());
    if (!*message || (*message)->direction != Direction::In)
        return std::optional<AutoEvent>();
    const auto conversation = ConversationStore(database).one((*message)->conversation);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (!*conversation)
        return std::optional<AutoEvent>();
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto queue = std::ranges::find(*queues, (*conversation)->queue, &Queue::id);
    if (queue == queues->end())
        return std::optional<AutoEvent>();
    return std::optional(AutoEvent{ .kind = AutoEvent::Kind::Text,
                                    .origin = origin,
                                    .queue = queue->id,
                                    .ours = queue->number,
                                    .client = (*conversation)->client,
                                    .text = (*message)->body,
                                    .sid = (*message)->sid,
                                    .at = (*message)->at,
                                    .errorCode = (*message)->errorCode });
}

Result<AutoStanding> standingOf(Database &database, QueueId queue, const PhoneNumber &client,
                                std::optional<Instant> until)
{
    const ClientStore clients(database);
    const auto known = clients.client(client);
    if (!known)
        return tl::unexpected(known.error());
    auto evidence = clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    if (until) {
        const auto end = std::chrono::floor<std::chrono::seconds>(*until) + std::chrono::seconds(1);
        evidence->removeIf([&](const Evidence &piece) { return piece.at >= end; });
    }
    const auto conversation = ConversationStore(database).find(queue, client);
    if (!conversation)
        return tl::unexpected(conversation.error());
    return AutoStanding{ .consent = foldConsent(*evidence, known->historyKnown),
                         .blocked = *conversation && (*conversation)->section == Section::Blocked };
}

Result<AutoHistory> historyOf(Database &database, QueueId queue, const PhoneNumber &client,
                              Instant now)
{
    const AutomaticStore store(database);
    const auto past = store.toClient(client);
    if (!past)
        return tl::unexpected(past.error());
    AutoHistory history;
    for (const AutomaticStore::Past &each : *past) {
        if (each.at > now + ClocksDiffer)
            continue; // asked about an earlier time
        history.past.append({ .kind = each.kind,
                              .queue = each.queue,
                              .period = each.period,
                              .at = each.at,
                              .isOpen = isOpen(each),
                              .mayHaveGone = mayHaveGone(each) });
    }
    const auto conversation = ConversationStore(database).find(queue, client);
    if (!conversation)
        return tl::unexpected(conversation.error());
    if (*conversation) {
        const auto last = store.lastByPerson((*conversation)->id);
        if (!last)
            return tl::unexpected(last.error());
        history.lastByPerson = *last;
    }
    const auto texts = store.lastTexts(client, TextsForLanguage);
    if (!texts)
        return tl::unexpected(texts.error());
    history.spanish = std::ranges::any_of(*texts, looksSpanish);
    return history;
}

} // namespace ivm

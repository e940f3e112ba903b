#include "core/desk/openquestions.h"

#include "core/consent/consent.h"
#include "core/store/readers.h"

#include <algorithm>

namespace ivm {

namespace {

constexpr int MostUnanswered = 300;

/// The conversation on the number the evidence names, else the latest.
std::optional<Conversation> placeOf(const QList<Conversation> &all, const QList<Queue> &queues,
                                    const PhoneNumber &ours)
{
    std::optional<Conversation> best;
    for (const Conversation &each : all) {
        const auto queue = std::ranges::find(queues, each.queue, &Queue::id);
        if (queue != queues.end() && queue->number == ours)
            return each;
        if (!best || best->lastAt < each.lastAt)
            best = each;
    }
    return best;
}

} // namespace

Result<QList<OpenQuestion>> openQuestions(const Readers &readers)
{
    const auto queues = readers.queues.all();
    if (!queues)
        return tl::unexpected(queues.error());
    const auto wishes = readers.clients.withStopWish();
    if (!wishes)
        return tl::unexpected(wishes.error());
    const auto invited = readers.clients.invited(MostUnanswered);
    if (!invited)
        return tl::unexpected(invited.error());
    QList<PhoneNumber> candidates = *wishes;
    for (const PhoneNumber &number : *invited) {
        if (!candidates.contains(number))
            candidates.append(number);
    }

    QList<OpenQuestion> questions;
    for (const PhoneNumber &number : std::as_const(candidates)) {
        const auto client = readers.clients.client(number);
        if (!client)
            return tl::unexpected(client.error());
        const auto evidence = readers.clients.evidence(number);
        if (!evidence)
            return tl::unexpected(evidence.error());
        const Consent consent = foldConsent(*evidence, client->historyKnown);
        const bool isWish = consent.suspectedStop.has_value();
        if (!isWish && (consent.standing != Standing::Invited || !consent.lastRequest))
            continue;
        const auto threads = readers.conversations.ofClient(number);
        if (!threads)
            return tl::unexpected(threads.error());
        const Evidence &about = isWish ? *consent.suspectedStop : *consent.lastRequest;
        OpenQuestion question{
            .kind = isWish ? OpenQuestion::Kind::StopWish : OpenQuestion::Kind::NoYesYet,
            .client = number,
            .clientName = client->name,
            .conversation = std::nullopt,
            .queue = {},
            .since = about.at,
            .said = isWish ? consent.suspectedStop : consent.unacceptedAnswer,
        };
        if (const auto place = placeOf(*threads, *queues, about.number)) {
            question.conversation = place->id;
            const auto queue = std::ranges::find(*queues, place->queue, &Queue::id);
            question.queue = queue != queues->end() ? queue->name : QString();
        }
        questions.append(question);
    }
    std::ranges::stable_sort(questions, {}, [](const OpenQuestion &question) {
        return std::pair(question.kind, question.since);
    });
    return questions;
}

} // namespace ivm

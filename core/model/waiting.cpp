#include "core/model/waiting.h"

namespace ivm {

namespace {

bool answersRequest(std::span<const ThreadText> older)
{
    for (const ThreadText &text : older) {
        if (text.direction == Direction::Out && !isFailure(text.status))
            return text.automatic == AutoKind::Request;
    }
    return false;
}

} // namespace

bool endsWaiting(const ThreadText &text)
{
    return text.direction == Direction::Out && text.automatic == AutoKind::None
        && !isOurs(text.status) && !isFailure(text.status);
}

Waiting waitingOf(std::span<const ThreadText> newestFirst, Arrival excusedThrough)
{
    Waiting waiting;
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const ThreadText &text = newestFirst[i];
        if (endsWaiting(text))
            break;
        if (text.direction == Direction::Out || text.meaning == Meaning::Keyword
            || text.arrival <= excusedThrough)
            continue;
        if (text.meaning == Meaning::Answer && answersRequest(newestFirst.subspan(i + 1)))
            continue;
        waiting.since = text.at;
        waiting.urgent = waiting.urgent || text.urgent;
    }
    return waiting;
}

PlaceInList placeInList(const Waiting &waiting, bool archived, bool blocked, Instant lastAt)
{
    if (blocked)
        return { Section::Blocked, -toMs(lastAt) };
    if (archived)
        return { Section::Archived, -toMs(lastAt) };
    if (waiting.since)
        return { waiting.urgent ? Section::Urgent : Section::Waiting, toMs(*waiting.since) };
    return { Section::Answered, -toMs(lastAt) };
}

} // namespace ivm

#include "core/report/firstresponse.h"

#include <algorithm>
#include <vector>

namespace ivm {

namespace {

class Waits
{
public:
    explicit Waits(const ThreadFacts &facts)
        : m_facts(facts)
    { }

    void asks(const ThreadText &text) { m_open.push_back(text); }
    void answers(const ThreadText &text)
    {
        // Excused before the answer came: then the answer is a response to what came after that.
        close(text.at, text.arrival > m_facts.excusedThrough);
    }
    QList<FirstResponse> ended()
    {
        close({}, true);
        return m_all;
    }

private:
    void close(std::optional<Instant> answered, bool excuses)
    {
        if (m_open.empty())
            return;
        const auto first = std::ranges::find_if(m_open, [&](const ThreadText &text) {
            const bool isOver = !answered && (m_facts.blocked || text.at < m_facts.waitsFrom);
            return !isOver && (!excuses || text.arrival > m_facts.excusedThrough);
        });
        const bool tooLate
            = answered && first != m_open.end() && *answered - first->at > LatestResponse;
        if (first == m_open.end() || tooLate)
            m_all.append({ .asked = m_open.front().at, .answered = {}, .neededNone = true });
        else
            m_all.append({ .asked = first->at, .answered = answered, .neededNone = false });
        m_open.clear();
    }

    ThreadFacts m_facts;
    std::vector<ThreadText> m_open;
    QList<FirstResponse> m_all;
};

} // namespace

QList<FirstResponse> firstResponses(std::span<const ThreadText> oldestFirst,
                                    const ThreadFacts &facts)
{
    Waits waits(facts);
    AutoKind lastOfOurs = AutoKind::None;
    for (const ThreadText &text : oldestFirst) {
        if (text.direction == Direction::Out) {
            if (endsWaiting(text))
                waits.answers(text);
            if (!isFailure(text.status))
                lastOfOurs = text.automatic;
            continue;
        }
        const bool answersRequest
            = text.meaning == Meaning::Answer && lastOfOurs == AutoKind::Request;
        if (text.meaning != Meaning::Keyword && !answersRequest)
            waits.asks(text);
    }
    return waits.ended();
}

} // namespace ivm

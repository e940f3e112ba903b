#include "core/report/deskreport.h"

#include "core/model/errorwords.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ivm {

namespace {

using Took = std::vector<Millis>;

Millis rank(const Took &sorted, double part)
{
    return sorted.at(size_t(std::ceil(part * double(sorted.size()))) - 1);
}

struct Gathered
{
    QueueFigures figures;
    Took took;
};

Volume volumeOf(const TextCount &count)
{
    Volume volume;
    if (count.direction == Direction::In)
        volume.in = count.texts;
    else if (count.automatic == AutoKind::None)
        volume.byPeople = count.texts;
    else
        volume.automatic = count.texts;
    return volume;
}

/// `took`: open time until the answer, or until now.
void add(Gathered &to, const FirstResponse &response, Millis took)
{
    ResponseTimes &times = to.figures.responses;
    ++times.asked;
    if (response.neededNone) {
        ++times.neededNone;
        return;
    }
    if (!response.answered) {
        ++times.waiting;
        times.longestWaiting = std::max(times.longestWaiting.value_or(Millis(0)), took);
        return;
    }
    ++times.answered;
    to.took.push_back(took);
    for (size_t i = 0; i < ResponseGoals.size(); ++i)
        times.within[i] += took <= ResponseGoals[i] ? 1 : 0;
}

QueueFigures finished(Gathered gathered)
{
    if (!gathered.took.empty()) {
        std::ranges::sort(gathered.took);
        ResponseTimes &times = gathered.figures.responses;
        times.median = rank(gathered.took, 0.5);
        times.ninetieth = rank(gathered.took, 0.9);
        times.longest = gathered.took.back();
    }
    return gathered.figures;
}

QList<FailureReason> reasons(const QMap<int, int> &byCode)
{
    // Some codes mean the same to a desk; the lowest of them speaks for all.
    QHash<QString, qsizetype> places;
    QList<FailureReason> reasons;
    for (const auto &[code, texts] : byCode.asKeyValueRange()) {
        const QString words = ErrorWords::forCode(code).say;
        if (!places.contains(words)) {
            places.insert(words, reasons.size());
            reasons.append({ .code = code, .texts = 0 });
        }
        reasons[places.value(words)].texts += texts;
    }
    std::ranges::stable_sort(reasons, std::greater(), &FailureReason::texts);
    return reasons;
}

class Report
{
public:
    Report(const QList<ReportedQueue> &queues, const ReportWanted &wanted, Instant now)
        : m_now(now)
    {
        m_report.wanted = wanted;
        for (const ReportedQueue &one : queues) {
            if (wanted.queue && *wanted.queue != one.queue.id)
                continue;
            m_queues.append(one);
            m_gathered.push_back({ .figures = { .queue = one.queue }, .took = {} });
        }
    }

    void take(const TextCount &count)
    {
        Gathered *queue = of(count.queue);
        if (!queue)
            return;
        const Volume volume = volumeOf(count);
        queue->figures.volume += volume;
        m_whole.figures.volume += volume;
        const QTimeZone &zone = m_queues.first().hours.zone;
        const int hour = QDateTime::fromMSecsSinceEpoch(toMs(count.quarter), zone).time().hour();
        m_report.hours.at(size_t(hour)) += volume;
        const auto kind = size_t(count.automatic);
        if (count.direction == Direction::Out && kind >= 1 && kind <= m_report.automatic.size())
            m_report.automatic[kind - 1] += count.texts;
        if (count.failed) {
            queue->figures.failed += count.texts;
            m_whole.figures.failed += count.texts;
            m_failures[count.errorCode] += count.texts;
        }
    }
    void take(const FirstResponseOf &one)
    {
        Gathered *queue = of(one.queue);
        if (!queue)
            return;
        const OpeningHours &hours = m_queues.at(queue - m_gathered.data()).hours;
        const FirstResponse &response = one.response;
        const Millis took = response.neededNone
            ? Millis(0)
            : openTimeIn(hours, response.asked, response.answered.value_or(m_now));
        add(*queue, response, took);
        add(m_whole, response, took);
    }
    void take(const ConsentTurn &turn)
    {
        const auto queue = std::ranges::find(
            m_gathered, turn.number, [](const Gathered &one) { return one.figures.queue.number; });
        if (queue == m_gathered.end() && m_report.wanted.queue)
            return; // of another queue, or of none
        if (queue != m_gathered.end())
            ++(turn.in ? queue->figures.optIns : queue->figures.optOuts);
        else
            ++(turn.in ? m_report.optInsElsewhere : m_report.optOutsElsewhere);
        ++(turn.in ? m_whole.figures.optIns : m_whole.figures.optOuts);
    }
    void take(const UncopiedThread &thread)
    {
        Gathered *queue = of(thread.queue);
        if (!queue)
            return;
        ++queue->figures.notCopied;
        ++m_whole.figures.notCopied;
        m_report.notCopied.append(thread);
    }

    DeskReport finish()
    {
        m_report.whole = finished(std::move(m_whole));
        for (Gathered &one : m_gathered)
            m_report.queues.append(finished(std::move(one)));
        m_report.failures = reasons(m_failures);
        std::ranges::sort(m_report.notCopied, [](const auto &a, const auto &b) {
            return std::pair(a.lastAt, a.conversation) > std::pair(b.lastAt, b.conversation);
        });
        return m_report;
    }

private:
    Gathered *of(QueueId id)
    {
        const auto found = std::ranges::find(
            m_gathered, id, [](const Gathered &one) { return one.figures.queue.id; });
        return found != m_gathered.end() ? &*found : nullptr;
    }

    Instant m_now;
    QList<ReportedQueue> m_queues;
    std::vector<Gathered> m_gathered; // in the order of m_queues
    Gathered m_whole;
    QMap<int, int> m_failures;
    DeskReport m_report;
};

} // namespace

Volume &Volume::operator+=(const Volume &other)
{
    in += other.in;
    byPeople += other.byPeople;
    automatic += other.automatic;
    return *this;
}

bool DeskReport::isEmpty() const
{
    return whole.volume.total() == 0 && whole.optIns + whole.optOuts == 0 && notCopied.isEmpty();
}

Millis openTimeIn(const OpeningHours &hours, Instant from, Instant to)
{
    if (to <= from)
        return Millis(0);
    Millis open(0);
    for (const OpenTime &time : hours.openTimes(from, to))
        open += std::max(Millis(0), std::min(time.to, to) - std::max(time.from, from));
    return open;
}

DeskReport deskReport(const ReportFacts &facts, const QList<ReportedQueue> &queues,
                      const ReportWanted &wanted, Instant now)
{
    Report report(queues, wanted, now);
    for (const TextCount &count : facts.texts)
        report.take(count);
    for (const FirstResponseOf &response : facts.responses)
        report.take(response);
    for (const ConsentTurn &turn : facts.turns)
        report.take(turn);
    for (const UncopiedThread &thread : facts.notCopied)
        report.take(thread);
    return report.finish();
}

} // namespace ivm

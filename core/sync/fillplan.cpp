#include "core/sync/fillplan.h"

#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

QDate dayOf(Instant at)
{
    return toUtc(at).date();
}

qint64 daysLeft(const FillSpan &span)
{
    return span.at && span.from.isValid() ? span.from.daysTo(dayOf(*span.at)) : 0;
}

/// Rows still to come, by the density so far.
double rowsLeft(const FillSpan &span)
{
    if (!span.at)
        return 0;
    const double walked = std::max<double>(1, static_cast<double>(dayOf(*span.at).daysTo(span.to)));
    return static_cast<double>(span.taken) / walked * static_cast<double>(daysLeft(span));
}

/// Halves what is left of a bounded span, or bounds an open one and gives away what lies before.
int split(FillPlan &plan, int index)
{
    FillSpan &span = plan.spans[index];
    FillSpan older;
    QDate middle;
    if (span.from.isValid()) {
        middle = span.from.addDays(daysLeft(span) / 2);
        older.from = span.from;
    } else {
        const qint64 walked = dayOf(*span.at).daysTo(span.to);
        middle = dayOf(*span.at).addDays(-std::max<qint64>(31, 2 * walked));
    }
    older.to = middle.addDays(1);
    older.running = true;
    span.from = middle;
    plan.spans.append(older);
    return static_cast<int>(plan.spans.size() - 1);
}

} // namespace

bool FillPlan::spansDone() const
{
    return std::all_of(spans.begin(), spans.end(), [](const FillSpan &span) { return span.done; });
}

qint64 FillPlan::taken() const
{
    qint64 sum = filterIgnored ? undated.taken : 0;
    for (const FillSpan &span : spans)
        sum += span.taken;
    return sum;
}

FillPlan planFill(QDate today, int months)
{
    FillPlan plan;
    QDate first(today.year(), today.month(), 1);
    QDate to = today.addDays(2); // servers' clocks, and zones
    for (int i = 0; i < months; ++i) {
        plan.spans.append({ .from = first, .to = to, .next = {}, .at = {} });
        to = first.addDays(1);
        first = first.addMonths(-1);
    }
    plan.spans.append({ .from = {}, .to = to, .next = {}, .at = {} });
    return plan;
}

std::optional<int> claimSpan(FillPlan &plan)
{
    constexpr double WorthSplitting = 3000; // rows: three pages
    int best = -1;
    double most = WorthSplitting;
    for (int i = 0; i < plan.spans.size(); ++i) {
        FillSpan &span = plan.spans[i];
        if (span.done)
            continue;
        if (!span.running) {
            span.running = true;
            return i;
        }
        if (!span.started || span.next.isEmpty())
            continue;
        const bool open = !span.from.isValid() && span.at;
        const double left = open ? 1e12 : daysLeft(span) >= 2 ? rowsLeft(span) : 0;
        if (left >= most) {
            most = left;
            best = i;
        }
    }
    if (best < 0)
        return std::nullopt;
    return split(plan, best);
}

void advanceSpan(FillPlan &plan, int index, const FillPage &page)
{
    FillSpan &span = plan.spans[index];
    // A day of grace, for lists that are not in strict order. A walk that begins too far up misses
    // nothing; it only reads too much.
    if (plan.jumps == Jumps::Work && span.at && page.newest
        && *page.newest - *span.at > std::chrono::hours(24)) {
        plan.jumps = Jumps::Fail;
        return;
    }
    // The bound may include its day, and days may be counted in another zone: two days of grace.
    if (!span.started && page.newest && dayOf(*page.newest) > span.to.addDays(2)) {
        plan.filterIgnored = true;
        return;
    }
    span.started = true;
    span.taken += page.rows;
    if (page.oldest)
        span.at = page.oldest;
    span.next = page.next;
    const bool past = span.from.isValid() && page.oldest && dayOf(*page.oldest) < span.from;
    if (page.next.isEmpty() || past) {
        span.done = true;
        span.next.clear();
    }
}

void finish(FillPlan &plan)
{
    plan.jumps = Jumps::Work;
    for (FillSpan &span : plan.spans) {
        span.done = true;
        span.next.clear();
    }
}

void advanceUndated(FillPlan &plan, const FillPage &page)
{
    FillSpan &span = plan.undated;
    span.started = true;
    span.taken += page.rows;
    if (page.oldest)
        span.at = page.oldest;
    span.next = page.next;
    span.done = page.next.isEmpty();
}

double partDone(const FillPlan &plan)
{
    if (plan.isDone())
        return 1;
    if (plan.spansDone())
        return 0.99; // what the walk without a date may still find, nobody knows
    if (plan.filterIgnored || plan.spans.isEmpty())
        return 0; // nothing is known of the end
    double whole = 0;
    double covered = 0;
    for (const FillSpan &span : plan.spans) {
        if (!span.from.isValid() && !span.started)
            continue; // older than the months: mostly nothing
        const QDate at = span.at ? dayOf(*span.at) : span.to;
        const auto walked = static_cast<double>(std::max<qint64>(0, at.daysTo(span.to)));
        const double length = span.from.isValid()
            ? std::max(1.0, static_cast<double>(span.from.daysTo(span.to)))
            : std::max(31.0, walked);
        whole += length;
        covered += span.done ? length : std::min(walked, length);
    }
    return whole > 0 ? std::min(0.99, covered / whole) : 0;
}

namespace {

constexpr int PlanVersion = 2;

QJsonObject spanJson(const FillSpan &span)
{
    QJsonObject out;
    if (span.from.isValid())
        out[QLatin1String("from")] = span.from.toString(Qt::ISODate);
    if (span.to.isValid())
        out[QLatin1String("to")] = span.to.toString(Qt::ISODate);
    if (!span.next.isEmpty())
        out[QLatin1String("next")] = span.next;
    if (span.at)
        out[QLatin1String("at")] = toMs(*span.at);
    out[QLatin1String("taken")] = span.taken;
    out[QLatin1String("started")] = span.started;
    out[QLatin1String("done")] = span.done;
    return out;
}

FillSpan spanFrom(const QJsonObject &in)
{
    FillSpan span;
    span.from = QDate::fromString(in.value(QLatin1String("from")).toString(), Qt::ISODate);
    span.to = QDate::fromString(in.value(QLatin1String("to")).toString(), Qt::ISODate);
    span.next = in.value(QLatin1String("next")).toString();
    if (in.contains(QLatin1String("at")))
        span.at = fromMs(in.value(QLatin1String("at")).toInteger());
    span.taken = in.value(QLatin1String("taken")).toInteger();
    span.started = in.value(QLatin1String("started")).toBool();
    span.done = in.value(QLatin1String("done")).toBool();
    return span;
}

} // namespace

QJsonObject toJson(const FillPlan &plan)
{
    QJsonArray spans;
    for (const FillSpan &span : plan.spans)
        spans.append(spanJson(span));
    return { { QLatin1String("version"), PlanVersion },
             { QLatin1String("spans"), spans },
             { QLatin1String("jumps"), int(plan.jumps) },
             { QLatin1String("filterIgnored"), plan.filterIgnored },
             { QLatin1String("undated"), spanJson(plan.undated) } };
}

std::optional<FillPlan> fillPlanFrom(const QJsonObject &document)
{
    if (document.value(QLatin1String("version")).toInt() != PlanVersion)
        return std::nullopt; // a fill begins anew: rows taken twice change nothing
    FillPlan plan;
    plan.jumps = Jumps(std::clamp(document.value(QLatin1String("jumps")).toInt(), 0, 2));
    for (const QJsonValue span : document.value(QLatin1String("spans")).toArray())
        plan.spans.append(spanFrom(span.toObject()));
    plan.filterIgnored = document.value(QLatin1String("filterIgnored")).toBool();
    plan.undated = spanFrom(document.value(QLatin1String("undated")).toObject());
    return plan;
}

} // namespace ivm

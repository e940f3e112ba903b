#pragma once

// How the whole log is walked by several at once: which days each walk asks for, where it stands,
// what an idle walker does next. Pure values and functions; FirstFill runs them.
//
// Twilio pages by keyset, so one walk is one request after another. Speed comes from several spans
// of days: months, newest first, each overlapping its neighbour by a day since it is not settled
// whether an upper bound includes its day (TWILIO.md 1.2). When all are taken, whoever is idle
// halves the span that has most left. What is older than the months is one span without a lower
// bound.

#include "core/clock.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace ivm {

struct FillSpan
{
    QDate from; ///< First day; null: no bound.
    QDate to; ///< Last day asked for.
    QString next; ///< Link of the next page; empty before the first and after the last.
    std::optional<Instant> at; ///< Date of the oldest row seen.
    qint64 taken = 0;
    bool started = false; ///< A page of it has been taken in.
    bool done = false;
    bool running = false; ///< Someone walks it now. Not kept.

    bool operator==(const FillSpan &) const = default;
};

struct FillPlan
{
    QList<FillSpan> spans;
    /// The server does not filter by date: one single walk takes everything.
    bool filterIgnored = false;
    /// The walk without a date: for rows that have none, and for everything if filterIgnored.
    FillSpan undated;

    bool operator==(const FillPlan &) const = default;
    bool spansDone() const;
    bool isDone() const { return (filterIgnored || spansDone()) && undated.done; }
    qint64 taken() const;
};

FillPlan planFill(QDate today, int months);

/// The span to walk next, marked running; splits one if need be. Absent when nobody else is needed.
std::optional<int> claimSpan(FillPlan &plan);

/// What a page told about the walk.
struct FillPage
{
    std::optional<Instant> newest; ///< By date sent.
    std::optional<Instant> oldest;
    int rows = 0;
    QString next;
};

/// Notes a page of a span. A page that is newer than was asked for shows that the filter is
/// ignored.
void advanceSpan(FillPlan &plan, int span, const FillPage &page);
void advanceUndated(FillPlan &plan, const FillPage &page);

/// Part of the time span covered, 0 … 1.
double partDone(const FillPlan &plan);

QJsonObject toJson(const FillPlan &plan);
/// Absent when the document is no plan.
std::optional<FillPlan> fillPlanFrom(const QJsonObject &document);

} // namespace ivm

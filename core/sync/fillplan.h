#pragma once

// How the whole log is walked by several at once: where each walk begins and ends, where it stands,
// what an idle walker does next. Pure values and functions; FirstFill runs them.
//
// Twilio pages by keyset, so one walk is one request after another. Speed comes from several spans
// of days: months, newest first, each overlapping its neighbour by a day since it is not settled
// whether an upper bound includes its day (TWILIO.md 1.2). When all are taken, whoever is idle
// halves the span that has most left. What is older than the months is one span without a lower
// bound.
//
// A date filter may hide rows without date_sent, and nobody knows where in the list those stand
// (TWILIO.md 1.3). Two ways around that:
// - Jumps (jump.h): a span asks by date for one row only, and goes on from there without a filter,
//   so that nothing is hidden from anyone and everything is read once.
// - Where the server does not let us jump, spans keep their filter, and one walk without a date
//   reads the whole list a second time beside them.

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

enum class Jumps { Untried, Work, Fail };

struct FillPlan
{
    /// The first is the newest. Where jumps work it begins at the head of the list, without a date.
    QList<FillSpan> spans;
    Jumps jumps = Jumps::Untried;
    /// The server does not filter by date: one single walk takes everything.
    bool filterIgnored = false;
    /// The walk without a date, where jumps fail: for rows that have none, and for everything if
    /// filterIgnored.
    FillSpan undated;

    bool operator==(const FillPlan &) const = default;
    bool spansDone() const;
    bool needsUndated() const { return filterIgnored || jumps != Jumps::Work; }
    bool isDone() const
    {
        return (filterIgnored || spansDone()) && (!needsUndated() || undated.done);
    }
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

/// Notes a page of a span. A first page that is newer than was asked for shows that the filter is
/// ignored; a later one that is newer than the page before it, that a jump led astray: then jumps
/// are Fail, and nothing that was walked with them counts.
void advanceSpan(FillPlan &plan, int span, const FillPage &page);
void advanceUndated(FillPlan &plan, const FillPage &page);

/// The whole log fitted into what was read without a date.
void finish(FillPlan &plan);

/// Part of the time span covered, 0 … 1.
double partDone(const FillPlan &plan);

QJsonObject toJson(const FillPlan &plan);
/// Absent when the document is no plan.
std::optional<FillPlan> fillPlanFrom(const QJsonObject &document);

} // namespace ivm

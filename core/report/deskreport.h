#pragma once

// A supervisor's report: how the desk did on a day or a span of days. Of queues, never of people:
// nobody who works here is named or counted in it. Pure.
//
// - *First response*: core/report/firstresponse.h. It belongs to the day on which the client
//   asked, also when it came later. It takes only the time in which the queue's texts are read, by
//   the hours as they are set now, one-off closings and changes of the clock included; asked and
//   answered while closed it takes none.
// - *Median* and *90 %*: of responses that were given, by nearest rank: one that happened.
// - *Volumes*: what came in, and what left or was refused, by the clock on the clinic's wall.
//   *Automatic* is what core/model/message.h's AutoKind says, *by people* all else of ours.
// - *Failures*: texts of ours that did not arrive, as far as is known. They are in the volumes,
//   too.
// - *Opt-ins, opt-outs*: turns of a client's standing (core/report/consentturns.h); those that were
//   said to a person or imported belong to no queue.
// - *Not copied*: threads with texts of that time that a copy for the Comm Log would bring now.

#include "core/automessages/openinghours.h"
#include "core/model/queue.h"
#include "core/report/consentturns.h"
#include "core/report/firstresponse.h"
#include "core/store/reportstore.h"

#include <array>

namespace ivm {

struct FirstResponseOf
{
    QueueId queue{};
    FirstResponse response;
};

/// What the report is made from, in any order.
struct ReportFacts
{
    QList<TextCount> texts;
    QList<FirstResponseOf> responses;
    QList<ConsentTurn> turns;
    QList<UncopiedThread> notCopied;
};

struct ReportedQueue
{
    Queue queue;
    OpeningHours hours;
};

struct ReportWanted
{
    QDate from; ///< Days on the clinic's wall, both in it.
    QDate to;
    std::optional<QueueId> queue; ///< Absent: all.
    bool operator==(const ReportWanted &) const = default;
};

struct Volume
{
    int in = 0;
    int byPeople = 0;
    int automatic = 0;
    int total() const { return in + byPeople + automatic; }
    Volume &operator+=(const Volume &other);
    bool operator==(const Volume &) const = default;
};

struct ResponseTimes
{
    int asked = 0; ///< answered + waiting + neededNone.
    int answered = 0;
    int waiting = 0;
    int neededNone = 0;
    std::array<int, 3> within{}; ///< Answered within ResponseGoals; each holds the ones before.
    // Absent: nothing was answered.
    std::optional<Millis> median;
    std::optional<Millis> ninetieth;
    std::optional<Millis> longest;
    std::optional<Millis> longestWaiting; ///< So far; absent: nobody waits.
    bool operator==(const ResponseTimes &) const = default;
};
inline constexpr std::array ResponseGoals{ std::chrono::minutes(5), std::chrono::minutes(15),
                                           std::chrono::minutes(60) };

struct QueueFigures
{
    Queue queue; ///< Of the whole: no name.
    Volume volume;
    ResponseTimes responses;
    int failed = 0;
    int optIns = 0;
    int optOuts = 0;
    int notCopied = 0; ///< Threads.
    bool operator==(const QueueFigures &) const = default;
};

struct FailureReason
{
    int code = 0; ///< One that stands for all with the same words; ErrorWords, or
                  ///< look::deliveryFailure for the window.
    int texts = 0;
    bool operator==(const FailureReason &) const = default;
};

struct DeskReport
{
    ReportWanted wanted;
    QueueFigures whole;
    QList<QueueFigures> queues; ///< In the order of the blue bar.
    std::array<Volume, 24> hours{}; ///< By the hour of the day, all days together.
    std::array<int, 4> automatic{}; ///< Requests, welcomes, after-hours and emergency replies.
    QList<FailureReason> failures; ///< Most first.
    int optInsElsewhere = 0; ///< In `whole` and in no queue: said to a person, imported.
    int optOutsElsewhere = 0;
    QList<UncopiedThread> notCopied; ///< Newest first.

    /// Nothing happened at all.
    bool isEmpty() const;
};

DeskReport deskReport(const ReportFacts &facts, const QList<ReportedQueue> &queues,
                      const ReportWanted &wanted, Instant now);

/// How much of this time the hours have open.
Millis openTimeIn(const OpeningHours &hours, Instant from, Instant to);

} // namespace ivm

#pragma once

// When somebody reads the texts of a queue (DECISIONS 16): pure values, no clock of its own.

#include "core/clock.h"
#include "core/model/documentplace.h"
#include "core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <array>
#include <optional>

namespace ivm {

/// Open from `from` to `to`, minutes after the day's midnight; past 1440 is the next morning.
struct OpenSpan
{
    int from = 0;
    int to = 0;
    bool operator==(const OpenSpan &) const = default;
};

/// A holiday or another day with hours of its own: they stand in for the weekday's.
struct SpecialDay
{
    QDate date;
    QList<OpenSpan> spans; ///< Empty: closed. What runs over from the day before still runs.
    QString name;
    bool operator==(const SpecialDay &) const = default;
};

/// A one-off closing, also "closed today" from now on.
struct OneOffClosing
{
    Instant from{};
    Instant to{};
    QString why;
    bool operator==(const OneOffClosing &) const = default;
};

/// A stretch of time; `from` is in it, `to` is not.
struct OpenTime
{
    Instant from{};
    Instant to{};
    bool operator==(const OpenTime &) const = default;
};

/// A stretch in which nobody reads texts.
struct Closing
{
    std::optional<Instant> since; ///< Absent: closed for longer than a year.
    std::optional<Instant> until; ///< Absent: nothing says when it opens.
    /// Local date on which it began and the how manieth of that date: "2026-11-25/1". The same for
    /// every text in it; the period of an after-hours reply (DECISIONS 14).
    QString id;
    bool operator==(const Closing &) const = default;
};

/// Weekly hours by the clock on the clinic's wall. On the days that clocks change, a time that
/// comes twice is meant when it first comes, one that is skipped when the clock first shows a later
/// one.
class OpeningHours
{
public:
    /// From one queue's part of the settings document "hours":
    ///
    ///     { "week": { "mon": ["08:00-12:00", "13:00-17:00"], "fri": ["20:00-02:00"] },
    ///       "days": [ { "date": "2026-12-25", "name": "Christmas", "hours": [] } ],
    ///       "closings": [ { "from": "2026-11-25T12:00", "to": "2026-11-27T08:00", "why": "" } ] }
    ///
    /// Times are local. Fails on nonsense, naming it, and when the zone's data is missing.
    static Result<OpeningHours> read(const QJsonObject &document, const QByteArray &zone);
    /// The same inside a document; what is wrong is noted with its place.
    static OpeningHours read(const DocumentPlace &place, const QTimeZone &zone);
    QJsonObject document() const;
    /// One row of closings, in force for these hours from here on; other keys of it are the
    /// caller's.
    void readClosing(const DocumentPlace &row);

    bool isOpen(Instant at) const;
    /// The first moment from `at` on when it is open; `at` itself if it is. Absent: not within a
    /// year.
    std::optional<Instant> nextOpen(Instant at) const;
    /// The closing `at` lies in; absent while open.
    std::optional<Closing> closingAt(Instant at) const;
    /// Nobody read texts in between, by these hours: what came at both moments came in one closing,
    /// whatever the hours were called when it began.
    bool isClosedThroughout(Instant from, Instant to) const;
    /// When the day that is being worked at `at` is over: midnight, or later when it runs on; in
    /// the small hours of a night shift the end of that.
    Instant endOfDay(Instant at) const;
    /// All open stretches that touch the time, merged, in order: the strip of the next 14 days.
    QList<OpenTime> openTimes(Instant from, Instant to) const;

    /// The first moment when the clock on the wall shows this or later.
    Instant onTheWall(QDate date, int minutes) const;

    QTimeZone zone;
    std::array<QList<OpenSpan>, 7> week; ///< Monday first.
    QList<SpecialDay> days;
    QList<OneOffClosing> closings;

private:
    const QList<OpenSpan> &spansOn(QDate date) const;
};

} // namespace ivm

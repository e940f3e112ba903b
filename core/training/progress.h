#pragma once

// How far a lesson is, and what is to be said of it at the end: pure functions of the lesson and of
// what happened.

#include "core/training/lesson.h"

#include <QSet>

namespace ivm::training {

struct Progress
{
    enum class Step {
        Ahead,
        Done,
        Passed, ///< Read, or skipped by the person.
    };
    QList<Step> steps; ///< As the lesson's.
    /// The first that is ahead; absent: the lesson is over.
    std::optional<int> at;

    bool isOver() const { return !at; }
    int behind() const; ///< How many are done or passed.
    bool operator==(const Progress &) const = default;
};

/// A step once done stays done, whatever happens later; one may be done before its turn. `passed`
/// are those that a person read or skipped.
Progress progressOf(const Lesson &lesson, const Record &record, const QSet<int> &passed);

struct Finding
{
    bool well = false;
    QString says;
    bool skipped = false; ///< `says` is the title of a step that was skipped.
    bool operator==(const Finding &) const = default;
};

/// What was done well, then what was missed; skipped steps that could have been done count as
/// missed.
QList<Finding> findingsOf(const Lesson &lesson, const Record &record, const QSet<int> &passed);

} // namespace ivm::training

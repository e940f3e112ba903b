#pragma once

// A lesson of practice with a guide, as data (resources/practice/lessons/LANGUAGE/*.json, or a
// trainer's own file): who texts, what to do step by step, and what counts as done well. Values.

#include "core/practice/script.h"
#include "core/result.h"
#include "core/training/condition.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm::training {

/// A control of the window that a step is about, to be pointed out.
enum class Place {
    QueueBar,
    List,
    NeedsReply, ///< The filter of the list.
    ShowArchived,
    Thread,
    Photo,
    Box,
    Send,
    WhyClosed, ///< The strip above the box that says why nothing can be written, or what to do.
    Copy,
    Archive,
    More,
    Client,
    Initials,
    Settings,
};
QStringList allPlaces(); ///< As lessons write them: "queue bar", "box" …

struct LessonStep
{
    QString title; ///< Some words, for the list of steps.
    QString instruction; ///< What to do, and why.
    QString hint; ///< For who is stuck; may be empty.
    std::optional<Place> show;
    std::optional<Condition> when; ///< Absent: it is read, and a person goes on.

    bool operator==(const LessonStep &) const = default;
};

/// Decided at the end: one of the two is said. Either may be empty, not both.
struct LessonCheck
{
    std::optional<Condition> onlyIf; ///< Else nothing is said at all.
    Condition when;
    QString well; ///< It holds.
    QString missed; ///< It does not.

    bool operator==(const LessonCheck &) const = default;
};

struct LessonClient
{
    QString id; ///< How conditions name them.
    practice::ClientScript script;

    bool operator==(const LessonClient &) const = default;
};

struct Lesson
{
    QString title;
    QString about; ///< One sentence for the list of lessons.
    int minutes = 0; ///< About so long.
    QString queue; ///< That the window opens with.
    QList<LessonClient> clients;
    QList<LessonStep> steps;
    QList<LessonCheck> checks;

    bool operator==(const Lesson &) const = default;
};

/// Strict: what is missing, misspelled or contradicts itself is Invalid, with its place.
Result<Lesson> readLesson(const QByteArray &json);
/// The same from a file of the trainer's.
Result<Lesson> readLessonFile(const QString &file);

/// The same lesson in the words of its twin in another language: titles, instructions, hints, and
/// what is said at the end. Who texts, and what counts, stays: that is what runs. A twin of another
/// shape changes nothing.
Lesson toldAs(Lesson lesson, const Lesson &twin);

/// Those that come with the program, in the order to take them in. A language without its own
/// ("es") has the English ones.
QList<Lesson> ourLessons(const QString &language = {});

} // namespace ivm::training

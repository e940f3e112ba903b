#pragma once

// What happened at the desk during a lesson, as a list that only grows: the record that steps and
// findings are decided on. Values.

#include "core/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ivm::training {

struct Happening
{
    enum class Kind {
        // Of a client of the lesson.
        Texted, ///< They wrote; `words` is the text, empty for photos alone.
        Automatic, ///< The program wrote to them: "request", "welcome", "after hours", "emergency".
        Opened, ///< Their conversation came in front, or something came while it was.
        Answered, ///< A person of the desk wrote; `words` is the text.
        PhotoViewed, ///< A picture of theirs, large.
        NoReplyNeeded,
        Copied, ///< Nothing of theirs is left to copy for the Comm Log.
        Archived, ///< `words` is "not copied" if something was left to copy.
        BroughtBack, ///< From the archive, by a person or by a new text.
        OptedIn,
        OptedOut,
        Decided, ///< By a person: "stop", "wrong number", "yes", "not about texting".
        Noted, ///< "note", "phoned", "no answer", "handed over".
        BlockAsked, ///< A supervisor was asked to block them.
        // Of the desk.
        InitialsChosen,
    };
    Kind kind{};
    Instant at{};
    QString client{}; ///< Of the lesson; empty for what is of the desk.
    QString words{};

    bool operator==(const Happening &) const = default;
};

using Record = QList<Happening>;

/// As lessons write it: "texted", "no reply needed" …
QString wordOf(Happening::Kind kind);
std::optional<Happening::Kind> happeningNamed(const QString &word);
QStringList allHappenings();
/// Has a client.
bool isOfClient(Happening::Kind kind);
/// What `words` may be when it is one of few; empty when it is a text or nothing.
QStringList fixedWords(Happening::Kind kind);

} // namespace ivm::training

#pragma once

#include "core/clock.h"
#include "core/model/ids.h"

#include <QString>

#include <optional>

namespace ivm {

enum class NoteId : qint64 { };

/// What a line of the desk's own says. Numbers are stored: never renumber.
enum class NoteKind : int {
    Note = 0,
    PhonedNoAnswer = 1,
    Phoned = 2, ///< And talked.
    HandedTo = 3, ///< `text` begins with the queue's name.
    HandedFrom = 4, ///< The same, on the other queue's conversation.
};

/// A line in a conversation that no client sees. It goes into the copy for the Comm Log at its own
/// time and with its own initials; nothing is edited or taken back.
struct Note
{
    NoteId id{};
    ConversationId conversation{};
    Instant at{};
    QString author; ///< Initials.
    NoteKind kind = NoteKind::Note;
    QString text; ///< May be empty where the kind says all.
    bool copied = false; ///< In some copy for the Comm Log.

    bool operator==(const Note &) const = default;
};

/// A conversation that is to come back at a time. One per conversation.
struct Reminder
{
    ConversationId conversation{};
    Instant due{};
    QString author;
    QString text; ///< Why; may be empty.

    bool operator==(const Reminder &) const = default;
};

} // namespace ivm

#pragma once

#include "core/model/conversation.h"
#include "core/model/note.h"
#include "core/model/queue.h"
#include "core/result.h"

#include <QList>

namespace ivm {

struct Readers;

/// A client who waits: what they wrote first, and what went out by itself since.
struct WaitingText
{
    Conversation conversation;
    QString queue; ///< Its name.
    QString words; ///< Their first text that nobody has answered.
    int more = 0; ///< Texts of theirs after that.
    AutoKind answered = AutoKind::None; ///< The newest automatic answer since; None: none.
    Instant answeredAt{};

    bool operator==(const WaitingText &) const = default;
};

/// All who wait on any queue, urgent first, then longest; so many at most. Any connection.
Result<QList<WaitingText>> waitingTexts(const Readers &readers, int most = 100);

/// What the next shift should know besides who waits.
struct LooseEnds
{
    struct Coming
    {
        Reminder reminder;
        Conversation conversation;
        QString queue;
        bool operator==(const Coming &) const = default;
    };
    QList<Coming> reminders; ///< Soonest first.
    QList<std::pair<Conversation, QString>> failed; ///< With the queue's name.
    QList<std::pair<Conversation, QString>> notCopied;
    bool operator==(const LooseEnds &) const = default;
};
Result<LooseEnds> looseEnds(const Readers &readers, int mostOfEach = 50);

} // namespace ivm

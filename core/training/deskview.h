#pragma once

// The desk as a lesson sees it at one moment, and what happened between two moments. Pure: who
// looks (ui/practice) fills in a view, nothing here reads or writes.

#include "core/model/evidence.h"
#include "core/model/message.h"
#include "core/model/note.h"
#include "core/model/standing.h"
#include "core/training/happening.h"

namespace ivm::training {

struct ClientView
{
    QString id; ///< Of the lesson.
    bool isThere = false; ///< They have a conversation; nothing below counts otherwise.
    bool archived = false;
    bool noReplyNeeded = false;
    int notCopied = 0;
    Standing standing = Standing::Unknown;
    bool blockAsked = false;
    QList<Message> texts; ///< Oldest first; the newest some dozens.
    QList<Evidence> evidence;
    QList<Note> notes;
};

struct DeskView
{
    QList<ClientView> clients; ///< Always the same ones, in one order.
    QString open; ///< Whose conversation is in front; empty: none of the lesson's.
    bool viewsPhoto = false; ///< Of that conversation, large.
    QString initials; ///< Who sits there; empty: nobody yet.
};

/// In the order in which it can have happened: they wrote, it was opened, answered, copied,
/// archived. Texts older than `began` are history and no news. `now` is when the second look was.
Record happenedBetween(const DeskView &before, const DeskView &after, Instant began, Instant now);

} // namespace ivm::training

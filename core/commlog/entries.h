#pragma once

#include "core/commlog/format.h"
#include "core/model/message.h"
#include "core/model/note.h"
#include "core/model/queue.h"

#include <QList>

#include <optional>

namespace ivm::commlog {

/// What a copy is made from.
struct Source
{
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    QString sharedBy; ///< Who else answers this phone; empty when nobody is known to.
    Queue queue;
    QString copiedBy; ///< Initials.
    Instant copiedAt{};
    /// Oldest first: the whole conversation, or CopyStore::notCopied.
    QList<Message> messages;
    QList<Note> notes; ///< The desk's own lines, oldest first: all, or those not copied yet.
    /// Only what is new: a message copied before stands for its later failure, one older than this
    /// was left out or came in late. Absent: the whole conversation, as if for the first time.
    std::optional<MessageId> newSince;
    int chosenOf = 0; ///< A part that a person chose out of so many texts; 0: nothing was left out.
    int heldBack = 0; ///< Texts not in `messages` because their fate is not known yet.
};

/// One message in the copy, in words but not yet laid out. All strings are foreign text: nothing is
/// escaped here.
struct Entry
{
    enum class Kind {
        Message,
        Correction, ///< Copied as good before, failed since.
        Late, ///< Older than the last copy, but not in it: left out then, or came in late.
        Note, ///< A line of the desk's own, no text.
    };
    Kind kind = Kind::Message;
    MessageId message{};
    Instant at{};
    QString time; ///< In the clinic's zone.
    QString who;
    QString text; ///< Cleaned by readable().
    QStringList photos;
    QString failure; ///< Empty if it went well, as far as anyone knows.

    bool operator==(const Entry &) const = default;
};

/// Whether a message's fate is known enough for the record: unconfirmed texts are held back, those
/// taken back never were.
bool belongsInRecord(MessageStatus status);

/// Pure; messages that do not belong in the record are left out.
QList<Entry> entriesOf(const Source &source, const Format &format);

QString localTime(Instant at, const Format &format);

/// Foreign text as readable text: line breaks of all kinds become LF, control characters visible
/// pictures, lone surrogates replacement characters. Nothing disappears.
QString readable(const QString &text);

} // namespace ivm::commlog

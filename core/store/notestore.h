#pragma once

#include "core/model/note.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// The desk's own lines in conversations, and which conversations come back when. Reading works on
/// any connection; writing is for the back office's, inside the caller's transaction.
class NoteStore
{
public:
    explicit NoteStore(Database &database);

    /// Oldest first.
    Result<QList<Note>> of(ConversationId conversation) const;
    Result<QList<Note>> notCopied(ConversationId conversation) const;
    Result<std::optional<Reminder>> reminder(ConversationId conversation) const;
    /// Those due at or before this, longest due first.
    Result<QList<Reminder>> due(Instant now, int most = 50) const;
    /// When the next one is due; absent: none is set.
    Result<std::optional<Instant>> nextDue() const;

    Result<NoteId> add(const Note &note);
    /// In the record now.
    Result<> markCopied(NoteId note, ConversationId conversation, qint64 copy);
    Result<> remind(const Reminder &reminder, Instant setAt);
    Result<> forget(ConversationId conversation);

private:
    Database &m_database;
};

} // namespace ivm

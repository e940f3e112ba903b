#pragma once

// What people do to the folder without the line: each one transaction, answered with what changed.
// Owned by the back office, on its thread; `ivmctl archive` and its like use it without one.

#include "core/clock.h"
#include "core/desk/deskact.h"
#include "core/model/client.h"
#include "core/model/copiedtext.h"
#include "core/model/message.h"
#include "core/model/note.h"
#include "core/result.h"
#include "core/settings/supervised.h"
#include "core/store/change.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace ivm {

class Database;
struct QueueRules;

class Acts
{
public:
    Acts(Database &database, Clock &clock);

    /// Finds or makes it; `id` says which.
    Result<Change> openConversation(QueueId queue, const PhoneNumber &client, ConversationId &id);
    /// `seen`: the newest arrival that whoever asks could know of; absent: everything.
    Result<Change> setArchived(ConversationId conversation, bool archived,
                               const std::optional<Arrival> &seen = {});
    Result<Change> reopen(ConversationId conversation);
    Result<Change> markRead(ConversationId conversation);
    Result<Change> markUnread(ConversationId conversation);
    Result<Change> setNoReplyNeeded(ConversationId conversation, bool none,
                                    const std::optional<Arrival> &seen = {});
    Result<Change> saveDraft(ConversationId conversation, const QString &text);
    Result<Change> setClientName(const PhoneNumber &client, const QString &name,
                                 const QStringList &animals);
    /// Names for clients who have none yet.
    Result<Change> learnNames(const QList<Client> &directory);
    Result<Change> setClientNote(const PhoneNumber &client, const QString &note);
    Result<Change> markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                              const QString &author);
    /// `note.at` is when this is called.
    Result<Change> addNote(Note note);
    /// Absent forgets it.
    Result<Change> remind(ConversationId conversation, const std::optional<Reminder> &reminder);
    /// A note on both, no reply needed here, and a reminder that is due there; `id` is that one.
    Result<Change> handOver(ConversationId conversation, QueueId to, const QString &why,
                            const QString &author, ConversationId &id);
    /// Nobody reads this queue's texts for the rest of the day, from now on; the second takes it
    /// back. NotPermitted without the key, as for every setting.
    Result<Change> closeForToday(QueueId queue, const QString &why, const Supervisor &by = {});
    Result<Change> openAgain(QueueId queue, const Supervisor &by = {});
    Result<Change> setStaff(const QStringList &initials);
    /// Whether they may is the caller's to know (maySupervise).
    Result<Change> perform(const DeskAct &act, const Supervisor &by = {});

private:
    /// Runs `work` in a transaction and answers `change` once it is committed.
    Result<Change> written(const Change &change, const std::function<Result<>()> &work);
    Result<Change> onConversation(ConversationId conversation,
                                  const std::function<Result<>()> &work);

    Result<Change>
    changeHours(QueueId queue, const Supervisor &by,
                const std::function<QJsonObject(const QJsonObject &, const QueueRules &)> &change);

    Database &m_database;
    Clock &m_clock;
};

} // namespace ivm

#pragma once

// The one door for what people do. The window and ivmctl ask here; the back office acts and
// answers.

#include "core/consent/earlierwordings.h"
#include "core/desk/deskact.h"
#include "core/desk/deskstatus.h"
#include "core/desk/firstrun.h"
#include "core/model/copiedtext.h"
#include "core/model/evidence.h"
#include "core/model/message.h"
#include "core/model/note.h"
#include "core/security/rolelock.h"
#include "core/selfcheck/selfcheck.h"
#include "core/settings/changedbehind.h"
#include "core/store/change.h"

#include <QObject>

#include <functional>
#include <optional>

namespace ivm {

struct SettingsEdit;

/// What the composer hands over. `text` is final: NFC, LF, replacements done.
struct TextDraft
{
    ConversationId conversation{};
    QString text;
    QString author; ///< Initials; required.
    bool answer = false; ///< "Answer this text" was clicked (DECISIONS 10).
    /// It stays Waiting for so long, in which withdraw() takes it back. A crash forgets only this.
    Millis pullBack{ 0 };
};

/// Thread: the window's. Every command answers exactly once, on the caller's thread, unless
/// `context` is gone by then. Nothing here waits.
class Commands : public QObject
{
    Q_OBJECT

public:
    template <typename T = void>
    using Done = std::function<void(Result<T>)>;

    using QObject::QObject;

    /// Puts it into the outbox. The answer means: on disk. The bubble is the row of that message.
    virtual void send(const TextDraft &draft, QObject *context, Done<MessageId> done) = 0;
    /// For a message that is Unconfirmed and asks for a person, Refused or failed: a person takes
    /// the risk of a second copy. The old row stays; the answer is the new one.
    virtual void sendAgain(MessageId message, const QString &author, QObject *context,
                           Done<MessageId> done)
        = 0;
    /// Takes back what has not left (Waiting), or gives up looking (Unconfirmed).
    virtual void withdraw(MessageId message, QObject *context, Done<> done) = 0;

    /// Finds or makes the conversation of a queue with a number.
    virtual void openConversation(QueueId queue, const PhoneNumber &client, QObject *context,
                                  Done<ConversationId> done)
        = 0;
    virtual void archive(ConversationId conversation, QObject *context, Done<> done) = 0;
    /// Takes it back: who waited waits again.
    virtual void unarchive(ConversationId conversation, QObject *context, Done<> done) = 0;
    /// Out of the archive for something new: what was settled there stays so.
    virtual void reopen(ConversationId conversation, QObject *context, Done<> done) = 0;
    virtual void markRead(ConversationId conversation) = 0;
    virtual void markUnread(ConversationId conversation) = 0;
    /// Of all texts so far; false takes it back.
    virtual void setNoReplyNeeded(ConversationId conversation, bool none, QObject *context,
                                  Done<> done)
        = 0;

    /// Empty text forgets the draft. Kept at once, survives a crash.
    virtual void saveDraft(ConversationId conversation, const QString &text) = 0;
    virtual void setClientName(const PhoneNumber &client, const QString &name,
                               const QStringList &animals)
        = 0;
    virtual void setClientNote(const PhoneNumber &client, const QString &note) = 0;

    /// A staff decision: StaffStop, StaffWrongNumber, StaffAccept, StaffNotAboutTexting.
    virtual void decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                        Done<> done)
        = 0;

    /// "Closed today": nobody reads this queue's texts any more until its day is over. `why` is
    /// shown with the closing, and may be empty. openAgain() takes it back. NotPermitted while
    /// Settings are locked.
    virtual void closeForToday(QueueId queue, const QString &why, const QString &initials,
                               QObject *context, Done<> done)
        = 0;
    virtual void openAgain(QueueId queue, const QString &initials, QObject *context, Done<> done)
        = 0;

    /// These texts are on the clipboard now, copied by `author`; with what the copy said of them.
    virtual void markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                            const QString &author, QObject *context, Done<> done)
        = 0;

    /// A line of the desk's own; `note` says where, what kind, which text and whose. The time is
    /// now.
    virtual void addNote(const Note &note, QObject *context, Done<> done) = 0;
    /// One per conversation; absent forgets it.
    virtual void remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                        QObject *context, Done<> done)
        = 0;
    /// Another queue sees to this client from now on, from its own number: a note on both
    /// conversations, no reply needed here, a reminder that is due there. Answers that one.
    virtual void handOver(ConversationId conversation, QueueId to, const QString &why,
                          const QString &author, QObject *context, Done<ConversationId> done)
        = 0;

    /// Loads a client's own log at once (DECISIONS 2); called when a thread of unknown standing
    /// opens.
    virtual void loadHistory(const PhoneNumber &client) = 0;
    /// "Try now": poll at once.
    virtual void pollNow() = 0;
    /// Asks Twilio for the regulatory status of our numbers; the page reads it from the folder, and
    /// `changed` says when it is there. Busy while one is under way.
    virtual void lookAtAccount(QObject *context, Done<> done) = 0;
    /// One step of the first run, with where it is now (core/desk/firstrun.h).
    virtual void saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done) = 0;
    /// What the system before this one sent by itself, guessed from the log.
    virtual void proposedWordings(QObject *context, Done<QList<ProposedWording>> done) = 0;
    /// Those it was: the opt-ins they brought stay valid.
    virtual void confirmWordings(const QList<ProposedWording> &wordings, QObject *context,
                                 Done<> done)
        = 0;
    /// Every check of core/selfcheck there is, made now; takes as long as Twilio does.
    virtual void selfCheck(QObject *context, Done<QList<Check>> done) = 0;
    /// Staff initials known to this desk.
    virtual void setStaff(const QStringList &initials) = 0;

    // What the role password guards. `initials` may be empty; the account and the computer are
    // noted in any case.

    /// How the lock on Settings stands; also tells how long to wait for the next guess.
    virtual void roleLock(QObject *context, Done<RoleLockState> done) = 0;
    /// First run; unlocks as unlockSettings() does. Invalid, with the reason, when it will not do
    /// (core/security/passwordjudgement.h).
    virtual void setRolePassword(const RolePassword &password, Unlock what, const QString &initials,
                                 QObject *context, Done<> done)
        = 0;
    virtual void changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                                    const QString &initials, QObject *context, Done<> done)
        = 0;
    /// NotPermitted: wrong. RateLimited: `code` seconds to wait. Refused: only a reset helps.
    /// Invalid: the record is damaged. Storage: no memory to check it.
    virtual void unlockSettings(const RolePassword &password, Unlock what, const QString &initials,
                                QObject *context, Done<> done)
        = 0;
    /// From here on nothing that needs the password works: NotPermitted.
    virtual void lockSettings() = 0;
    /// What was changed behind the password, and what it was before. NotPermitted while locked.
    virtual void changedBehind(QObject *context, Done<ChangedBehind> done) = 0;
    /// Settings that were changed behind the password are right as they stand, and as they were
    /// `seen` (ChangedBehind::fingerprint). Busy when they were changed again since.
    virtual void confirmSettings(const QString &seen, const QString &initials, QObject *context,
                                 Done<> done)
        = 0;
    /// Or they are put back as a supervisor had left them. NotFound when that is not known.
    virtual void putBackSettings(const QString &initials, QObject *context, Done<> done) = 0;

    /// Settings as a supervisor wants them; all of it or nothing (core/settings/settingsdraft.h).
    /// Busy when somebody changed them meanwhile.
    virtual void saveSettings(const SettingsEdit &edit, QObject *context, Done<> done) = 0;
    /// The folder's switch for automatic texts (DECISIONS 19). Looks for webhooks before it turns
    /// it on; Refused while one answers for a number of ours.
    virtual void setLive(bool live, const QString &initials, QObject *context, Done<> done) = 0;
    /// All settings of a file, or nothing; the live switch is off afterwards. Answers the subjects
    /// taken.
    virtual void importSettings(const QByteArray &file, const QString &initials, QObject *context,
                                Done<QStringList> done)
        = 0;
    /// A whole, checked backup into the place of the nightly ones. Needs no password.
    virtual void backUpNow(QObject *context, Done<> done) = 0;

    /// What a supervisor does to the record, and what staff ask of one. NotPermitted while Settings
    /// are locked, for what only supervisors do.
    virtual void perform(const DeskAct &act, QObject *context, Done<> done) = 0;

Q_SIGNALS:
    void changed(const ivm::Change &change);
    void statusChanged(const ivm::DeskStatus &status);
};

} // namespace ivm

#pragma once

#include "core/desk/acts.h"
#include "core/desk/commands.h"
#include "core/desk/deskconfig.h"
#include "core/desk/heldfolder.h"
#include "core/desk/supervision.h"
#include "core/logclock.h"
#include "core/tasks.h"

#include <QCoroTask>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace ivm {

class InboxSync;
struct SettingsEdit;
class Intake;
class Outbox;
class Responder;
namespace twilio {
class Api;
}

/// Where everything that writes or uses the network is built, in order, and lives: the wiring
/// diagram. Decides nothing itself.
///
/// Thread: made on any, then moved to its own by Desk, or left on the main thread by ivmctl; from
/// open() on everything happens there. Ends with close(): stops every coroutine, joins them, lets
/// go of the folder and emits closed; only then may it be destroyed.
class BackOffice final : public QObject
{
    Q_OBJECT

public:
    explicit BackOffice(DeskConfig config);
    ~BackOffice() override;

    /// Takes the folder, connects, and (with `run`) begins polling and sending. Emits opened, and
    /// answers the same.
    Result<> open(bool run = true);
    /// Everything under way ends soon, with Cancelled; what is on disk stays as a crash would leave
    /// it.
    void interrupt();
    /// Interrupts, joins, lets go of the folder, emits closed.
    QCoro::Task<> close();
    bool isOpen() const { return m_parts != nullptr; }

    // After open() has worked.
    Database &database();
    Outbox *outbox(); ///< Null without a line, like the others.
    InboxSync *sync();
    twilio::Api *api();
    Responder *responder();
    Clock &clock() { return *m_clock; }

    // What people do. Busy or the fault of open() when the folder is not ours.
    Result<MessageId> send(const TextDraft &draft);
    Result<MessageId> sendAgain(MessageId message, const QString &author);
    Result<> withdraw(MessageId message);
    Result<> decide(const PhoneNumber &client, const Evidence &decision);
    Result<> perform(const DeskAct &act);
    Result<> act(const std::function<Result<Change>(Acts &)> &what);
    /// For settings: whoever goes by them hears of it.
    Result<> changeSettings(const std::function<Result<Change>(Acts &)> &what);
    /// As act(), where nobody waits for the answer: a failure becomes the status.
    void attempt(const std::function<Result<Change>(Acts &)> &what);
    Result<> saveFirstRun(const FirstRunChoice &choice);
    Result<QList<ProposedWording>> proposedWordings();
    Result<> confirmWordings(const QList<ProposedWording> &wordings);
    void loadHistory(const PhoneNumber &client);
    void pollNow();
    /// Asks for the regulatory status, and keeps it. Answers once, on this thread.
    void lookAtAccount(Commands::Done<> done);
    /// All checks, made now; the same.
    void selfCheck(Commands::Done<QList<Check>> done);
    /// Puts another key of the same account in the old one's place, after it was tried; polling
    /// goes on meanwhile. What waited because the old one was refused goes out at once.
    void replaceKey(const twilio::Credentials &key, Commands::Done<> done);
    /// What the keychain said to that key, for the self-check.
    void noteKeychain(KeychainFault said) { m_config.keychain = said; }
    /// Does it on its own, joined at the end; `done` may be empty.
    void run(QCoro::Task<Result<>> work, std::function<void(const Result<> &)> done = {});

    // What the role password guards (commands.h says how each answers).
    Result<RoleLockState> roleLock();
    QCoro::Task<Result<>> setRolePassword(RolePassword password, Unlock what, QString initials);
    QCoro::Task<Result<>> changeRolePassword(RolePassword old, RolePassword fresh,
                                             QString initials);
    QCoro::Task<Result<>> unlockSettings(RolePassword password, Unlock what, QString initials);
    void lockSettings();
    Result<ChangedBehind> changedBehind();
    Result<> confirmSettings(const QString &seen, const QString &initials);
    Result<> putBackSettings(const QString &initials);
    /// The folder's switch for automatic texts (DECISIONS 19). Refused while a webhook answers, for
    /// which on looks first; NotPermitted to turn it on while Settings are locked.
    QCoro::Task<Result<>> switchLive(bool live, QString initials);
    /// For a program that answers by itself: no password where it is on already.
    QCoro::Task<Result<>> goLive();
    /// This person, with the key while Settings are unlocked: for whatever else needs it.
    Supervisor supervisor(const QString &initials);
    /// What a supervisor changed; heeded at once.
    Result<> saveSettings(const SettingsEdit &edit);
    Result<QStringList> importSettings(const QByteArray &file, const QString &initials);
    /// Answers once it is whole and checked.
    QCoro::Task<Result<>> backUpNow();
    /// Somebody who reads the data file found that it is damaged.
    void damageFound(const Error &error) { fail(error); }
    /// A settings document was changed.
    Result<> settingsChanged();

Q_SIGNALS:
    void opened(const std::optional<ivm::Error> &fault); ///< Absent: it worked.
    void closed();
    void changed(const ivm::Change &change);
    void statusChanged(const ivm::DeskStatus &status);

private:
    struct Parts;
    Result<> build();
    void wire();
    Result<> keepQuietAfterRestore();
    void backUpNightly();
    void heedSettings();
    void heedPoll(); ///< How often the settings want a look for new texts.
    /// What this computer's clock showed, or would have shown, then.
    std::optional<Instant> here(std::optional<Instant> at) const;
    void announce(const Change &change);
    void showStatus();
    AutomaticReplies replies() const;
    Result<> setLive(bool live, const QString &initials);
    Result<> noticeSettings(const Result<> &done);
    void lookAtSeal();
    QCoro::Task<> watchSeal();
    QCoro::Task<> watchWebhooks();
    QCoro::Task<Result<>> lookForWebhooks();
    void fail(const Error &error);
    QCoro::Task<> tryWriting();
    QCoro::Task<> clearAfterMasks();
    QCoro::Task<> proveToLive();
    Error whyNot() const;
    DeskConfig m_config;
    std::shared_ptr<Clock> m_ownClock; // this computer's
    std::unique_ptr<LogClock> m_clock; // what is written goes by it
    std::unique_ptr<Parts> m_parts;
    std::optional<Error> m_fault;
    DeskStatus m_status;
    std::optional<DeskStatus> m_shown; // what was last announced
    std::optional<Error> m_storageFault; // until writing works again; damage stays
    bool m_closing = false;
    bool m_clearing = false; // after masks
    Stop m_stop;
    /// Of a backup on the pool.
    std::shared_ptr<std::atomic_bool> m_givenUp = std::make_shared<std::atomic_bool>(false);
    Tasks m_tasks;
};

} // namespace ivm

#pragma once

#include "core/desk/commands.h"
#include "core/desk/deskconfig.h"
#include "core/store/readers.h"

#include <QCoroTask>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace ivm {

class BackOffice;

/// The desk as a window has it: the back office on a thread of its own, a read-only connection for
/// this one, and the one door for what people do.
///
/// With a clock of its configuration it has no thread and works wherever the event loop runs.
///
/// If another program owns the folder, the desk is read-only: commands answer Busy, and changes are
/// noticed by asking the file once a second (DECISIONS 37). Owned by main; lives on the window's
/// thread. Destroying it stops everything under way and waits for it, a second at most; what was
/// being sent then is unconfirmed at the next start.
class Desk final : public Commands
{
    Q_OBJECT

public:
    explicit Desk(DeskConfig config, QObject *parent = nullptr);
    ~Desk() override;

    /// Begins. If the folder was in use before, it can be read as soon as this returns, and the
    /// back office leaves a window the time to come up before it begins; otherwise from `opened`
    /// on.
    void start();

    /// Null until the folder can be read.
    Readers *readers() const { return m_readers.get(); }
    Database *database() const { return m_database.get(); }
    const DeskConfig &config() const { return m_config; }
    const DataFolder &folder() const { return m_config.folder; }
    bool isPractice() const { return m_config.line == LineKind::Practice; }
    const DeskStatus &status() const { return m_status; }

    void send(const TextDraft &draft, QObject *context, Done<MessageId> done) override;
    void sendAgain(MessageId message, const QString &author, QObject *context,
                   Done<MessageId> done) override;
    void withdraw(MessageId message, QObject *context, Done<> done) override;
    void openConversation(QueueId queue, const PhoneNumber &client, QObject *context,
                          Done<ConversationId> done) override;
    void closeForToday(QueueId queue, const QString &why, const QString &initials, QObject *context,
                       Done<> done) override;
    void openAgain(QueueId queue, const QString &initials, QObject *context, Done<> done) override;
    void archive(ConversationId conversation, QObject *context, Done<> done) override;
    void unarchive(ConversationId conversation, QObject *context, Done<> done) override;
    void reopen(ConversationId conversation, QObject *context, Done<> done) override;
    void markRead(ConversationId conversation) override;
    void markUnread(ConversationId conversation) override;
    void setNoReplyNeeded(ConversationId conversation, bool none, QObject *context,
                          Done<> done) override;
    void saveDraft(ConversationId conversation, const QString &text) override;
    void setClientName(const PhoneNumber &client, const QString &name,
                       const QStringList &animals) override;
    void setClientNote(const PhoneNumber &client, const QString &note) override;
    void decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                Done<> done) override;
    void markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                    const QString &author, QObject *context, Done<> done) override;
    void addNote(const Note &note, QObject *context, Done<> done) override;
    void remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                QObject *context, Done<> done) override;
    void handOver(ConversationId conversation, QueueId to, const QString &why,
                  const QString &author, QObject *context, Done<ConversationId> done) override;
    void loadHistory(const PhoneNumber &client) override;
    void pollNow() override;
    void lookAtAccount(QObject *context, Done<> done) override;
    void saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done) override;
    void proposedWordings(QObject *context, Done<QList<ProposedWording>> done) override;
    void confirmWordings(const QList<ProposedWording> &wordings, QObject *context,
                         Done<> done) override;
    void selfCheck(QObject *context, Done<QList<Check>> done) override;
    /// Tries another key of the same account and puts it in the old one's place, without a pause in
    /// polling. Invalid for a key of another account.
    void replaceKey(const twilio::Credentials &key, QObject *context, Done<> done);
    void noteKeychain(KeychainFault said);
    void setStaff(const QStringList &initials) override;
    void roleLock(QObject *context, Done<RoleLockState> done) override;
    void setRolePassword(const RolePassword &password, Unlock what, const QString &initials,
                         QObject *context, Done<> done) override;
    void changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                            const QString &initials, QObject *context, Done<> done) override;
    void unlockSettings(const RolePassword &password, Unlock what, const QString &initials,
                        QObject *context, Done<> done) override;
    void lockSettings() override;
    void changedBehind(QObject *context, Done<ChangedBehind> done) override;
    void confirmSettings(const QString &seen, const QString &initials, QObject *context,
                         Done<> done) override;
    void putBackSettings(const QString &initials, QObject *context, Done<> done) override;
    void saveSettings(const SettingsEdit &edit, QObject *context, Done<> done) override;
    void setLive(bool live, const QString &initials, QObject *context, Done<> done) override;
    void backUpNow(QObject *context, Done<> done) override;
    void importSettings(const QByteArray &file, const QString &initials, QObject *context,
                        Done<QStringList> done) override;
    void perform(const DeskAct &act, QObject *context, Done<> done) override;

Q_SIGNALS:
    /// The folder can be read from now on, or cannot, and why. Once, from the event loop.
    void opened(const std::optional<ivm::Error> &fault);

private:
    /// Does `work` in the back office and brings its answer back here.
    template <typename T>
    void ask(QObject *context, Done<T> done, std::function<Result<T>(BackOffice &)> work);
    /// The same for what takes a while.
    void askSlowly(QObject *context, Done<> done,
                   std::function<QCoro::Task<Result<>>(BackOffice &)> work);
    void tell(std::function<void(BackOffice &)> work);
    /// The same for what answers later.
    template <typename T = void>
    void askLater(QObject *context, Done<T> done, std::function<void(BackOffice &, Done<T>)> work);
    Result<> openForReading();
    std::optional<Arrival> seenSoFar() const;
    void officeOpened(const std::optional<Error> &fault);
    void watchFile();

    DeskConfig m_config;
    QThread m_thread;
    BackOffice *m_office = nullptr; // lives and dies on m_thread
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Readers> m_readers;
    DeskStatus m_status;
    QTimer m_watch; // read-only: has the file changed?
    qint64 m_seenVersion = 0;
};

} // namespace ivm

#pragma once

#include "core/desk/commands.h"
#include "core/settings/settingsdraft.h"

namespace ivm::test {

/// The door without a back office: writes down what was asked, in order, and answers as told. An
/// answer comes through the event loop, as the real one's does.
///
///     commands.refuses("archive", Error::Kind::Busy);
///     CHECK(commands.asked == QStringList{ "archive 7" });
class FakeCommands final : public Commands
{
public:
    explicit FakeCommands(QObject *parent = nullptr);
    ~FakeCommands() override;

    QStringList asked; ///< "send 7 AB: the text", "archive 7", "openConversation 1 +12175550148" …
    QList<TextDraft> sent;
    QHash<ConversationId, QString> drafts; ///< Newest saved.
    QStringList staff;
    QList<DeskAct> acts; ///< What was to be performed.
    MessageId nextMessage{ 1000 };
    ConversationId nextConversation{ 1000 };
    /// Answers are held back until answerAll().
    bool holdsBack = false;

    /// From now on this command fails; Cancelled means it works again.
    void refuses(const QString &command, Error::Kind kind, int code = 0);
    void answerAll();
    bool wasAsked(const QString &call) const;
    int timesAsked(const QString &start) const;
    void tell(const Change &change);
    void tell(const DeskStatus &status);

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
    void setClientNote(const PhoneNumber &client, const QString &text) override;
    void decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                Done<> done) override;
    void markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                    const QString &author, QObject *context, Done<> done) override;
    void addNote(const Note &added, QObject *context, Done<> done) override;
    void remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                QObject *context, Done<> done) override;
    void handOver(ConversationId conversation, QueueId to, const QString &why,
                  const QString &author, QObject *context, Done<ConversationId> done) override;
    void loadHistory(const PhoneNumber &client) override;
    void pollNow() override;
    // What the role password guards: `settingsPassword` is right, empty means none was set.
    QString settingsPassword;
    RoleLockState lockState;
    void roleLock(QObject *context, Done<RoleLockState> done) override;
    void setRolePassword(const RolePassword &password, Unlock what, const QString &initials,
                         QObject *context, Done<> done) override;
    void changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                            const QString &initials, QObject *context, Done<> done) override;
    void unlockSettings(const RolePassword &password, Unlock what, const QString &initials,
                        QObject *context, Done<> done) override;
    std::optional<Unlock> unlockedFor; ///< By the last password that was right.
    void lockSettings() override;
    ChangedBehind behind; ///< What changedBehind answers.
    void changedBehind(QObject *context, Done<ChangedBehind> done) override;
    void confirmSettings(const QString &seen, const QString &initials, QObject *context,
                         Done<> done) override;
    void putBackSettings(const QString &initials, QObject *context, Done<> done) override;

    void lookAtAccount(QObject *context, Done<> done) override;
    QList<FirstRunChoice> firstRun;
    void saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done) override;
    QList<ProposedWording> proposed; ///< What proposedWordings answers.
    QList<ProposedWording> confirmed;
    void proposedWordings(QObject *context, Done<QList<ProposedWording>> done) override;
    void confirmWordings(const QList<ProposedWording> &wordings, QObject *context,
                         Done<> done) override;
    QList<Check> checks; ///< What selfCheck answers.
    void selfCheck(QObject *context, Done<QList<Check>> done) override;
    void setStaff(const QStringList &initials) override;
    /// Keeps them, when given a folder to keep them in.
    std::function<Result<>(const SettingsEdit &)> keepSettings;
    QList<SettingsEdit> saved;
    void saveSettings(const SettingsEdit &edit, QObject *context, Done<> done) override;
    void setLive(bool live, const QString &, QObject *context, Done<> done) override;
    void backUpNow(QObject *context, Done<> done) override;
    void importSettings(const QByteArray &file, const QString &, QObject *context,
                        Done<QStringList> done) override;
    void perform(const DeskAct &act, QObject *context, Done<> done) override;

private:
    MessageId next();
    void note(QStringView command, const QString &what);
    /// Whether the password opens; if not, the next answer says why.
    bool guess(const RolePassword &password);
    template <typename T = void, typename... Value>
    void answer(const QString &command, QObject *context, Done<T> done, Value... value);

    std::optional<Error> m_once;
    QHash<QString, Error> m_refused;
    QList<std::function<void()>> m_held;
};

} // namespace ivm::test

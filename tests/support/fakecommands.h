#pragma once

#include "core/desk/commands.h"
#include "core/settings/settingsdraft.h"

#include <QMetaObject>
#include <QPointer>

namespace ivm::test {

/// The door without a back office: writes down what was asked, in order, and answers as told. An
/// answer comes through the event loop, as the real one's does.
///
///     commands.refuses("archive", Error::Kind::Busy);
///     CHECK(commands.asked == QStringList{ "archive 7" });
class FakeCommands final : public Commands
{
public:
    using Commands::Commands;

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
    void refuses(const QString &command, Error::Kind kind, int code = 0)
    {
        if (kind == Error::Kind::Cancelled)
            m_refused.remove(command);
        else
            m_refused.insert(command, Error{ .kind = kind, .message = command, .code = code });
    }
    void answerAll()
    {
        const auto held = std::exchange(m_held, {});
        for (const auto &answer : held)
            answer();
    }
    bool wasAsked(const QString &call) const { return asked.contains(call); }
    int timesAsked(const QString &start) const
    {
        int count = 0;
        for (const QString &call : asked)
            count += call.startsWith(start);
        return count;
    }
    void tell(const Change &change) { Q_EMIT changed(change); }
    void tell(const DeskStatus &status) { Q_EMIT statusChanged(status); }

    void send(const TextDraft &draft, QObject *context, Done<MessageId> done) override
    {
        sent.append(draft);
        note(u"send",
             QStringLiteral("%1 %2%3: %4")
                 .arg(raw(draft.conversation))
                 .arg(draft.author, draft.answer ? QStringLiteral(" (answer)") : QString(),
                      draft.text));
        answer<MessageId>(QStringLiteral("send"), context, std::move(done), next());
    }
    void sendAgain(MessageId message, const QString &author, QObject *context,
                   Done<MessageId> done) override
    {
        note(u"sendAgain", QStringLiteral("%1 %2").arg(raw(message)).arg(author));
        answer<MessageId>(QStringLiteral("sendAgain"), context, std::move(done), next());
    }
    void withdraw(MessageId message, QObject *context, Done<> done) override
    {
        note(u"withdraw", QString::number(raw(message)));
        answer(QStringLiteral("withdraw"), context, std::move(done));
    }
    void openConversation(QueueId queue, const PhoneNumber &client, QObject *context,
                          Done<ConversationId> done) override
    {
        note(u"openConversation", QStringLiteral("%1 %2").arg(raw(queue)).arg(client.text()));
        answer<ConversationId>(QStringLiteral("openConversation"), context, std::move(done),
                               nextConversation);
    }
    void closeForToday(QueueId queue, const QString &why, const QString &initials, QObject *context,
                       Done<> done) override
    {
        note(u"closeForToday", QString::number(raw(queue)) + u' ' + initials + u' ' + why);
        answer(QStringLiteral("closeForToday"), context, std::move(done));
    }
    void openAgain(QueueId queue, const QString &initials, QObject *context, Done<> done) override
    {
        note(u"openAgain", QString::number(raw(queue)) + u' ' + initials);
        answer(QStringLiteral("openAgain"), context, std::move(done));
    }
    void archive(ConversationId conversation, QObject *context, Done<> done) override
    {
        note(u"archive", QString::number(raw(conversation)));
        answer(QStringLiteral("archive"), context, std::move(done));
    }
    void unarchive(ConversationId conversation, QObject *context, Done<> done) override
    {
        note(u"unarchive", QString::number(raw(conversation)));
        answer(QStringLiteral("unarchive"), context, std::move(done));
    }
    void markRead(ConversationId conversation) override
    {
        note(u"markRead", QString::number(raw(conversation)));
    }
    void markUnread(ConversationId conversation) override
    {
        note(u"markUnread", QString::number(raw(conversation)));
    }
    void setNoReplyNeeded(ConversationId conversation, bool none, QObject *context,
                          Done<> done) override
    {
        note(u"setNoReplyNeeded",
             QStringLiteral("%1 %2").arg(raw(conversation)).arg(none ? u"yes" : u"no"));
        answer(QStringLiteral("setNoReplyNeeded"), context, std::move(done));
    }
    void saveDraft(ConversationId conversation, const QString &text) override
    {
        note(u"saveDraft", QStringLiteral("%1: %2").arg(raw(conversation)).arg(text));
        drafts.insert(conversation, text);
    }
    void setClientName(const PhoneNumber &client, const QString &name,
                       const QStringList &animals) override
    {
        note(u"setClientName",
             QStringLiteral("%1 %2 · %3").arg(client.text(), name, animals.join(u", ")));
    }
    void setClientNote(const PhoneNumber &client, const QString &text) override
    {
        note(u"setClientNote", QStringLiteral("%1: %2").arg(client.text(), text));
    }
    void decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                Done<> done) override
    {
        note(u"decide",
             QStringLiteral("%1 %2 %3 %4")
                 .arg(client.text())
                 .arg(int(decision.kind))
                 .arg(decision.staff, decision.how));
        answer(QStringLiteral("decide"), context, std::move(done));
    }
    void markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                    const QString &author, QObject *context, Done<> done) override
    {
        note(u"markCopied",
             QStringLiteral("%1 %2 %3").arg(raw(conversation)).arg(texts.size()).arg(author));
        answer(QStringLiteral("markCopied"), context, std::move(done));
    }
    void addNote(const Note &added, QObject *context, Done<> done) override
    {
        note(u"addNote",
             QStringLiteral("%1 %2 %3: %4")
                 .arg(raw(added.conversation))
                 .arg(int(added.kind))
                 .arg(added.author, added.text));
        answer(QStringLiteral("addNote"), context, std::move(done));
    }
    void remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                QObject *context, Done<> done) override
    {
        note(u"remind",
             reminder ? QStringLiteral("%1 %2 %3: %4")
                            .arg(raw(conversation))
                            .arg(isoUtc(reminder->due), reminder->author, reminder->text)
                      : QStringLiteral("%1 never").arg(raw(conversation)));
        answer(QStringLiteral("remind"), context, std::move(done));
    }
    void handOver(ConversationId conversation, QueueId to, const QString &why,
                  const QString &author, QObject *context, Done<ConversationId> done) override
    {
        note(
            u"handOver",
            QStringLiteral("%1 to %2 %3: %4").arg(raw(conversation)).arg(raw(to)).arg(author, why));
        answer<ConversationId>(QStringLiteral("handOver"), context, std::move(done),
                               nextConversation);
    }
    void loadHistory(const PhoneNumber &client) override { note(u"loadHistory", client.text()); }
    void pollNow() override { note(u"pollNow", {}); }
    // What the role password guards: `settingsPassword` is right, empty means none was set.
    QString settingsPassword;
    RoleLockState lockState;
    void roleLock(QObject *context, Done<RoleLockState> done) override
    {
        note(u"roleLock", {});
        answer<RoleLockState>(QStringLiteral("roleLock"), context, std::move(done), lockState);
    }
    void setRolePassword(const RolePassword &password, Unlock what, const QString &initials,
                         QObject *context, Done<> done) override
    {
        note(u"setRolePassword", initials);
        unlockedFor = what;
        settingsPassword = QString::fromUtf8(password.revealed());
        lockState.kind = RoleLockState::Kind::Set;
        answer(QStringLiteral("setRolePassword"), context, std::move(done));
    }
    void changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                            const QString &initials, QObject *context, Done<> done) override
    {
        note(u"changeRolePassword", initials);
        if (guess(old))
            settingsPassword = QString::fromUtf8(fresh.revealed());
        answer(QStringLiteral("changeRolePassword"), context, std::move(done));
    }
    void unlockSettings(const RolePassword &password, Unlock what, const QString &initials,
                        QObject *context, Done<> done) override
    {
        note(u"unlockSettings", initials);
        if (guess(password))
            unlockedFor = what;
        answer(QStringLiteral("unlockSettings"), context, std::move(done));
    }
    std::optional<Unlock> unlockedFor; ///< By the last password that was right.
    void lockSettings() override { note(u"lockSettings", {}); }
    ChangedBehind behind; ///< What changedBehind answers.
    void changedBehind(QObject *context, Done<ChangedBehind> done) override
    {
        note(u"changedBehind", {});
        answer<ChangedBehind>(QStringLiteral("changedBehind"), context, std::move(done), behind);
    }
    void confirmSettings(const QString &seen, const QString &initials, QObject *context,
                         Done<> done) override
    {
        note(u"confirmSettings", (seen + u' ' + initials).trimmed());
        answer(QStringLiteral("confirmSettings"), context, std::move(done));
    }
    void putBackSettings(const QString &initials, QObject *context, Done<> done) override
    {
        note(u"putBackSettings", initials);
        answer(QStringLiteral("putBackSettings"), context, std::move(done));
    }

    void lookAtAccount(QObject *context, Done<> done) override
    {
        note(u"lookAtAccount", {});
        answer(QStringLiteral("lookAtAccount"), context, std::move(done));
    }
    QList<FirstRunChoice> firstRun;
    void saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done) override
    {
        firstRun.append(choice);
        note(u"saveFirstRun", choice.step);
        answer(QStringLiteral("saveFirstRun"), context, std::move(done));
    }
    QList<ProposedWording> proposed; ///< What proposedWordings answers.
    QList<ProposedWording> confirmed;
    void proposedWordings(QObject *context, Done<QList<ProposedWording>> done) override
    {
        note(u"proposedWordings", {});
        answer<QList<ProposedWording>>(QStringLiteral("proposedWordings"), context, std::move(done),
                                       proposed);
    }
    void confirmWordings(const QList<ProposedWording> &wordings, QObject *context,
                         Done<> done) override
    {
        confirmed = wordings;
        note(u"confirmWordings", QString::number(wordings.size()));
        answer(QStringLiteral("confirmWordings"), context, std::move(done));
    }
    QList<Check> checks; ///< What selfCheck answers.
    void selfCheck(QObject *context, Done<QList<Check>> done) override
    {
        note(u"selfCheck", {});
        answer<QList<Check>>(QStringLiteral("selfCheck"), context, std::move(done), checks);
    }
    void setStaff(const QStringList &initials) override
    {
        staff = initials;
        note(u"setStaff", initials.join(u' '));
    }
    /// Keeps them, when given a folder to keep them in.
    std::function<Result<>(const SettingsEdit &)> keepSettings;
    QList<SettingsEdit> saved;
    void saveSettings(const SettingsEdit &edit, QObject *context, Done<> done) override
    {
        saved.append(edit);
        note(u"saveSettings", changedSubjects(edit.before, edit.after).join(u' '));
        if (const Result<> kept = keepSettings ? keepSettings(edit) : Result<>(); !kept)
            m_refused.insert(QStringLiteral("saveSettings"), kept.error());
        answer(QStringLiteral("saveSettings"), context, std::move(done));
        m_refused.remove(QStringLiteral("saveSettings"));
    }
    void setLive(bool live, const QString &, QObject *context, Done<> done) override
    {
        note(u"setLive", live ? QStringLiteral("on") : QStringLiteral("off"));
        answer(QStringLiteral("setLive"), context, std::move(done));
    }
    void backUpNow(QObject *context, Done<> done) override
    {
        note(u"backUpNow", {});
        answer(QStringLiteral("backUpNow"), context, std::move(done));
    }
    void importSettings(const QByteArray &file, const QString &, QObject *context,
                        Done<QStringList> done) override
    {
        note(u"importSettings", QString::number(file.size()));
        answer<QStringList>(QStringLiteral("importSettings"), context, std::move(done),
                            QStringList());
    }
    void perform(const DeskAct &act, QObject *context, Done<> done) override
    {
        acts.append(act);
        note(u"perform", QString::number(act.index()));
        answer(QStringLiteral("perform"), context, std::move(done));
    }

private:
    MessageId next() { return nextMessage = MessageId(raw(nextMessage) + 1); }
    void note(QStringView command, const QString &what)
    {
        asked.append(what.isEmpty() ? command.toString() : command.toString() + u' ' + what);
    }
    /// Whether the password opens; if not, the next answer says why.
    bool guess(const RolePassword &password)
    {
        if (lockState.wait && *lockState.wait > Millis(0)) {
            m_once = Error{ .kind = Error::Kind::RateLimited,
                            .message = {},
                            .code = int(lockState.wait->count() / 1000) };
            return false;
        }
        if (QString::fromUtf8(password.revealed()) == settingsPassword)
            return true;
        ++lockState.wrong;
        m_once = Error{ .kind = Error::Kind::NotPermitted, .message = {}, .code = 0 };
        return false;
    }
    template <typename T = void, typename... Value>
    void answer(const QString &command, QObject *context, Done<T> done, Value... value)
    {
        Result<T> result{ value... };
        if (const auto refused = m_refused.constFind(command); refused != m_refused.constEnd())
            result = tl::unexpected<Error>(*refused);
        if (const auto once = std::exchange(m_once, {}))
            result = tl::unexpected<Error>(*once);
        auto call = [context = QPointer<QObject>(context), done = std::move(done), result] {
            if (context && done)
                done(result);
        };
        if (holdsBack)
            m_held.append(std::move(call));
        else
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    }

    std::optional<Error> m_once;
    QHash<QString, Error> m_refused;
    QList<std::function<void()>> m_held;
};

} // namespace ivm::test

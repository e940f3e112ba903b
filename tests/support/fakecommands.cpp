#include "tests/support/fakecommands.h"

#include <QMetaObject>
#include <QPointer>

namespace ivm::test {

FakeCommands::FakeCommands(QObject *parent)
    : Commands(parent)
{ }

FakeCommands::~FakeCommands() = default;

template <typename T, typename... Value>
void FakeCommands::answer(const QString &command, QObject *context, Done<T> done, Value... value)
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

void FakeCommands::refuses(const QString &command, Error::Kind kind, int code)
{
    if (kind == Error::Kind::Cancelled)
        m_refused.remove(command);
    else
        m_refused.insert(command, Error{ .kind = kind, .message = command, .code = code });
}

void FakeCommands::answerAll()
{
    const auto held = std::exchange(m_held, {});
    for (const auto &answer : held)
        answer();
}

bool FakeCommands::wasAsked(const QString &call) const
{
    return asked.contains(call);
}

int FakeCommands::timesAsked(const QString &start) const
{
    int count = 0;
    for (const QString &call : asked)
        count += call.startsWith(start);
    return count;
}

void FakeCommands::tell(const Change &change)
{
    Q_EMIT changed(change);
}

void FakeCommands::tell(const DeskStatus &status)
{
    Q_EMIT statusChanged(status);
}

void FakeCommands::send(const TextDraft &draft, QObject *context, Done<MessageId> done)
{
    sent.append(draft);
    note(
        u"send",
        QStringLiteral("%1 %2%3: %4")
            .arg(raw(draft.conversation))
            .arg(draft.author, draft.answer ? QStringLiteral(" (answer)") : QString(), draft.text));
    answer<MessageId>(QStringLiteral("send"), context, std::move(done), next());
}

void FakeCommands::sendAgain(MessageId message, const QString &author, QObject *context,
                             Done<MessageId> done)
{
    note(u"sendAgain", QStringLiteral("%1 %2").arg(raw(message)).arg(author));
    answer<MessageId>(QStringLiteral("sendAgain"), context, std::move(done), next());
}

void FakeCommands::withdraw(MessageId message, QObject *context, Done<> done)
{
    note(u"withdraw", QString::number(raw(message)));
    answer(QStringLiteral("withdraw"), context, std::move(done));
}

void FakeCommands::openConversation(QueueId queue, const PhoneNumber &client, QObject *context,
                                    Done<ConversationId> done)
{
    note(u"openConversation", QStringLiteral("%1 %2").arg(raw(queue)).arg(client.text()));
    answer<ConversationId>(QStringLiteral("openConversation"), context, std::move(done),
                           nextConversation);
}

void FakeCommands::closeForToday(QueueId queue, const QString &why, const QString &initials,
                                 QObject *context, Done<> done)
{
    note(u"closeForToday", QString::number(raw(queue)) + u' ' + initials + u' ' + why);
    answer(QStringLiteral("closeForToday"), context, std::move(done));
}

void FakeCommands::openAgain(QueueId queue, const QString &initials, QObject *context, Done<> done)
{
    note(u"openAgain", QString::number(raw(queue)) + u' ' + initials);
    answer(QStringLiteral("openAgain"), context, std::move(done));
}

void FakeCommands::archive(ConversationId conversation, QObject *context, Done<> done)
{
    note(u"archive", QString::number(raw(conversation)));
    answer(QStringLiteral("archive"), context, std::move(done));
}

void FakeCommands::unarchive(ConversationId conversation, QObject *context, Done<> done)
{
    note(u"unarchive", QString::number(raw(conversation)));
    answer(QStringLiteral("unarchive"), context, std::move(done));
}

void FakeCommands::reopen(ConversationId conversation, QObject *context, Done<> done)
{
    note(u"reopen", QString::number(raw(conversation)));
    answer(QStringLiteral("reopen"), context, std::move(done));
}

void FakeCommands::markRead(ConversationId conversation)
{
    note(u"markRead", QString::number(raw(conversation)));
}

void FakeCommands::markUnread(ConversationId conversation)
{
    note(u"markUnread", QString::number(raw(conversation)));
}

void FakeCommands::setNoReplyNeeded(ConversationId conversation, bool none, QObject *context,
                                    Done<> done)
{
    note(u"setNoReplyNeeded",
         QStringLiteral("%1 %2").arg(raw(conversation)).arg(none ? u"yes" : u"no"));
    answer(QStringLiteral("setNoReplyNeeded"), context, std::move(done));
}

void FakeCommands::saveDraft(ConversationId conversation, const QString &text)
{
    note(u"saveDraft", QStringLiteral("%1: %2").arg(raw(conversation)).arg(text));
    drafts.insert(conversation, text);
}

void FakeCommands::setClientName(const PhoneNumber &client, const QString &name,
                                 const QStringList &animals)
{
    note(u"setClientName",
         QStringLiteral("%1 %2 · %3").arg(client.text(), name, animals.join(u", ")));
}

void FakeCommands::setClientNote(const PhoneNumber &client, const QString &text)
{
    note(u"setClientNote", QStringLiteral("%1: %2").arg(client.text(), text));
}

void FakeCommands::decide(const PhoneNumber &client, const Evidence &decision, QObject *context,
                          Done<> done)
{
    note(u"decide",
         QStringLiteral("%1 %2 %3 %4")
             .arg(client.text())
             .arg(int(decision.kind))
             .arg(decision.staff, decision.how));
    answer(QStringLiteral("decide"), context, std::move(done));
}

void FakeCommands::markCopied(ConversationId conversation, const QList<CopiedText> &texts,
                              const QString &author, QObject *context, Done<> done)
{
    note(u"markCopied",
         QStringLiteral("%1 %2 %3").arg(raw(conversation)).arg(texts.size()).arg(author));
    answer(QStringLiteral("markCopied"), context, std::move(done));
}

void FakeCommands::addNote(const Note &added, QObject *context, Done<> done)
{
    note(u"addNote",
         QStringLiteral("%1 %2 %3: %4")
             .arg(raw(added.conversation))
             .arg(int(added.kind))
             .arg(added.author, added.text));
    answer(QStringLiteral("addNote"), context, std::move(done));
}

void FakeCommands::remind(ConversationId conversation, const std::optional<Reminder> &reminder,
                          QObject *context, Done<> done)
{
    note(u"remind",
         reminder ? QStringLiteral("%1 %2 %3: %4")
                        .arg(raw(conversation))
                        .arg(isoUtc(reminder->due), reminder->author, reminder->text)
                  : QStringLiteral("%1 never").arg(raw(conversation)));
    answer(QStringLiteral("remind"), context, std::move(done));
}

void FakeCommands::handOver(ConversationId conversation, QueueId to, const QString &why,
                            const QString &author, QObject *context, Done<ConversationId> done)
{
    note(u"handOver",
         QStringLiteral("%1 to %2 %3: %4").arg(raw(conversation)).arg(raw(to)).arg(author, why));
    answer<ConversationId>(QStringLiteral("handOver"), context, std::move(done), nextConversation);
}

void FakeCommands::loadHistory(const PhoneNumber &client)
{
    note(u"loadHistory", client.text());
}

void FakeCommands::pollNow()
{
    note(u"pollNow", {});
}

void FakeCommands::roleLock(QObject *context, Done<RoleLockState> done)
{
    note(u"roleLock", {});
    answer<RoleLockState>(QStringLiteral("roleLock"), context, std::move(done), lockState);
}

void FakeCommands::setRolePassword(const RolePassword &password, Unlock what,
                                   const QString &initials, QObject *context, Done<> done)
{
    note(u"setRolePassword", initials);
    unlockedFor = what;
    settingsPassword = QString::fromUtf8(password.revealed());
    lockState.kind = RoleLockState::Kind::Set;
    answer(QStringLiteral("setRolePassword"), context, std::move(done));
}

void FakeCommands::changeRolePassword(const RolePassword &old, const RolePassword &fresh,
                                      const QString &initials, QObject *context, Done<> done)
{
    note(u"changeRolePassword", initials);
    if (guess(old))
        settingsPassword = QString::fromUtf8(fresh.revealed());
    answer(QStringLiteral("changeRolePassword"), context, std::move(done));
}

void FakeCommands::unlockSettings(const RolePassword &password, Unlock what,
                                  const QString &initials, QObject *context, Done<> done)
{
    note(u"unlockSettings", initials);
    if (guess(password))
        unlockedFor = what;
    answer(QStringLiteral("unlockSettings"), context, std::move(done));
}

void FakeCommands::lockSettings()
{
    note(u"lockSettings", {});
}

void FakeCommands::changedBehind(QObject *context, Done<ChangedBehind> done)
{
    note(u"changedBehind", {});
    answer<ChangedBehind>(QStringLiteral("changedBehind"), context, std::move(done), behind);
}

void FakeCommands::confirmSettings(const QString &seen, const QString &initials, QObject *context,
                                   Done<> done)
{
    note(u"confirmSettings", (seen + u' ' + initials).trimmed());
    answer(QStringLiteral("confirmSettings"), context, std::move(done));
}

void FakeCommands::putBackSettings(const QString &initials, QObject *context, Done<> done)
{
    note(u"putBackSettings", initials);
    answer(QStringLiteral("putBackSettings"), context, std::move(done));
}

void FakeCommands::lookAtAccount(QObject *context, Done<> done)
{
    note(u"lookAtAccount", {});
    answer(QStringLiteral("lookAtAccount"), context, std::move(done));
}

void FakeCommands::saveFirstRun(const FirstRunChoice &choice, QObject *context, Done<> done)
{
    firstRun.append(choice);
    note(u"saveFirstRun", choice.step);
    answer(QStringLiteral("saveFirstRun"), context, std::move(done));
}

void FakeCommands::proposedWordings(QObject *context, Done<QList<ProposedWording>> done)
{
    note(u"proposedWordings", {});
    answer<QList<ProposedWording>>(QStringLiteral("proposedWordings"), context, std::move(done),
                                   proposed);
}

void FakeCommands::confirmWordings(const QList<ProposedWording> &wordings, QObject *context,
                                   Done<> done)
{
    confirmed = wordings;
    note(u"confirmWordings", QString::number(wordings.size()));
    answer(QStringLiteral("confirmWordings"), context, std::move(done));
}

void FakeCommands::selfCheck(QObject *context, Done<QList<Check>> done)
{
    note(u"selfCheck", {});
    answer<QList<Check>>(QStringLiteral("selfCheck"), context, std::move(done), checks);
}

void FakeCommands::setStaff(const QStringList &initials)
{
    staff = initials;
    note(u"setStaff", initials.join(u' '));
}

void FakeCommands::saveSettings(const SettingsEdit &edit, QObject *context, Done<> done)
{
    saved.append(edit);
    note(u"saveSettings", changedSubjects(edit.before, edit.after).join(u' '));
    if (const Result<> kept = keepSettings ? keepSettings(edit) : Result<>(); !kept)
        m_refused.insert(QStringLiteral("saveSettings"), kept.error());
    answer(QStringLiteral("saveSettings"), context, std::move(done));
    m_refused.remove(QStringLiteral("saveSettings"));
}

void FakeCommands::setLive(bool live, const QString &, QObject *context, Done<> done)
{
    note(u"setLive", live ? QStringLiteral("on") : QStringLiteral("off"));
    answer(QStringLiteral("setLive"), context, std::move(done));
}

void FakeCommands::backUpNow(QObject *context, Done<> done)
{
    note(u"backUpNow", {});
    answer(QStringLiteral("backUpNow"), context, std::move(done));
}

void FakeCommands::importSettings(const QByteArray &file, const QString &, QObject *context,
                                  Done<QStringList> done)
{
    note(u"importSettings", QString::number(file.size()));
    answer<QStringList>(QStringLiteral("importSettings"), context, std::move(done), QStringList());
}

void FakeCommands::perform(const DeskAct &act, QObject *context, Done<> done)
{
    acts.append(act);
    note(u"perform", QString::number(act.index()));
    answer(QStringLiteral("perform"), context, std::move(done));
}

MessageId FakeCommands::next()
{
    return nextMessage = MessageId(raw(nextMessage) + 1);
}

void FakeCommands::note(QStringView command, const QString &what)
{
    asked.append(what.isEmpty() ? command.toString() : command.toString() + u' ' + what);
}

bool FakeCommands::guess(const RolePassword &password)
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

} // namespace ivm::test

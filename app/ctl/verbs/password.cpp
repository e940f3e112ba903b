// The role password from a terminal: how it stands, set and changed, tried, and set anew by whoever
// can show the line's secret.

#include "app/ctl/rolekeyasked.h"
#include "app/ctl/secretasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/heldfolder.h"
#include "core/desk/supervision.h"
#include "core/security/settingseal.h"
#include "core/store/historystore.h"
#include "core/transport/qttransport.h"
#include "core/twilio/api.h"

#include <QJsonArray>

namespace ivm::ctl {

namespace {

QString kindWord(RoleLockState::Kind kind)
{
    switch (kind) {
    case RoleLockState::Kind::NotSet:
        return QStringLiteral("not_set");
    case RoleLockState::Kind::Set:
        return QStringLiteral("set");
    case RoleLockState::Kind::Damaged:
        return QStringLiteral("damaged");
    }
    return {};
}

/// Typed twice on a terminal, once from a pipe.
Result<RolePassword> freshPassword(const Invocation &invocation)
{
    const auto typed = secretAsked(invocation, QStringLiteral("New role password"));
    if (!typed)
        return tl::unexpected(typed.error());
    if (!invocation.arguments.has("password-stdin")) {
        const auto again = secretAsked(invocation, QStringLiteral("The same again"));
        if (!again)
            return tl::unexpected(again.error());
        if (*again != *typed)
            return failure(Error::Kind::Invalid, QStringLiteral("the two are not the same"));
    }
    return rolePasswordTyped(*typed);
}

QString what(const SealReport &seal)
{
    if (seal.isBroken)
        return QStringLiteral("The record of the password or the settings' seal was changed: "
                              "nothing can be said of the settings.");
    if (seal.historyCut)
        return QStringLiteral("Entries of the change history were altered or cut off.");
    return QStringLiteral("Changed without the password: %1. A supervisor looks at it in Settings.")
        .arg(seal.changed.join(QLatin1String(", ")));
}

/// With Twilio: whether this is a key of the account at all.
QCoro::Task<Result<>> tried(Invocation &invocation, Account account)
{
    QtTransport transport;
    twilio::Api api(transport, invocation.clock, account.origin, account.credentials);
    twilio::MessageQuery one;
    one.pageSize = 1;
    const auto page = co_await api.messages(one);
    if (!page)
        co_return tl::unexpected(page.error());
    co_return Result<>();
}

} // namespace

Exit passwordStatus(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto state = roleLockOf(invocation, *reading->database).state();
    const auto seal = checkSeal(*reading->database);
    const auto broken = HistoryStore(*reading->database).brokenAt();
    if (!state || !seal || !broken)
        return invocation.output.error(!state      ? state.error()
                                           : !seal ? seal.error()
                                                   : broken.error());
    QJsonObject object{
        { QStringLiteral("password"), kindWord(state->kind) },
        { QStringLiteral("wrong_guesses"), state->wrong },
        { QStringLiteral("sealed"), seal->hasPassword && seal->isIntact() },
        { QStringLiteral("changed_behind"), QJsonArray::fromStringList(seal->changed) },
        { QStringLiteral("history_whole"), !seal->historyCut && !broken->has_value() }
    };
    if (state->wait)
        object.insert(QStringLiteral("wait_seconds"), qint64(state->wait->count() / 1000));
    if (state->since)
        object.insert(QStringLiteral("since"), isoUtc(*state->since));
    invocation.output.object(object);

    using Kind = RoleLockState::Kind;
    const Output &output = invocation.output;
    if (state->kind == Kind::NotSet)
        output.line(QStringLiteral("No role password is set: anyone here can change settings."));
    if (state->kind == Kind::Damaged)
        output.line(QStringLiteral("The record of the role password was changed or damaged; ivmctl "
                                   "password reset makes a new one."));
    if (state->kind == Kind::Set)
        output.line(QStringLiteral("A role password is set, since %1. Key %2.")
                        .arg(localTime(*state->since), state->fingerprint));
    if (state->wrong > 0 && state->wait)
        output.line(QStringLiteral("%1 wrong guesses; the next is possible in %2 seconds.")
                        .arg(state->wrong)
                        .arg(state->wait->count() / 1000));
    else if (state->wrong > 0)
        output.line(QStringLiteral("%1 wrong guesses: only ivmctl password reset helps.")
                        .arg(state->wrong));
    if (*broken)
        output.line(QStringLiteral("The change history was altered at entry %1.").arg(**broken));
    if (seal->hasPassword)
        output.line(seal->isIntact() ? QStringLiteral("The settings are as supervisors left them.")
                                     : what(*seal));
    const bool fine
        = state->kind != Kind::Damaged && !*broken && (!seal->hasPassword || seal->isIntact());
    return fine ? Exit::Done : Exit::Failed;
}

QCoro::Task<Exit> passwordSet(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        co_return invocation.output.error(held.error());
    Supervision supervision(*held->database, invocation.clock, {});
    const auto state = supervision.state();
    if (!state)
        co_return invocation.output.error(state.error());
    const Actor who = supervisorOf(invocation, {}).who;
    const bool isFirst = state->kind == RoleLockState::Kind::NotSet;
    Result<QString> old = QString();
    if (!isFirst)
        old = secretAsked(invocation, QStringLiteral("Role password so far"));
    if (!old)
        co_return invocation.output.error(old.error());
    const auto fresh = freshPassword(invocation);
    if (!fresh)
        co_return invocation.output.error(fresh.error());
    auto setting = isFirst ? supervision.setPassword(*fresh, who)
                           : supervision.changePassword(rolePasswordTyped(*old), *fresh, who);
    const auto done = co_await setting;
    if (!done)
        co_return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("password"), QStringLiteral("set") } });
    invocation.output.line(
        QStringLiteral("Set. It holds up mistakes and curiosity at this computer; whoever may "
                       "write the data folder can get around it, which is shown."));
    co_return Exit::Done;
}

QCoro::Task<Exit> passwordCheck(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        co_return invocation.output.error(held.error());
    const auto typed = secretAsked(invocation, QStringLiteral("Role password"));
    if (!typed)
        co_return invocation.output.error(typed.error());
    Supervision supervision(*held->database, invocation.clock, {});
    const auto done
        = co_await supervision.unlock(rolePasswordTyped(*typed), supervisorOf(invocation, {}).who);
    if (!done)
        co_return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("right"), true } });
    invocation.output.line(QStringLiteral("This is the role password."));
    co_return Exit::Done;
}

QCoro::Task<Exit> passwordReset(Invocation &invocation)
{
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        co_return invocation.output.error(held.error());
    auto account = co_await accountOf(invocation);
    if (!account)
        co_return invocation.output.error(account.error());
    const auto line = invocation.arguments.has("base-url") ? LineKind::Loopback : LineKind::Real;
    if (const auto ours = checkStamp(*held->database, account->credentials.account, line); !ours)
        co_return invocation.output.error(ours.error());
    const auto shown = secretAsked(invocation, QStringLiteral("Secret of the API key in use"));
    if (!shown)
        co_return invocation.output.error(shown.error());
    Result<> proof;
    if (!isSameSecret(shown->trimmed().toUtf8(), account->credentials.secret.revealed()))
        proof = failure(Error::Kind::NotPermitted,
                        QStringLiteral("this is not the secret of the API key in use"));
    // Anyone can put what they like into the environment: then Twilio has to know it.
    if (proof && !account->fromKeychain)
        proof = co_await tried(invocation, *account);
    if (!proof)
        co_return invocation.output.error(proof.error());
    const auto fresh = freshPassword(invocation);
    if (!fresh)
        co_return invocation.output.error(fresh.error());
    Supervision supervision(*held->database, invocation.clock, {});
    const auto done = co_await supervision.resetPassword(*fresh, supervisorOf(invocation, {}).who);
    if (!done)
        co_return invocation.output.error(done.error());
    invocation.output.object({ { QStringLiteral("password"), QStringLiteral("reset") } });
    invocation.output.line(QStringLiteral("Set anew. The change history says so."));
    co_return Exit::Done;
}

} // namespace ivm::ctl

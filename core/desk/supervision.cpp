#include "core/desk/supervision.h"

#include "core/onpool.h"
#include "core/security/passwordjudgement.h"
#include "core/security/rolesession.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

#include <QJsonObject>
#include <QScopeGuard>

namespace ivm {

namespace {

Result<> willDo(Database &database, const RolePassword &password)
{
    const auto judged = judgePassword(QString::fromUtf8(password.revealed()), ownWords(database));
    using Fault = PasswordJudgement::Fault;
    const auto no = [](const QString &why) { return failure(Error::Kind::Invalid, why); };
    switch (judged.fault) {
    case Fault::None:
        return {};
    case Fault::TooShort:
        return no(QStringLiteral("a role password has %1 characters or more; this one has %2")
                      .arg(ShortestPassword)
                      .arg(judged.characters));
    case Fault::TooLong:
        return no(QStringLiteral("a role password has at most %1 bytes").arg(LongestPassword));
    case Fault::NotText:
        return no(QStringLiteral("this holds something that is no character"));
    case Fault::Common:
        return no(QStringLiteral("many people think of this password first"));
    case Fault::Repeats:
        return no(QStringLiteral("this repeats a few characters"));
    case Fault::Walk:
        return no(QStringLiteral("this goes along the keyboard, the alphabet or the digits"));
    case Fault::OurWords:
        return no(QStringLiteral("this is little more than the hospital's own words"));
    }
    return {};
}

} // namespace

QStringList ownWords(Database &database)
{
    QStringList words;
    const auto clinic = SettingStore(database).document(QStringLiteral("clinic"));
    if (clinic)
        words.append(clinic->value(QLatin1String("hospital")).toString());
    if (const auto queues = QueueStore(database).all()) {
        for (const Queue &queue : *queues)
            words += { queue.name, queue.title };
    }
    words.removeAll(QString());
    return words;
}

Supervision::Supervision(Database &database, Clock &clock, RoleLock::ServerTime serverTime,
                         Stretch stretch, QString boot)
    : m_database(database)
    , m_clock(clock)
    , m_lock(database, clock, std::move(boot), stretch, std::move(serverTime))
    , m_stretch(std::move(stretch))
{ }

QCoro::Task<Result<NewRole>> Supervision::made(RolePassword password)
{
    if (auto fine = willDo(m_database, password); !fine)
        co_return tl::unexpected(fine.error());
    using Made = std::shared_ptr<Result<NewRole>>; // the pool's promise copies, a key does not
    auto make = [password, now = m_clock.now(), stretch = m_stretch]() -> Made {
        return std::make_shared<Result<NewRole>>(makeFittingRole(password, now, stretch));
    };
    const Made result = co_await onPool(std::move(make));
    co_return std::move(*result);
}

QCoro::Task<Result<RoleKey>> Supervision::opened(RolePassword password, Actor who)
{
    if (m_looking)
        co_return failure(Error::Kind::Busy, QStringLiteral("a guess is being looked at"));
    const auto guess = m_lock.begin(password);
    if (!guess)
        co_return tl::unexpected(guess.error());
    m_looking = true;
    const auto finished = qScopeGuard([this] { m_looking = false; });
    using Seen = std::shared_ptr<Result<RoleKey>>;
    auto look = [guess = *guess]() -> Seen {
        return std::make_shared<Result<RoleKey>>(RoleLock::look(guess));
    };
    const Seen seen = co_await onPool(std::move(look));
    if (auto done = m_lock.end(*guess, *seen, who); !done)
        co_return tl::unexpected(done.error());
    co_return std::move(*seen);
}

void Supervision::hold(RoleKey key, Unlock what)
{
    if (what == Unlock::OneAct && isUnlocked() && m_what == Unlock::Settings)
        return; // more than that is open already
    m_key = std::move(key);
    m_what = what;
    // The window's own lock comes first; this one is for a window that forgot.
    m_until = m_clock.uptime()
        + (what == Unlock::OneAct ? RoleSession::Idle
                                  : RoleSession::Longest + std::chrono::seconds(5));
}

QCoro::Task<Result<>> Supervision::unlock(RolePassword password, Actor who, Unlock what)
{
    auto key = co_await opened(password, who);
    if (!key)
        co_return tl::unexpected(key.error());
    hold(std::move(*key), what);
    co_return Result<>();
}

QCoro::Task<Result<>> Supervision::setPassword(RolePassword password, Actor who, Unlock what)
{
    auto role = co_await made(password);
    if (!role)
        co_return tl::unexpected(role.error());
    if (auto done = m_lock.set(*role, who); !done)
        co_return done;
    hold(std::move(role->key), what);
    co_return Result<>();
}

QCoro::Task<Result<>> Supervision::changePassword(RolePassword old, RolePassword fresh, Actor who)
{
    if (auto fine = willDo(m_database, fresh); !fine)
        co_return fine;
    const auto key = co_await opened(old, who);
    if (!key)
        co_return tl::unexpected(key.error());
    auto role = co_await made(fresh);
    if (!role)
        co_return tl::unexpected(role.error());
    if (auto done = m_lock.change(*role, who); !done)
        co_return done;
    hold(std::move(role->key), Unlock::Settings);
    co_return Result<>();
}

QCoro::Task<Result<>> Supervision::resetPassword(RolePassword fresh, Actor who)
{
    auto role = co_await made(fresh);
    if (!role)
        co_return tl::unexpected(role.error());
    lock();
    co_return m_lock.reset(*role, who);
}

void Supervision::lock()
{
    m_key.reset();
}

bool Supervision::isUnlocked()
{
    if (m_key && m_clock.uptime() >= m_until)
        lock();
    return m_key.has_value();
}

Supervisor Supervision::as(const Actor &who)
{
    const bool holds = isUnlocked() && m_what == Unlock::Settings;
    return { .who = who, .key = holds ? &*m_key : nullptr };
}

Supervisor Supervision::forAct(const Actor &who)
{
    return { .who = who, .key = isUnlocked() ? &*m_key : nullptr };
}

void Supervision::actDone()
{
    if (m_what == Unlock::OneAct)
        lock();
}

} // namespace ivm

#include "core/security/rolelock.h"

#include "core/security/settingseal.h"
#include "core/store/database.h"
#include "core/store/historystore.h"

#include <QCryptographicHash>
#include <QFile>

#include <sodium.h>

namespace ivm {

QString bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLatin1(file.read(64)).trimmed();
}

bool isSameSecret(const QByteArray &shown, const QByteArray &kept)
{
    const auto digest = [](const QByteArray &bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    };
    const QByteArray one = digest(shown);
    const QByteArray other = digest(kept);
    return sodium_memcmp(one.constData(), other.constData(), size_t(one.size())) == 0;
}

RoleLock::RoleLock(Database &database, Clock &clock, QString boot, Stretch stretch,
                   ServerTime serverTime)
    : m_database(database)
    , m_clock(clock)
    , m_boot(std::move(boot))
    , m_stretch(std::move(stretch))
    , m_serverTime(std::move(serverTime))
{ }

GuessMoment RoleLock::moment() const
{
    return { .boot = m_boot,
             .uptime = m_clock.uptime(),
             .server = m_serverTime ? m_serverTime() : std::nullopt };
}

Result<RoleLockState> RoleLock::state() const
{
    const RolePasswordStore store(m_database);
    const auto record = store.record();
    if (!record)
        return tl::unexpected(record.error());
    const auto newest = HistoryStore(m_database).newestPassword();
    if (!newest)
        return tl::unexpected(newest.error());
    const auto guesses = store.guesses();
    if (!guesses)
        return tl::unexpected(guesses.error());
    RoleLockState state;
    state.wrong = guesses->wrong;
    state.wait = waitLeft(*guesses, moment());
    if (!*record && !*newest)
        return state;
    const auto role = readRoleRecord(record->value_or(QByteArray()));
    const bool isKnown = role && *newest && (*newest)->after == keyFingerprint(role->publicKey);
    state.kind = isKnown ? RoleLockState::Kind::Set : RoleLockState::Kind::Damaged;
    if (isKnown) {
        state.since = role->madeAt;
        state.fingerprint = keyFingerprint(role->publicKey);
    }
    return state;
}

Result<RoleLock::Guess> RoleLock::begin(const RolePassword &password)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    RolePasswordStore store(m_database);
    const auto now = state();
    if (!now)
        return tl::unexpected(now.error());
    if (now->kind == RoleLockState::Kind::NotSet)
        return failure(Error::Kind::NotFound, QStringLiteral("no role password was set yet"));
    if (now->kind == RoleLockState::Kind::Damaged)
        return failure(Error::Kind::Invalid,
                       QStringLiteral("the record of the role password was changed or damaged; "
                                      "ivmctl password reset makes a new one"));
    if (!now->wait)
        return failure(Error::Kind::Refused,
                       QStringLiteral("the role password was guessed wrong %1 times; only ivmctl "
                                      "password reset helps")
                           .arg(now->wrong));
    if (*now->wait > Millis(0)) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*now->wait).count();
        return failure(Error::Kind::RateLimited,
                       QStringLiteral("too many wrong guesses; the next is possible in %1 seconds")
                           .arg(seconds),
                       int(seconds));
    }
    const auto before = store.guesses();
    const auto record = store.record();
    if (!before || !record)
        return tl::unexpected(before ? record.error() : before.error());
    auto role = readRoleRecord(**record);
    if (!role)
        return tl::unexpected(role.error());
    if (auto kept = store.saveGuesses(counted(*before, moment())); !kept)
        return tl::unexpected(kept.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return Guess{ .record = *role, .password = password, .stretch = m_stretch, .before = *before };
}

Result<RoleKey> RoleLock::look(const Guess &guess)
{
    return openRole(guess.record, guess.password, guess.stretch);
}

Result<> RoleLock::end(const Guess &guess, const Result<RoleKey> &seen, const Actor &who)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    RolePasswordStore store(m_database);
    Result<> done;
    if (seen) {
        done = store.saveGuesses({});
    } else if (seen.error().kind == Error::Kind::NotPermitted) {
        const auto noted
            = HistoryStore(m_database)
                  .add({ .at = m_clock.now(), .kind = HistoryKind::PasswordWrong, .who = who });
        done = noted.map([](qint64) { });
    } else {
        done = store.saveGuesses(guess.before);
    }
    return done ? transaction.commit() : done;
}

Result<RoleKey> RoleLock::guess(const RolePassword &password, const Actor &who)
{
    const auto begun = begin(password);
    if (!begun)
        return tl::unexpected(begun.error());
    auto seen = look(*begun);
    if (auto done = end(*begun, seen, who); !done)
        return tl::unexpected(done.error());
    return seen;
}

Result<> RoleLock::set(const NewRole &role, const Actor &who)
{
    return keep(role, HistoryKind::PasswordSet, who);
}

Result<> RoleLock::change(const NewRole &role, const Actor &who)
{
    return keep(role, HistoryKind::PasswordChanged, who);
}

Result<> RoleLock::reset(const NewRole &role, const Actor &who)
{
    return keep(role, HistoryKind::PasswordReset, who);
}

Result<> RoleLock::keep(const NewRole &role, HistoryKind kind, const Actor &who)
{
    Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    RolePasswordStore store(m_database);
    const auto now = state();
    const auto old = store.record();
    if (!now || !old)
        return tl::unexpected(now ? old.error() : now.error());
    const bool isFirst = kind == HistoryKind::PasswordSet;
    if (isFirst && now->kind != RoleLockState::Kind::NotSet)
        return failure(Error::Kind::NotPermitted,
                       QStringLiteral("a role password was set already"));
    if (auto done = store.saveRecord(role.record); !done)
        return done;
    if (auto done = store.saveGuesses({}); !done)
        return done;
    const auto noted = HistoryStore(m_database)
                           .add({ .at = m_clock.now(),
                                  .kind = kind,
                                  .who = who,
                                  .before = now->fingerprint,
                                  .after = keyFingerprint(role.key.publicKey()) });
    if (!noted)
        return tl::unexpected(noted.error());
    const auto sealed = isFirst ? sealAll(m_database, role.key)
                                : sealAnew(m_database, role.key, old->value_or(QByteArray()));
    return sealed ? transaction.commit() : sealed;
}

} // namespace ivm

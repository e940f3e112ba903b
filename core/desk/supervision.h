#pragma once

#include "core/security/rolelock.h"
#include "core/settings/supervised.h"

#include <QCoroTask>

#include <optional>

namespace ivm {

/// The role password at work in the back office: guesses are looked at away from its thread, one
/// at a time, and the key that the right one opens is held until Settings lock. The window locks
/// after minutes without a hand (core/security/rolesession.h); whatever it does, the key goes after
/// the longest time.
///
/// Back-office thread. Ends what is under way before it goes: join its owner's tasks first.
class Supervision
{
public:
    Supervision(Database &database, Clock &clock, RoleLock::ServerTime serverTime,
                Stretch stretch = argon2id(), QString boot = bootId());

    Result<RoleLockState> state() const { return m_lock.state(); }

    /// As RoleLock::begin and look answer. Busy while another guess is looked at.
    QCoro::Task<Result<>> unlock(RolePassword password, Actor who, Unlock what = Unlock::Settings);
    /// First run: takes the password and is unlocked. Invalid when it will not do.
    QCoro::Task<Result<>> setPassword(RolePassword password, Actor who,
                                      Unlock what = Unlock::Settings);
    /// The old one counts as a guess.
    QCoro::Task<Result<>> changePassword(RolePassword old, RolePassword fresh, Actor who);
    /// For whoever has shown the line's secret.
    QCoro::Task<Result<>> resetPassword(RolePassword fresh, Actor who);

    void lock();
    bool isUnlocked();
    /// This person, with the key if Settings are unlocked; not by one given for an act. The key
    /// stays ours.
    Supervisor as(const Actor &who);
    /// The same for one act upon a client's record: with the key also if it was given for one.
    Supervisor forAct(const Actor &who);
    /// That act was tried: a key that was given for it goes.
    void actDone();

private:
    QCoro::Task<Result<NewRole>> made(RolePassword password);
    QCoro::Task<Result<RoleKey>> opened(RolePassword password, Actor who);
    void hold(RoleKey key, Unlock what);

    Database &m_database;
    Clock &m_clock;
    RoleLock m_lock;
    Stretch m_stretch;
    std::optional<RoleKey> m_key;
    Unlock m_what = Unlock::Settings; ///< What the key is for.
    Millis m_until{ 0 };
    bool m_looking = false;
};

/// Words of the clinic's own that everyone at the desk knows, for judgePassword(): the hospital's
/// name, its queues. Any connection.
QStringList ownWords(Database &database);

} // namespace ivm

#pragma once

#include "core/model/historyentry.h"
#include "core/security/rolekey.h"
#include "core/security/throttle.h"

namespace ivm {

class Database;

/// What a right role password opens.
enum class Unlock {
    Settings, ///< All that supervisors do, until they are locked again.
    OneAct, ///< The next act of a supervisor upon a client's record (core/desk/deskact.h), within
            ///< two minutes, and nothing else.
};

/// How the lock on Settings stands, for whoever shows it.
struct RoleLockState
{
    enum class Kind {
        NotSet, ///< First run: nobody has chosen a password.
        Set,
        Damaged, ///< The record was changed or is gone: nothing opens it; a reset is needed.
    };
    Kind kind = Kind::NotSet;
    int wrong = 0; ///< Guesses since the last right one.
    /// Before the next guess; zero: now. Absent: never, a reset is needed.
    std::optional<Millis> wait = Millis(0);
    std::optional<Instant> since; ///< When it was set or last changed.
    QString fingerprint; ///< Of the key; empty unless Set.

    bool operator==(const RoleLockState &) const = default;
};

/// The lock on Settings: counts guesses, looks at them, takes another password. What it protects,
/// plainly: it holds up mistakes and curiosity at the desk. Whoever may write the data folder can
/// remove it; settings changed that way no longer fit their seal (settingseal.h), which is shown.
///
/// Over the owner's connection, on its thread. Each method but `look` is one transaction.
class RoleLock
{
public:
    /// Twilio's time now, as far as the last answer and what passed since tell; absent without one.
    using ServerTime = std::function<std::optional<Instant>()>;

    /// `boot` names the computer's run (bootId()).
    RoleLock(Database &database, Clock &clock, QString boot, Stretch stretch = argon2id(),
             ServerTime serverTime = {});

    /// Any connection.
    Result<RoleLockState> state() const;

    /// A guess that is counted already, to be looked at on any thread.
    struct Guess
    {
        RoleRecord record;
        RolePassword password;
        Stretch stretch;
        RolePasswordStore::Guesses before;
    };
    /// RateLimited (`code`: seconds) while a wait runs; Refused when only a reset helps; NotFound
    /// when no password was set; Invalid when its record is damaged.
    Result<Guess> begin(const RolePassword &password);
    /// Slow. NotPermitted: wrong. Storage: the memory was refused.
    static Result<RoleKey> look(const Guess &guess);
    /// Starts the count over after a right guess, and notes a wrong one in the history. A guess
    /// that could not be looked at is given back.
    Result<> end(const Guess &guess, const Result<RoleKey> &seen, const Actor &who);
    /// The three in one, waiting for it.
    Result<RoleKey> guess(const RolePassword &password, const Actor &who);

    /// First run. NotPermitted when there is one. Seals the settings as they are.
    Result<> set(const NewRole &role, const Actor &who);
    /// Whoever calls this has opened the old one; settings stay sealed as far as they were.
    Result<> change(const NewRole &role, const Actor &who);
    /// Whoever calls this has shown the line's secret. The same, also over a damaged record.
    Result<> reset(const NewRole &role, const Actor &who);

private:
    GuessMoment moment() const;
    Result<> keep(const NewRole &role, HistoryKind kind, const Actor &who);

    Database &m_database;
    Clock &m_clock;
    QString m_boot;
    Stretch m_stretch;
    ServerTime m_serverTime; // may be empty
};

/// The operating system's name for this run of the computer; empty where it has none.
QString bootId();

/// In constant time, also for texts of different lengths.
bool isSameSecret(const QByteArray &shown, const QByteArray &kept);

} // namespace ivm

#pragma once

// One list of checks: gathered facts → what they mean, in plain words. Pure; shown by
// `ivmctl doctor`, the first start and the console. Gathering is done by core/desk.
//
// The facts are spoken to people as they stand, so they go through Qt's translation: in the
// language of the console where one is installed, in English in ivmctl, which installs none.

#include "core/clock.h"
#include "core/model/queue.h"
#include "core/result.h"
#include "core/security/keychain.h"
#include "core/security/settingseal.h"
#include "core/store/rescued.h"
#include "core/twilio/account.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace ivm {

/// What was found out. Absent always means: nobody could look.
struct Facts
{
    // The account.
    bool keyKnown = false; ///< A key is there at all.
    bool keyFromEnvironment = false;
    std::optional<Result<>> list; ///< The message list, asked for one row.
    std::optional<Result<QList<twilio::NumberSetup>>> numbers;
    std::optional<Result<QList<twilio::ServiceSetup>>> services;
    std::optional<Result<QList<twilio::Verification>>> verifications;
    std::optional<Millis> clockSkew; ///< Twilio's clock minus ours.

    // This computer.
    std::optional<KeychainFault> keychain;
    std::optional<qint64> freeBytes; ///< Where the data folder is.
    std::optional<bool> diskEncrypted; ///< By this system, where the data folder is.
    bool timeZoneKnown = true; ///< The clinic's zone is in the time-zone data.

    // The data folder.
    /// Since the newest backup was made; absent when there is none.
    std::optional<Millis> sinceBackup;
    bool folderExists = false;
    bool folderPrivate = true; ///< Nobody else may read or write it.
    bool folderOnNetwork = false;
    bool folderOwned = false; ///< Some program is running on it now.
    QList<Queue> queues;
    std::optional<qint64> quarantined;
    QStringList numbersWithoutQueue; ///< Ours by the log, but no queue's.
    std::optional<qint64> unconfirmed;
    /// Texts of the last 7 days that left a queue's number and not from this folder.
    QMap<QString, qint64> sentByOthers;
    std::optional<Rescued> rescued; ///< The last time that the data file was found damaged.
    bool emergencyPhoneMissing = false;
    std::optional<SealReport> seal; ///< Whether settings are as supervisors left them.
    std::optional<qint64> historyBrokenAt; ///< The entry at which the change history was altered.
};

struct Check
{
    enum class State {
        Good,
        Note, ///< Worth knowing; nothing to do.
        Unknown, ///< Could not be looked at.
        Attention, ///< Something should be done.
        Bad, ///< Texts cannot be had or sent, or are being lost.
    };
    QString id; ///< A word for programs: "key", "sms_url" …
    State state = State::Good;
    QString fact; ///< One or two sentences.
    QString subject; ///< The queue it concerns; empty for all.

    bool operator==(const Check &) const = default;
};

/// good, note, unknown, attention, bad.
QString checkWord(Check::State state);

/// Every check, in the order a person would look, worst not first.
QList<Check> evaluate(const Facts &facts);

/// Nothing in it is Bad: texts come in, go out and are kept.
bool isHealthy(const QList<Check> &checks);

} // namespace ivm

#pragma once

// The settings' seal: each settings document and the queues, with their digests, signed with the
// key behind the role password. A document that was changed by other means than a supervisor's no
// longer fits, and so does one that was put back to an older state, removed or added; what it was
// is still in the seal, and can be put back. The seal names the newest row of the change history
// too, so that its end cannot be cut.
//
// What is not under it: the initials at the desk, which are no supervisor's matter, and a live
// switch that is off.

#include "core/result.h"
#include "core/security/rolekey.h"

#include <QMap>
#include <QStringList>

namespace ivm {

class Database;

struct SealReport
{
    bool hasPassword = false; ///< False: nothing is sealed, and nothing below is set.
    bool isBroken = false; ///< The seal or the password's record is itself changed or gone.
    QStringList changed; ///< Documents that do not fit: "hours", "queues". All, when broken.
    bool historyCut = false; ///< Rows of the change history are missing or altered.

    bool isIntact() const { return !isBroken && changed.isEmpty() && !historyCut; }
    bool operator==(const SealReport &) const = default;
};

/// Any connection. A read of the settings and one signature: cheap enough for every decision.
Result<SealReport> checkSeal(Database &database);

/// The rows as a supervisor left them, by subject; an empty row is one that is known by its digest
/// only, from an older version. None without a password, and when the seal is broken. Any
/// connection.
Result<QMap<QString, QByteArray>> sealedRows(Database &database);
/// Of everything under the seal as it stands now: two changes behind the password differ in it.
Result<QString> settingsFingerprint(Database &database);

/// The document by which the program may go: as it stands, or where it was changed behind the
/// password as it was sealed, or the shipped one where that is not known. For what loosens a rule.
Result<QJsonObject> trustedSetting(Database &database, const QString &subject);

// In the caller's transaction, after the change and its history.

/// These documents are as a supervisor left them. Others that do not fit go on being reported.
Result<> sealSubjects(Database &database, const RoleKey &key, const QStringList &subjects);
/// Everything is, as it stands now.
Result<> sealAll(Database &database, const RoleKey &key);
/// The key is about to be another: signs what the old one had signed, no more. `oldRecord` may be
/// damaged; then nothing is known to be right.
Result<> sealAnew(Database &database, const RoleKey &key, const QByteArray &oldRecord);

} // namespace ivm

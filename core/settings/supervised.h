#pragma once

// Changing what the role password guards: checked, written, noted in the change history and sealed
// in one transaction.

#include "core/model/historyentry.h"
#include "core/model/queue.h"
#include "core/result.h"
#include "core/security/rolekey.h"

#include <QJsonObject>
#include <QMap>

#include <functional>
#include <optional>

namespace ivm {

class Database;

/// Who asks for a change, and the key they opened with the role password.
struct Supervisor
{
    Actor who;
    const RoleKey *key = nullptr; ///< Null: locked, or no password was set yet. Not owned.
};

/// What a supervisor wants to be so. Documents are whole.
struct SettingsChange
{
    QMap<QString, QJsonObject> documents; ///< By subject.
    /// Those to change or (id 0) add; others stay. Queues are never removed: texts belong to them.
    QList<Queue> queues;

    bool imported = false; ///< From another folder's file: said so in the history.

    bool isEmpty() const { return documents.isEmpty() && queues.isEmpty(); }
};

/// Whether this supervisor may: a key is needed as soon as a password is set. NotPermitted.
Result<> maySupervise(Database &database, const Supervisor &by);

/// All of it, or none. Invalid with the place of what is wrong; NotPermitted without the key. Where
/// a queue is renamed, the documents that name it must come along: afterwards all must be right.
/// Refused when one of them was changed behind the password and nobody has looked at that yet
/// (changedbehind.h): saving over it would make it right unseen.
Result<> applyChange(Database &database, const SettingsChange &edit, Instant now,
                     const Supervisor &by);

/// Inside the caller's transaction, after its writes: seals these documents, if there is a key.
Result<> sealFor(Database &database, const Supervisor &by, const QStringList &subjects);

} // namespace ivm

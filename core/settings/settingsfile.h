#pragma once

// Changing settings, and carrying them from one folder to another: one file with every document
// that travels, and the queues.

#include "core/clock.h"
#include "core/result.h"
#include "core/settings/supervised.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace ivm {

class Database;
struct SettingsDraft;

/// Keeps a document once it is found to be right; its own transaction. NotFound for a subject that
/// is none, Invalid with the place of what is wrong, NotPermitted without the key that is needed
/// once a role password is set.
Result<> saveSetting(Database &database, const QString &subject, const QJsonObject &document,
                     Instant now, const Supervisor &by = {});

/// The queues and every document that travels, those never changed too: the receiving folder may
/// carry other defaults. The live switch, this folder's identity and the key are not among them
/// (DECISIONS 19).
Result<QByteArray> exportSettings(Database &database, Instant now);

/// The same of documents that were read already.
QByteArray settingsFile(const SettingsDraft &draft, Instant now);

/// All of a file, or nothing when anything in it is wrong; answers the subjects taken, "queues" for
/// the queues (carriedqueues.h says which is which; none is removed). The folder's
/// live switch is off afterwards, whatever it was (DECISIONS 19).
Result<QStringList> importSettings(Database &database, const QByteArray &file, Instant now,
                                   const Supervisor &by = {});

} // namespace ivm

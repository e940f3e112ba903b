#pragma once

// All that supervisors set, as one value: what the settings pane shows, edits and hands over to be
// saved. Pure, but for reading it.

#include "core/automessages/autosettings.h"
#include "core/clock.h"
#include "core/model/queue.h"
#include "core/settings/supervised.h"

#include <QStringList>

namespace ivm {

class Database;
class QueueStore;
class SettingStore;

struct SettingsDraft
{
    QList<Queue> queues; ///< In the order of the blue bar; one with id 0 is new.
    /// Every document that travels (core/settings/subjects.h), by subject. They name queues by
    /// Queue::name.
    SettingDocuments documents;

    const QJsonObject document(const char *subject) const
    {
        return documents.value(QLatin1String(subject));
    }
    bool operator==(const SettingsDraft &) const = default;
};

/// As the folder is set now.
Result<SettingsDraft> settingsDraft(const QueueStore &queues, const SettingStore &settings);

/// With other queues: where one is called otherwise now, the documents follow.
SettingsDraft withQueues(SettingsDraft draft, const QList<Queue> &queues);

/// What the rules for automatic messages would go by. Invalid, with the place, when they make no
/// sense; new queues count as numbered behind the others.
Result<AutoSettings> autoSettings(const SettingsDraft &draft);

/// The subjects that differ, in the order in which they are listed; "queues" for the queues.
QStringList changedSubjects(const SettingsDraft &before, const SettingsDraft &after);

/// What a person wants to be otherwise. `before` is what they saw when they decided.
struct SettingsEdit
{
    SettingsDraft before;
    SettingsDraft after;
    QString author; ///< Initials; may be empty.
};

/// Checks all of it strictly, keeps it and notes it, in one transaction (supervised.h). Invalid
/// with the place of what is wrong; Busy when what is to be changed is no longer as it was seen:
/// look again; NotPermitted without the key. On the thread of whoever writes to the folder.
Result<> saveEdit(Database &database, const SettingsEdit &edit, Instant now,
                  const Supervisor &by = {});

} // namespace ivm

#pragma once

// The subjects that settings are about (DECISIONS 39): one readable JSON document each, defaults in
// resources/defaults. Pure.

#include "core/model/queue.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

#include <span>

namespace ivm {

/// The subjects that the code itself asks for by name.
namespace subject {
inline const QString Queues = QStringLiteral("queues");
inline const QString Live = QStringLiteral("live");
} // namespace subject

struct SettingSubject
{
    const char *name;
    const char *about; ///< A line for people.
    bool travels; ///< False: belongs to this folder, is neither exported nor imported.
};

/// In the order they are listed and exported. The queues themselves are no document but rows.
std::span<const SettingSubject> settingSubjects();
/// Null when there is no such subject.
const SettingSubject *findSubject(const QString &name);
/// What the program carries with it.
QJsonObject shippedSetting(const QString &subject);

/// Invalid, with the place of the first thing that is wrong: "hours.queues.SAC.week.mon[1]: …".
Result<> checkSetting(const QString &subject, const QJsonObject &document,
                      const QList<Queue> &queues);

} // namespace ivm

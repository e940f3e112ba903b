#pragma once

// What the rules for automatic messages go by, as the supervisors set it: one value, read from the
// settings documents "clinic", "hours", "wordings", "words", "caps" and "live". Pure.

#include "core/automessages/openinghours.h"
#include "core/consent/defaultwordings.h"
#include "core/consent/stopwish.h"
#include "core/model/queue.h"
#include "core/model/urgency.h"
#include "core/model/wording.h"

#include <QHash>

namespace ivm {

/// How much is sent by itself (DECISIONS 15, 16). How often a client is asked to opt in is no
/// setting: mayWrite says it.
struct AutoCaps
{
    int textsADay = 4; ///< A client's automatic texts within 24 h, of any kind and queue.
    std::chrono::hours afterHoursAgain{ 12 }; ///< Into one closing.
    std::chrono::minutes quietAfterPerson{ 30 }; ///< Since a person wrote, on that queue.
    std::chrono::hours emergencyAgain{ 4 };

    bool operator==(const AutoCaps &) const = default;
};

/// One queue's part.
struct QueueRules
{
    Queue queue;
    OpeningHours hours; ///< When its texts are read.
    bool request = true; ///< Each kind can be switched off for a queue.
    bool welcome = true;
    bool afterHours = true;
    bool emergency = true;

    bool sends(AutoKind kind) const;
};

struct AutoSettings
{
    bool live = false; ///< Off: what would be sent is only written down (DECISIONS 19).
    QTimeZone zone; ///< Of the clinic.
    AutoCaps caps;
    QList<QueueRules> queues;
    QList<Wording> wordings; ///< Every kind and language of every queue; {next_open} stays.
    UrgentWords urgentWords;
    StopWishes stopWishes;
    ClinicFacts clinic;

    /// Null when the queue is not known.
    const QueueRules *of(QueueId queue) const;
    const QueueRules *of(const PhoneNumber &ours) const;
    /// In this language, else in both or English; absent when the kind has no words at all.
    std::optional<Wording> wording(QueueId queue, AutoKind kind, bool whileClosed = false,
                                   const QString &language = QStringLiteral("en")) const;
};

/// The settings documents by subject; one that is missing counts as the shipped default.
using SettingDocuments = QHash<QString, QJsonObject>;

/// The documents that autoSettings reads.
QStringList autoSettingSubjects();

/// Invalid when a document is wrong: "hours.queues.SAC.week.mon[1]: ...". Fails too when the zone's
/// data is missing.
Result<AutoSettings> autoSettings(const SettingDocuments &documents, const QList<Queue> &queues);

} // namespace ivm

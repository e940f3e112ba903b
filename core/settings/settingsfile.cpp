#include "core/settings/settingsfile.h"

#include "core/settings/carriedqueues.h"
#include "core/settings/settingsdraft.h"
#include "core/settings/settingtext.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

const QString Format = QStringLiteral("ivm-settings");

Result<QJsonObject> readFile(const QByteArray &file)
{
    QJsonParseError fault;
    const auto read = QJsonDocument::fromJson(file, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = file.left(fault.offset).count('\n') + 1;
        return failure(Error::Kind::Invalid,
                       Words::tr("line %1 of the file: %2").arg(line).arg(fault.errorString()));
    }
    const QJsonObject whole = read.object();
    if (whole.value(QLatin1String("format")).toString() != Format)
        return failure(Error::Kind::Invalid,
                       Words::tr("this is no file of settings: format is not \"%1\"").arg(Format));
    return whole;
}

} // namespace

Result<> saveSetting(Database &database, const QString &subject, const QJsonObject &document,
                     Instant now, const Supervisor &by)
{
    return applyChange(database, { .documents = { { subject, document } }, .queues = {} }, now, by);
}

Result<QByteArray> exportSettings(Database &database, Instant now)
{
    return settingsDraft(QueueStore(database), SettingStore(database))
        .map([now](const SettingsDraft &draft) { return settingsFile(draft, now); });
}

QByteArray settingsFile(const SettingsDraft &draft, Instant now)
{
    QJsonObject subjects;
    for (auto document = draft.documents.begin(); document != draft.documents.end(); ++document)
        subjects.insert(document.key(), document.value());
    return settingText(QJsonObject{ { QStringLiteral("format"), Format },
                                    { QStringLiteral("version"), 1 },
                                    { QStringLiteral("exported_at"), isoUtc(now) },
                                    { subject::Queues, carriedQueues(draft.queues) },
                                    { QStringLiteral("subjects"), subjects } });
}

Result<QStringList> importSettings(Database &database, const QByteArray &file, Instant now,
                                   const Supervisor &by)
{
    const auto whole = readFile(file);
    if (!whole)
        return tl::unexpected(whole.error());
    SettingsChange edit;
    if (whole->contains(subject::Queues)) {
        const auto here = settingsDraft(QueueStore(database), SettingStore(database));
        if (!here)
            return tl::unexpected(here.error());
        const auto queues = withCarried(here->queues, whole->value(subject::Queues));
        if (!queues)
            return tl::unexpected(queues.error());
        // What of this folder's own stays, follows a queue that is called otherwise now.
        const SettingsDraft renamed = withQueues(*here, *queues);
        for (const QString &name : changedSubjects(*here, renamed)) {
            if (name != subject::Queues)
                edit.documents.insert(name, renamed.documents.value(name));
        }
        if (here->queues != *queues)
            edit.queues = *queues;
    }
    const QJsonObject subjects = whole->value(QLatin1String("subjects")).toObject();
    for (const QString &name : subjects.keys()) {
        const SettingSubject *subject = findSubject(name);
        if (subject && !subject->travels)
            return failure(Error::Kind::Invalid,
                           Words::tr("%1 belongs to one folder and is not imported").arg(name));
        const QJsonValue document = subjects.value(name);
        if (!document.isObject())
            return failure(Error::Kind::Invalid,
                           Words::tr("%1: this is { \"name\": value, ... }").arg(name));
        edit.documents.insert(name, document.toObject());
    }
    QStringList taken = subjects.keys();
    if (whole->contains(subject::Queues))
        taken.prepend(subject::Queues);
    edit.documents.insert(subject::Live, shippedSetting(subject::Live));
    edit.imported = true;
    if (auto done = applyChange(database, edit, now, by); !done)
        return tl::unexpected(done.error());
    return taken;
}

} // namespace ivm

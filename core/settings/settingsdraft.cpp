#include "core/settings/settingsdraft.h"

#include "core/settings/queueorder.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

const QString QueueKey = QStringLiteral("queue");

/// Old name to new name; through QueueId, so that two may swap theirs.
using Renaming = QHash<QString, QString>;

/// A document's part per queue, under the new names.
QJsonObject partsRenamed(const QJsonObject &parts, const Renaming &names)
{
    QJsonObject renamed;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        renamed.insert(names.value(part.key(), part.key()), part.value());
    return renamed;
}

QJsonArray rowsRenamed(const QJsonArray &rows, const Renaming &names)
{
    QJsonArray renamed;
    for (const QJsonValue value : rows) {
        QJsonObject row = value.toObject();
        if (const QString name = row.value(QueueKey).toString(); names.contains(name))
            row.insert(QueueKey, names.value(name));
        if (row.contains(subject::Queues)) {
            QJsonArray list;
            for (const QJsonValue each : row.value(subject::Queues).toArray())
                list.append(names.value(each.toString(), each.toString()));
            row.insert(subject::Queues, list);
        }
        renamed.append(row);
    }
    return renamed;
}

void rename(SettingDocuments &documents, const char *subject, const char *key,
            const Renaming &names)
{
    const auto document = documents.find(QLatin1String(subject));
    if (document == documents.end())
        return;
    const QJsonValue value = document->value(QLatin1String(key));
    if (value.isObject())
        document->insert(QLatin1String(key), partsRenamed(value.toObject(), names));
    else if (value.isArray())
        document->insert(QLatin1String(key), rowsRenamed(value.toArray(), names));
}

} // namespace

Result<SettingsDraft> settingsDraft(const QueueStore &queues, const SettingStore &settings)
{
    SettingsDraft draft;
    const auto all = queues.all();
    if (!all)
        return tl::unexpected(all.error());
    draft.queues = *all;
    for (const SettingSubject &subject : settingSubjects()) {
        if (!subject.travels)
            continue;
        const QString name = QLatin1String(subject.name);
        const auto document = settings.document(name);
        if (!document)
            return tl::unexpected(document.error());
        draft.documents.insert(name, *document);
    }
    return draft;
}

SettingsDraft withQueues(SettingsDraft draft, const QList<Queue> &queues)
{
    Renaming names;
    for (const Queue &queue : queues) {
        const auto was = std::ranges::find(draft.queues, queue.id, &Queue::id);
        if (raw(queue.id) != 0 && was != draft.queues.end() && was->name != queue.name)
            names.insert(was->name, queue.name);
    }
    draft.queues = queues;
    if (names.isEmpty())
        return draft;
    rename(draft.documents, "hours", "queues", names);
    rename(draft.documents, "hours", "closings", names);
    rename(draft.documents, "caps", "send", names);
    rename(draft.documents, "wordings", "wordings", names);
    rename(draft.documents, "templates", "templates", names);
    return draft;
}

Result<AutoSettings> autoSettings(const SettingsDraft &draft)
{
    QList<Queue> queues = draft.queues;
    qint64 last = 0;
    for (const Queue &queue : std::as_const(queues))
        last = std::max(last, raw(queue.id));
    for (Queue &queue : queues) {
        if (raw(queue.id) == 0)
            queue.id = QueueId(++last);
    }
    return autoSettings(draft.documents, queues);
}

QStringList changedSubjects(const SettingsDraft &before, const SettingsDraft &after)
{
    QStringList subjects;
    if (before.queues != after.queues)
        subjects.append(subject::Queues);
    for (const SettingSubject &subject : settingSubjects()) {
        const QString name = QLatin1String(subject.name);
        if (before.documents.value(name) != after.documents.value(name))
            subjects.append(name);
    }
    return subjects;
}

Result<> saveEdit(Database &database, const SettingsEdit &edit, Instant now, const Supervisor &by)
{
    const auto current = settingsDraft(QueueStore(database), SettingStore(database));
    if (!current)
        return tl::unexpected(current.error());
    const QStringList subjects = changedSubjects(edit.before, edit.after);
    const QStringList meanwhile = changedSubjects(edit.before, *current);
    SettingsChange change;
    for (const QString &subject : subjects) {
        if (meanwhile.contains(subject))
            return failure(Error::Kind::Busy,
                           QStringLiteral("%1 was changed elsewhere meanwhile").arg(subject));
        if (subject == subject::Queues)
            change.queues = placed(edit.after.queues);
        else
            change.documents.insert(subject, edit.after.documents.value(subject));
    }
    return change.isEmpty() ? Result<>() : applyChange(database, change, now, by);
}

} // namespace ivm

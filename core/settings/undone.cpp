#include "core/settings/undone.h"

#include "core/settings/settingpath.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ivm {

namespace {

QJsonValue valueIn(const QString &json)
{
    if (json.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson('[' + json.toUtf8() + ']').array().first();
}

/// Takes a place out of a document, and what is left empty on the way.
QJsonValue without(const QJsonValue &document, const QStringList &path)
{
    QJsonObject object = document.toObject();
    if (path.size() > 1) {
        const QJsonValue inner = without(object.value(path.first()), path.mid(1));
        if (inner.toObject().isEmpty())
            object.remove(path.first());
        else
            object.insert(path.first(), inner);
    } else if (!path.isEmpty()) {
        object.remove(path.first());
    }
    return object;
}

/// The document with a value of the history there; an empty one was not there.
Result<QJsonValue> withValue(const QJsonValue &document, const QStringList &path,
                             const QString &json)
{
    if (json.isEmpty())
        return without(document, path);
    return settingWith(document, path, valueIn(json));
}

tl::unexpected<Error> gone(const HistoryEntry &entry)
{
    return failure(Error::Kind::NotFound,
                   QStringLiteral("there is no queue %1 any more").arg(entry.queue));
}

/// One part of a queue, by the word of the history; null for what cannot be put back.
QString *partOf(Queue &queue, const QString &what)
{
    return what == u"name"  ? &queue.name
        : what == u"title"  ? &queue.title
        : what == u"colour" ? &queue.colour
                            : nullptr;
}

Result<> setQueue(SettingsDraft &draft, const HistoryEntry &entry, const QString &calledNow,
                  const QString &value, const QString &expected, QStringList *since)
{
    QList<Queue> queues = draft.queues;
    const auto queue = std::ranges::find(queues, calledNow, &Queue::name);
    if (queue == queues.end())
        return gone(entry);
    QString number = queue->number.text();
    const bool isNumber = entry.subject == u"number";
    QString *part = isNumber ? &number : partOf(*queue, entry.subject);
    if (!part)
        return {};
    if (since && *part != expected)
        since->append(entry.queue);
    *part = value;
    queue->number = PhoneNumber(number);
    draft = withQueues(std::move(draft), queues);
    return {};
}

bool isOfAQueue(const HistoryEntry &entry)
{
    // One that was added had nothing before.
    return entry.kind == HistoryKind::QueueChanged && entry.subject != u"position"
        && !(entry.before.isEmpty() && (entry.subject == u"name" || entry.subject == u"number"));
}

Result<SettingsDraft> turned(const QList<HistoryEntry> &entries, SettingsDraft draft, bool back,
                             QStringList *since)
{
    bool any = false;
    // The history calls a queue what it was called after the change.
    QHash<QString, QString> called;
    for (const HistoryEntry &entry : entries) {
        if (isOfAQueue(entry) && entry.subject == u"name"
            && std::ranges::find(draft.queues, entry.queue, &Queue::name) == draft.queues.end())
            called.insert(entry.queue, entry.before);
    }
    for (const HistoryEntry &entry : entries) {
        const QString &value = back ? entry.before : entry.after;
        if (isOfAQueue(entry)) {
            const QString name = called.value(entry.queue, entry.queue);
            if (auto done = setQueue(draft, entry, name, value, entry.after, since); !done)
                return tl::unexpected(done.error());
            if (entry.subject == u"name")
                called.insert(entry.queue, value);
            any = true;
        }
        if (entry.kind != HistoryKind::SettingChanged)
            continue;
        const auto path = settingPath(entry.subject);
        if (!path)
            return tl::unexpected(path.error());
        const QString subject = path->first();
        const QStringList inside = path->mid(1);
        const QJsonValue document = draft.documents.value(subject);
        const QJsonValue now
            = settingAt(document, inside).value_or(QJsonValue(QJsonValue::Undefined));
        if (since && now != valueIn(entry.after))
            since->append(entry.subject);
        const auto turnedOver = withValue(document, inside, value);
        if (!turnedOver)
            return tl::unexpected(turnedOver.error());
        draft.documents.insert(subject, turnedOver->toObject());
        any = true;
    }
    if (!any)
        return failure(Error::Kind::NotFound, QStringLiteral("there is no setting to put back"));
    return draft;
}

} // namespace

Result<SettingsDraft> undone(const QList<HistoryEntry> &entries, SettingsDraft now,
                             QStringList *since)
{
    return turned(entries, std::move(now), true, since);
}

Result<SettingsDraft> redone(const QList<HistoryEntry> &entries, SettingsDraft now)
{
    return turned(entries, std::move(now), false, nullptr);
}

} // namespace ivm

#include "core/settings/settingdifference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace ivm {

namespace {

QString written(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

/// "hours.queues.SAC.week", "caps.send.SAC": the name after one of these two.
QString queueIn(const QString &place)
{
    const QStringList parts = place.split(u'.');
    const bool isOfQueue = parts.size() > 2 && (parts.at(1) == u"queues" || parts.at(1) == u"send");
    return isOfQueue && parts.at(2) != u"default" ? parts.at(2) : QString();
}

bool areDocuments(const QJsonArray &list)
{
    return std::ranges::all_of(list, [](const QJsonValue &value) { return value.isObject(); });
}

void compare(const QString &place, const QJsonValue &before, const QJsonValue &after,
             QList<SettingDifference> &found)
{
    if (before == after)
        return;
    if ((before.isObject() || before.isUndefined()) && (after.isObject() || after.isUndefined())
        && (before.isObject() || after.isObject())) {
        const QJsonObject old = before.toObject();
        const QJsonObject now = after.toObject();
        QStringList keys = old.keys() + now.keys();
        keys.removeDuplicates();
        keys.sort();
        if (!keys.isEmpty()) {
            for (const QString &key : keys)
                compare(place + u'.' + key, old.value(key), now.value(key), found);
            return;
        }
    }
    const QJsonArray old = before.toArray();
    const QJsonArray now = after.toArray();
    if (before.isArray() && after.isArray() && old.size() == now.size() && areDocuments(old)
        && areDocuments(now)) {
        for (qsizetype i = 0; i < old.size(); ++i)
            compare(QStringLiteral("%1[%2]").arg(place).arg(i), old.at(i), now.at(i), found);
        return;
    }
    found.append({ .place = place,
                   .queue = queueIn(place),
                   .before = written(before),
                   .after = written(after) });
}

} // namespace

QList<SettingDifference> settingDifferences(const QString &subject, const QJsonObject &before,
                                            const QJsonObject &after)
{
    QList<SettingDifference> found;
    compare(subject, before, after, found);
    return found;
}

} // namespace ivm

#include "core/settings/settingpath.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ivm {

namespace {

std::optional<int> listPlace(const QString &part)
{
    if (!part.startsWith(u'['))
        return {};
    return QStringView(part).sliced(1, part.size() - 2).toInt();
}

} // namespace

Result<QStringList> settingPath(const QString &typed)
{
    const auto wrong = [&typed] {
        return failure(Error::Kind::Invalid,
                       QStringLiteral("\"%1\" is no place in the settings; write it like "
                                      "hours.queues.SAC.week.mon[0]")
                           .arg(typed.left(80)));
    };
    QStringList parts;
    for (const QString &dotted : typed.split(u'.')) {
        const qsizetype bracket = dotted.indexOf(u'[');
        const QString name = dotted.left(bracket);
        if (name.isEmpty())
            return wrong();
        parts.append(name);
        if (bracket < 0)
            continue;
        for (const QString &place : dotted.sliced(bracket + 1).split(u'[')) {
            bool isNumber = false;
            const int number = place.chopped(place.isEmpty() ? 0 : 1).toInt(&isNumber);
            if (!place.endsWith(u']') || !isNumber || number < 0)
                return wrong();
            parts.append(QStringLiteral("[%1]").arg(number));
        }
    }
    return parts;
}

Result<QJsonValue> settingAt(const QJsonValue &document, const QStringList &path)
{
    QJsonValue value = document;
    for (const QString &part : path) {
        const auto place = listPlace(part);
        value = place ? value[*place] : value[part];
        if (value.isUndefined())
            return failure(Error::Kind::NotFound, QStringLiteral("there is no %1 here").arg(part));
    }
    return value;
}

Result<QJsonValue> settingWith(const QJsonValue &document, const QStringList &path,
                               const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString &part = path.first();
    const QStringList rest = path.mid(1);
    if (const auto place = listPlace(part)) {
        QJsonArray list = document.toArray();
        if ((!document.isArray() && !document.isUndefined()) || *place > list.size())
            return failure(Error::Kind::NotFound, QStringLiteral("there is no %1 here").arg(part));
        const auto inner = settingWith(*place < list.size() ? list.at(*place)
                                                            : QJsonValue(QJsonValue::Undefined),
                                       rest, value);
        if (!inner)
            return inner;
        if (*place < list.size())
            list.replace(*place, *inner);
        else
            list.append(*inner);
        return QJsonValue(list);
    }
    if (!document.isObject() && !document.isUndefined())
        return failure(Error::Kind::NotFound, QStringLiteral("there is no %1 here").arg(part));
    QJsonObject object = document.toObject();
    const auto inner = settingWith(object.contains(part) ? object.value(part)
                                                         : QJsonValue(QJsonValue::Undefined),
                                   rest, value);
    if (!inner)
        return inner;
    object.insert(part, *inner);
    return QJsonValue(object);
}

Result<QJsonValue> settingChanged(const QJsonValue &document, const QStringList &path,
                                  const QJsonValue &value)
{
    const bool isPart = path.size() > 2 && (path.at(0) == u"queues" || path.at(0) == u"send");
    const QJsonValue parts = isPart ? document[path.at(0)] : QJsonValue(QJsonValue::Undefined);
    if (!isPart || !parts[path.at(1)].isUndefined() || !parts[QStringLiteral("default")].isObject())
        return settingWith(document, path, value);
    const auto own = settingWith(document, path.mid(0, 2), parts[QStringLiteral("default")]);
    return own ? settingWith(*own, path, value) : own;
}

} // namespace ivm

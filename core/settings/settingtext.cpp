#include "core/settings/settingtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ivm {

namespace {

constexpr qsizetype LineLength = 100;

/// What comes first, over all documents.
const QStringList &usualOrder()
{
    static const QStringList order
        = QStringLiteral(
              "about version format exported_at subjects name language clinic hours wordings words "
              "caps consent "
              "templates commlog "
              "staff desk hospital emergency_phone office_phone privacy_url terms_url zone queues "
              "default week mon tue "
              "wed thu "
              "fri sat sun days date from to why kind queue sentences texts_a_day "
              "after_hours_again_hours quiet_after_person_minutes emergency_again_hours send "
              "request "
              "welcome after_hours emergency stop_wishes also never groups line_width "
              "include_automatic "
              "time_format header labels text")
              .split(u' ');
    return order;
}

QStringList inOrder(QStringList keys)
{
    const auto place = [](const QString &key) {
        const auto at = usualOrder().indexOf(key);
        return at < 0 ? usualOrder().size() : at;
    };
    std::stable_sort(keys.begin(), keys.end(),
                     [&](const QString &a, const QString &b) { return place(a) < place(b); });
    return keys;
}

/// A text, number or word, by itself.
QString scalar(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString onOneLine(const QJsonValue &value)
{
    QStringList parts;
    if (value.isArray()) {
        for (const QJsonValue row : value.toArray())
            parts.append(onOneLine(row));
        return parts.isEmpty() ? QStringLiteral("[]")
                               : u'[' + parts.join(QLatin1String(", ")) + u']';
    }
    if (!value.isObject())
        return scalar(value);
    const QJsonObject object = value.toObject();
    for (const QString &key : inOrder(object.keys()))
        parts.append(scalar(key) + QLatin1String(": ") + onOneLine(object.value(key)));
    return parts.isEmpty()
        ? QStringLiteral("{}")
        : QLatin1String("{ ") + parts.join(QLatin1String(", ")) + QLatin1String(" }");
}

bool hasParts(const QJsonValue &value)
{
    return value.isObject() || value.isArray();
}

/// Lists of words and rows of plain values stay on one line where they fit.
bool isShort(const QJsonValue &value, const QString &line, int indent)
{
    if (line.size() + indent > LineLength)
        return false;
    const QJsonObject object = value.toObject();
    const bool plain = std::none_of(object.begin(), object.end(), [](const QJsonValue &part) {
        return part.isObject() || (part.isArray() && part.toArray().size() > 2);
    });
    const QJsonArray array = value.toArray();
    return plain && std::none_of(array.begin(), array.end(), hasParts)
        && (indent > 0 || !value.isObject());
}

QString written(const QJsonValue &value, int indent)
{
    const QString line = onOneLine(value);
    if (!hasParts(value) || line.size() <= 2 || isShort(value, line, indent))
        return line;
    const QString inner(indent + 4, u' ');
    QStringList parts;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const bool words = std::none_of(array.begin(), array.end(), hasParts);
        QString row;
        for (const QJsonValue part : array) {
            const QString text = written(part, indent + 4);
            // Many short words share lines.
            if (words && !row.isEmpty() && row.size() + text.size() + indent + 6 <= LineLength) {
                row += QLatin1String(", ") + text;
                continue;
            }
            if (!row.isEmpty())
                parts.append(inner + row);
            row = text;
        }
        parts.append(inner + row);
        return QLatin1String("[\n") + parts.join(QLatin1String(",\n")) + u'\n'
            + QString(indent, u' ') + u']';
    }
    const QJsonObject object = value.toObject();
    for (const QString &key : inOrder(object.keys()))
        parts.append(inner + scalar(key) + QLatin1String(": ")
                     + written(object.value(key), indent + 4));
    return QLatin1String("{\n") + parts.join(QLatin1String(",\n")) + u'\n' + QString(indent, u' ')
        + u'}';
}

} // namespace

QByteArray settingText(const QJsonValue &value)
{
    return (written(value, 0) + u'\n').toUtf8();
}

} // namespace ivm

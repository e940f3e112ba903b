#include "core/store/rescued.h"

#include "core/store/database.h"
#include "core/store/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

const QString RescuedKey = QStringLiteral("rescued");

} // namespace

QByteArray Rescued::toJson() const
{
    return QJsonDocument(
               QJsonObject{
                   { QStringLiteral("at"), isoUtc(at) },
                   { QStringLiteral("kept_in"), keptIn },
                   { QStringLiteral("messages"), messages },
                   { QStringLiteral("evidence"), evidence },
                   { QStringLiteral("drafts"), drafts },
                   { QStringLiteral("unsure"), unsure },
                   { QStringLiteral("incomplete"), QJsonArray::fromStringList(incomplete) },
                   { QStringLiteral("doubtful"), doubtful },
                   { QStringLiteral("from_backup"), fromBackup },
               })
        .toJson(QJsonDocument::Compact);
}

std::optional<Rescued> Rescued::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto at = fromIsoUtc(object.value(QLatin1String("at")).toString());
    if (!at)
        return std::nullopt;
    Rescued rescued;
    rescued.at = *at;
    rescued.keptIn = object.value(QLatin1String("kept_in")).toString();
    rescued.messages = object.value(QLatin1String("messages")).toInteger();
    rescued.evidence = object.value(QLatin1String("evidence")).toInteger();
    rescued.drafts = object.value(QLatin1String("drafts")).toInteger();
    rescued.unsure = object.value(QLatin1String("unsure")).toInteger();
    for (const QJsonValue &table : object.value(QLatin1String("incomplete")).toArray())
        rescued.incomplete.append(table.toString());
    rescued.doubtful = object.value(QLatin1String("doubtful")).toInteger();
    rescued.fromBackup = object.value(QLatin1String("from_backup")).toBool();
    return rescued;
}

Result<> noteRescued(Database &database, const Rescued &rescued)
{
    return SettingStore(database).setMeta(RescuedKey, QString::fromUtf8(rescued.toJson()));
}

Result<std::optional<Rescued>> lastRescued(Database &database)
{
    const auto said = SettingStore(database).meta(RescuedKey);
    if (!said)
        return tl::unexpected(said.error());
    return Rescued::fromJson(said->toUtf8());
}

} // namespace ivm

#include "core/backup/manifest.h"

#include "core/model/keptname.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

namespace {

tl::unexpected<Error> noManifest()
{
    return failure(Error::Kind::Invalid, QStringLiteral("backup.json does not describe a backup"));
}

/// A backup may come from anywhere: nothing in it may point outside.
bool staysInside(const QString &name)
{
    return name == QLatin1String("desk.sqlite")
        || (name.startsWith(QLatin1String("media/")) && isKeptName(name.sliced(6)));
}

} // namespace

QByteArray BackupManifest::toJson() const
{
    QJsonArray list;
    for (const BackupFile &file : files)
        list.append(QJsonObject{ { QStringLiteral("name"), file.name },
                                 { QStringLiteral("bytes"), file.bytes },
                                 { QStringLiteral("sha256"), file.sha256 } });
    return QJsonDocument(QJsonObject{ { QStringLiteral("made"), isoUtc(made) },
                                      { QStringLiteral("program"), program },
                                      { QStringLiteral("schema"), schema },
                                      { QStringLiteral("identity"), identity },
                                      { QStringLiteral("missing"), missing },
                                      { QStringLiteral("damaged"), damaged },
                                      { QStringLiteral("files"), list } })
        .toJson(QJsonDocument::Indented);
}

Result<BackupManifest> BackupManifest::fromJson(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    const auto made = fromIsoUtc(document.value(QLatin1String("made")).toString());
    if (!made || !document.value(QLatin1String("files")).isArray())
        return noManifest();
    BackupManifest manifest{ .made = *made,
                             .program = document.value(QLatin1String("program")).toString(),
                             .schema = document.value(QLatin1String("schema")).toInt(),
                             .identity = document.value(QLatin1String("identity")).toString(),
                             .files = {},
                             .missing = document.value(QLatin1String("missing")).toInt(),
                             .damaged = document.value(QLatin1String("damaged")).toInt() };
    const QJsonArray list = document.value(QLatin1String("files")).toArray();
    for (const QJsonValue &each : list) {
        const BackupFile file{ .name = each[QLatin1String("name")].toString(),
                               .bytes = each[QLatin1String("bytes")].toInteger(-1),
                               .sha256 = each[QLatin1String("sha256")].toString() };
        if (!staysInside(file.name) || file.bytes < 0 || file.sha256.size() != 64)
            return noManifest();
        manifest.files.append(file);
    }
    if (manifest.files.isEmpty() || manifest.files.first().name != QLatin1String("desk.sqlite"))
        return noManifest();
    return manifest;
}

} // namespace ivm

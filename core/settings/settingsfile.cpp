#include "core/settings/settingsfile.h"

#include "core/settings/settingtext.h"
#include "core/settings/subjects.h"
#include "core/store/database.h"
#include "core/store/queuestore.h"
#include "core/store/settingstore.h"

#include <QJsonDocument>

namespace ivm {

namespace {

const QString Format = QStringLiteral("ivm-settings");
const QString Live = QStringLiteral("live");

Result<QJsonObject> readFile(const QByteArray &file)
{
    QJsonParseError fault;
    const auto read = QJsonDocument::fromJson(file, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = file.left(fault.offset).count('\n') + 1;
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("line %1 of the file: %2").arg(line).arg(fault.errorString()));
    }
    const QJsonObject whole = read.object();
    if (whole.value(QLatin1String("format")).toString() != Format)
        return failure(
            Error::Kind::Invalid,
            QStringLiteral("this is no file of settings: format is not \"%1\"").arg(Format));
    return whole.value(QLatin1String("subjects")).toObject();
}

} // namespace

Result<> saveSetting(Database &database, const QString &subject, const QJsonObject &document,
                     Instant now)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    if (auto fine = checkSetting(subject, document, *queues); !fine)
        return fine;
    if (auto done = SettingStore(database).save(subject, document, now); !done)
        return done;
    return transaction.commit();
}

Result<QByteArray> exportSettings(Database &database, Instant now)
{
    const SettingStore settings(database);
    QJsonObject subjects;
    for (const SettingSubject &subject : settingSubjects()) {
        if (!subject.travels)
            continue;
        const auto document = settings.document(QLatin1String(subject.name));
        if (!document)
            return tl::unexpected(document.error());
        subjects.insert(QLatin1String(subject.name), *document);
    }
    return settingText(QJsonObject{ { QStringLiteral("format"), Format },
                                    { QStringLiteral("version"), 1 },
                                    { QStringLiteral("exported_at"), isoUtc(now) },
                                    { QStringLiteral("subjects"), subjects } });
}

Result<QStringList> importSettings(Database &database, const QByteArray &file, Instant now)
{
    const auto subjects = readFile(file);
    if (!subjects)
        return tl::unexpected(subjects.error());
    Transaction transaction(database);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    SettingStore settings(database);
    QStringList taken;
    for (const QString &name : subjects->keys()) {
        const SettingSubject *subject = findSubject(name);
        if (subject && !subject->travels)
            return failure(
                Error::Kind::Invalid,
                QStringLiteral("%1 belongs to one folder and is not imported").arg(name));
        const QJsonValue document = subjects->value(name);
        if (!document.isObject())
            return failure(Error::Kind::Invalid,
                           QStringLiteral("%1: this is { \"name\": value, ... }").arg(name));
        if (auto fine = checkSetting(name, document.toObject(), *queues); !fine)
            return tl::unexpected(fine.error());
        if (auto done = settings.save(name, document.toObject(), now); !done)
            return tl::unexpected(done.error());
        taken.append(name);
    }
    if (auto done = settings.save(Live, shippedSetting(Live), now); !done)
        return tl::unexpected(done.error());
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return taken;
}

} // namespace ivm

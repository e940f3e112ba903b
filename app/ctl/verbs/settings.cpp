// Settings as documents: look, change, carry to another folder.

#include "app/ctl/rolekeyasked.h"
#include "app/ctl/verbs/verbs.h"
#include "core/desk/heldfolder.h"
#include "core/settings/settingpath.h"
#include "core/settings/settingsfile.h"
#include "core/settings/settingtext.h"
#include "core/settings/subjects.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace ivm::ctl {

namespace {

constexpr qint64 LongestFile = 4 * 1024 * 1024;

struct Place
{
    QString subject;
    QStringList path; ///< Inside the document.
};

Result<Place> placeTyped(const QString &typed)
{
    const auto parts = settingPath(typed);
    if (!parts)
        return tl::unexpected(parts.error());
    if (!findSubject(parts->first()))
        return tl::unexpected(checkSetting(parts->first(), {}, {}).error());
    return Place{ .subject = parts->first(), .path = parts->mid(1) };
}

/// As the folder is set, or as a new one will be.
Result<QJsonObject> documentOf(const Invocation &invocation, const QString &subject)
{
    const auto reading = openForReading(invocation);
    if (!reading && reading.error().kind == Error::Kind::NotFound)
        return shippedSetting(subject);
    if (!reading)
        return tl::unexpected(reading.error());
    return reading->readers->settings.document(subject);
}

/// JSON; with `orText`, what is none is a text: --value 217-555-0100.
Result<QJsonValue> valueOf(const QByteArray &typed, bool orText)
{
    QJsonParseError fault;
    const auto read = QJsonDocument::fromJson('[' + typed + "\n]", &fault);
    if (fault.error == QJsonParseError::NoError && read.array().size() == 1)
        return read.array().first();
    if (orText)
        return QJsonValue(QString::fromUtf8(typed));
    if (fault.error == QJsonParseError::NoError)
        return failure(Error::Kind::Invalid,
                       read.array().isEmpty()
                           ? QStringLiteral("there is no value; null takes one away")
                           : QStringLiteral("there are %1 values; a place takes one")
                                 .arg(read.array().size()));
    return failure(Error::Kind::Invalid,
                   QStringLiteral("line %1: %2")
                       .arg(typed.left(std::max(0, fault.offset - 1)).count('\n') + 1)
                       .arg(fault.errorString()));
}

} // namespace

Exit settingsList(Invocation &invocation)
{
    QList<QStringList> rows;
    for (const SettingSubject &subject : settingSubjects()) {
        const QString name = QLatin1String(subject.name);
        const QString about = QLatin1String(subject.about);
        invocation.output.object({ { QStringLiteral("subject"), name },
                                   { QStringLiteral("about"), about },
                                   { QStringLiteral("exported"), subject.travels } });
        rows.append(
            { name, subject.travels ? QStringLiteral("yes") : QStringLiteral("no"), about });
    }
    invocation.output.table(
        { QStringLiteral("SUBJECT"), QStringLiteral("EXPORTED"), QStringLiteral("WHAT IT SAYS") },
        rows);
    return Exit::Done;
}

Exit settingsGet(Invocation &invocation)
{
    const auto place = placeTyped(invocation.arguments.operand);
    if (!place)
        return invocation.output.error(place.error(), Exit::Usage);
    const auto document = documentOf(invocation, place->subject);
    if (!document)
        return invocation.output.error(document.error());
    const auto value = settingAt(*document, place->path);
    if (!value)
        return invocation.output.error(value.error());
    if (invocation.output.isJson() && value->isObject())
        invocation.output.object(value->toObject());
    else
        invocation.output.raw(QString::fromUtf8(settingText(*value)));
    return Exit::Done;
}

Exit settingsSet(Invocation &invocation)
{
    const Arguments &arguments = invocation.arguments;
    if (arguments.has("password-stdin") && !arguments.has("value") && !arguments.has("file"))
        return invocation.output.error(
            Error{ .kind = Error::Kind::Invalid,
                   .message = QStringLiteral("with --password-stdin the value comes from --value "
                                             "or --file"),
                   .code = 0 });
    const auto place = placeTyped(arguments.operand);
    if (!place)
        return invocation.output.error(place.error(), Exit::Usage);
    Result<QJsonValue> value = QJsonValue();
    if (arguments.has("value")) {
        value = valueOf(arguments.value("value").toUtf8(), true);
    } else {
        const auto content = contentOf(
            arguments.has("file") ? arguments.value("file") : QStringLiteral("-"), LongestFile);
        value = content ? valueOf(*content, false) : tl::unexpected(content.error());
    }
    if (!value)
        return invocation.output.error(value.error());
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto document = SettingStore(*held->database).document(place->subject);
    if (!document)
        return invocation.output.error(document.error());
    const auto changed = settingChanged(*document, place->path, *value);
    if (!changed)
        return invocation.output.error(changed.error());
    if (!changed->isObject())
        return invocation.output.error(Error{
            .kind = Error::Kind::Invalid,
            .message
            = QStringLiteral("%1 is a document: { \"name\": value, ... }").arg(place->subject),
            .code = 0 });
    const auto key = supervisorKey(invocation, *held->database);
    if (!key)
        return invocation.output.error(key.error());
    if (const auto saved = saveSetting(*held->database, place->subject, changed->toObject(),
                                       invocation.clock.now(), supervisorOf(invocation, *key));
        !saved)
        return invocation.output.error(saved.error());
    invocation.output.object(
        { { QStringLiteral("subject"), place->subject }, { QStringLiteral("saved"), true } });
    invocation.output.line(QStringLiteral("Saved."));
    return Exit::Done;
}

Exit settingsExport(Invocation &invocation)
{
    const auto reading = openForReading(invocation);
    if (!reading)
        return invocation.output.error(reading.error());
    const auto file = exportSettings(*reading->database, invocation.clock.now());
    if (!file)
        return invocation.output.error(file.error());
    if (!invocation.arguments.has("file")) {
        if (invocation.output.isJson())
            invocation.output.object(QJsonDocument::fromJson(*file).object());
        else
            invocation.output.raw(QString::fromUtf8(*file));
        return Exit::Done;
    }
    QSaveFile to(invocation.arguments.value("file"));
    if (!to.open(QIODevice::WriteOnly) || to.write(*file) != file->size() || !to.commit())
        return invocation.output.error(
            Error{ .kind = Error::Kind::Storage,
                   .message = QStringLiteral("the file cannot be written"),
                   .code = 0 });
    invocation.output.line(QStringLiteral("Written. The live switch and the key are not in it."));
    return Exit::Done;
}

Exit settingsImport(Invocation &invocation)
{
    const auto content = contentOf(invocation.arguments.operand, LongestFile);
    if (!content)
        return invocation.output.error(content.error());
    const auto held = HeldFolder::holdExisting(folderOf(invocation), invocation.clock.now());
    if (!held)
        return invocation.output.error(held.error());
    const auto key = supervisorKey(invocation, *held->database);
    if (!key)
        return invocation.output.error(key.error());
    const auto taken = importSettings(*held->database, *content, invocation.clock.now(),
                                      supervisorOf(invocation, *key));
    if (!taken)
        return invocation.output.error(taken.error());
    for (const QString &subject : *taken)
        invocation.output.object(
            { { QStringLiteral("subject"), subject }, { QStringLiteral("saved"), true } });
    invocation.output.line(QStringLiteral("Taken: %1. Automatic texts are off here until the "
                                          "switch is set.")
                               .arg(taken->join(QLatin1String(", "))));
    return Exit::Done;
}

} // namespace ivm::ctl

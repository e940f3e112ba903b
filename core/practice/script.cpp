#include "core/practice/script.h"

#include "core/compiledin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm::practice {

namespace {

Millis secondsOf(const QJsonValue &value)
{
    return Millis(qint64(value.toDouble() * 1000));
}

/// {"wait": 5} · {"text": "…", "photos": 1} · {"awaitRequest": 120} · {"awaitAnswer": 0}
std::optional<Step> readStep(const QJsonObject &step)
{
    if (const QJsonValue wait = step.value(QLatin1String("wait")); wait.isDouble())
        return Step{ .kind = Step::Kind::Wait, .wait = secondsOf(wait) };
    if (const QJsonValue wait = step.value(QLatin1String("awaitRequest")); wait.isDouble())
        return Step{ .kind = Step::Kind::AwaitRequest, .wait = secondsOf(wait) };
    if (const QJsonValue wait = step.value(QLatin1String("awaitAnswer")); wait.isDouble())
        return Step{ .kind = Step::Kind::AwaitAnswer, .wait = secondsOf(wait) };
    if (const QJsonValue text = step.value(QLatin1String("text")); text.isString()) {
        return Step{ .kind = Step::Kind::Text,
                     .text = text.toString(),
                     .photos = step.value(QLatin1String("photos")).toInt(),
                     .picture = step.value(QLatin1String("picture")).toInt() };
    }
    return std::nullopt;
}

} // namespace

Result<QList<ClientScript>> readScripts(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("a script file is an array of clients"));
    QList<ClientScript> scripts;
    for (const QJsonValue &value : document.array()) {
        const QJsonObject client = value.toObject();
        ClientScript script;
        script.client.number = client.value(QLatin1String("number")).toString().toLatin1();
        script.client.name = client.value(QLatin1String("name")).toString();
        for (const QJsonValue &animal : client.value(QLatin1String("animals")).toArray())
            script.client.animals.append(animal.toString());
        script.queue = client.value(QLatin1String("queue")).toString().toLatin1();
        script.fate = client.value(QLatin1String("fate")).toString().toLatin1();
        script.startsAfter = secondsOf(client.value(QLatin1String("startsAfter")));
        script.knownForDays = client.value(QLatin1String("knownForDays")).toInt();
        for (const QJsonValue &step : client.value(QLatin1String("steps")).toArray()) {
            const auto read = readStep(step.toObject());
            if (!read)
                return failure(Error::Kind::Invalid, QStringLiteral("a step that is none"));
            script.steps.append(*read);
        }
        if (script.client.number.isEmpty() || script.queue.isEmpty())
            return failure(Error::Kind::Invalid,
                           QStringLiteral("a client without number or queue"));
        scripts.append(script);
    }
    return scripts;
}

QList<ClientScript> ourScripts()
{
    const auto scripts = readScripts(compiledIn(QStringLiteral("practice/clients.json")));
    Q_ASSERT(scripts);
    return scripts.value_or(QList<ClientScript>());
}

} // namespace ivm::practice

#include "core/practice/script.h"

#include "core/compiledin.h"
#include "core/practice/handwritten.h"
#include "core/practice/setup.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ivm::practice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonFaults)
};

constexpr double LongestWait = 3600; // seconds
constexpr double LongestAcquaintance = 390; // days: Twilio's log goes no further back

Millis secondsOf(double seconds)
{
    return Millis(qint64(seconds * 1000));
}

/// {"wait": 5} · {"text": "…", "photos": 1} · {"awaitRequest": 120} · {"awaitAnswer": 0}
Step readStep(Handwritten &step)
{
    const std::pair<QString, Step::Kind> waits[]
        = { { QStringLiteral("wait"), Step::Kind::Wait },
            { QStringLiteral("awaitRequest"), Step::Kind::AwaitRequest },
            { QStringLiteral("awaitAnswer"), Step::Kind::AwaitAnswer } };
    for (const auto &[field, kind] : waits) {
        if (step.has(field)) {
            const Millis wait = secondsOf(step.number(field, 0, LongestWait));
            step.finish();
            return { .kind = kind, .wait = wait };
        }
    }
    if (!step.has(QStringLiteral("text"))) {
        step.refuse(Words::tr("a client waits, texts, or awaits: "
                              "wait, text, awaitRequest or awaitAnswer"));
        return {};
    }
    Step texts{ .kind = Step::Kind::Text, .text = step.wordsIfAny(QStringLiteral("text")) };
    if (step.has(QStringLiteral("photos")))
        texts.photos = int(step.number(QStringLiteral("photos"), 0, 10));
    if (step.has(QStringLiteral("picture")))
        texts.picture = int(step.number(QStringLiteral("picture"), 0, 3));
    if (texts.text.isEmpty() && texts.photos == 0)
        step.refuse(Words::tr("a text without words needs photos"));
    step.finish();
    return texts;
}

QStringList queueNames()
{
    QStringList names;
    for (const OurNumber &number : shippedNumbers())
        names.append(QString::fromLatin1(number.name));
    return names;
}

} // namespace

ClientScript readClient(Handwritten &client)
{
    static const QRegularExpression made(QStringLiteral("^\\+1[2-9]\\d{2}55501\\d{2}$"));
    static const QStringList fates
        = { QStringLiteral("delivered"),   QStringLiteral("sent"),    QStringLiteral("landline"),
            QStringLiteral("unreachable"), QStringLiteral("unknown"), QStringLiteral("spam") };
    static const QStringList queues = queueNames();

    ClientScript script;
    const QString number = client.words(QStringLiteral("number"));
    if (!number.isEmpty() && !made.match(number).hasMatch())
        client.refuse(Words::tr("\"number\" must be a made one, +1, area code, 555-01xx"));
    script.client.number = number.toLatin1();
    script.client.name = client.wordsIfAny(QStringLiteral("name"));
    if (client.has(QStringLiteral("animals")))
        script.client.animals = client.listOfWords(QStringLiteral("animals"));
    script.queue = client.oneOf(QStringLiteral("queue"), queues).toLatin1();
    if (client.has(QStringLiteral("fate")))
        script.fate = client.oneOf(QStringLiteral("fate"), fates).toLatin1();
    if (client.has(QStringLiteral("startsAfter")))
        script.startsAfter
            = secondsOf(client.number(QStringLiteral("startsAfter"), 0, LongestWait));
    if (client.has(QStringLiteral("knownForDays")))
        script.knownForDays
            = int(client.number(QStringLiteral("knownForDays"), 0, LongestAcquaintance));
    for (Handwritten &step : client.objects(QStringLiteral("steps"), Words::tr("step")))
        script.steps.append(readStep(step));
    return script;
}

Result<QList<ClientScript>> readScripts(const QByteArray &json)
{
    const auto document = readHandwritten(json);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return failure(Error::Kind::Invalid,
                       QStringLiteral("a script file is an array of clients"));
    std::optional<Error> fault;
    QList<ClientScript> scripts;
    for (const QJsonValue &value : document->array()) {
        Handwritten client(value, Words::tr("client %1").arg(scripts.size() + 1), fault);
        scripts.append(readClient(client));
        client.finish();
    }
    if (fault)
        return tl::unexpected(*fault);
    return scripts;
}

QList<ClientScript> ourScripts()
{
    const auto scripts = readScripts(compiledIn(QStringLiteral("practice/clients.json")));
    Q_ASSERT(scripts);
    return scripts.value_or(QList<ClientScript>());
}

} // namespace ivm::practice

#include "core/consent/optincard.h"

#include "core/compiledin.h"

#include <QJsonArray>

#include <optional>

namespace ivm {

namespace {

const QJsonObject &words()
{
    static const QJsonObject document
        = compiledInDocument(QStringLiteral("wordings/optincard.json"));
    return document;
}

/// Absent when it names a fact that is not known.
std::optional<QString> filled(QString sentence, const Queue &queue, const ClinicFacts &facts)
{
    const std::pair<QLatin1StringView, QString> filling[] = {
        { QLatin1StringView("{hospital}"), facts.hospital },
        { QLatin1StringView("{queue}"), queue.title.isEmpty() ? queue.name : queue.title },
        { QLatin1StringView("{number}"), queue.number.displayOurs() },
        { QLatin1StringView("{emergency_phone}"), facts.emergencyPhone },
        { QLatin1StringView("{privacy}"), facts.privacy },
        { QLatin1StringView("{terms}"), facts.terms },
    };
    for (const auto &[placeholder, value] : filling) {
        if (!sentence.contains(placeholder))
            continue;
        if (value.isEmpty())
            return {};
        sentence.replace(placeholder, value);
    }
    return sentence;
}

QStringList allFilled(const QJsonValue &sentences, const Queue &queue, const ClinicFacts &facts)
{
    QStringList said;
    for (const QJsonValue sentence : sentences.toArray()) {
        if (const auto whole = filled(sentence.toString(), queue, facts))
            said.append(*whole);
    }
    return said;
}

} // namespace

QStringList optInCardLanguages()
{
    return words().value(QLatin1String("languages")).toObject().keys();
}

OptInCard optInCard(const Queue &queue, const ClinicFacts &facts, const QString &language)
{
    const QJsonObject said
        = words().value(QLatin1String("languages")).toObject().value(language).toObject();
    const auto text
        = [&said](const char *key) { return said.value(QLatin1String(key)).toString(); };
    // The first that can be said: with the phone, else without.
    const QStringList emergency = allFilled(said.value(QLatin1String("emergency")), queue, facts);
    return { .language = language,
             .hospital = facts.hospital,
             .queue = queue.title.isEmpty() ? queue.name : queue.title,
             .headline = text("headline"),
             .code = text("code"),
             .orText = text("or"),
             .number = queue.number.displayOurs(),
             .steps = allFilled(said.value(QLatin1String("steps")), queue, facts),
             .emergency = emergency.value(0),
             .small = allFilled(said.value(QLatin1String("small")), queue, facts) };
}

QString optInCode(const Queue &queue)
{
    return QStringLiteral("SMSTO:%1:%2")
        .arg(queue.number.text(), words().value(QLatin1String("first_text")).toString());
}

} // namespace ivm

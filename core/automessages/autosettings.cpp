#include "core/automessages/autosettings.h"

#include "core/automessages/checkwordings.h"
#include "core/compiledin.h"

#include <QCoreApplication>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

const QString Default = QStringLiteral("default");

DocumentPlace documentOf(const QString &subject, const SettingDocuments &documents)
{
    const auto own = documents.constFind(subject);
    return { subject,
             own != documents.constEnd()
                 ? *own
                 : compiledInDocument(QStringLiteral("defaults/%1.json").arg(subject)) };
}

/// The part of a queue, by its name; `default` for one without.
DocumentPlace partOf(const Queue &queue, const DocumentPlace &parts)
{
    const DocumentPlace own = parts.at(queue.name);
    return own.isThere() ? own : parts.at(Default);
}

void knowsQueues(const DocumentPlace &parts, const QList<Queue> &queues)
{
    QStringList names{ Default };
    for (const Queue &queue : queues)
        names.append(queue.name);
    parts.knowsOnly(names);
}

void readHours(const DocumentPlace &document, AutoSettings &settings)
{
    document.knowsOnly({ QStringLiteral("about"), QStringLiteral("version"), QStringLiteral("zone"),
                         QStringLiteral("queues"), QStringLiteral("closings") });
    settings.zone = document.at("zone").zone("America/Chicago");
    const DocumentPlace parts = document.at("queues");
    QList<Queue> queues;
    for (QueueRules &rules : settings.queues) {
        rules.hours = OpeningHours::read(partOf(rules.queue, parts), settings.zone);
        queues.append(rules.queue);
    }
    knowsQueues(parts, queues);
    for (const DocumentPlace &row : document.at("closings").rows()) {
        row.knowsOnly({ QStringLiteral("queue"), QStringLiteral("from"), QStringLiteral("to"),
                        QStringLiteral("why") });
        const QString name = row.at("queue").text();
        const auto closed
            = std::find_if(settings.queues.begin(), settings.queues.end(),
                           [&](const QueueRules &rules) { return rules.queue.name == name; });
        if (closed == settings.queues.end())
            row.at("queue").isWrong(Words::tr("\"%1\" is no queue").arg(name));
        else
            closed->hours.readClosing(row);
    }
    // Also where no queue goes by it: it will be read by the next new one.
    OpeningHours::read(parts.at(Default), settings.zone);
}

void readCaps(const DocumentPlace &document, AutoSettings &settings)
{
    document.knowsOnly({ QStringLiteral("about"), QStringLiteral("version"),
                         QStringLiteral("texts_a_day"), QStringLiteral("after_hours_again_hours"),
                         QStringLiteral("quiet_after_person_minutes"),
                         QStringLiteral("emergency_again_hours"), QStringLiteral("send") });
    AutoCaps &caps = settings.caps;
    caps.textsADay = document.at("texts_a_day").integer(caps.textsADay, 1, 10);
    caps.afterHoursAgain = std::chrono::hours(
        document.at("after_hours_again_hours").integer(int(caps.afterHoursAgain.count()), 4, 168));
    caps.quietAfterPerson
        = std::chrono::minutes(document.at("quiet_after_person_minutes")
                                   .integer(int(caps.quietAfterPerson.count()), 0, 24 * 60));
    caps.emergencyAgain = std::chrono::hours(
        document.at("emergency_again_hours").integer(int(caps.emergencyAgain.count()), 1, 24));
    const DocumentPlace parts = document.at("send");
    QList<Queue> queues;
    for (QueueRules &rules : settings.queues) {
        const DocumentPlace part = partOf(rules.queue, parts);
        part.knowsOnly({ QStringLiteral("request"), QStringLiteral("welcome"),
                         QStringLiteral("after_hours"), QStringLiteral("emergency") });
        rules.request = part.at("request").flag(true);
        rules.welcome = part.at("welcome").flag(true);
        rules.afterHours = part.at("after_hours").flag(true);
        rules.emergency = part.at("emergency").flag(true);
        queues.append(rules.queue);
    }
    knowsQueues(parts, queues);
}

void readWords(const DocumentPlace &document, AutoSettings &settings)
{
    document.knowsOnly({ QStringLiteral("about"), QStringLiteral("version"),
                         QStringLiteral("groups"), QStringLiteral("stop_wishes") });
    QStringList phrases;
    for (const DocumentPlace &group : document.at("groups").rows()) {
        group.knowsOnly(
            { QStringLiteral("name"), QStringLiteral("language"), QStringLiteral("words") });
        for (const DocumentPlace &word : group.at("words").rows()) {
            if (word.text().trimmed().isEmpty())
                word.isWrong(Words::tr("a word is missing"));
            phrases.append(word.text());
        }
    }
    settings.urgentWords = UrgentWords(phrases);
    const DocumentPlace wishes = document.at("stop_wishes");
    wishes.knowsOnly({ QStringLiteral("also"), QStringLiteral("never") });
    settings.stopWishes
        = StopWishes::shipped().with(wishes.at("also").texts(), wishes.at("never").texts());
}

} // namespace

bool QueueRules::sends(AutoKind kind) const
{
    switch (kind) {
    case AutoKind::Request:
        return request;
    case AutoKind::Welcome:
        return welcome;
    case AutoKind::AfterHours:
        return afterHours;
    case AutoKind::Emergency:
        return emergency;
    case AutoKind::None:
        break;
    }
    return false;
}

const QueueRules *AutoSettings::of(QueueId queue) const
{
    for (const QueueRules &rules : queues) {
        if (rules.queue.id == queue)
            return &rules;
    }
    return nullptr;
}

const QueueRules *AutoSettings::of(const PhoneNumber &ours) const
{
    for (const QueueRules &rules : queues) {
        if (rules.queue.number == ours)
            return &rules;
    }
    return nullptr;
}

std::optional<Wording> AutoSettings::wording(QueueId queue, AutoKind kind, bool whileClosed,
                                             const QString &language) const
{
    const Wording *best = nullptr;
    for (const Wording &candidate : wordings) {
        if (candidate.kind != kind || candidate.whileClosed != whileClosed
            || candidate.queue != queue || candidate.text.isEmpty())
            continue;
        if (candidate.language == language)
            return candidate;
        if (!best || best->language == QLatin1String("es"))
            best = &candidate;
    }
    return best ? std::optional(*best) : std::nullopt;
}

QStringList autoSettingSubjects()
{
    return { QStringLiteral("clinic"), QStringLiteral("hours"), QStringLiteral("wordings"),
             QStringLiteral("words"),  QStringLiteral("caps"),  QStringLiteral("live") };
}

Result<AutoSettings> autoSettings(const SettingDocuments &documents, const QList<Queue> &queues)
{
    AutoSettings settings;
    for (const Queue &queue : queues)
        settings.queues.append(QueueRules{ .queue = queue, .hours = {} });

    const DocumentPlace clinic = documentOf(QStringLiteral("clinic"), documents);
    const DocumentPlace hours = documentOf(QStringLiteral("hours"), documents);
    const DocumentPlace wordings = documentOf(QStringLiteral("wordings"), documents);
    const DocumentPlace words = documentOf(QStringLiteral("words"), documents);
    const DocumentPlace caps = documentOf(QStringLiteral("caps"), documents);
    const DocumentPlace live = documentOf(QStringLiteral("live"), documents);

    settings.clinic = readClinicFacts(clinic);
    readHours(hours, settings);
    settings.wordings = defaultWordings(queues, settings.clinic, wordings.value().toObject());
    checkWordings(wordings, queues, settings.clinic);
    readWords(words, settings);
    readCaps(caps, settings);
    settings.live = live.at("on").flag(false);
    for (const DocumentPlace *document : { &clinic, &hours, &wordings, &words, &caps, &live }) {
        if (const auto fault = document->fault())
            return tl::unexpected(*fault);
    }
    return settings;
}

} // namespace ivm

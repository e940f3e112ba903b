#include "core/settings/subjects.h"

#include "core/automessages/autosettings.h"
#include "core/commlog/format.h"
#include "core/compiledin.h"
#include "core/model/texttemplate.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

// clang-format off
constexpr SettingSubject Subjects[] = {
    { "clinic", "what texts say of the hospital: name, emergency phone, office phone", true },
    { "hours", "when the texts of each queue are read", true },
    { "wordings", "the automatic texts", true },
    { "words", "urgent words, and phrases for wishes to stop", true },
    { "caps", "how much is sent by itself, and which kinds", true },
    { "consent", "whether staff may answer a client before a YES", true },
    { "templates", "texts that staff send again and again", true },
    { "commlog", "how a conversation is written for the Comm Log", true },
    { "staff", "the initials that are offered", true },
    { "desk", "how often is looked for texts, sound, and for how long a text can be taken back", true },
    { "live", "whether this folder sends automatic texts", false },
};
// clang-format on

QStringList names(std::initializer_list<const char *> list)
{
    QStringList all{ QStringLiteral("about"), QStringLiteral("version") };
    for (const char *name : list)
        all.append(QLatin1String(name));
    return all;
}

void checkCommLog(const DocumentPlace &document)
{
    document.knowsOnly(
        names({ "line_width", "include_automatic", "zone", "time_format", "header", "labels" }));
    document.at("line_width").integer(0, 0, 1000);
    document.at("include_automatic").flag(true);
    document.at("zone").zone("America/Chicago");
    document.at("time_format").text();
    const QStringList fields = shippedSetting(QStringLiteral("commlog"))
                                   .value(QLatin1String("labels"))
                                   .toObject()
                                   .keys();
    for (const DocumentPlace &field : document.at("header").rows())
        field.oneOf(fields, 0);
    const DocumentPlace labels = document.at("labels");
    labels.knowsOnly(fields);
    for (const QString &label : labels.keys())
        labels.at(label).text();
}

void checkStaff(const DocumentPlace &document)
{
    document.knowsOnly(names({ "initials" }));
    QStringList seen;
    for (const DocumentPlace &row : document.at("initials").rows()) {
        const QString initials = row.text();
        if (initials.trimmed().isEmpty() || initials.size() > 12)
            row.isWrong(Words::tr("initials are 1 to 12 characters"));
        if (seen.contains(initials))
            row.isWrong(Words::tr("these are there twice"));
        seen.append(initials);
    }
}

} // namespace

std::span<const SettingSubject> settingSubjects()
{
    return Subjects;
}

const SettingSubject *findSubject(const QString &name)
{
    const auto found = std::ranges::find_if(Subjects, [&](const SettingSubject &subject) {
        return name == QLatin1String(subject.name);
    });
    return found == std::end(Subjects) ? nullptr : found;
}

QJsonObject shippedSetting(const QString &subject)
{
    return compiledInDocument(QStringLiteral("defaults/%1.json").arg(subject));
}

Result<> checkSetting(const QString &subject, const QJsonObject &document,
                      const QList<Queue> &queues)
{
    if (autoSettingSubjects().contains(subject)) {
        const auto read = autoSettings({ { subject, document } }, queues);
        return read ? Result<>() : tl::unexpected(read.error());
    }
    const DocumentPlace place(subject, document);
    if (subject == u"consent") {
        place.knowsOnly(names({ "answer_before_yes" }));
        place.at("answer_before_yes")
            .oneOf(
                { QStringLiteral("never"), QStringLiteral("with_click"), QStringLiteral("freely") },
                0);
    } else if (subject == u"templates") {
        readTextTemplates(place, queues);
    } else if (subject == u"commlog") {
        checkCommLog(place);
    } else if (subject == u"staff") {
        checkStaff(place);
    } else if (subject == u"desk") {
        place.knowsOnly(
            names({ "zone", "poll_seconds", "sound", "notice_words", "pull_back_seconds" }));
        place.at("zone").zone("America/Chicago");
        place.at("poll_seconds").integer(5, 2, 300);
        place.at("sound").flag(true);
        place.at("notice_words").flag(false);
        place.at("pull_back_seconds").integer(0, 0, 10);
    } else {
        QStringList known;
        for (const SettingSubject &each : Subjects)
            known.append(QLatin1String(each.name));
        return failure(Error::Kind::NotFound,
                       Words::tr("settings have no subject \"%1\"; there are %2")
                           .arg(subject.left(40), known.join(QLatin1String(", "))));
    }
    if (const auto fault = place.fault())
        return tl::unexpected(*fault);
    return {};
}

} // namespace ivm

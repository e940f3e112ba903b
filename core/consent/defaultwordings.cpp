#include "core/consent/defaultwordings.h"

#include "core/compiledin.h"

#include <QHash>
#include <QJsonArray>

namespace ivm {

namespace {

const QString WhenSent = QStringLiteral("{next_open}");

struct KindWord
{
    QLatin1StringView word;
    AutoKind kind;
    bool whileClosed;
};

constexpr KindWord KindWords[] = {
    { QLatin1StringView("request"), AutoKind::Request, false },
    { QLatin1StringView("request_closed"), AutoKind::Request, true },
    { QLatin1StringView("welcome"), AutoKind::Welcome, false },
    { QLatin1StringView("after_hours"), AutoKind::AfterHours, false },
    { QLatin1StringView("emergency"), AutoKind::Emergency, false },
};

using Filling = QList<std::pair<QString, QString>>;

QString title(const Queue &queue)
{
    return queue.title.isEmpty() ? queue.name : queue.title;
}

QString allClinics(const QList<Queue> &queues)
{
    QStringList clinics;
    for (const Queue &queue : queues)
        clinics.append(queue.name + u' ' + queue.number.displayOurs());
    return clinics.join(QStringLiteral(", "));
}

/// Absent when it names a fact that is not known.
std::optional<QString> filled(QString sentence, const Filling &filling)
{
    for (const auto &[placeholder, value] : filling) {
        if (!sentence.contains(placeholder))
            continue;
        if (value.isEmpty())
            return {};
        sentence.replace(placeholder, value);
    }
    return sentence;
}

QString text(const QJsonArray &sentences, const Filling &filling)
{
    QStringList said;
    for (const auto &sentence : sentences) {
        if (const auto whole = filled(sentence.toString(), filling))
            said.append(*whole);
    }
    return said.join(u' ');
}

} // namespace

ClinicFacts clinicFacts(const QJsonObject &document)
{
    static const QJsonObject shipped = compiledInDocument(QStringLiteral("defaults/clinic.json"));
    const auto fact = [&document](QLatin1StringView name) {
        return document.value(name).toString(shipped.value(name).toString()).simplified();
    };
    return { .hospital = fact(QLatin1StringView("hospital")),
             .emergencyPhone = fact(QLatin1StringView("emergency_phone")),
             .officePhone = fact(QLatin1StringView("office_phone")) };
}

QList<Wording> defaultWordings(const QList<Queue> &queues, const ClinicFacts &facts)
{
    static const QJsonObject shipped = compiledInDocument(QStringLiteral("wordings/defaults.json"));
    QList<Wording> wordings;
    for (const Queue &queue : queues) {
        const Filling filling{
            { QStringLiteral("{hospital}"), facts.hospital },
            { QStringLiteral("{emergency_phone}"), facts.emergencyPhone },
            { QStringLiteral("{office_phone}"), facts.officePhone },
            { QStringLiteral("{queue}"), title(queue) },
            { QStringLiteral("{clinics}"), allClinics(queues) },
            { WhenSent, WhenSent },
        };
        for (const auto &entry : shipped.value(QLatin1String("wordings")).toArray()) {
            const QJsonObject row = entry.toObject();
            const QString word = row.value(QLatin1String("kind")).toString();
            for (const KindWord &known : KindWords) {
                if (known.word != word)
                    continue;
                wordings.append(
                    Wording{ .kind = known.kind,
                             .queue = queue.id,
                             .language = row.value(QLatin1String("language")).toString(),
                             .version = 1,
                             .text = text(row.value(QLatin1String("sentences")).toArray(), filling),
                             .whileClosed = known.whileClosed });
            }
        }
    }
    return wordings;
}

QString wordingWord(const Wording &wording)
{
    for (const KindWord &known : KindWords) {
        if (known.kind == wording.kind && known.whileClosed == wording.whileClosed)
            return wording.language == QLatin1String("es") ? known.word + QStringLiteral("_es")
                                                           : QString(known.word);
    }
    return {};
}

} // namespace ivm

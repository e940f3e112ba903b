#include "core/consent/defaultwordings.h"

#include "core/compiledin.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

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

bool isSamePlace(const QJsonObject &a, const QJsonObject &b)
{
    return a.value(QLatin1String("kind")) == b.value(QLatin1String("kind"))
        && a.value(QLatin1String("language")) == b.value(QLatin1String("language"));
}

/// One row for each kind and language there is, shipped or not.
QJsonArray everyPlace(QJsonArray rows, const QJsonArray &own)
{
    for (const QJsonValue entry : own) {
        if (std::none_of(rows.begin(), rows.end(), [&](const QJsonValue &row) {
                return isSamePlace(row.toObject(), entry.toObject());
            }))
            rows.append(entry);
    }
    return rows;
}

/// The entry a queue goes by: its own, the clinic's, else the shipped one.
QJsonObject written(const QJsonObject &shipped, const Queue &queue, const QJsonArray &own)
{
    QJsonObject best = shipped;
    for (const auto &entry : own) {
        const QJsonObject row = entry.toObject();
        if (!isSamePlace(row, shipped))
            continue;
        const QString named = row.value(QLatin1String("queue")).toString();
        if (named == queue.name)
            return row;
        if (named.isEmpty())
            best = row;
    }
    return best;
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
             .officePhone = fact(QLatin1StringView("office_phone")),
             .faqUrl = fact(QLatin1StringView("faq_url")),
             .privacy = fact(QLatin1StringView("privacy_url")),
             .terms = fact(QLatin1StringView("terms_url")) };
}

ClinicFacts readClinicFacts(const DocumentPlace &document)
{
    document.knowsOnly({ QStringLiteral("about"), QStringLiteral("version"),
                         QStringLiteral("hospital"), QStringLiteral("emergency_phone"),
                         QStringLiteral("office_phone"), QStringLiteral("faq_url"),
                         QStringLiteral("privacy_url"), QStringLiteral("terms_url"),
                         QStringLiteral("zone") });
    for (const char *fact :
         { "hospital", "emergency_phone", "office_phone", "faq_url", "privacy_url", "terms_url" })
        document.at(fact).text();
    const QString faq = document.at("faq_url").text();
    if (!faq.isEmpty() && !faq.startsWith(QLatin1String("https://")))
        document.at("faq_url").isWrong(Words::tr("a web address that begins with https://"));
    document.at("zone").zone("America/Chicago");
    const ClinicFacts facts = clinicFacts(document.value().toObject());
    if (facts.hospital.isEmpty())
        document.at("hospital").isWrong(Words::tr("texts must say who writes"));
    return facts;
}

QList<Wording> defaultWordings(const QList<Queue> &queues, const ClinicFacts &facts,
                               const QJsonObject &own)
{
    static const QJsonObject shipped = compiledInDocument(QStringLiteral("wordings/defaults.json"));
    const QJsonArray ownRows = own.value(QLatin1String("wordings")).toArray();
    const QJsonArray rows = everyPlace(shipped.value(QLatin1String("wordings")).toArray(), ownRows);
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
        for (const auto &entry : rows) {
            const QJsonObject row = written(entry.toObject(), queue, ownRows);
            const QString word = row.value(QLatin1String("kind")).toString();
            const QString only = row.value(QLatin1String("queue")).toString();
            if (!only.isEmpty() && only != queue.name)
                continue; // a language that only another queue has
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

QStringList wordingKinds()
{
    QStringList kinds;
    for (const KindWord &known : KindWords)
        kinds.append(known.word);
    return kinds;
}

QString wordingKind(const Wording &wording)
{
    for (const KindWord &known : KindWords) {
        if (known.kind == wording.kind && known.whileClosed == wording.whileClosed)
            return known.word;
    }
    return {};
}

QString wordingWord(const Wording &wording)
{
    const QString kind = wordingKind(wording);
    return wording.language == QLatin1String("es") ? kind + QStringLiteral("_es") : kind;
}

} // namespace ivm

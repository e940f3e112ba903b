#include "core/automessages/checkwordings.h"

#include "core/automessages/nextopenwords.h"
#include "core/model/smstext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckedWordings)
};

bool isAboutClosing(const QString &kind)
{
    return kind != u"request" && kind != u"welcome";
}

void checkPlaceholders(const DocumentPlace &sentence, const QString &kind)
{
    static const QRegularExpression braces(QStringLiteral("\\{[^}]*\\}?|\\}"));
    static const QStringList known{
        QStringLiteral("{hospital}"),  QStringLiteral("{queue}"),
        QStringLiteral("{clinics}"),   QStringLiteral("{office_phone}"),
        QStringLiteral("{next_open}"), QStringLiteral("{emergency_phone}")
    };
    auto found = braces.globalMatch(sentence.text());
    while (found.hasNext()) {
        const QString placeholder = found.next().captured();
        if (!known.contains(placeholder))
            sentence.isWrong(Words::tr("%1 stands for nothing; there are %2")
                                 .arg(placeholder, known.join(QLatin1String(", "))));
        if (placeholder == NextOpenField && !isAboutClosing(kind))
            sentence.isWrong(
                Words::tr("%1 is only for texts sent while closed").arg(NextOpenField));
    }
}

void checkLaw(const DocumentPlace &sentences, const QString &kind)
{
    const QString all = sentences.texts().join(u' ');
    if (all.simplified().isEmpty())
        sentences.isWrong(Words::tr("the text is empty"));
    if (kind == u"after_hours" || kind == u"emergency")
        return;
    for (const char *word : { "STOP", "HELP" }) {
        if (!all.contains(QLatin1String(word)))
            sentences.isWrong(
                Words::tr("a %1 must tell the word %2").arg(kind, QLatin1String(word)));
    }
    if (kind.startsWith(QLatin1String("request")) && !all.contains(QLatin1String("YES"))
        && !all.contains(QLatin1String("SI")))
        sentences.isWrong(Words::tr("a request must ask for YES"));
}

} // namespace

QString longestRendering(const Wording &wording)
{
    QString text = wording.text;
    return text.replace(NextOpenField, longestNextOpenWords(wording.language.left(2)));
}

void checkWordings(const DocumentPlace &document, const QList<Queue> &queues,
                   const ClinicFacts &facts)
{
    document.knowsOnly(
        { QStringLiteral("about"), QStringLiteral("version"), QStringLiteral("wordings") });
    QStringList names;
    for (const Queue &queue : queues)
        names.append(queue.name);
    QStringList seen;
    for (const DocumentPlace &row : document.at("wordings").rows()) {
        row.knowsOnly({ QStringLiteral("kind"), QStringLiteral("language"), QStringLiteral("queue"),
                        QStringLiteral("sentences") });
        const QString kind = row.at("kind").text();
        row.at("kind").oneOf(wordingKinds(), 0);
        row.at("language")
            .oneOf({ QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("en+es") }, 0);
        row.at("queue").oneOf(names, 0);
        const QString place
            = kind + u' ' + row.at("language").text() + u' ' + row.at("queue").text();
        if (!row.at("language").isThere() || seen.contains(place))
            row.isWrong(Words::tr("one entry per kind, language and queue"));
        seen.append(place);
        for (const DocumentPlace &sentence : row.at("sentences").rows())
            checkPlaceholders(sentence, kind);
        checkLaw(row.at("sentences"), kind);

        // What it comes to, on each queue it is for.
        const QJsonObject alone{ { QStringLiteral("wordings"), QJsonArray{ row.value() } } };
        for (const Wording &wording : defaultWordings(queues, facts, alone)) {
            if (wordingKind(wording) != kind || wording.language != row.at("language").text())
                continue;
            const int count = segments(longestRendering(wording)).segments;
            if (count > LongestAutomatic)
                row.at("sentences")
                    .isWrong(Words::tr("it takes %1 texts at its longest, at most %2 are sent")
                                 .arg(count)
                                 .arg(LongestAutomatic));
        }
    }
}

} // namespace ivm

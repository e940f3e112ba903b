#include "core/consent/earlierwordings.h"

#include <QRegularExpression>

#include <algorithm>

namespace ivm {

namespace {

constexpr int FewestClients = 3; // what a person typed twice is no wording
constexpr int MostOfAKind = 4;

bool says(const QString &text, const char *pattern)
{
    return text.contains(QRegularExpression(QLatin1String(pattern),
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption));
}

std::optional<AutoKind> kindOf(const QString &text)
{
    // A request asks for an answer; a welcome tells that one was had, and often still names STOP.
    if (says(text,
             "\\b(reply|respond|text|send|answer|responda|envie|envíe)\\b[^.]{0,30}\\b(yes|si|sí)"
             "\\b"))
        return AutoKind::Request;
    if (says(text,
             "\\b(closed|after[- ]hours|office hours|business hours|cerrad[oa]s?|horario)\\b"))
        return AutoKind::AfterHours;
    if (says(text, "\\b(welcome|bienvenid[oa]s?|subscribed|opted in|can now text|ya puede)\\b"))
        return AutoKind::Welcome;
    return {};
}

QString languageOf(const QString &text)
{
    const bool english = says(text, "\\b(reply|text|you|your|our|welcome|closed|the)\\b");
    const bool spanish = says(text, "\\b(responda|para|su|sus|nuestro|gracias|cerrado|puede)\\b");
    return english && spanish ? QStringLiteral("en+es")
        : spanish             ? QStringLiteral("es")
                              : QStringLiteral("en");
}

} // namespace

QList<ProposedWording> proposeWordings(const QList<RepeatedText> &repeated, const Wordings &known)
{
    QList<ProposedWording> proposed;
    for (const RepeatedText &each : repeated) {
        const auto kind = kindOf(each.text);
        if (!kind || each.clients < FewestClients || known.match(each.text))
            continue;
        proposed.append({ .kind = *kind,
                          .text = each.text,
                          .language = languageOf(each.text),
                          .times = each.times,
                          .clients = each.clients });
    }
    std::ranges::stable_sort(proposed, [](const ProposedWording &a, const ProposedWording &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.clients > b.clients;
    });
    for (qsizetype i = 0, same = 0; i < proposed.size();) {
        same = i > 0 && proposed[i].kind == proposed[i - 1].kind ? same + 1 : 0;
        if (same < MostOfAKind)
            ++i;
        else
            proposed.removeAt(i);
    }
    return proposed;
}

} // namespace ivm

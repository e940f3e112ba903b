#include "core/model/carrierrisk.h"

#include "core/compiledin.h"
#include "core/model/smstext.h"

#include <QJsonArray>

namespace ivm {

namespace {

const QStringList &shorteners()
{
    static const QStringList hosts = [] {
        QStringList all;
        const QJsonObject words = compiledInDocument(QStringLiteral("words/guards.json"));
        for (const QJsonValue host : words.value(QLatin1String("shorteners")).toArray())
            all << host.toString();
        return all;
    }();
    return hosts;
}

bool isOfAddress(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-';
}

/// Stands there as a host of its own, with a path: "bit.ly/x", not "rabbit.ly" and not "t.co" at
/// the end of a sentence.
bool linksTo(const QString &text, const QString &host)
{
    for (qsizetype at = text.indexOf(host, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(host, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + host.size();
        const bool whole = at == 0 || !isOfAddress(text.at(at - 1))
            || text.mid(0, at).endsWith(u"www.", Qt::CaseInsensitive);
        if (whole && end < text.size() && text.at(end) == u'/')
            return true;
    }
    return false;
}

/// Three words and twenty letters are no abbreviation any more; "CBC AND ECG AT 3 PM" is shorter.
bool isAllCapitals(const QString &text)
{
    int upper = 0;
    int lower = 0;
    for (const QChar c : text) {
        upper += c.isUpper();
        lower += c.isLower();
    }
    return upper >= 20 && lower * 10 < upper && text.simplified().count(u' ') >= 2;
}

} // namespace

QList<CarrierRisk> carrierRisks(const QString &text)
{
    using Kind = CarrierRisk::Kind;
    QList<CarrierRisk> risks;
    for (const QString &host : shorteners()) {
        if (linksTo(text, host))
            risks << CarrierRisk{ Kind::ShortLink, host, 0 };
    }
    if (isAllCapitals(text))
        risks << CarrierRisk{ Kind::AllCapitals, {}, 0 };
    if (const int count = segments(normalised(text)).segments; count >= ManyTexts)
        risks << CarrierRisk{ Kind::ManyTexts, {}, count };
    return risks;
}

} // namespace ivm

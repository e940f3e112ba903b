#include "core/model/texttemplate.h"

#include "core/model/smstext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingFaults)
};

constexpr int LongestName = 60;

QJsonArray rowsOf(const QJsonObject &document)
{
    return document.value(QLatin1String("templates")).toArray();
}

void checkFields(const DocumentPlace &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{[^}]*\\}?|\\}"));
    auto found = braces.globalMatch(text.text());
    while (found.hasNext()) {
        const QString field = found.next().captured();
        if (!templateFields().contains(field))
            text.isWrong(Words::tr("%1 stands for nothing; there are %2")
                             .arg(field, templateFields().join(QLatin1String(", "))));
    }
}

} // namespace

QStringList templateFields()
{
    return { QStringLiteral("{client}"), QStringLiteral("{animal}"), QStringLiteral("{staff}"),
             QStringLiteral("{queue}"), QStringLiteral("{office_phone}") };
}

QList<TextTemplate> textTemplates(const QJsonObject &document)
{
    QList<TextTemplate> templates;
    for (const QJsonValue row : rowsOf(document)) {
        TextTemplate made;
        made.name = row[QLatin1String("name")].toString();
        made.text = row[QLatin1String("text")].toString();
        for (const QJsonValue queue : row[QLatin1String("queues")].toArray())
            made.queues.append(queue.toString());
        if (!made.name.isEmpty() && !made.text.isEmpty())
            templates.append(made);
    }
    return templates;
}

QList<TextTemplate> readTextTemplates(const DocumentPlace &document, const QList<Queue> &queues)
{
    document.knowsOnly(
        { QStringLiteral("about"), QStringLiteral("version"), QStringLiteral("templates") });
    QStringList names;
    for (const Queue &queue : queues)
        names.append(queue.name);
    QStringList seen;
    for (const DocumentPlace &row : document.at("templates").rows()) {
        row.knowsOnly({ QStringLiteral("name"), QStringLiteral("text"), QStringLiteral("queues") });
        const QString name = row.at("name").text().trimmed();
        if (name.isEmpty() || name.size() > LongestName)
            row.at("name").isWrong(Words::tr("a name has 1 to %1 characters").arg(LongestName));
        if (seen.contains(name, Qt::CaseInsensitive))
            row.at("name").isWrong(Words::tr("another template has this name"));
        seen.append(name);
        const QString text = row.at("text").text();
        if (text.trimmed().isEmpty())
            row.at("text").isWrong(Words::tr("the text is empty"));
        if (text.size() > LongestSms)
            row.at("text").isWrong(Words::tr("a text has at most %1 characters").arg(LongestSms));
        checkFields(row.at("text"));
        for (const DocumentPlace &queue : row.at("queues").rows())
            queue.oneOf(names, 0);
    }
    return textTemplates(document.value().toObject());
}

QJsonObject withTextTemplates(QJsonObject document, const QList<TextTemplate> &templates)
{
    QJsonArray rows;
    for (const TextTemplate &each : templates) {
        QJsonObject row{ { QStringLiteral("name"), each.name },
                         { QStringLiteral("text"), each.text } };
        if (!each.queues.isEmpty())
            row.insert(QStringLiteral("queues"), QJsonArray::fromStringList(each.queues));
        rows.append(row);
    }
    document.insert(QStringLiteral("templates"), rows);
    return document;
}

} // namespace ivm

#include "ui/settings/pages/wordingdraft.h"

#include "core/automessages/checkwordings.h"
#include "core/settings/subjects.h"

#include <QJsonArray>

namespace ivm {

namespace {

const QString Subject = QStringLiteral("wordings");
const QString QueueKey = QStringLiteral("queue");

QString languageOf(const WordingPlace &place)
{
    if (place.spanish)
        return QStringLiteral("es");
    return place.kind.startsWith(u"request") ? QStringLiteral("en+es") : QStringLiteral("en");
}

QJsonArray rowsOf(const QJsonObject &document)
{
    return document.value(Subject).toArray();
}

int rowOf(const QJsonArray &rows, const WordingPlace &place, const QString &queue)
{
    for (int i = 0; i < rows.size(); ++i) {
        const QJsonValue row = rows.at(i);
        if (row[QLatin1String("kind")].toString() == place.kind
            && row[QLatin1String("language")].toString() == languageOf(place)
            && row[QueueKey].toString() == queue)
            return i;
    }
    return -1;
}

QString linesOf(const QJsonValue &row)
{
    QStringList lines;
    for (const QJsonValue sentence : row[QLatin1String("sentences")].toArray())
        lines.append(sentence.toString());
    return lines.join(u'\n');
}

QJsonArray sentencesIn(const QString &lines)
{
    QJsonArray sentences;
    for (const QString &line : lines.split(u'\n')) {
        if (!line.simplified().isEmpty())
            sentences.append(line.simplified());
    }
    return sentences;
}

/// Of everybody: what the clinic wrote, else what is shipped.
QString linesForAll(const QJsonArray &rows, const WordingPlace &place)
{
    if (const int row = rowOf(rows, place, {}); row >= 0)
        return linesOf(rows.at(row));
    const QJsonArray shipped = rowsOf(shippedSetting(Subject));
    const int row = rowOf(shipped, place, {});
    return row < 0 ? QString() : linesOf(shipped.at(row));
}

SettingsDraft withRows(SettingsDraft draft, const QJsonArray &rows)
{
    QJsonObject document = draft.documents.value(Subject);
    if (rowsOf(document) == rows)
        return draft;
    document.insert(Subject, rows);
    draft.documents.insert(Subject, document);
    return draft;
}

} // namespace

QString sentencesOf(const SettingsDraft &draft, const WordingPlace &place, bool *isOwn)
{
    const QJsonArray rows = rowsOf(draft.documents.value(Subject));
    const int own = place.queue.isEmpty() ? -1 : rowOf(rows, place, place.queue);
    if (isOwn)
        *isOwn = own >= 0;
    return own >= 0 ? linesOf(rows.at(own)) : linesForAll(rows, place);
}

SettingsDraft withSentences(SettingsDraft draft, const WordingPlace &place, const QString &lines)
{
    QJsonArray rows = rowsOf(draft.documents.value(Subject));
    const QJsonArray sentences = sentencesIn(lines);
    const int row = rowOf(rows, place, place.queue);
    if (row >= 0) {
        if (sentencesIn(linesOf(rows.at(row))) == sentences)
            return draft;
        QJsonObject changed = rows.at(row).toObject();
        changed.insert(QStringLiteral("sentences"), sentences);
        rows.replace(row, changed);
    } else {
        if (sentencesIn(linesForAll(rows, place)) == sentences)
            return draft;
        QJsonObject added{ { QStringLiteral("kind"), place.kind },
                           { QStringLiteral("language"), languageOf(place) },
                           { QStringLiteral("sentences"), sentences } };
        if (!place.queue.isEmpty())
            added.insert(QueueKey, place.queue);
        rows.append(added);
    }
    return withRows(std::move(draft), rows);
}

SettingsDraft withUsualSentences(SettingsDraft draft, const WordingPlace &place)
{
    QJsonArray rows = rowsOf(draft.documents.value(Subject));
    const int row = rowOf(rows, place, place.queue);
    if (row < 0)
        return draft;
    const QJsonArray shipped = rowsOf(shippedSetting(Subject));
    const int usual = rowOf(shipped, place, {});
    if (place.queue.isEmpty() && usual >= 0)
        rows.replace(row, shipped.at(usual));
    else
        rows.removeAt(row);
    return withRows(std::move(draft), rows);
}

QString renderedAtLongest(const AutoSettings &settings, const WordingPlace &place)
{
    QString longest;
    for (const Wording &wording : settings.wordings) {
        const QueueRules *rules = wording.queue ? settings.of(*wording.queue) : nullptr;
        if (wordingKind(wording) != place.kind || wording.language != languageOf(place)
            || (!place.queue.isEmpty() && (!rules || rules->queue.name != place.queue)))
            continue;
        const QString text = longestRendering(wording);
        if (text.size() > longest.size())
            longest = text;
    }
    return longest;
}

} // namespace ivm

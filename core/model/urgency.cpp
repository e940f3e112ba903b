#include "core/model/urgency.h"

#include "core/compiledin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ivm {

struct UrgentWords::Found
{
    QString text;
    int start = 0;
    int end = 0;
};

namespace {

// Letters and digits make words; an apostrophe inside one is dropped, so that "can't", "can’t" and
// "cant" are the same word. A star is kept for the patterns; it never follows a letter in the
// folded text of a client without having been typed there, where it does no harm.
bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'`' || c == u'´';
}

void foldInto(QString &word, QChar c)
{
    if (c.unicode() < 0x80) {
        word += c.toLower();
        return;
    }
    for (const QChar part : QString(c).normalized(QString::NormalizationForm_D)) {
        if (!part.isMark())
            word += part.toCaseFolded();
    }
}

} // namespace

QList<UrgentWords::Found> UrgentWords::wordsOf(QStringView text)
{
    QList<Found> words;
    Found word;
    const auto finish = [&] {
        if (!word.text.isEmpty())
            words.append(word);
        word = Found();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isLetterOrNumber() || (c.isMark() && !word.text.isEmpty())) {
            if (word.text.isEmpty())
                word.start = int(i);
            foldInto(word.text, c);
            word.end = int(i) + 1;
        } else if (!isApostrophe(c) || word.text.isEmpty()) {
            finish();
        }
    }
    finish();
    return words;
}

UrgentWords::UrgentWords(const QStringList &phrases)
{
    for (const QString &phrase : phrases) {
        QList<Word> words;
        for (const QString &part : phrase.split(u' ', Qt::SkipEmptyParts)) {
            const bool open = part.endsWith(u'*');
            for (const Found &found : wordsOf(part))
                words.append({ found.text, false });
            if (open && !words.isEmpty())
                words.last().open = true;
        }
        if (words.isEmpty())
            continue;
        if (words.first().open)
            m_openFirst.append(words);
        else
            m_byFirstWord[words.first().text].append(words);
    }
}

UrgentWords UrgentWords::fromJson(const QByteArray &document)
{
    QStringList phrases;
    const QJsonObject root = QJsonDocument::fromJson(document).object();
    for (const QJsonValue group : root.value(QLatin1String("groups")).toArray()) {
        for (const QJsonValue word : group.toObject().value(QLatin1String("words")).toArray())
            phrases.append(word.toString());
    }
    return UrgentWords(phrases);
}

const UrgentWords &UrgentWords::builtIn()
{
    static const UrgentWords words = fromJson(compiledIn(QStringLiteral("defaults/words.json")));
    return words;
}

bool UrgentWords::startsAt(const QList<Found> &words, qsizetype at, const QList<Word> &phrase) const
{
    if (at + phrase.size() > words.size())
        return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const QString &word = words.at(at + i).text;
        const Word &wanted = phrase.at(i);
        if (wanted.open ? !word.startsWith(wanted.text) : word != wanted.text)
            return false;
    }
    return true;
}

qsizetype UrgentWords::longestAt(const QList<Found> &words, qsizetype at) const
{
    qsizetype longest = 0;
    const auto tryAll = [&](const QList<QList<Word>> &phrases) {
        for (const QList<Word> &phrase : phrases) {
            if (phrase.size() > longest && startsAt(words, at, phrase))
                longest = phrase.size();
        }
    };
    const auto known = m_byFirstWord.constFind(words.at(at).text);
    if (known != m_byFirstWord.constEnd())
        tryAll(*known);
    tryAll(m_openFirst);
    return longest;
}

QList<std::pair<int, int>> UrgentWords::matches(QStringView text) const
{
    QList<std::pair<int, int>> ranges;
    const QList<Found> words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype length = longestAt(words, i);
        if (length == 0)
            continue;
        const int start = words.at(i).start;
        ranges.append({ start, words.at(i + length - 1).end - start });
        i += length - 1;
    }
    return ranges;
}

bool UrgentWords::isUrgent(QStringView text) const
{
    return !matches(text).isEmpty();
}

} // namespace ivm

#include "core/security/passwordjudgement.h"

#include "core/compiledin.h"

#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace ivm {

namespace {

using Fault = PasswordJudgement::Fault;

int charactersOf(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

bool isText(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate()) {
            if (i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
                return false;
            ++i;
        } else if (c.isLowSurrogate() || c.category() == QChar::Other_Control) {
            return false;
        }
    }
    return true;
}

/// What a sign is often written for.
QChar meant(QChar c)
{
    static const QString written = QStringLiteral("0134578@$!|l+9");
    static const QString letters = QStringLiteral("oieastbasiiitg");
    const auto place = written.indexOf(c);
    return place < 0 ? c : letters.at(place);
}

/// As two passwords are compared: letters and digits only, without case, marks and look-alikes.
QString folded(const QString &text)
{
    QString plain;
    const QString split = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar sign : split) {
        const QChar c = meant(sign);
        if (c.isLetterOrNumber() || c.isSurrogate())
            plain.append(c);
    }
    return plain;
}

/// Without what stands around the words: a year, exclamation marks.
QString undecorated(const QString &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    const auto decorates
        = [&text](qsizetype at) { return !text.at(at).isLetter() && !text.at(at).isSurrogate(); };
    while (begin < end && decorates(begin))
        ++begin;
    while (end > begin && decorates(end - 1))
        --end;
    return text.sliced(begin, end - begin);
}

const QSet<QString> &list()
{
    static const QSet<QString> all = [] {
        QSet<QString> set;
        for (const QByteArray &line :
             compiledIn(QStringLiteral("words/commonpasswords.txt")).split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                set.insert(folded(QString::fromUtf8(line)));
        }
        return set;
    }();
    return all;
}

/// The shortest beginning of which the text is made by writing it again and again.
qsizetype period(const QString &text)
{
    for (qsizetype length = 1; length < text.size(); ++length) {
        bool repeats = true;
        for (qsizetype i = length; i < text.size() && repeats; ++i)
            repeats = text.at(i) == text.at(i - length);
        if (repeats)
            return length;
    }
    return text.size();
}

bool isWalk(const QString &text)
{
    static const QStringList rows{ QStringLiteral("12345678901234567890123456789012345678901234"),
                                   QStringLiteral("qwertyuiopasdfghjklzxcvbnmqwertyuiop"),
                                   QStringLiteral("qwertzuiopasdfghjklyxcvbnm"),
                                   QStringLiteral("azertyuiopqsdfghjklmwxcvbn"),
                                   QStringLiteral("abcdefghijklmnopqrstuvwxyzabcdefghijklmnop"),
                                   QStringLiteral("1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"),
                                   QStringLiteral("1q2w3e4r5t6y7u8i9o0p") };
    // Each step to a neighbour on some row, in either direction; two jumps are no disguise.
    int jumps = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QString step = QString(text.at(i - 1)) + text.at(i);
        const QString back = QString(text.at(i)) + text.at(i - 1);
        const bool along = std::ranges::any_of(
            rows, [&](const QString &row) { return row.contains(step) || row.contains(back); });
        jumps += along ? 0 : 1;
    }
    return jumps <= 2;
}

bool isCommon(const QString &plain)
{
    return list().contains(plain) || list().contains(plain.left(period(plain)));
}

} // namespace

QString normalizedPassword(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC);
}

PasswordJudgement judgePassword(const QString &typed, const QStringList &ours)
{
    const QString text = normalizedPassword(typed);
    PasswordJudgement judgement;
    const auto is = [&judgement](Fault fault) {
        judgement.fault = fault;
        return judgement;
    };
    if (!isText(text))
        return is(Fault::NotText);
    if (text.toUtf8().size() > LongestPassword)
        return is(Fault::TooLong);
    judgement.characters = charactersOf(text);
    judgement.missing = std::max(0, ShortestPassword - judgement.characters);
    if (judgement.missing > 0)
        return is(Fault::TooShort);

    const QString asTyped = text.toCaseFolded();
    if (period(asTyped) <= 4 && 2 * period(asTyped) <= asTyped.size())
        return is(Fault::Repeats);
    QString signs = asTyped;
    signs.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    if (!signs.isEmpty() && isWalk(signs))
        return is(Fault::Walk);
    const QString whole = folded(text);
    const QString bare = folded(undecorated(text));
    if (isCommon(whole) || isCommon(bare) || isCommon(folded(undecorated(signs))))
        return is(Fault::Common);
    QString rest = bare;
    QStringList words;
    for (const QString &name : ours) {
        words.append(folded(name));
        for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
            words.append(folded(word));
    }
    std::ranges::sort(words,
                      [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &word : words) {
        if (word.size() >= 3)
            rest.remove(word);
    }
    if (rest != bare && rest.size() < 5)
        return is(Fault::OurWords);
    return judgement;
}

QStringList commonPasswords()
{
    return list().values();
}

} // namespace ivm

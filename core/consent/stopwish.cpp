#include "core/consent/stopwish.h"

#include "core/compiledin.h"
#include "core/consent/keywords.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace ivm {

namespace {

/// Small letters and digits with single blanks between words and a line to each sentence; "Don't"
/// is "dont", "más" is "mas".
QString simplified(const QString &text)
{
    constexpr qsizetype LongestRead = 1600;
    const QString wide
        = text.left(LongestRead).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString words;
    words.reserve(wide.size());
    for (const QChar c : wide) {
        if (c.isLetterOrNumber()) {
            words += c;
        } else if (c == u'.' || c == u'!' || c == u'?' || c == u';') {
            if (words.endsWith(u' '))
                words.chop(1);
            if (!words.endsWith(u'\n'))
                words += u'\n';
        } else if (!c.isMark() && c != u'\'' && c != QChar(0x2019) && c != u'`'
                   && c != QChar(0x00B4) && !words.endsWith(u' ') && !words.endsWith(u'\n')) {
            words += u' ';
        }
    }
    // "s t o p"
    static const QRegularExpression spelled(QStringLiteral("\\b(?:[a-z] ){2,}[a-z]\\b"));
    const auto match = spelled.match(words);
    if (match.hasMatch())
        words.replace(match.capturedStart(), match.capturedLength(), match.captured().remove(u' '));
    return words.trimmed();
}

/// For comparing phrases: a blank at both ends, and one between words.
QString wholeWords(const QString &text)
{
    return u' ' + simplified(text).simplified() + u' ';
}

QRegularExpression anyOf(const QJsonArray &patterns, const QJsonObject &words)
{
    QStringList all;
    for (const auto &pattern : patterns) {
        QString written = pattern.toString();
        for (auto word = words.begin(); word != words.end(); ++word)
            written.replace(u'{' + word.key() + u'}',
                            QStringLiteral("(?:%1)").arg(word.value().toString()));
        all.append(QStringLiteral("(?:%1)").arg(written));
    }
    QRegularExpression any(QStringLiteral("(?<![a-z0-9])(?:%1)(?![a-z0-9])").arg(all.join(u'|')),
                           QRegularExpression::MultilineOption);
    if (!any.isValid())
        qFatal("stopwishes.json: %s at %lld", qUtf8Printable(any.errorString()),
               static_cast<long long>(any.patternErrorOffset()));
    any.optimize();
    return any;
}

} // namespace

const StopWishes &StopWishes::shipped()
{
    static const StopWishes wishes(compiledInDocument(QStringLiteral("words/stopwishes.json")));
    return wishes;
}

StopWishes::StopWishes(const QJsonObject &document)
{
    const QJsonObject words = document.value(QLatin1String("words")).toObject();
    m_ordinary = anyOf(document.value(QLatin1String("ordinary")).toArray(), words);
    m_wish = anyOf(document.value(QLatin1String("wishes")).toArray(), words);
}

StopWishes StopWishes::with(const QStringList &also, const QStringList &never) const
{
    StopWishes more = *this;
    for (const QString &phrase : also)
        more.m_also.append(wholeWords(phrase));
    for (const QString &phrase : never)
        more.m_never.append(wholeWords(phrase));
    more.m_also.removeAll(QStringLiteral("  "));
    more.m_never.removeAll(QStringLiteral("  "));
    return more;
}

bool StopWishes::isSuspected(const QString &text) const
{
    if (keywordOf(text).keyword != Keyword::None)
        return false;
    QString words = simplified(text);
    const QString whole = wholeWords(words);
    const auto isIn = [&whole](const QString &phrase) { return whole.contains(phrase); };
    if (std::any_of(m_also.begin(), m_also.end(), isIn))
        return true;
    if (m_wish.pattern().isEmpty() || std::any_of(m_never.begin(), m_never.end(), isIn))
        return false;
    words.replace(m_ordinary, QStringLiteral("_"));
    return m_wish.match(words).hasMatch();
}

} // namespace ivm

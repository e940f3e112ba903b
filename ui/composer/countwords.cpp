#include "ui/composer/countwords.h"

#include "core/model/smstext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ivm {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

/// The text with every culprit that has one replaced by its suggestion.
QString madePlain(const QString &text, const SmsCount &count)
{
    QString result = text;
    for (qsizetype i = count.culprits.size() - 1; i >= 0; --i) {
        const Culprit &culprit = count.culprits.at(i);
        if (culprit.suggestion)
            result.replace(culprit.position, culprit.length, *culprit.suggestion);
    }
    return plain(result);
}

/// The character itself; what cannot be seen is called something.
QString named(const QString &culprit)
{
    const bool seen = std::any_of(culprit.begin(), culprit.end(), [](QChar c) {
        return c.isPrint() && !c.isSpace() && c.category() != QChar::Other_Format;
    });
    return seen || culprit.at(0).isSurrogate() ? culprit : Words::tr("a special blank");
}

} // namespace

CountWords countWords(const QString &text)
{
    CountWords words;
    if (text.isEmpty())
        return words;
    const QString clean = normalised(text);
    const SmsCount count = segments(clean);
    words.full = clean.size() >= LongestSms;
    words.count = (count.segments == 1 ? Words::tr("%1 / %2, 1 text")
                                       : Words::tr("%1 / %2, %n texts", nullptr, count.segments))
                      .arg(count.units)
                      .arg(words.full ? count.units : count.units + count.left); // no more goes in
    if (count.encoding == SmsEncoding::Gsm7 || count.culprits.isEmpty())
        return words;

    QStringList shown;
    for (const Culprit &culprit : count.culprits) {
        const QString one = named(clean.sliced(culprit.position, culprit.length));
        if (!shown.contains(one))
            shown << one;
        if (shown.size() == 3)
            break;
    }
    const QString simple = madePlain(clean, count);
    const SmsCount after = segments(simple);
    const QString who = shown.join(QStringLiteral("  "));
    words.culprit = after.segments < count.segments
        ? Words::tr("%1: %2 texts instead of %3", "é: 2 texts instead of 1")
              .arg(who, QString::number(count.segments), QString::number(after.segments))
        : Words::tr("%1: only %2 characters a text", "é: only 70 characters a text")
              .arg(who, QString::number(count.segments > 1 ? 67 : 70));
    if (simple != clean && after.encoding == SmsEncoding::Gsm7)
        words.plainText = simple;
    return words;
}

} // namespace ivm

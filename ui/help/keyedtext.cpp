#include "ui/help/keyedtext.h"

#include <QRegularExpression>

namespace ivm {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression key(QStringLiteral("\\{key:([a-z]+)\\}"));
    return key;
}

} // namespace

QString withKeys(const QString &text, const KeyNames &keys)
{
    QString made;
    qsizetype from = 0;
    for (auto found = placeholder().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString key = keys(match.captured(1));
        made += QStringView(text).sliced(from, match.capturedStart() - from);
        made += key.isEmpty() ? QStringLiteral("…") : key;
        from = match.capturedEnd();
    }
    return made += QStringView(text).sliced(from);
}

QStringList keysNamed(const QString &text)
{
    QStringList names;
    for (auto found = placeholder().globalMatch(text); found.hasNext();)
        names.append(found.next().captured(1));
    return names;
}

} // namespace ivm

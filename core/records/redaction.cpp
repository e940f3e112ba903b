#include "core/records/redaction.h"

#include <QRegularExpression>

namespace ivm {

namespace {

constexpr qsizetype NationalDigits = 10;

QString lastDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits.right(NationalDigits);
}

} // namespace

Redaction::Redaction(bool on, const QList<PhoneNumber> &ours)
    : m_on(on)
{
    for (const PhoneNumber &number : ours)
        m_ours.insert(lastDigits(number.text()));
}

QString Redaction::client(const PhoneNumber &number)
{
    if (!m_on)
        return number.text();
    auto known = m_known.find(number);
    if (known == m_known.end())
        known = m_known.insert(number, int(m_known.size()) + 1);
    return QStringLiteral("Client %1").arg(*known);
}

QString Redaction::text(const QString &text) const
{
    if (!m_on)
        return text;
    // Ten digits as Americans write them, or a plus and eight to fifteen.
    static const QRegularExpression number(QStringLiteral(
        "\\+\\d(?:[ .()\\-]{0,2}\\d){7,14}(?!\\d)|"
        "(?<!\\d)(?:1[ .\\-]?)?\\(?\\d{3}\\)?[ .\\-]{0,2}\\d{3}[ .\\-]?\\d{4}(?!\\d)"));
    QString redacted;
    qsizetype at = 0;
    auto matches = number.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        redacted += QStringView(text).sliced(at, match.capturedStart() - at);
        redacted += m_ours.contains(lastDigits(match.captured())) ? match.captured()
                                                                  : QStringLiteral("[number]");
        at = match.capturedEnd();
    }
    redacted += QStringView(text).sliced(at);
    return redacted;
}

} // namespace ivm

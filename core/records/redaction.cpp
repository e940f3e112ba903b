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
    // Ten digits as Americans write them, or a plus and eight to fifteen, which end where the next
    // ten begin. Between them stand spaces and dashes of every kind and, unseen, marks for the
    // direction of writing. After a dollar sign it is a price.
    static const QString numbers = QStringLiteral(R"(
        (?(DEFINE)
            (?<marks> [\x{200E}\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]* )
            (?<gap> (?: (?&marks) [\s\h./()\-\x{2010}-\x{2015}] ){0,3} (?&marks) )
            (?<ten> (?<![\d$]) (?: (?: \+ (?&marks) )? 1 (?&gap) )?
                (?: \( (?&marks) )? \d{3} \)? (?&gap) \d{3} (?&gap) \d{4} (?!\d) )
        )
        (?&ten)
        | \+ (?&marks) \d (?: (?&gap) \d ){7} (?: (?! (?&gap) (?&ten) ) (?&gap) \d ){0,7} (?!\d)
    )");
    static const QRegularExpression number(numbers,
                                           QRegularExpression::ExtendedPatternSyntaxOption);
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

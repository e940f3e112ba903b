#include "core/model/cardnumber.h"

#include <algorithm>
#include <vector>

namespace ivm {

namespace {

constexpr qsizetype ShortestCard = 13;
constexpr qsizetype LongestCard = 19;
constexpr qsizetype ShownDigits = 4;

/// Digits that stand together.
struct Group
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype end() const { return start + length; }
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool joins(QChar c)
{
    return c == u' ' || c == u'-' || c == u'\u00A0' || c == u'\u2011' || c == u'\u2013';
}

std::vector<Group> groupsIn(const QString &text)
{
    std::vector<Group> groups;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isDigit(text.at(i)))
            continue;
        const qsizetype start = i;
        while (i < text.size() && isDigit(text.at(i)))
            ++i;
        groups.push_back({ start, i - start });
    }
    return groups;
}

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int value = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

/// Which beginnings go with which lengths: what the issuers' published ranges say.
struct Issuer
{
    int from; ///< First four digits.
    int to;
    qsizetype shortest;
    qsizetype longest;
};

constexpr Issuer Issuers[] = {
    { 2221, 2720, 16, 16 }, // Mastercard
    { 3000, 3059, 14, 19 }, // Diners Club
    { 3400, 3499, 15, 15 }, // American Express
    { 3528, 3589, 16, 19 }, // JCB
    { 3600, 3699, 14, 19 }, // Diners Club
    { 3700, 3799, 15, 15 }, // American Express
    { 3800, 3999, 14, 19 }, // Diners Club
    { 5018, 5018, 13, 19 }, // Maestro
    { 5020, 5020, 13, 19 }, { 5038, 5038, 13, 19 }, { 5100, 5599, 16, 16 }, // Mastercard
    { 6011, 6011, 16, 19 }, // Discover
    { 6200, 6299, 16, 19 }, // UnionPay
    { 6304, 6304, 13, 19 }, // Maestro
    { 6440, 6599, 16, 19 }, // Discover
    { 6759, 6763, 13, 19 }, // Maestro
};

bool isIssued(const QString &digits)
{
    const qsizetype length = digits.size();
    if (digits.front() == u'4') // Visa
        return length == 13 || length == 16 || length == 19;
    const int begin = QStringView(digits).first(4).toInt();
    return std::ranges::any_of(Issuers, [&](const Issuer &issuer) {
        return begin >= issuer.from && begin <= issuer.to && length >= issuer.shortest
            && length <= issuer.longest;
    });
}

} // namespace

QList<CardNumber> cardNumbersIn(const QString &text)
{
    const std::vector<Group> groups = groupsIn(text);
    QList<CardNumber> found;
    for (size_t first = 0; first < groups.size(); ++first) {
        const qsizetype start = groups[first].start;
        if (start > 0 && text.at(start - 1) == u'+')
            continue; // a phone number, said so
        QString digits;
        std::optional<size_t> last;
        for (size_t next = first; next < groups.size(); ++next) {
            const bool adjoins = next == first
                || (groups[next].start == groups[next - 1].end() + 1
                    && joins(text.at(groups[next - 1].end())));
            if (!adjoins)
                break;
            digits += QStringView(text).sliced(groups[next].start, groups[next].length);
            if (digits.size() > LongestCard)
                break;
            if (digits.size() >= ShortestCard && isIssued(digits) && passesLuhn(digits))
                last = next; // the longest that passes
        }
        if (!last)
            continue;
        found.append({ start, groups[*last].end() - start });
        first = *last;
    }
    return found;
}

QString withCardsMasked(const QString &text)
{
    QString masked = text;
    for (const CardNumber &card : cardNumbersIn(text)) {
        qsizetype shown = 0;
        for (qsizetype i = card.start + card.length - 1; i >= card.start; --i) {
            if (isDigit(masked.at(i)) && ++shown > ShownDigits)
                masked[i] = u'\u2022';
        }
    }
    return masked;
}

} // namespace ivm

#pragma once

// Payment card numbers in what people write, and the same words without them. Pure.

#include <QList>
#include <QString>

namespace ivm {

/// A stretch of a text, in UTF-16 units.
struct CardNumber
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool operator==(const CardNumber &) const = default;
};

/// What can only be a card number: 13 to 19 digits, with single spaces or dashes between groups,
/// that begin and are as long as an issuer's (ISO/IEC 7812 ranges) and pass the Luhn check. Phone
/// numbers are no cards, nor is a pet's microchip (15 digits from 9). In order, never overlapping.
QList<CardNumber> cardNumbersIn(const QString &text);

/// The same text with a dot for every digit of those but the last four, which tell the client
/// which card it was.
QString withCardsMasked(const QString &text);

} // namespace ivm

#pragma once

// Web addresses and phone numbers in a text: where they stand, and what exactly would be opened.

#include "core/model/phonenumber.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

struct ShownText;

/// An address or a number that stands in a text.
struct ShownLink
{
    int start = 0; ///< In the shown text.
    int length = 0;
    /// What would be opened, whole and in plain letters: a name in foreign letters, which can look
    /// like another, as its xn-- form.
    QString address;

    bool operator==(const ShownLink &) const = default;
};

/// Only what begins with https:// or http:// and names a host; never an address with a name or
/// password in it ("https://bank.com@…"), nor one whose end was cut off. Pure (RELIABILITY S2).
QList<ShownLink> linksIn(const ShownText &text);

/// North American phone numbers of ten digits, with or without the country's, as people write them;
/// none inside a web address or a longer run of digits. Their address is "tel:+12175550148". Pure.
QList<ShownLink> numbersIn(const ShownText &text);

/// Both and mail addresses (maillinks.h), in the order in which they stand; none within another.
QList<ShownLink> linksAndNumbersIn(const ShownText &text);

/// The number behind "tel:+1…"; absent for a web address.
std::optional<PhoneNumber> numberOf(const ShownLink &link);

/// The one place that hands an address to the system's browser, after a person said so; whatever is
/// not http or https stays closed. Whether it was handed over.
bool openInBrowser(const QString &address);

} // namespace ivm

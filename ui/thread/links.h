#pragma once

// Web addresses in a text: where they stand, and what exactly would be opened.

#include <QList>
#include <QString>

namespace ivm {

struct ShownText;

/// An address that stands in a text.
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

/// The one place that hands an address to the system's browser, after a person said so; whatever is
/// not http or https stays closed. Whether it was handed over.
bool openInBrowser(const QString &address);

} // namespace ivm

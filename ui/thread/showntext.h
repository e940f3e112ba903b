#pragma once

#include "ui/look/isolated.h"

#include <QString>

namespace ivm {

/// A client's text as a bubble shows it: literal, one paragraph, and never slow to lay out
/// (RELIABILITY S4, S5).
struct ShownText
{
    static constexpr int MostUnits = 4000;
    static constexpr int MostMarks = 16; ///< Combining marks on one base.
    static constexpr int MostLines = 60; ///< Line breaks the writer made.

    QString text; ///< Line breaks are QChar::LineSeparator.
    bool cut = false; ///< There is more; the whole is offered elsewhere.

    bool operator==(const ShownText &) const = default;
};

/// Control characters become their visible pictures, direction overrides a visible sign, so that
/// nothing in a text can reorder what stands around it or pretend to be something else. Pure.
ShownText shownText(const QString &body);

/// For one line between words of ours (a quotation in a strip, an accessible name): as above, line
/// breaks become spaces, at most `most` units.
QString shownLine(const QString &body, int most = 120);

} // namespace ivm

#pragma once

#include <QString>

namespace ivm {

/// What a text costs, in words below the box.
struct CountWords
{
    QString count; ///< "74 / 160, 1 text"; empty for an empty text.
    QString culprit; ///< "“é” makes this 2 texts instead of 1"; empty when nothing does.
    QString plainText; ///< What "Make it plain" would put there; empty when it would not help.
    bool full = false; ///< No more fits.

    bool operator==(const CountWords &) const = default;
};

CountWords countWords(const QString &text);

} // namespace ivm

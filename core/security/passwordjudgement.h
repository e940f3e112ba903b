#pragma once

// Whether a role password will do: SP 800-63B's rules for a password that stands alone. Length and
// a list of common ones; nothing about digits or capitals. Pure.

#include <QString>
#include <QStringList>

namespace ivm {

constexpr int ShortestPassword = 15; ///< Characters as a person counts them.
constexpr int LongestPassword = 1'024; ///< Bytes of UTF-8.

struct PasswordJudgement
{
    enum class Fault {
        None,
        TooShort, ///< `missing` characters.
        TooLong,
        NotText, ///< Half a character, or one that cannot be typed.
        Common, ///< On the list, whatever its case and decoration.
        Repeats, ///< A few characters over and over.
        Walk, ///< Along the keyboard, the alphabet or the digits.
        OurWords, ///< The clinic's own words and little else.
    };
    Fault fault = Fault::None;
    int characters = 0;
    int missing = 0;

    bool isGood() const { return fault == Fault::None; }
    bool operator==(const PasswordJudgement &) const = default;
};

/// What is hashed: NFKC, so that the same keys give the same password on every system. Spaces stay
/// as typed, at the ends too.
QString normalizedPassword(const QString &typed);

/// `ours`: names of the hospital and its queues, which everyone at the desk knows.
PasswordJudgement judgePassword(const QString &typed, const QStringList &ours = {});

/// The list (resources/words/commonpasswords.txt), as it is compared: case, marks, look-alikes
/// (0 for o, $ for s) and everything but letters and digits gone. For tests: how many there are.
QStringList commonPasswords();

} // namespace ivm

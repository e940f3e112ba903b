#pragma once

// What a text costs and how it looks to a phone (TWILIO 9). Pure.

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

enum class SmsEncoding {
    Gsm7, ///< 160 units, 153 each when there are several segments.
    Ucs2, ///< 70 units, 67 each.
};

/// "GSM-7", "UCS-2": the words of programs.
QString encodingWord(SmsEncoding encoding);

/// A character that turns the whole text into Unicode.
struct Culprit
{
    qsizetype position = 0; ///< In the text, in UTF-16 units.
    qsizetype length = 0; ///< One grapheme: what a person sees as one character.
    std::optional<QString> suggestion{}; ///< What could stand there instead; an empty string means
                                         ///< nothing would be missed, absence that there is none.

    bool operator==(const Culprit &) const = default;
};

/// What a text costs. Twilio's row has the last word (num_segments); this is what its calculator
/// says.
struct SmsCount
{
    SmsEncoding encoding = SmsEncoding::Gsm7;
    int units = 0; ///< Septets or UTF-16 units; GSM's extension characters take two.
    int segments = 1; ///< An empty text is one segment of no length.
    int characters = 0; ///< As a person counts them.
    int left = 160; ///< Units that still fit without another segment, if each takes one.
    QList<Culprit> culprits;

    bool operator==(const SmsCount &) const = default;
};

/// Counts the text as it is; normalise first what is going to be sent. An extension character is
/// never split over a border, nor is a grapheme (unless it is longer than a segment).
SmsCount segments(const QString &text);

/// The longest text Twilio takes, in UTF-16 units (TWILIO: 21617).
constexpr int LongestSms = 1600;

/// NFC, bare LF and no other control character than it and the tab: the form in which texts are
/// counted, kept and sent (DECISIONS 31). What came along with a paste or out of a terminal means
/// nothing to a phone, and the log need not show it as it was sent. Never applied to what a client
/// wrote.
QString normalised(const QString &text);

/// Look-alikes that would turn the whole text into Unicode replaced by plain characters: quotes,
/// dashes, bullets, the ellipsis, full-width letters, odd spaces; invisible ones removed. The same
/// replacements as Twilio's smart encoding, so two texts that differ only by it become equal.
/// Accented letters stay.
QString plain(const QString &text);

/// Equal for two texts that the log may show for one another: NFC, plain, white space folded
/// (RELIABILITY 5.3). Wordings are recognised by it, and unconfirmed texts found.
QString fingerprint(const QString &text);

} // namespace ivm

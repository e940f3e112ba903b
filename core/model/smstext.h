#pragma once

// What a text costs and how it looks to a phone (TWILIO 9). Pure.

#include <QString>

namespace ivm {

/// NFC and bare LF: the form in which texts are counted, kept and sent (DECISIONS 31). Never
/// applied to what a client wrote.
QString normalised(const QString &text);

/// Look-alikes that would turn the whole text into Unicode replaced by plain characters: quotes,
/// dashes, bullets, the ellipsis, full-width letters, odd spaces; invisible ones removed. The same
/// replacements as Twilio's smart encoding, so two texts that differ only by it become equal.
/// Accented letters stay.
QString plain(const QString &text);

} // namespace ivm

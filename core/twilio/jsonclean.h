#pragma once

#include <QByteArray>

namespace ivm::twilio {

/// JSON from a careless writer made strict, for the rare page that a strict parser refuses: lone
/// surrogate escapes and invalid UTF-8 become U+FFFD, bare control characters are escaped, numbers
/// too large for any type become strings. Says nothing about whether the result is JSON.
QByteArray cleanedJson(const QByteArray &json);

} // namespace ivm::twilio

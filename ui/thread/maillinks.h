#pragma once

// Mail addresses in a text.

#include "ui/thread/links.h"

namespace ivm {

/// Plain ones of plain letters, as "records@vet.example"; none inside a web address, and none whose
/// end was cut off. Their address is "mailto:records@vet.example", with nothing after it: what else
/// such an address can carry (a subject, a text, a copy to somebody) is never taken from a text.
/// Pure.
QList<ShownLink> mailIn(const ShownText &text);

/// The address behind "mailto:"; absent for anything else.
std::optional<QString> mailOf(const ShownLink &link);

/// Hands it to the system's mail program, after a person said so. Whether it was handed over.
bool writeMail(const QString &address);

} // namespace ivm

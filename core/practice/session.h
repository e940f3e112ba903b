#pragma once

#include "core/practice/line.h"

namespace ivm::practice {

/// A training session on this line: the cast of resources/practice begins within two minutes, then
/// a calm trickle of texts by clients of the history.
void beginSession(Line &line);
/// Only these clients, and nobody else texts.
void beginSession(Line &line, const QList<ClientScript> &cast);

} // namespace ivm::practice

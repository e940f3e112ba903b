#pragma once

#include "core/consent/defaultwordings.h"

namespace ivm {

constexpr int LongestAutomatic = 3; ///< In texts (segments), as carriers count them.

/// As it is when {next_open} is filled with the longest there is: what a wording is counted with.
QString longestRendering(const Wording &wording);

/// What will not do in the settings document "wordings" is noted with its place: an unknown kind,
/// language, queue or placeholder, {next_open} where nothing is closed, a request or a welcome that
/// does not say STOP and HELP, more than LongestAutomatic texts at the longest. Pure.
void checkWordings(const DocumentPlace &document, const QList<Queue> &queues,
                   const ClinicFacts &facts);

} // namespace ivm

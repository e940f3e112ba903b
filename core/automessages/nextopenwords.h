#pragma once

#include "core/clock.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace ivm {

/// In wordings, for the words below.
inline const QString NextOpenField = QStringLiteral("{next_open}");

/// What {next_open} says: "today at 1:00 PM", "tomorrow at 8:00 AM", "Monday at 8:00 AM", further
/// away with the date; "as soon as we can" when nothing says when. Only GSM characters.
QString nextOpenWords(std::optional<Instant> opens, Instant now, const QTimeZone &zone,
                      const QString &language = QStringLiteral("en"));

/// The longest it can get: what a wording is counted with.
QString longestNextOpenWords(const QString &language = QStringLiteral("en"));

} // namespace ivm

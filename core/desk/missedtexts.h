#pragma once

#include "core/clock.h"
#include "core/model/ids.h"
#include "core/model/phonenumber.h"
#include "core/result.h"

#include <QList>

#include <optional>

namespace ivm {

struct Readers;

/// A client's text that the rules would have answered, had anything been there to do it.
struct MissedText
{
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    QString queue; ///< Its name.
    std::optional<ConversationId> conversation;
    QString words;
    Instant at{};

    bool operator==(const MissedText &) const = default;
};

/// Those noted since, oldest first, each once. Any connection.
Result<QList<MissedText>> missedTexts(const Readers &readers, Instant since);

} // namespace ivm

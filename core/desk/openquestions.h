#pragma once

// What waits for a person's word about consent: wishes to stop in ordinary words, and clients who
// were asked to opt in and wrote something else (DECISIONS 4, 11).

#include "core/model/conversation.h"
#include "core/model/evidence.h"
#include "core/result.h"

#include <QList>

namespace ivm {

struct Readers;

struct OpenQuestion
{
    enum class Kind {
        StopWish, ///< Automatic texts are paused until someone decides.
        NoYesYet, ///< Asked to opt in and not answered, or not with a yes.
    };
    Kind kind = Kind::StopWish;
    PhoneNumber client;
    QString clientName; ///< Empty when unknown.
    std::optional<ConversationId> conversation; ///< Where to look; absent when there is none.
    QString queue; ///< Its name.
    Instant since{}; ///< The wish, or our newest request.
    std::optional<Evidence>
        said; ///< The wish, or what they wrote instead of yes; absent if nothing.

    bool operator==(const OpenQuestion &) const = default;
};

/// Wishes first, each kind longest waiting first. At most some hundreds of clients who did not
/// answer, the latest asked. Any connection.
Result<QList<OpenQuestion>> openQuestions(const Readers &readers);

} // namespace ivm

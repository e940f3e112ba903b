#pragma once

// What may set off an automatic message, and what is known besides when it is decided about: pure
// values. Made by the responder from the file, by tests, and by the simulator for people.

#include "core/clock.h"
#include "core/consent/consent.h"
#include "core/consent/permission.h"
#include "core/model/ids.h"
#include "core/model/message.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

/// How a text came to be known here.
enum class AutoOrigin {
    Live, ///< A poll of the newest texts, while this desk runs.
    Sweep, ///< Any other walk: a look back, a client's history. Answered only if it is young.
};

/// Something that happened: a client's text, or a person's decision that opts a client in.
struct AutoEvent
{
    enum class Kind { Text, StaffAccept };
    Kind kind = Kind::Text;
    AutoOrigin origin = AutoOrigin::Live;
    QueueId queue{}; ///< Whose number it came to; of an acceptance, the number of the answer.
    PhoneNumber ours;
    PhoneNumber client;
    QString text;
    MessageSid sid; ///< Of the text; empty for an acceptance.
    Instant at{}; ///< Twilio's time for texts (1 s resolution), ours for people.
    int errorCode = 0; ///< On inbound rows too, 30039 above all: made by a machine.

    bool operator==(const AutoEvent &) const = default;
};

/// The client as of the event, which is folded in already.
struct AutoStanding
{
    Consent consent;
    bool blocked = false; ///< By a supervisor, on this queue.

    bool operator==(const AutoStanding &) const = default;
};

/// An automatic text to this client that is known here already: owed, gone, or ended otherwise.
struct AutoPast
{
    AutoKind kind = AutoKind::None;
    QueueId queue{};
    QString period; ///< Empty for one that was only found in the log.
    Instant at{}; ///< When it was owed, or made.
    bool isOpen = false; ///< Still to be sent, or to be looked for.
    bool mayHaveGone = true; ///< False: it ended, and certainly was not sent.

    bool operator==(const AutoPast &) const = default;
};

struct AutoHistory
{
    QList<AutoPast> past; ///< To this client on any queue, as far back as is known.
    std::optional<Instant> lastByPerson; ///< Newest text of a person to them on this queue that
                                         ///< Twilio accepted, or that is on its way.
    bool spanish = false; ///< They wrote Spanish.

    bool operator==(const AutoHistory &) const = default;
};

/// When it is, and since when texts are answered at all.
struct AutoMoment
{
    Instant now{};
    /// Texts made before this are old: nobody was there to answer them. For a desk that has just
    /// begun a little before its beginning, so that a crash and a restart lose nobody.
    Instant answersFrom{};
    /// A text that a look back brought is old when it is older than this.
    Millis sweepReaches = std::chrono::minutes(15);
};

} // namespace ivm

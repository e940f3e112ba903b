#pragma once

// A simulator for people: what would be sent if this client texted this now, and by which rule.
// Reads only; any connection.

#include "core/automessages/autoevent.h"
#include "core/automessages/autointent.h"
#include "core/automessages/autosettings.h"
#include "core/model/smstext.h"
#include "core/result.h"

namespace ivm {

class Database;

struct Explanation
{
    struct Line
    {
        AutoDecision decision;
        SmsCount count; ///< Of the text, if one would be sent.
    };
    AutoEvent event;
    Consent consent; ///< With the text taken in.
    bool isNewClient
        = false; ///< Nothing is known of them here: taken for someone who never texted.
    bool isOpen = false; ///< Somebody reads texts then.
    std::optional<Closing> closing;
    bool live = false; ///< Off: it would only be written down.
    QTimeZone zone;
    QList<Line> lines; ///< One for each kind that comes into question, as decide() says it.
};

/// Goes by what is in the file now, as if it were `at`. NotFound for a queue that is none.
Result<Explanation> explain(Database &database, QueueId queue, const PhoneNumber &client,
                            const QString &text, Instant at);

} // namespace ivm

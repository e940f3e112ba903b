#pragma once

#include "core/model/loggedmessage.h"

namespace ivm {

/// What wrote an outbound text. Numbers are stored: never renumber.
enum class AutoKind : int {
    None = 0, ///< A person (or unknown: a text found in the log that matches no wording of ours).
    Request = 1,
    Welcome = 2,
    AfterHours = 3,
    Emergency = 4,
};

/// One picture or file of a message.
struct MediaItem
{
    enum class State : int { Wanted = 0, Kept = 1, TooLarge = 2, Gone = 3, Failed = 4 };
    qint64 id = 0;
    int position = 0;
    QString contentType; ///< What the carrier said; never trusted for decoding.
    QString sniffedType; ///< What the bytes say: image/jpeg, image/png, image/gif, image/webp, else
                         ///< empty.
    QString file; ///< Name inside the data folder's media/; empty until kept, and when what stands
                  ///< in the data file is no such name.
    qint64 bytes = 0;
    int width = 0; ///< Pixels, from the header; 0 if unknown.
    int height = 0;
    State state = State::Wanted;

    bool operator==(const MediaItem &) const = default;
};

/// One text as the desk knows it: Twilio's row plus what only we know.
struct Message
{
    MessageId id{};
    ConversationId conversation{};
    MessageSid sid; ///< Empty while it is only ours (status Waiting … Withdrawn).
    Direction direction = Direction::In;
    QString body;
    MessageStatus status = MessageStatus::Other;
    QString statusText; ///< Only for Other.
    int errorCode = 0;
    int segments = 0;
    Instant at{}; ///< When it was made.
    std::optional<Instant> sent;
    Arrival arrival{};
    QString author; ///< Initials of who sent it; empty if unknown or not a person.
    AutoKind automatic = AutoKind::None;
    bool urgent = false; ///< Inbound with urgent words.
    bool redacted = false; ///< Emptied or deleted upstream; our text was kept.
    QString maskedBy; ///< Who took a card number out of it; empty when nobody did.
    int mediaCount = 0;
    QList<MediaItem> media;
    bool copied = false; ///< In some copy for the Comm Log.
    int looks = 0; ///< How often the log was searched for it while unconfirmed.
    std::optional<Instant> lastLook;
    bool askPerson = false; ///< Not found for long enough, or waiting too long: a person decides.

    bool operator==(const Message &) const = default;
};

} // namespace ivm

#pragma once

// From messages to what a thread says, row by row: which lines stand between them, which runs they
// form, what each says below. Values and a pure function; no geometry, no painting.

#include "core/model/message.h"
#include "core/model/note.h"
#include "core/model/urgency.h"
#include "ui/look/datetext.h"
#include "ui/thread/deliverywords.h"
#include "ui/thread/links.h"
#include "ui/thread/showntext.h"

#include <QList>

#include <optional>
#include <utility>

namespace ivm {

/// A picture or file as a row shows it.
struct ShownMedia
{
    qint64 id = 0;
    bool picture = false; ///< A picture we show; otherwise a file offered for saving.
    MediaItem::State state = MediaItem::State::Wanted;
    int width = 0; ///< Pixels of the original; 0 if unknown.
    int height = 0;
    QString label; ///< "PDF, 120 kB"; for a picture that is not there, why.

    bool operator==(const ShownMedia &) const = default;
};

/// One message and the lines that belong to it.
struct ThreadRow
{
    enum class Side { Client, Desk, Automatic };

    MessageId id{};
    Side side = Side::Client;
    ShownText text;
    QList<ShownLink> links;
    QList<std::pair<int, int>> underlined; ///< (start, length) of urgent words in text.text.
    QList<ShownMedia> media;
    bool unconfirmed = false; ///< Dashed outline.
    bool failed = false;
    bool leftOut = false; ///< A later text is in a Comm Log copy, this one is not.
    bool hasCard = false; ///< A payment card number that should be masked; the meta line says so.
    bool startsRun = true;
    bool endsRun = true;
    QString meta; ///< Below the bubble: who · when · how delivered. Empty inside a run.
    DeliveryWords::Tone tone = DeliveryWords::Tone::Quiet;
    QString day; ///< Above: "Today". Empty when the day goes on.
    QString newLine; ///< Above: "New messages".
    QStringList notes; ///< Below: lines of the desk's own, which no client sees.
    QString copiedLine; ///< Below: "Copied for the Comm Log through here · …".
    QString spoken; ///< The whole for a screen reader.

    bool operator==(const ThreadRow &) const = default;
};

struct ThreadContext
{
    look::DateText dates;
    Instant now{};
    QString clientName; ///< Name or number.
    std::optional<MessageId> newFrom; ///< Where "New messages" stands.
    std::optional<MessageId> copiedThrough;
    QString copiedBy;
    Instant copiedAt{};
    QList<Note> notes; ///< Oldest first.
    UrgentWords urgentWords = UrgentWords::builtIn(); ///< The clinic's; what to underline.
    // Of these messages: older or newer ones, with notes of their own, may not be among them.
    bool fromTheBeginning = true;
    bool toTheEnd = true;
    QTimeZone here; ///< This computer's; invalid: nobody asked.
};

/// "Phoned, no answer · AB, 3:10 PM".
QString noteLine(const Note &note, const look::DateText &dates, Instant now);

constexpr Millis RunGap = std::chrono::minutes(3);

/// `messages` oldest first, as the store gives them.
QList<ThreadRow> threadRows(const QList<Message> &messages, const ThreadContext &context);

} // namespace ivm

#pragma once

#include "core/model/conversation.h"
#include "ui/look/datetext.h"
#include "ui/look/icons.h"

#include <QMetaType>

#include <optional>

namespace ivm {

/// A small coloured label at the right of a row.
struct Chip
{
    enum class Tone { Wait, Alarm, Quiet };
    QString text;
    Tone tone = Tone::Quiet;
    std::optional<look::Icon> icon;
    bool operator==(const Chip &) const = default;
};

/// What one row of the list says: words, not yet places. Painted as it is.
struct RowContent
{
    ConversationId id{};
    bool header = false; ///< A section's title; only `name` is used.
    QString avatar; ///< Initials, or "#".
    QString name; ///< Client and animals, or the number.
    QString time;
    QString prefix; ///< "You:", "Auto:", "Draft:".
    bool draft = false; ///< The prefix is red.
    bool photo = false;
    QString preview;
    QList<Chip> chips; ///< Least important first: what gives way when there is no room.
    bool unread = false;
    bool waits = false; ///< Says something that changes every minute.
    QString spoken; ///< For screen readers, whole.
    QString full; ///< The time in full, for the tooltip.
    bool operator==(const RowContent &) const = default;
};

/// Pure. `author` is who sits at the desk: their own texts say "You:", a colleague's their
/// initials.
RowContent describe(const Conversation &conversation, Instant now, const look::DateText &dates,
                    const QString &author);
RowContent describeHeader(Section section);

/// "Maria Reyes", or the number as one reads it.
QString clientTitle(const Conversation &conversation);

} // namespace ivm

Q_DECLARE_METATYPE(ivm::RowContent)

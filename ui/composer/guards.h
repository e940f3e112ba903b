#pragma once

// What a person should look at once more before a text leaves: pure, from the draft and what it is
// sent into. Each is said once, in words, beside the box; Enter again sends, where that is safe.

#include "core/model/conversation.h"
#include "core/model/message.h"
#include "ui/composer/composerstate.h"

#include <QList>

namespace ivm {

/// A client of another open conversation: whose name or animal may have got into this draft.
struct OtherClient
{
    PhoneNumber number;
    QString name;
    QStringList animals;
};

struct GuardFacts
{
    Conversation conversation; ///< Where the text goes.
    std::optional<QString> arrived; ///< Came since the writing began and was not looked at.
    QList<OtherClient> others;
    QList<Message> recent; ///< Of this conversation, in any order.
    bool byEnter = true; ///< Not by a click on the button that names the client.
    Instant openedAt{}; ///< When this conversation came to the screen.
    Instant now{};
};

QList<Guard> guards(const QString &draft, const GuardFacts &facts);

/// The first field of a template that nobody filled, "{animal}" or a blank "____", with its place;
/// or a draft that only calls a template, "/open", and found none. Absent: neither.
struct UnfilledField
{
    qsizetype position = 0;
    qsizetype length = 0;
    bool operator==(const UnfilledField &) const = default;
};
std::optional<UnfilledField> unfilledField(const QString &draft);

/// Enter so soon after coming here is taken for a mistake.
constexpr Millis JustSwitched{ 2000 };
/// The same text to the same client is asked about for so long.
constexpr Millis SameText{ 10 * 60 * 1000 };
/// A second Enter counts once a person can have seen why the first did not send.
constexpr Millis TimeToSee{ 400 };

} // namespace ivm

#pragma once

// What the composer shows and allows, as one pure function of everything it depends on: each closed
// state says why, what follows, and what to do next.

#include "core/consent/consent.h"
#include "core/consent/permission.h"
#include "core/desk/deskstatus.h"
#include "core/model/block.h"
#include "core/model/clientmark.h"
#include "core/model/conversation.h"
#include "core/model/message.h"
#include "core/model/note.h"
#include "core/model/queue.h"
#include "ui/look/datetext.h"

#include <QList>
#include <QString>

#include <optional>

namespace ivm {

/// What a button of a strip asks for.
enum class ComposerAction {
    AnswerThis,
    SayOnPhone, ///< What to say on the phone.
    ShowHistory,
    StopAllTexts,
    NotAboutTexting,
    AcceptAsYes,
    SendAgain,
    DontSend,
    ReadIt,
    RetryFailed, ///< All of `failed`, in order.
    Unblock,
};

struct ComposerStrip
{
    enum class Kind { Blue, Amber, Red };
    struct Choice
    {
        ComposerAction action{};
        QString label;
        bool proposed = false;
        bool operator==(const Choice &) const = default;
    };
    Kind kind = Kind::Blue;
    QString fact;
    QString more;
    QList<Choice> choices;
    MessageId about{}; ///< For SendAgain and DontSend.

    bool operator==(const ComposerStrip &) const = default;
};

struct ComposerState
{
    enum class Box {
        Open,
        Closed, ///< Shown, grey: a step away from writing.
        Hidden, ///< Nothing can be written; what was begun is kept.
    };
    Box box = Box::Open;
    bool answer = false; ///< What is sent counts as an answer before a YES (DECISIONS 10).
    Forbidden why = Forbidden::Nothing;
    QString label; ///< "Text Maria Reyes as SAC".
    QString send; ///< "Send to Maria".
    QList<ComposerStrip> strips; ///< Most pressing first; what holds Enter back stands at the box.
    bool isGuarded = false; ///< The last of them hold Enter back.

    bool operator==(const ComposerState &) const = default;
};

/// Why a text is held at the first Enter (ui/composer/guards.h decides which).
struct Guard
{
    enum class Kind {
        Unfilled, ///< A field of a template: `about` as it stands there. The only one that stays.
        OtherName, ///< `about` is another open client's animal or name, `whose` says whose.
        JustSwitched, ///< Enter right after coming to this conversation.
        TextArrived, ///< `about` came while writing.
        SameText, ///< Went to this client `count` minutes ago.
        ShortLink, ///< `about` is the shortener.
        AllCapitals,
        ManyTexts, ///< `count` of them.
    };
    Kind kind{};
    QString about;
    QString whose;
    int count = 0;

    /// Enter again does not send.
    bool blocks() const { return kind == Kind::Unfilled; }
    /// Shown once, whatever the clock or the length says by then.
    bool isSameAs(const Guard &other) const
    {
        return kind == other.kind && about == other.about && whose == other.whose;
    }
    bool operator==(const Guard &) const = default;
};

struct ComposerFacts
{
    Conversation conversation;
    Queue queue;
    QList<Queue> queues; ///< All, for the names behind numbers.
    Consent consent;
    PairFacts pair;
    std::optional<Block> block; ///< In force here, when it is known whose.
    QList<ClientMark> marks; ///< On the client's number, past ones too.
    bool answering = false; ///< "Answer this text" was clicked and still holds.
    std::optional<Message> undecided; ///< One of ours that asks for a person.
    QList<MessageId> failed; ///< Ours that did not arrive and may be sent again (retry.h).
    std::optional<Note> handed; ///< From another queue, and nobody has written since.
    QString sendKey = QStringLiteral("Enter"); ///< What a person presses to send.
    QList<Guard> guards; ///< That held the text at the latest Enter.
    DeskStatus status;
    Instant now{};
    look::DateText dates;
};

ComposerState composerState(const ComposerFacts &facts);

/// "What to say on the phone": a sentence to read out to a client after a STOP.
QString phoneWords(const ComposerFacts &facts);

/// The client's name or number as foreign text in one line.
QString calledName(const Conversation &conversation);

} // namespace ivm

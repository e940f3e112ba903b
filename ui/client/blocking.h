#pragma once

// Blocking a client, asking for it, and taking it back, each asked for with what follows from it.

#include "core/desk/commands.h"
#include "core/model/conversation.h"
#include "ui/ask/supervisorgate.h"

#include <functional>

namespace ivm {

class Asker;

/// Short-lived: made for one question, by whoever has these at hand.
struct Blocking
{
    Asker &asker;
    Commands &commands;
    SupervisorGate gate;
    QObject *context; ///< Answers do not come when it is gone.
    QString author; ///< Initials.
    std::function<void(const Error &)> failed;
    std::function<void(const QString &)> said; ///< What was done, for people; may be empty.

    /// A supervisor: on this queue or on all, with a reason.
    void block(const Conversation &conversation, const QString &queueName) const;
    /// `everywhere`: a block of all queues covers the thread, and ends for all.
    void unblock(const PhoneNumber &client, std::optional<QueueId> queue, const QString &called,
                 bool everywhere) const;
    /// Anyone: tells the supervisor.
    void askForBlock(const Conversation &conversation) const;
    /// Anyone: takes the card numbers out of a text.
    /// `masked` is what it will read.
    void maskCards(MessageId message, const QString &masked) const;

private:
    void perform(const DeskAct &act, const QString &sentence) const;
    void askReason(const QString &title, const QString &text, const QString &accept,
                   const std::function<void(const QString &)> &then,
                   const std::function<void()> &givenUp = {}) const;
};

} // namespace ivm

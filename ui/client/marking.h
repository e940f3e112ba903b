#pragma once

// What anyone at the desk marks about who answers a client's number, and takes back.

#include "core/desk/commands.h"
#include "core/model/conversation.h"

#include <functional>

namespace ivm {

class Asker;

/// Short-lived: made for one mark, by whoever has these at hand.
struct Marking
{
    Asker &asker;
    Commands &commands;
    QObject *context; ///< Answers do not come when it is gone.
    QString author; ///< Initials.
    std::function<void(const Error &)> failed;

    void suspectMinor(const Conversation &conversation) const;
    /// Asks for the names; `before` are those it had.
    void nameSharers(const Conversation &conversation, const QString &before) const;
    void end(const Conversation &conversation, ClientMarkKind kind) const;

private:
    void perform(const DeskAct &act) const;
};

} // namespace ivm

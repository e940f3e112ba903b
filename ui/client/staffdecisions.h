#pragma once

// What a person at the desk records about a client's wishes, each asked for with what follows from
// it (DECISIONS 11).

#include "core/consent/consent.h"
#include "core/desk/commands.h"
#include "core/model/conversation.h"

#include <functional>

namespace ivm {

class Asker;
class Clock;

/// Short-lived: made for one question, by whoever has these at hand.
struct StaffDecisions
{
    Asker &asker;
    Commands &commands;
    Clock &clock;
    QObject *context; ///< Answers do not come when it is gone.
    QString author; ///< Initials.
    std::function<void(const Error &)> failed;

    void clientSaidStop(const Conversation &conversation) const;
    void wrongNumber(const Conversation &conversation) const;
    /// The words that were taken for a wish to stop, or for a yes: exactly as written.
    void stopAsWritten(const Conversation &conversation, const QString &words) const;
    void notAboutTexting(const Conversation &conversation, const QString &words) const;
    void acceptAsYes(const Conversation &conversation, const QString &words) const;

private:
    void record(const PhoneNumber &client, EvidenceKind kind, const QString &words,
                const QString &how) const;
};

} // namespace ivm

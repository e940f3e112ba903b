#pragma once

#include "core/model/conversation.h"

#include <QList>
#include <QMetaType>
#include <QSet>

namespace ivm {

/// What one committed write changed: sent by signal from the back office to whoever shows it. Says
/// what to read again, not what it says now.
struct Change
{
    QSet<ConversationId> conversations; ///< Their row, their thread, or both.
    QSet<PhoneNumber> clients; ///< Name, note, standing or evidence.
    bool queues = false; ///< The list of queues itself.
    bool settings = false;
    /// Another program wrote and nobody said what (read-only desk): read all of it again.
    bool everything = false;
    /// Texts of clients that are new to this desk, oldest first: what rings. Empty during a fill.
    QList<MessageId> arrived;

    bool isEmpty() const
    {
        return conversations.isEmpty() && clients.isEmpty() && !queues && !settings && !everything
            && arrived.isEmpty();
    }
    void merge(const Change &other)
    {
        conversations |= other.conversations;
        clients |= other.clients;
        queues |= other.queues;
        settings |= other.settings;
        everything |= other.everything;
        arrived += other.arrived;
    }
};

} // namespace ivm

Q_DECLARE_METATYPE(ivm::Change)

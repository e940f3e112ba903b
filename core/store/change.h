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
    /// Texts of clients that are new to this desk, oldest first: what rings. Empty during a fill.
    QList<MessageId> arrived;

    bool isEmpty() const
    {
        return conversations.isEmpty() && clients.isEmpty() && !queues && !settings
            && arrived.isEmpty();
    }
    void merge(const Change &other)
    {
        conversations |= other.conversations;
        clients |= other.clients;
        queues |= other.queues;
        settings |= other.settings;
        arrived += other.arrived;
    }
};

} // namespace ivm

Q_DECLARE_METATYPE(ivm::Change)

#pragma once

#include "core/model/clientmark.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// Marks on clients' numbers, at most one of a kind in force. Reading works on any connection;
/// writing is for the back office's, inside the caller's transaction.
class ClientMarkStore
{
public:
    explicit ClientMarkStore(Database &database);

    /// In force and past, oldest first.
    Result<QList<ClientMark>> of(const PhoneNumber &client) const;
    /// Who answers besides the client, as staff wrote it; empty when the phone is not shared.
    Result<QString> sharedBy(const PhoneNumber &client) const;

    /// One of the same kind ends first. Nothing happens when it says the same.
    Result<> set(const ClientMark &mark);
    /// Nothing happens when none is in force.
    Result<> end(const PhoneNumber &client, ClientMarkKind kind, const QString &by, Instant at);

private:
    Database &m_database;
};

} // namespace ivm

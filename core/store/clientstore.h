#pragma once

#include "core/model/client.h"
#include "core/model/evidence.h"
#include "core/model/messagestatus.h"
#include "core/result.h"

#include <QList>

namespace ivm {

class Database;

/// The `animals` column, a JSON list of names.
QStringList animalsFromJson(const QString &json);

/// Clients and the evidence of their consent. Evidence is only ever added.
class ClientStore
{
public:
    explicit ClientStore(Database &database);

    /// A number never seen gives a Client with nothing but the number.
    Result<Client> client(const PhoneNumber &number) const;
    Result<QList<Evidence>> evidence(const PhoneNumber &number) const;

    /// Some of those whose log is not known to be whole.
    Result<QList<PhoneNumber>> withUnknownHistory(int most) const;

    /// Clients who were asked to opt in and have not said yes, no or stop; newest first.
    Result<QList<PhoneNumber>> invited(int most) const;
    /// Clients who at any time wrote what sounded like a wish to stop.
    Result<QList<PhoneNumber>> withStopWish() const;
    /// Our welcomes to a client, oldest first.
    struct Welcome
    {
        MessageSid sid; ///< Empty while it has not left.
        Instant at{};
        PhoneNumber number; ///< Ours.
        QString text;
        MessageStatus status = MessageStatus::Other;
    };
    Result<QList<Welcome>> welcomes(const PhoneNumber &number) const;

    // Writing, inside the caller's transaction.
    /// A number never seen becomes a client: a stranger, or unknown while the log is being read.
    Result<> ensure(const PhoneNumber &number);
    Result<> setName(const PhoneNumber &number, const QString &name, const QStringList &animals);
    Result<> setNote(const PhoneNumber &number, const QString &note);
    Result<> setHistoryKnown(const PhoneNumber &number);
    /// False when a row with this sid is evidence already (and says the same).
    Result<bool> addEvidence(const PhoneNumber &number, const Evidence &evidence,
                             Instant recordedAt);

private:
    Database &m_database;
};

} // namespace ivm

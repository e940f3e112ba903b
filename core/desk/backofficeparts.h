#pragma once

#include "core/backup/nightly.h"
#include "core/desk/accountwatch.h"
#include "core/desk/backoffice.h"
#include "core/outbox/outbox.h"
#include "core/responder/responder.h"
#include "core/responder/witness.h"
#include "core/store/outboxstore.h"
#include "core/sync/inboxsync.h"
#include "core/sync/intake.h"
#include "core/twilio/api.h"

namespace ivm {

/// In the order of building; each may use those above it, and goes before them.
struct BackOffice::Parts
{
    Parts(HeldFolder held, Clock &clock, Clock &ownClock, const QString &witnessFile)
        : folder(std::move(held))
        , acts(*folder.database, clock)
        , intake(*folder.database, clock)
        , outboxRows(*folder.database)
        , witness(witnessFile)
        , supervision(*folder.database, ownClock,
                      [this] { return api ? api->serverTime() : std::nullopt; })
    { }

    HeldFolder folder;
    Acts acts;
    Intake intake;
    OutboxStore outboxRows;
    // The line; null without one.
    LineEnd end;
    std::unique_ptr<twilio::Api> api;
    std::unique_ptr<InboxSync> sync;
    Witness witness;
    Supervision supervision;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<Responder> responder;
    std::unique_ptr<AccountWatch> account;
    std::unique_ptr<NightlyBackup> backup; ///< Null when none are made.
};

} // namespace ivm

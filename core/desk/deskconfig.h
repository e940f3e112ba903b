#pragma once

#include "core/clock.h"
#include "core/desk/datafolder.h"
#include "core/desk/stamp.h"
#include "core/model/client.h"
#include "core/outbox/timings.h"
#include "core/responder/responder.h"
#include "core/security/keychain.h"
#include "core/sync/synctimings.h"
#include "core/transport/transport.h"
#include "core/twilio/credentials.h"
#include "core/twilio/origin.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace ivm {

/// The other end of the line: how to reach it, and as whom. Made on the back-office thread, by
/// DeskConfig::connect.
struct LineEnd
{
    std::shared_ptr<void> simulator; ///< What the transport stands on, if anything: goes after it.
    std::unique_ptr<Transport> transport;
    twilio::Origin origin = twilio::Origin::real();
    twilio::Credentials credentials;
    QList<Client> directory; ///< Names that come with the line; given to clients without one.
};

/// Everything a desk is built from. A value, made by main().
struct DeskConfig
{
    DataFolder folder = DataFolder::usual();
    LineKind line = LineKind::Real;
    QString accountSid; ///< What the folder is stamped with; empty while no account is known.
    bool keyFromEnvironment = false;
    std::optional<KeychainFault> keychain; ///< What it said to the key; absent: it was not asked.
    /// Empty: no line. The folder can be read and archived in, nothing is polled or sent.
    std::function<LineEnd(Clock &)> connect;
    /// Absent: the system's. Given: the back office has no thread of its own, whoever moves the
    /// clock moves it too, and nothing waits for threads, which know no such time.
    std::shared_ptr<Clock> clock;
    OutboxTimings outbox;
    SyncTimings sync;
    std::shared_ptr<QTemporaryDir> scratch; ///< Set if `folder` is to vanish with this.
    QHash<QString, QJsonObject> settings; ///< Documents that a folder of practice begins with.
    bool sending = true; ///< False: unconfirmed texts are looked for, nothing new leaves.
    /// Whether automatic texts are owed and sent. A desk that is not run, or may not send, holds
    /// them for the next that does.
    Responder::Switch automatic = Responder::Switch::AsSet;
    /// Whoever runs the desk turns the switch on with BackOffice::goLive(): nothing is decided
    /// before.
    bool goesLive = false;
    /// A console's: ending right after the start counts, and after too many such ends in a row it
    /// starts without its line, until a person says otherwise (RELIABILITY C15).
    bool careful = false;
    /// The console that was there first was called and did not answer: if the folder turns out to
    /// be another's, it is one that hangs.
    bool ownerIsSilent = false;
    /// Where nightly backups go; empty: none are made.
    QString backups;
    /// Outside the folder (core/responder/witness.h); empty for one that vanishes.
    QString witness;
};

/// The real line (or a look-alike on loopback) over HTTP.
DeskConfig lineConfig(const DataFolder &folder, const twilio::Origin &origin,
                      const twilio::Credentials &credentials);

} // namespace ivm

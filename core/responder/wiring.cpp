#include "core/responder/wiring.h"

#include "core/log.h"
#include "core/responder/responder.h"
#include "core/responder/witness.h"
#include "core/sync/inboxsync.h"
#include "core/sync/intake.h"

#include <algorithm>

namespace ivm {

Outbox::Line lineFor(InboxSync &sync, Intake &intake, const Witness &witness)
{
    return { .catchUp = [&sync] { return sync.catchUp(); },
             .loadHistory = [&sync](PhoneNumber client) { return sync.loadHistory(client); },
             .witness = [&witness](qint64 attempts) { return witness.saw(attempts); },
             .logged = [&intake](const LoggedMessage &row) { return intake.noteOwn(row); } };
}

void wire(InboxSync &sync, Intake &intake, Outbox &outbox, Responder &responder)
{
    intake.onUnknownOutbound([&](const LoggedMessage &row) { return outbox.adoptRow(row); });
    intake.onArrival([&](Database &, const QList<MessageId> &texts, Source source) {
        return responder.textsArrived(texts, source);
    });
    intake.onHistoryKnown([&] { return responder.historyKnown(); });
    intake.onStandingChanged(
        [&](const PhoneNumber &client) { return responder.standingChanged(client); });
    intake.onDecision([&](const PhoneNumber &client, const Evidence &decision) {
        return responder.decided(client, decision);
    });
    intake.onOtherAutomatic([&](MessageId text) { return responder.otherAutomaticText(text); });

    QObject::connect(&sync, &InboxSync::changed, &outbox, &Outbox::noticeChange);
    QObject::connect(&sync, &InboxSync::caughtUp, &outbox, &Outbox::caughtUp);
    QObject::connect(&sync, &InboxSync::caughtUp, &responder, &Responder::caughtUp);
    QObject::connect(&sync, &InboxSync::woke, &responder, &Responder::woke);
    QObject::connect(&outbox, &Outbox::unauthorized, &sync, &InboxSync::keyRefused);
}

Result<> beginAnswering(Database &database, const Witness &witness, Outbox &outbox,
                        Responder &responder, Instant now)
{
    const auto forgotten = witness.hasForgotten(database);
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    if (*forgotten) {
        qCWarning(lcOutbox) << "the folder is older than what left here: quiet for a while";
        if (auto done = outbox.doubtWaiting(); !done)
            return done;
        if (auto done = witness.teach(database, now + outbox.quietPeriod()); !done)
            return done;
    }
    const auto quietUntil = Witness::quietUntil(database);
    if (!quietUntil)
        return tl::unexpected(quietUntil.error());
    // A clock that was set back must not keep us quiet for ever.
    if (*quietUntil && **quietUntil > now)
        outbox.keepQuiet(std::min(**quietUntil - now, outbox.quietPeriod()));
    return responder.start();
}

} // namespace ivm

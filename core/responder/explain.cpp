#include "core/responder/explain.h"

#include "core/automessages/decide.h"
#include "core/consent/wordings.h"
#include "core/responder/facts.h"
#include "core/settings/autosettingsnow.h"
#include "core/store/clientstore.h"
#include "core/store/database.h"
#include "core/store/wordingstore.h"

namespace ivm {

namespace {

/// The text as a row of the log, and as evidence.
Result<Evidence> evidenceIn(Database &database, const AutoSettings &settings,
                            const AutoEvent &event)
{
    const auto known = WordingStore(database).all();
    if (!known)
        return tl::unexpected(known.error());
    const LoggedMessage row{ .sid = event.sid,
                             .from = event.client,
                             .to = event.ours,
                             .body = event.text,
                             .direction = Direction::In,
                             .status = MessageStatus::Received,
                             .statusText = {},
                             .created = event.at,
                             .sent = event.at,
                             .updated = event.at };
    auto evidence = evidenceOf(row, Wordings(*known));
    if (!evidence)
        return failure(Error::Kind::Invalid, QStringLiteral("this text has no time"));
    if (evidence->kind == EvidenceKind::FirstText && settings.stopWishes.isSuspected(event.text))
        evidence->kind = EvidenceKind::SuspectedStop;
    return *evidence;
}

} // namespace

Result<Explanation> explain(Database &database, QueueId queue, const PhoneNumber &client,
                            const QString &text, Instant at)
{
    const auto settings = autoSettingsNow(database);
    if (!settings)
        return tl::unexpected(settings.error());
    const QueueRules *rules = settings->of(queue);
    if (!rules)
        return failure(Error::Kind::NotFound, QStringLiteral("there is no such queue"));
    Explanation result;
    result.event = { .kind = AutoEvent::Kind::Text,
                     .origin = AutoOrigin::Live,
                     .queue = queue,
                     .ours = rules->queue.number,
                     .client = client,
                     .text = text,
                     .sid = MessageSid(QStringLiteral("SM") + QString(32, u'f')),
                     .at = at,
                     .errorCode = 0 };
    result.live = settings->live;
    result.zone = settings->zone;
    result.isOpen = rules->hours.isOpen(at);
    result.closing = rules->hours.closingAt(at);

    auto standing = standingOf(database, queue, client);
    if (!standing)
        return tl::unexpected(standing.error());
    const ClientStore clients(database);
    const auto known = clients.client(client);
    if (!known)
        return tl::unexpected(known.error());
    auto evidence = clients.evidence(client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    evidence->removeIf([at](const Evidence &piece) { return piece.at > at; });
    const auto theirs = evidenceIn(database, *settings, result.event);
    if (!theirs)
        return tl::unexpected(theirs.error());
    result.isNewClient = evidence->isEmpty() && !known->historyKnown;
    evidence->append(*theirs);
    standing->consent = foldConsent(*evidence, known->historyKnown || result.isNewClient);
    result.consent = standing->consent;
    const auto history = historyOf(database, queue, client, at);
    if (!history)
        return tl::unexpected(history.error());

    const AutoMoment moment{ .now = at, .answersFrom = at };
    for (const AutoDecision &decision :
         decide(result.event, *standing, *history, *settings, moment))
        result.lines.append(
            { decision, decision.intent ? segments(decision.intent->text) : SmsCount{} });
    return result;
}

} // namespace ivm

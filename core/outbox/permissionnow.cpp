#include "core/outbox/permissionnow.h"

#include "core/security/settingseal.h"
#include "core/store/clientstore.h"
#include "core/store/conversationstore.h"
#include "core/store/database.h"
#include "core/store/outboxstore.h"
#include "core/store/queuestore.h"

#include <QJsonObject>

namespace ivm {

namespace {

AnswerPolicy policyFrom(const QJsonObject &document)
{
    const QString word = document.value(QLatin1String("answer_before_yes")).toString();
    if (word == u"never")
        return AnswerPolicy::Never;
    return word == u"freely" ? AnswerPolicy::Freely : AnswerPolicy::WithClick;
}

Result<PhoneNumber> numberOf(Database &database, QueueId queue)
{
    const auto queues = QueueStore(database).all();
    if (!queues)
        return tl::unexpected(queues.error());
    for (const Queue &each : *queues) {
        if (each.id == queue)
            return each.number;
    }
    return failure(Error::Kind::NotFound, QStringLiteral("no such queue"));
}

} // namespace

Result<Permission> permissionNow(Database &database, ConversationId conversation, Purpose purpose,
                                 Instant now)
{
    const auto row = ConversationStore(database).one(conversation);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(Error::Kind::NotFound, QStringLiteral("no such conversation"));
    const ClientStore clients(database);
    const auto client = clients.client((*row)->client);
    if (!client)
        return tl::unexpected(client.error());
    const auto evidence = clients.evidence((*row)->client);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const auto ours = numberOf(database, (*row)->queue);
    if (!ours)
        return tl::unexpected(ours.error());
    const auto lastInbound = OutboxStore(database).lastInbound(conversation);
    if (!lastInbound)
        return tl::unexpected(lastInbound.error());
    const auto settings = trustedSetting(database, QStringLiteral("consent"));
    if (!settings)
        return tl::unexpected(settings.error());
    const PairFacts facts{ .ours = *ours,
                           .client = (*row)->client,
                           .lastInbound = *lastInbound,
                           .blocked = (*row)->section == Section::Blocked,
                           .answerPolicy = policyFrom(*settings) };
    return mayWrite(foldConsent(*evidence, client->historyKnown), facts, purpose, now);
}

Purpose purposeOf(const OutboxEntry &entry)
{
    switch (entry.kind) {
    case AutoKind::None:
        return entry.answer ? Purpose::AnswerByHand : Purpose::ByHand;
    case AutoKind::Request:
        return Purpose::OptInRequest;
    case AutoKind::Welcome:
    case AutoKind::AfterHours:
    case AutoKind::Emergency:
        break;
    }
    return Purpose::Automatic;
}

bool isEndOfTexting(Forbidden why)
{
    switch (why) {
    case Forbidden::OptedOut:
    case Forbidden::YesAfterStop:
    case Forbidden::WrongNumber:
    case Forbidden::Blocked:
        return true;
    default:
        return false;
    }
}

} // namespace ivm

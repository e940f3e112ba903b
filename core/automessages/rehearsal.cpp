#include "core/automessages/rehearsal.h"

#include "core/automessages/decide.h"
#include "core/consent/wordings.h"

#include <algorithm>

namespace ivm {

namespace {

using namespace std::chrono_literals;

/// Nobody's number.
const PhoneNumber Made{ QStringLiteral("+12175550199") };

MessageSid sid(int number)
{
    return MessageSid(QStringLiteral("SM%1").arg(number, 32, 16, QLatin1Char('f')));
}

/// The decision that says most about why nothing is sent.
const AutoDecision *reason(const QList<AutoDecision> &decisions, bool isOptedIn)
{
    const auto kind = isOptedIn ? AutoKind::AfterHours : AutoKind::Request;
    const auto found = std::ranges::find(decisions, kind, &AutoDecision::kind);
    return found != decisions.end() ? &*found : decisions.isEmpty() ? nullptr : &decisions.first();
}

} // namespace

QList<RehearsedText> rehearse(const AutoSettings &settings, const Rehearsal &rehearsal)
{
    const QueueRules *rules = settings.of(rehearsal.queue);
    if (!rules)
        return {};
    const PhoneNumber ours = rules->queue.number;
    QList<Evidence> evidence;
    if (rehearsal.client == Rehearsal::Client::OptedIn) {
        evidence.append({ .kind = EvidenceKind::Request,
                          .at = rehearsal.at - 240h,
                          .number = ours,
                          .sid = sid(1) });
        evidence.append({ .kind = EvidenceKind::Yes,
                          .at = rehearsal.at - 239h,
                          .number = ours,
                          .sid = sid(2),
                          .words = QStringLiteral("Yes") });
    }
    const Wordings wordings(settings.wordings);
    QList<RehearsedText> phone;
    AutoHistory history;
    Instant at = rehearsal.at;
    int number = 10;
    for (const QString &text : rehearsal.texts) {
        const AutoEvent event{ .kind = AutoEvent::Kind::Text,
                               .origin = AutoOrigin::Live,
                               .queue = rehearsal.queue,
                               .ours = ours,
                               .client = Made,
                               .text = text,
                               .sid = sid(number++),
                               .at = at };
        phone.append({ .from = RehearsedText::From::Client, .text = text, .at = at });
        const LoggedMessage row{ .sid = event.sid,
                                 .from = Made,
                                 .to = ours,
                                 .body = text,
                                 .direction = Direction::In,
                                 .status = MessageStatus::Received,
                                 .statusText = {},
                                 .created = at,
                                 .sent = at,
                                 .updated = at };
        if (auto said = evidenceOf(row, wordings)) {
            if (said->kind == EvidenceKind::FirstText && settings.stopWishes.isSuspected(text))
                said->kind = EvidenceKind::SuspectedStop;
            evidence.append(*said);
        }
        const AutoStanding standing{ .consent = foldConsent(evidence, true), .blocked = false };
        const auto decisions = decide(event, standing, history, settings,
                                      AutoMoment{ .now = at, .answersFrom = at });
        const auto before = phone.size();
        for (const AutoDecision &decision : decisions) {
            if (!decision.intent)
                continue;
            phone.append({ .from = RehearsedText::From::Us,
                           .text = decision.intent->text,
                           .at = at,
                           .kind = decision.kind,
                           .rule = decision.rule });
            history.past.append({ .kind = decision.kind,
                                  .queue = rehearsal.queue,
                                  .period = decision.intent->period,
                                  .at = at });
            if (decision.kind == AutoKind::Request)
                evidence.append({ .kind = EvidenceKind::Request,
                                  .at = at + 1s,
                                  .number = ours,
                                  .sid = sid(number++) });
        }
        const bool optedIn = standing.consent.standing == Standing::OptedIn;
        if (const AutoDecision *why = reason(decisions, optedIn); phone.size() == before && why)
            phone.append({ .from = RehearsedText::From::Nobody,
                           .text = {},
                           .at = at,
                           .kind = why->kind,
                           .rule = why->rule });
        at += 2min;
    }
    return phone;
}

} // namespace ivm
